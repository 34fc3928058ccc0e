public import Quantities

/// Uniform numbers from random words.
public enum Uniform {
  /// `u = (word >> 8) 2^-24 + 2^-25`, in Float32.
  ///
  /// Rounding would lift the largest of the 2^24 values to 1, where an event of chance 1 could fail; it is kept at `1 - 2^-24`.
  @inlinable
  public static func number(_ word: UInt32) -> Float {
    let u = Float(word >> 8) * 0x1p-24 + 0x1p-25
    return u < 1 ? u : 0x1.fffffep-1
  }

  @inlinable
  public static func numbers(_ words: SIMD4<UInt32>) -> SIMD4<Float> {
    SIMD4(number(words.x), number(words.y), number(words.z), number(words.w))
  }
}

/// Standard normal numbers.
public enum Normal {
  /// Box–Muller: `r cos`, `r sin` with `r = sqrt(-2 ln u)`, first of uniforms 0 and 1, then of 2 and 3.
  ///
  /// Source: Box & Muller (1958), *A note on the generation of random normal deviates*, Ann. Math. Stat. 29(2), 610–611.
  @inlinable
  public static func boxMuller(_ u: SIMD4<Float>) -> SIMD4<Float> {
    let r0 = (-2 * Elementary.log(u.x)).squareRoot()
    let r1 = (-2 * Elementary.log(u.z)).squareRoot()
    let t0 = Elementary.sineAndCosine(turns: u.y)
    let t1 = Elementary.sineAndCosine(turns: u.w)
    return SIMD4(r0 * t0.cosine, r0 * t0.sine, r1 * t1.cosine, r1 * t1.sine)
  }
}

/// A Beta distribution with whole shape numbers, drawn by inversion from one uniform number.
public struct WholeBeta: Hashable, Sendable {
  public let a: Int
  public let b: Int

  /// - Precondition: `a` and `b` in 1...100.
  public init(_ a: Int, _ b: Int) {
    precondition((1...100).contains(a) && (1...100).contains(b), "Beta shapes are 1 to 100 here")
    self.a = a
    self.b = b
  }

  public var mean: Double { Double(a) / Double(a + b) }

  /// Distribution function: the chance that at least `a` of `a + b - 1` uniform numbers lie below `x`.
  ///
  /// Edge cases: 0 at and below 0, 1 at and above 1.
  /// - Complexity: O(a + b) multiplications.
  public func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let n = a + b - 1
    // Terms C(n, j) x^j (1-x)^(n-j) for j = a…n, each from the one before it.
    var term = 1.0
    for j in 1...n { term *= j <= a ? x * Double(n - j + 1) / Double(j) : 1 - x }
    // A term this small is the end of a tail: to the left of it lies nothing or all.
    if term < .leastNormalMagnitude { return x < mean ? 0 : 1 }
    var sum = 0.0
    for j in a...n {
      sum += term
      term *= x / (1 - x) * Double(n - j) / Double(j + 1)
    }
    return min(1, sum)
  }

  /// The number below which a share `u` of the distribution lies, to within 2^-31: 30 halvings, always.
  public func quantile(_ u: Float) -> Float {
    var low = 0.0
    var high = 1.0
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if cumulative(middle) < Double(u) { low = middle } else { high = middle }
    }
    return Float((low + high) / 2)
  }
}

/// A geometric waiting time on 1, 2, … with a given mean, drawn by inversion.
public struct Geometric: Sendable {
  /// The largest number; longer waits count as this.
  public static let longest = 100_000

  /// `-1 / ln(1 - 1 / mean)`; 0 when the mean is 1, which always gives 1.
  private let scale: Float

  /// A mean above ``longest`` counts as that.
  ///
  /// - Precondition: the mean is at least 1.
  public init(mean: Float) {
    precondition(mean >= 1, "A geometric number on 1, 2, … has a mean of at least 1")
    scale = mean > 1 ? Float(-1 / Elementary.log(1 - 1 / min(Double(mean), Double(Self.longest)))) : 0
  }

  /// `ceil(ln u / ln(1 - 1/mean))`, at least 1 and at most ``longest``.
  @inline(__always)
  public func quantile(_ u: Float) -> Int {
    let x = -Elementary.log(u) * scale
    return min(Self.longest, max(1, Int(x.rounded(.up))))
  }
}
