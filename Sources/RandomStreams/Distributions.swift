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
