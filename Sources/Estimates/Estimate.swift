/// A mean with its Monte Carlo standard error and the number of futures behind it.
public struct Estimate: Hashable, Sendable {
  public let mean: Double
  /// `nil` when fewer than two numbers are behind the mean.
  public let standardError: Double?
  public let count: Int

  /// - Parameter moments: the numbers.
  /// - Returns: `nil` when there are no numbers.
  public init?(_ moments: ExactMoments) {
    guard let mean = moments.mean else { return nil }
    self.mean = mean
    standardError = moments.standardError
    count = Int(moments.count)
  }
}
