import Quantities

/// A Beta distribution with real shape numbers, drawn by inversion.
public struct BetaDistribution: Distribution, Hashable {
  public let a: Double
  public let b: Double
  private let logBeta: Double

  /// The shape numbers for which accuracy is tested.
  public static let shapes = 0.1...1_000.0

  /// - Parameters:
  ///   - a: the first shape number, in ``shapes``; anything else traps.
  ///   - b: the second shape number, in ``shapes``; anything else traps.
  public init(_ a: Double, _ b: Double) {
    precondition(Self.shapes.contains(a) && Self.shapes.contains(b), "Beta shapes are .1 to 1000 here")
    self.a = a
    self.b = b
    logBeta = LogGamma.beta(a, b)
  }

  private init(a: Double, b: Double, logBeta: Double) {
    self.a = a
    self.b = b
    self.logBeta = logBeta
  }

  /// `a / (a + b)`.
  public var mean: Double { a / (a + b) }

  /// `sqrt(a b / (a + b + 1)) / (a + b)`.
  public var standardDeviation: Double { (a * b / (a + b + 1)).squareRoot() / (a + b) }

  /// The distribution of `1 - x`.
  private var mirrored: BetaDistribution { BetaDistribution(a: b, b: a, logBeta: logBeta) }

  /// Distribution function: the regularised incomplete beta function `I_x(a, b)`.
  ///
  /// Relative error below 1e-11, also in the lower tail, where it can be as small as a normal number can.
  ///
  /// - Parameter x: any number but NaN.
  /// - Complexity: O(sqrt(a + b)) divisions, at most 1,000.
  public func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return below(x, 1 - x)
  }

  /// The share below `x`, with `y = 1 - x` given apart so that a small one of the two keeps its digits.
  private func below(_ x: Double, _ y: Double) -> Double { isLow(x) ? lower(x, y) : 1 - mirrored.lower(y, x) }

  /// Whether the continued fraction converges fast for the lower tail at `x`.
  private func isLow(_ x: Double) -> Bool { x < (a + 1) / (a + b + 2) }

  /// `x^a y^b / B(a, b)`, with `y = 1 - x`: x times y times the density.
  private func height(_ x: Double, _ y: Double) -> Double {
    let logarithm = a * Elementary.log(x) + b * Elementary.log(y) - logBeta
    return logarithm < -700 ? 0 : Elementary.exp(logarithm)
  }

  /// `I_x(a, b)` for an `x` that is low, by the continued fraction, evaluated from the front (modified Lentz).
  ///
  /// Source: Abramowitz & Stegun (1964), 26.5.8; Thompson & Barnett (1986), *Coulomb and Bessel functions*, J. Comput. Phys. 64, 490–509.
  private func lower(_ x: Double, _ y: Double) -> Double {
    let tiny = 1e-300
    func held(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / held(1 - (a + b) * x / (a + 1))
    var fraction = d
    var m = 1.0
    while m <= 250 {
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / held(1 + even * d)
      c = held(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / held(1 + odd * d)
      c = held(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 3e-16 { break }
      m += 1
    }
    return height(x, y) * fraction / a
  }

  /// The number below which a share `u` of the distribution lies.
  ///
  /// Solved as the distance to the nearer of 0 and 1 and for the smaller of both tails, so that nothing loses digits: relative error below 1e-11
  /// of that distance, or the last bit. It rises with `u` but for such errors. 0 and 1 give 0 and 1; so does a share whose value is nearer to 1
  /// than any other number.
  ///
  /// - Parameter u: a share in 0...1.
  /// - Complexity: about 6 distribution functions, at most 84.
  public func quantile(_ u: Double) -> Double {
    precondition(u >= 0 && u <= 1, "A quantile is defined for shares from 0 to 1")
    if u == 0 || u == 1 { return u }
    return u <= cumulative(0.5) ? lowQuantile(u, 1 - u) : 1 - mirrored.lowQuantile(1 - u, u)
  }

  /// The quantile where it is at most 1/2, for a share `u` below it and `v` above it: Newton's method on the logarithms of share and value, held
  /// in a bracket.
  ///
  /// A step that leaves the bracket, and every step after the twentieth, halves the bracket in the order of the floating-point numbers, which
  /// ends within 64 steps whatever the function.
  private func lowQuantile(_ u: Double, _ v: Double) -> Double {
    let isLowerTail = u <= v
    let logTarget = Elementary.log(isLowerTail ? u : v)
    var (low, high) = (Double.leastNormalMagnitude, 0.5)
    var x = firstGuess(u)
    for step in 0..<84 {
      let y = 1 - x
      let share = isLowerTail ? below(x, y) : mirrored.below(y, x)
      if isLowerTail ? share < u : share > v { low = x } else { high = x }
      if low.nextUp >= high { break }
      var next = Double.nan
      if share > .leastNormalMagnitude, step < 20 {
        // The derivative of ln share by ln x is x f(x) / share.
        let slope = (isLowerTail ? 1 : -1) * height(x, y) / (y * share)
        let move = (logTarget - Elementary.log(share)) / slope
        if abs(move) < 1e-15 { return x }
        if abs(move) < 600 { next = x * Elementary.exp(move) }
      }
      let isInside = next > low && next < high
      x = isInside ? next : Double(bitPattern: low.bitPattern / 2 + high.bitPattern / 2)
    }
    return x
  }

  /// A value to begin with, at most 1/2: for shapes of at least 1 from the normal quantile, else where the leading term
  /// `x^a / (a B(a, b))` of the lower tail has the share, or the mean where that is out of reach.
  ///
  /// Source: Abramowitz & Stegun (1964), 26.5.22.
  private func firstGuess(_ u: Double) -> Double {
    if a >= 1, b >= 1, u > 1e-6, u < 1 - 1e-6 {
      let z = -StandardNormal.quantile(u)
      let (p, q) = (1 / (2 * a - 1), 1 / (2 * b - 1))
      let lambda = (z * z - 3) / 6
      let h = 2 / (p + q)
      if h + lambda > 0 {
        let w = z * (h + lambda).squareRoot() / h - (q - p) * (lambda + 5 / 6 - 2 / (3 * h))
        return min(0.5, max(1e-300, a / (a + b * Elementary.exp(min(300, max(-300, 2 * w))))))
      }
    }
    let logarithm = (Elementary.log(u) + Elementary.log(a) + logBeta) / a
    let leading = logarithm < -690 ? 1e-300 : Elementary.exp(min(0, logarithm))
    return min(leading, min(mean, 0.5))
  }
}
