import Quantities

/// The standard normal distribution in Double: its distribution function and the inverse of it.
public enum StandardNormal {
  /// 1 / sqrt(2 π).
  private static let peak = 0.398_942_280_401_432_7

  /// `φ(x) = exp(-x²/2) / sqrt(2 π)`; 0 for |x| above 37, where it is below 1e-297.
  static func density(_ x: Double) -> Double { abs(x) > 37 ? 0 : peak * Elementary.exp(-x * x / 2) }

  /// The distribution function `Φ(x)`.
  ///
  /// Relative error below 1e-14 for `x` of at least -8, also in the lower tail. 0 below -37, where it is below 1e-299.
  ///
  /// - Parameter x: any number but NaN.
  /// - Complexity: O(1), at most 300 divisions.
  public static func cumulative(_ x: Double) -> Double {
    if abs(x) < 1 { return 0.5 + middle(x) }
    return x < 0 ? tail(-x) : 1 - tail(x)
  }

  /// `Φ(x) - 1/2 = φ(x) (x + x³/3 + x⁵/15 + …)`, for |x| of at most 1, to full relative precision.
  ///
  /// Source: Marsaglia (2004), *Evaluating the normal distribution*, J. Stat. Software 11(4).
  static func middle(_ x: Double) -> Double {
    var sum = 0.0
    for k in stride(from: 41.0, through: 3.0, by: -2.0) { sum = (1 + sum) * x * x / k }
    return density(x) * x * (1 + sum)
  }

  /// `1 - Φ(x)` for `x` of at least 1, by Laplace's continued fraction `φ(x) / (x + 1/(x + 2/(x + …)))` with 300 terms.
  static func tail(_ x: Double) -> Double {
    let height = density(x)
    if height == 0 { return 0 }
    var rest = x
    for k in stride(from: 300.0, through: 1.0, by: -1.0) { rest = x + k / rest }
    return height / rest
  }

  /// The number below which a share `u` of the distribution lies.
  ///
  /// Relative error about 1e-15. 0 for `u` of 1/2; the image of `1 - u` is the negative of that of `u` wherever `1 - u` is exact.
  ///
  /// - Parameter u: a share in (0, 1).
  /// - Complexity: O(1).
  ///
  /// Source: Wichura (1988), *Algorithm AS 241: the percentage points of the normal distribution*, Appl. Statist. 37(3), 477–484, PPND16.
  public static func quantile(_ u: Double) -> Double {
    precondition(u > 0 && u < 1, "A normal quantile is defined for shares between 0 and 1")
    return quantile(beyondMiddle: u - 0.5, tail: min(u, 1 - u))
  }

  /// The quantile of `1/2 + q`, where the tail beyond it is given apart so that neither loses digits.
  static func quantile(beyondMiddle q: Double, tail: Double) -> Double {
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * ratio(r, centre)
    }
    let r = (-Elementary.log(tail)).squareRoot()
    let size = r <= 5 ? ratio(r - 1.6, near) : ratio(r - 5, far)
    return q < 0 ? -size : size
  }

  private typealias Coefficients = (above: [Double], below: [Double])

  /// Horner's scheme for both polynomials, highest power first.
  private static func ratio(_ r: Double, _ coefficients: Coefficients) -> Double {
    var (above, below) = (0.0, 0.0)
    for k in 0..<8 {
      above = above * r + coefficients.above[k]
      below = below * r + coefficients.below[k]
    }
    return above / below
  }

  // The coefficients of PPND16, highest power first: |u - 1/2| to .425; tails to exp(-25); tails beyond.
  private static let centre: Coefficients = (
    [
      2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
      1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080,
    ],
    [
      5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
      5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1,
    ]
  )
  private static let near: Coefficients = (
    [
      7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
      3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
    ],
    [
      1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
      6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1,
    ]
  )
  private static let far: Coefficients = (
    [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
      2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
    ],
    [
      2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
      1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ]
  )
}
