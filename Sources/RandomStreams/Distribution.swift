/// A continuous distribution on the line, drawn by inversion: one uniform number in, one value out.
///
/// All arithmetic is our own (no mathematics library but the square root, which is exact everywhere), so that a quantile has the same bits on
/// every machine.
public protocol Distribution: Sendable {
  /// The mean.
  var mean: Double { get }

  /// The standard deviation.
  var standardDeviation: Double { get }

  /// The chance of a value of at most `x`; 0 below the support and 1 above it.
  ///
  /// - Parameter x: any number but NaN; the infinities too.
  func cumulative(_ x: Double) -> Double

  /// The value below which a share `u` of the distribution lies.
  ///
  /// - Parameter u: a number in (0, 1); 0 and 1 give the ends of the support where those are finite, else trap.
  func quantile(_ u: Double) -> Double
}

extension Distribution {
  /// The interval that leaves out the same share of the distribution on both sides.
  ///
  /// - Parameter coverage: the share inside, in (0, 1).
  /// - Returns: the quantiles of `(1 - coverage) / 2` and `(1 + coverage) / 2`.
  public func interval(_ coverage: Double) -> ClosedRange<Double> {
    precondition(coverage > 0 && coverage < 1, "The share inside an interval lies between 0 and 1")
    return quantile((1 - coverage) / 2)...quantile((1 + coverage) / 2)
  }
}
