public import Charts
public import RunStore
import Wording

/// Pieces of the report, for pages that tell a run in their own order.
extension RunRecord {
  /// A chart with the sentence that says how to read it.
  public struct ExplainedChart: Sendable {
    /// Its name in the report: the same chart has the same name in every run.
    public let name: String
    public let chart: any Chart
    public let reading: String
  }

  /// The charts of the report, in its order.
  ///
  /// - Parameter idPrefix: what the ids of the charts begin with, before their names; it keeps charts of two runs apart on one page.
  public func charts(idPrefix: String = "") -> [ExplainedChart] {
    RunCharts(self, idPrefix: idPrefix).all.map { entry in
      ExplainedChart(
        name: String(entry.chart.id.dropFirst(idPrefix.count)), chart: entry.chart,
        reading: Wording.text("report.\(entry.note)", in: language))
    }
  }

  /// A part of the report as HTML.
  public enum Piece: String, CaseIterable, Sendable {
    /// What is compared: the arms, the plan, the changes of parameters.
    case asked
    /// The main numbers in sentences, harm beside benefit.
    case short
    /// All numbers of every arm with their errors.
    case tables
    /// Euros by category, and whose prices they are; empty without costs.
    case costs
    /// How the relations went and why they ended.
    case endings
    /// What the numbers rest on: evidence, and assumptions by count.
    case grounds
    /// What the model cannot tell.
    case limits
  }

  package func html(of piece: Piece) -> String {
    let page = RunPage(self)
    return switch piece {
    case .asked: page.asked
    case .short: page.inShort
    case .tables: page.tables
    case .costs: page.costs
    case .endings: page.endings
    case .grounds: HTMLText.block([summary.rests, summary.changes].compactMap(\.self).joined(separator: "\n\n"))
    case .limits: HTMLText.block(RunPage.withoutTitle(summary.limits))
    }
  }

  /// What tables and charts call an arm, in the language of the run.
  ///
  /// - Parameter id: its id; any other gives the words for usual care.
  public func label(ofArm id: String) -> String { summary.label(of: id) }

  /// A table of the run by its name in the database, such as `outcomes` or `draws`; `nil` when the run has none of that name.
  public func table(_ name: String) -> TidyTable? { tables.first { $0.name == name } }
}
