/// A mean with its Monte Carlo standard error and the number of futures behind it.
public struct Estimate: Hashable, Sendable {
  public let mean: Double
  /// `nil` when fewer than two numbers are behind the mean.
  public let standardError: Double?
  public let count: Int

  /// - Parameters:
  ///   - mean: the mean.
  ///   - standardError: its standard error, if there is one.
  ///   - count: the number of numbers behind it.
  /// - Returns: `nil` when there is no mean.
  public init?(mean: Double?, standardError: Double?, count: Int) {
    guard let mean else { return nil }
    self.mean = mean
    self.standardError = standardError
    self.count = count
  }

  /// - Parameter moments: the numbers.
  /// - Returns: `nil` when there are no numbers.
  public init?(_ moments: ExactMoments) {
    guard let mean = moments.mean else { return nil }
    self.mean = mean
    standardError = moments.standardError
    count = Int(moments.count)
  }
}
