import Quantities

/// The normal distribution with a mean and a standard deviation.
public struct NormalDistribution: Distribution, Hashable {
  public let mean: Double
  public let standardDeviation: Double

  /// - Parameters:
  ///   - mean: a finite number.
  ///   - standardDeviation: a positive finite number; anything else traps.
  public init(mean: Double, standardDeviation: Double) {
    precondition(mean.isFinite && standardDeviation > 0 && standardDeviation.isFinite, "A normal needs a positive standard deviation")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  public func cumulative(_ x: Double) -> Double { StandardNormal.cumulative((x - mean) / standardDeviation) }

  public func quantile(_ u: Double) -> Double { mean + standardDeviation * StandardNormal.quantile(u) }
}

/// The size of a normal number of mean 0: on the positive numbers, most likely near 0.
public struct HalfNormalDistribution: Distribution, Hashable {
  /// The standard deviation of the normal whose sign is taken away.
  public let scale: Double

  /// - Parameter scale: the standard deviation before the sign is taken away; a positive finite number, anything else traps.
  public init(scale: Double) {
    precondition(scale > 0 && scale.isFinite, "A half-normal needs a positive scale")
    self.scale = scale
  }

  /// `scale sqrt(2 / π)`.
  public var mean: Double { 0.797_884_560_802_865_4 * scale }

  /// `scale sqrt(1 - 2 / π)`.
  public var standardDeviation: Double { 0.602_810_275_898_637_8 * scale }

  public func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    let z = x / scale
    return z < 1 ? 2 * StandardNormal.middle(z) : 1 - 2 * StandardNormal.tail(z)
  }

  /// `scale Φ⁻¹((1 + u) / 2)`, without the loss of digits that `1 + u` would bring for small `u`.
  public func quantile(_ u: Double) -> Double {
    precondition(u >= 0 && u < 1, "A half-normal quantile is defined for shares from 0 to below 1")
    return scale * StandardNormal.quantile(beyondMiddle: u / 2, tail: (1 - u) / 2)
  }
}

/// A positive number whose logarithm is normal.
public struct LogNormalDistribution: Distribution, Hashable {
  public let median: Double
  /// The standard deviation of the logarithm.
  public let logSD: Double

  /// - Parameters:
  ///   - median: a positive finite number.
  ///   - logSD: the standard deviation of the logarithm, above 0 and at most 10.
  public init(median: Double, logSD: Double) {
    precondition(median > 0 && median.isFinite && logSD > 0 && logSD <= 10, "A log-normal needs a positive median and a log-SD up to 10")
    self.median = median
    self.logSD = logSD
  }

  /// `median exp(logSD² / 2)`: above the median.
  public var mean: Double { median * Elementary.exp(logSD * logSD / 2) }

  /// `mean sqrt(exp(logSD²) - 1)`.
  public var standardDeviation: Double { mean * (Elementary.exp(logSD * logSD) - 1).squareRoot() }

  public func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return StandardNormal.cumulative((Elementary.log(x) - Elementary.log(median)) / logSD)
  }

  /// `median exp(logSD Φ⁻¹(u))`; exactly the median for `u` of 1/2.
  public func quantile(_ u: Double) -> Double { median * Elementary.exp(logSD * StandardNormal.quantile(u)) }
}
