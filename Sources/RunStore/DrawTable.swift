import Estimates
public import MentorSimulation

/// How draws of the parameters spread, as a tidy table: one row per number of an arm, at the horizon.
///
/// `sd_parameters` is the standard deviation among draws without what chance adds, `sd_chance` that of the mean of a draw by chance alone;
/// `standard_error` that of the mean of all draws. For a real youth the chances of events stay out (`Quantity.isEvent`): only their
/// differences between arms are given.
public struct DrawTable {
  private let results: ScenarioResults
  private let hidesEvents: Bool
  private let scenario: Scenario

  /// - Parameters:
  ///   - results: what a scenario with draws gave.
  ///   - hidesEvents: whether means of events stay out.
  ///   - scenario: the scenario.
  public init(_ results: ScenarioResults, of scenario: Scenario, hidesEvents: Bool) {
    self.results = results
    self.hidesEvents = hidesEvents
    self.scenario = scenario
  }

  /// A number that some draw does not have is left out, for the draws that have it are no fair sample.
  public var table: TidyTable {
    let horizon = scenario.weeks
    var table = TidyTable(
      "draws", "How draws of the parameters spread, at the last week.",
      [
        TidyTable.Column("arm", .text, "the id of the arm"),
        TidyTable.Column("number", .text, "mean, or difference for the paired difference with the first arm"),
        TidyTable.Column("outcome", .text, "the name of the number; see the table codebook"),
        TidyTable.Column("week", .integer, "weeks since the start"), TidyTable.Column("draws", .integer, "draws of the parameters"),
        TidyTable.Column("mean", .number, "the mean of the draws"),
        TidyTable.Column("standard_error", .number, "the standard error of that mean"),
        TidyTable.Column("sd_parameters", .number, "the standard deviation among draws without what chance adds"),
        TidyTable.Column("sd_chance", .number, "that of the mean of a draw by chance alone"),
        TidyTable.Column("note", .text, "'demonstration cost' where the number rests on shipped prices"),
      ])
    for row in results.spreads where row.isDifference || !(hidesEvents && row.quantity.isEvent) {
      guard row.spread.count == results.draws, let mean = row.spread.mean else { continue }
      let spread = row.spread
      table.add([
        .text(row.arm), .text(row.isDifference ? "difference" : "mean"), .text(results.pooled.name(of: row.quantity)), .integer(horizon),
        .integer(spread.count), .number(mean), .optional(spread.standardError),
        .optional(spread.parameterVariance.map { $0.squareRoot() }), .optional(spread.innerVariance.map { $0.squareRoot() }),
        .note(CostNote.of(row.quantity, scenario)),
      ])
    }
    return table
  }
}
