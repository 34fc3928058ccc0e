import Estimates
public import MentorSimulation

/// How draws of the parameters spread, as tidy CSV: one row per number of an arm, at the horizon.
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

  /// The table: a header line and rows. A number that some draw does not have is left out, for the draws that have it are no fair sample.
  public var text: String {
    let horizon = scenario.weeks
    var rows = ["arm,number,outcome,week,draws,mean,standard_error,sd_parameters,sd_chance,note"]
    for row in results.spreads where row.isDifference || !(hidesEvents && row.quantity.isEvent) {
      guard row.spread.count == results.draws, let mean = row.spread.mean else { continue }
      let spread = row.spread
      let numbers = [
        mean, spread.standardError, spread.parameterVariance.map { $0.squareRoot() }, spread.innerVariance.map { $0.squareRoot() },
      ]
      rows.append(
        "\(row.arm),\(row.isDifference ? "difference" : "mean"),\(results.pooled.name(of: row.quantity)),\(horizon),\(spread.count),"
          + numbers.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") + ",\(CostNote.of(row.quantity, scenario))")
    }
    return rows.joined(separator: "\n") + "\n"
  }
}
