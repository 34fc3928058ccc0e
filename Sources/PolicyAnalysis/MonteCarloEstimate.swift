/// A number estimated from random draws, with the standard error that their finite number gives it.
public struct MonteCarloEstimate: Hashable, Sendable {
  public let value: Double
  /// At least 0. It is 0 where all draws agree, which does not say that more draws would.
  public let standardError: Double

  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The mean of independent draws: `m = Σ x / n`, with standard error `sqrt(Σ (x - m)² / (n - 1) / n)`.
  ///
  /// - Parameter draws: finite numbers, at least two.
  init(meanOf draws: [Double]) {
    precondition(draws.count >= 2, "A standard error needs at least two draws")
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    let squares = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    value = mean
    standardError = (squares / (n - 1) / n).squareRoot()
  }
}
