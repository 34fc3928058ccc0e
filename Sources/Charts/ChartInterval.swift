/// From a low to a high number.
public struct ChartInterval: Hashable, Sendable {
  public let low: Double
  public let high: Double

  /// - Parameters:
  ///   - low: the lower end.
  ///   - high: the upper end.
  /// - Returns: `nil` when an end is undefined: missing, not finite, or beyond 10^15.
  /// - Precondition: the lower end is not above the upper end.
  public init?(_ low: Double?, _ high: Double?) {
    guard let low = ChartValue.known(low), let high = ChartValue.known(high) else { return nil }
    precondition(low <= high, "The lower end of an interval is not above its upper end")
    self.low = low
    self.high = high
  }
}
