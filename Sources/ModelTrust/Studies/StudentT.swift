import Quantities
import RandomStreams

/// Student's t distribution, for p-values and intervals of studies.
public enum StudentT {
  /// Above so many degrees of freedom the normal distribution takes its place: p-values differ by less than 0.0005 there.
  static let mostDegrees = 2 * BetaDistribution.shapes.upperBound

  /// The chance of a value at least as far from 0 as `t`: `I(df / (df + t²); df/2, 1/2)`.
  ///
  /// - Parameters:
  ///   - t: a finite number.
  ///   - degrees: degrees of freedom, at least 1; need not be whole.
  public static func twoSidedPValue(_ t: Double, degreesOfFreedom degrees: Double) -> Double {
    precondition(t.isFinite && degrees >= 1, "A t value is finite, with at least one degree of freedom")
    if degrees > mostDegrees { return 2 * StandardNormal.cumulative(-abs(t)) }
    return BetaDistribution(degrees / 2, 0.5).cumulative(degrees / (degrees + t * t))
  }
}
