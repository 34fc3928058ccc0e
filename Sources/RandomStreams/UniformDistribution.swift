/// All values of an interval alike.
public struct UniformDistribution: Distribution, Hashable {
  public let low: Double
  public let high: Double

  /// - Parameters:
  ///   - low: the lower end.
  ///   - high: the upper end; at or below the lower end traps.
  public init(low: Double, high: Double) {
    precondition(low < high && low.isFinite && high.isFinite, "A uniform distribution needs a lower and a higher end")
    self.low = low
    self.high = high
  }

  public var mean: Double { low + (high - low) / 2 }

  /// `(high - low) / sqrt(12)`.
  public var standardDeviation: Double { (high - low) / 12.0.squareRoot() }

  public func cumulative(_ x: Double) -> Double { min(1, max(0, (x - low) / (high - low))) }

  /// `low + u (high - low)`, never outside the ends; 0 and 1 give the ends.
  public func quantile(_ u: Double) -> Double {
    precondition(u >= 0 && u <= 1, "A quantile is defined for shares from 0 to 1")
    return min(high, low + u * (high - low))
  }
}
