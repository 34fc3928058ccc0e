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
  private let hasDemonstrationCosts: Bool

  /// - Parameters:
  ///   - results: what a scenario with draws gave.
  ///   - hidesEvents: whether means of events stay out.
  ///   - hasDemonstrationCosts: whether shipped prices are behind the costs; a column says so of each of them.
  public init(_ results: ScenarioResults, hidesEvents: Bool, hasDemonstrationCosts: Bool = false) {
    self.results = results
    self.hidesEvents = hidesEvents
    self.hasDemonstrationCosts = hasDemonstrationCosts
  }

  /// The table.
  ///
  /// - Parameter horizon: the week of the numbers.
  /// - Returns: a header line and rows; a number that no draw has is left out.
  public func text(horizon: Int) -> String {
    var rows = ["arm,number,outcome,week,draws,mean,standard_error,sd_parameters,sd_chance,note"]
    for row in results.spreads where row.isDifference || !(hidesEvents && row.quantity.isEvent) {
      guard let mean = row.spread.mean else { continue }
      let spread = row.spread
      let numbers = [
        mean, spread.standardError, spread.parameterVariance.map { $0.squareRoot() }, spread.innerVariance.map { $0.squareRoot() },
      ]
      rows.append(
        "\(row.arm),\(row.isDifference ? "difference" : "mean"),\(results.pooled.name(of: row.quantity)),\(horizon),\(spread.count),"
          + numbers.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") + ",\(note(row.quantity))")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private func note(_ quantity: Quantity) -> String {
    guard hasDemonstrationCosts, case .summary(let summary) = quantity, Summary.costs.contains(summary) else { return "" }
    return CostNote.demonstration
  }
}
