/// A mean with its Monte Carlo standard error and the number of futures behind it.
public struct Estimate: Hashable, Sendable {
  public let mean: Double
  /// `nil` when fewer than two numbers are behind the mean.
  public let standardError: Double?
  public let count: Int
  /// The number of clusters, such as youths, that the standard error counts; `nil` where each number counts by itself.
  public let clusters: Int?

  /// - Parameters:
  ///   - mean: the mean.
  ///   - standardError: its standard error, if there is one.
  ///   - count: the number of numbers behind it.
  ///   - clusters: the number of clusters that the standard error counts; `nil` where each number counts by itself.
  /// - Returns: `nil` when there is no mean.
  public init?(mean: Double?, standardError: Double?, count: Int, clusters: Int? = nil) {
    guard let mean else { return nil }
    self.clusters = clusters
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
    clusters = nil
  }
}
