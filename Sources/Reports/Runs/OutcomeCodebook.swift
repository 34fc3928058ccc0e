import MentorSimulation
import Quantities
import RunStore
import Wording

/// What the names in the tables of a run mean, as a table.
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

  /// A row for every name in the tables of this run, in their order.
  var table: TidyTable {
    let quantities: [Quantity] = Outcome.allCases.map { .outcome($0) } + (run.pooled.arms.first?.kinds ?? []).map { .summary($0) }
    let names = quantities.map { run.pooled.name(of: $0) } + (hidesEvents ? [] : ["netHarm", "netBenefit"])
    var table = TidyTable(
      "codebook", "What the names of numbers mean.",
      [TidyTable.Column("outcome", .text, "the name"), TidyTable.Column("meaning", .text, "what it is")])
    for name in names { table.add([.text(name), .text(Self.meaning(of: name, in: language))]) }
    return table
  }
}
