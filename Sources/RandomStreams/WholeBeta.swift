/// A Beta distribution with whole shape numbers, drawn by inversion from one uniform number.
public struct WholeBeta: Hashable, Sendable {
  public let a: Int
  public let b: Int
  /// Series of the quantile, for both tails; see ``BetaSeries``.
  private let series: [SIMD8<Double>]

  /// - Parameters:
  ///   - a: the first shape number, in 1...100; anything else traps.
  ///   - b: the second shape number, in 1...100; anything else traps.
  /// - Complexity: O(a + b), about 0.1 ms: make it once and keep it.
  public init(_ a: Int, _ b: Int) {
    precondition((1...100).contains(a) && (1...100).contains(b), "Beta shapes are 1 to 100 here")
    self.a = a
    self.b = b
    series = BetaSeries.both(a, b)
  }

  public static func == (x: WholeBeta, y: WholeBeta) -> Bool { x.a == y.a && x.b == y.b }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(a)
    hasher.combine(b)
  }

  public var mean: Double { Double(a) / Double(a + b) }

  /// Distribution function: the chance that at least `a` of `a + b - 1` uniform numbers lie below `x`.
  ///
  /// Edge cases: 0 at and below 0, 1 at and above 1.
  /// - Complexity: O(a + b) multiplications.
  public func cumulative(_ x: Double) -> Double { Self.cumulative(a, b, x) }

  static func cumulative(_ a: Int, _ b: Int, _ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let n = a + b - 1
    // Terms C(n, j) x^j (1-x)^(n-j) for j = a…n, each from the one before it.
    var term = 1.0
    for j in 1...n { term *= j <= a ? x * Double(n - j + 1) / Double(j) : 1 - x }
    // A term this small is the end of a tail: to the left of it lies nothing or all.
    if term < .leastNormalMagnitude { return x < Double(a) / Double(a + b) ? 0 : 1 }
    var sum = 0.0
    for j in a...n {
      sum += term
      term *= x / (1 - x) * Double(n - j) / Double(j + 1)
    }
    return min(1, sum)
  }

  /// The number below which a share `u` of the distribution lies.
  ///
  /// `u` of 0 and 1 give exactly 0 and 1; below and beyond them too. Between them the error is below 1e-10, and half a step of Float.
  ///
  /// - Parameter u: a share in 0...1.
  /// - Returns: A number in 0...1 that rises with `u`.
  /// - Complexity: O(1): a polynomial of degree 7, but for the outermost 1/8192 at either end, which take 45 distribution functions.
  public func quantile(_ u: Float) -> Float { Float(quantile(Double(u))) }

  /// The number below which a share `u` of the distribution lies, in Double.
  ///
  /// - Parameter u: a share in 0...1.
  /// - Returns: A number in 0...1, to within 1e-10; exactly 0 and 1 for these shares.
  /// - Complexity: O(1), as for a share in Float.
  public func quantile(_ u: Double) -> Double {
    guard u > 0 else { return 0 }
    guard u < 1 else { return 1 }
    let isLower = u <= 0.5
    let v = isLower ? u : 1 - u
    if v < BetaSeries.least {
      let y = isLower ? Self.halved(a, b, v) : Self.halved(b, a, v)
      return isLower ? y : 1 - y
    }
    let (cell, t) = BetaSeries.place(v)
    let c = series[isLower ? cell : cell + BetaSeries.cells]
    let low = c[0] + t * (c[1] + t * (c[2] + t * c[3]))
    let high = c[4] + t * (c[5] + t * (c[6] + t * c[7]))
    let y = low + t * t * (t * t) * high
    return isLower ? y : 1 - y
  }

  /// The quantile of a share so small that a series around it would not hold, by 45 halvings.
  private static func halved(_ a: Int, _ b: Int, _ v: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<45 {
      let middle = (low + high) / 2
      if cumulative(a, b, middle) < v { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
