/// How a value of information is estimated.
public struct RegressionSettings: Hashable, Sendable {
  /// The seed of the sampled coefficients.
  public let seed: UInt64
  /// How often coefficients are sampled for the standard error and the bias, at least 20.
  public let replicates: Int

  /// - Parameters:
  ///   - seed: any number; the same one gives the same bits.
  ///   - replicates: how often coefficients are sampled; below 20 traps, for a standard error of fewer says little.
  public init(seed: UInt64, replicates: Int = 200) {
    precondition(replicates >= 20, "A standard error needs at least 20 samples of the coefficients")
    self.seed = seed
    self.replicates = replicates
  }
}
