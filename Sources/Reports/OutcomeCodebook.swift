import MentorSimulation
import Quantities
import Wording

/// What the names in the tables of a run mean, as CSV.
struct OutcomeCodebook {
  private let run: ScenarioResults
  private let hidesEvents: Bool
  private let language: Language

  init(_ run: ScenarioResults, hidesEvents: Bool, language: Language) {
    self.run = run
    self.hidesEvents = hidesEvents
    self.language = language
  }

  /// Every name that a table of a run may hold.
  static let names: [String] = Quantity.all.map(\.id) + ["F3.change", "netHarm", "netBenefit"]

  static func meaning(of name: String, in language: Language) -> String { Wording.text("outcome.\(name)", in: language) }

  /// A header line and a row for every name in the tables of this run, in their order.
  var text: String {
    let quantities: [Quantity] = Outcome.allCases.map { .outcome($0) } + (run.pooled.arms.first?.kinds ?? []).map { .summary($0) }
    let names = quantities.map { run.pooled.name(of: $0) } + (hidesEvents ? [] : ["netHarm", "netBenefit"])
    let rows = names.map { "\($0),\"\(Self.meaning(of: $0, in: language))\"" }
    return (["outcome,meaning"] + rows).joined(separator: "\n") + "\n"
  }
}
