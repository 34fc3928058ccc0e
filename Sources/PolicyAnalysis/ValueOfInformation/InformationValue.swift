/// The expected value of some information at one willingness to pay, by regression.
public struct InformationValue: Hashable, Sendable {
  public let willingnessToPay: Double
  /// The value per person to whom the decision applies, in the unit of cost and in `0...evpi`: ``uncorrected`` less ``upwardBias``.
  public let value: MonteCarloEstimate
  /// The value before the bias is taken off, at least 0.
  public let uncorrected: Double
  /// How much the noise of the regression raises the value, at least 0.
  public let upwardBias: Double
  /// The value of perfect information, which no other information can exceed.
  public let evpi: MonteCarloEstimate
  /// The functions on which net benefit was regressed; `nil` where nothing varied that could be learnt, and the value is 0.
  public let basis: RegressionBasis?
}
