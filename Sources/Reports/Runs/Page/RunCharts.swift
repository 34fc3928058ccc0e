import Charts
import Estimates
import MentorSimulation
import Quantities
import RunStore
import Wording

/// The charts of a run: each with a sentence that says how to read it.
struct RunCharts {
  /// A chart of the page.
  struct Entry {
    let part: Part
    let chart: any Chart
    /// The key of the sentence under it.
    let note: String
  }

  /// Where in the page a chart stands.
  enum Part: Equatable { case effect, harm, web, events, mentor }

  let record: RunRecord
  let results: SimulationResults
  let language: Language

  /// Whether the charts are for a phone.
  let isNarrow: Bool
  /// What ids begin with, so that the same chart can stand twice on a page.
  let idPrefix: String

  init(_ record: RunRecord, isNarrow: Bool = false, idPrefix: String = "") {
    self.record = record
    self.isNarrow = isNarrow
    self.idPrefix = idPrefix.isEmpty && isNarrow ? "narrow-" : idPrefix
    results = record.results.pooled
    language = record.language
  }

  var all: [Entry] { effects + harm + web + events + mentor }

  var weeks: Int { record.scenario.weeks }
  var isReal: Bool { record.summary.isReal }
  /// The arms with a programme.
  var mentored: ArraySlice<ArmResults> { results.arms.dropFirst() }

  func text(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("report.\(key)", in: language, values) }
  func label(_ arm: String) -> String { record.summary.label(of: arm) }
  func meaning(_ outcome: Outcome) -> String { OutcomeCodebook.meaning(of: results.name(of: outcome), in: language) }
  func heading(_ id: String, _ title: String) -> ChartHeading {
    ChartHeading(id: idPrefix + id, title: title, language: language, width: isNarrow ? 360 : 720)
  }

  /// The 95 % interval of a mean that futures, youths and parameters leave; `nil` where its error is unknown.
  static func interval(_ estimate: Estimate?) -> ChartInterval? {
    guard let estimate, let error = estimate.standardError else { return nil }
    return ChartInterval(estimate.mean - 1.96 * error, estimate.mean + 1.96 * error)
  }

  var sides: IntervalChart.Sides { IntervalChart.Sides(below: text("side.worse"), above: text("side.better")) }
  var counts: IntervalChart.Sides { IntervalChart.Sides(below: text("side.fewer"), above: text("side.more")) }

  /// A row for the paired difference of an arm.
  func difference(_ quantity: Quantity, _ label: String, of arm: String, note: String = "") -> IntervalChart.Row {
    let estimate = record.results.estimate(quantity, of: arm, week: weeks, isDifference: true)
    return IntervalChart.Row(
      label, mean: estimate?.mean, interval: Self.interval(estimate), group: mentored.count > 1 ? self.label(arm) : "", note: note)
  }
}
