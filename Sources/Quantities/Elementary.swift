/// Elementary functions with the same bits on every machine.
///
/// The system's mathematics library gives other last digits on other processors, so nothing that reaches a result may call it. These
/// polynomials use a fixed order of additions and multiplications and no fused multiply-add. The `Float` versions follow the coefficients
/// of
/// S. Moshier's *Cephes Mathematical Library* (single precision); errors are stated against the exact value.
public enum Elementary {
  /// e to the power `x`, for state updates.
  ///
  /// Relative error below 2e-7. `x` below -87 counts as -87, above 88 as 88, so that the result is always a normal number.
  @inline(__always)
  public static func exp(_ x: Float) -> Float {
    let (power, remainder) = reduced(x)
    let significand = expm1Polynomial(remainder) + 1
    return significand * Float(bitPattern: UInt32(bitPattern: (power + 127) << 23))
  }

  /// `1 - exp(-h)`: the chance of at least one event at a hazard of `h`.
  ///
  /// Keeps its relative precision (2e-7) for small hazards, where `1 - exp(-h)` would lose it. 0 for `h` of 0.
  @inline(__always)
  public static func chance(ofRate h: Float) -> Float {
    let (power, remainder) = reduced(-h)
    let small = expm1Polynomial(remainder)
    if power == 0 { return -small }
    return 1 - (small + 1) * Float(bitPattern: UInt32(bitPattern: (power + 127) << 23))
  }

  /// `1 / (1 + exp(-x))`, in [0, 1].
  @inline(__always)
  public static func sigmoid(_ x: Float) -> Float { 1 / (1 + exp(-x)) }

  /// Natural logarithm of a positive normal number; relative error below 2e-7.
  @inline(__always)
  public static func log(_ x: Float) -> Float {
    let bits = Int32(bitPattern: x.bitPattern)
    var exponent = (bits >> 23) - 126
    var m = Float(bitPattern: UInt32(bitPattern: (bits & 0x007f_ffff) | 0x3f00_0000))
    let isLow = m < 0.707106781186547524
    exponent -= isLow ? 1 : 0
    m = m + (isLow ? m : 0) - 1
    let z = m * m
    var y: Float = 7.0376836292e-2
    y = y * m + -1.1514610310e-1
    y = y * m + 1.1676998740e-1
    y = y * m + -1.2420140846e-1
    y = y * m + 1.4249322787e-1
    y = y * m + -1.6668057665e-1
    y = y * m + 2.0000714765e-1
    y = y * m + -2.4999993993e-1
    y = y * m + 3.3333331174e-1
    y = y * m * z
    let e = Float(exponent)
    y = y + e * -2.12194440e-4 - 0.5 * z
    return m + y + e * 0.693359375
  }

  /// Sine and cosine of `turns` full turns, for `turns` in [0, 1]; absolute error below 2e-7.
  @inline(__always)
  public static func sineAndCosine(turns: Float) -> (sine: Float, cosine: Float) {
    let quarters = turns * 4
    let nearest = Int32(quarters + 0.5)
    let r = (quarters - Float(nearest)) * 1.5707963267948966
    let r2 = r * r
    var s: Float = -1.9515295891e-4
    s = s * r2 + 8.3321608736e-3
    s = s * r2 + -1.6666654611e-1
    s = s * r2 * r + r
    var c: Float = 2.443315711809948e-5
    c = c * r2 + -1.388731625493765e-3
    c = c * r2 + 4.166664568298827e-2
    c = c * r2 * r2 - 0.5 * r2 + 1
    let a = nearest & 1 != 0 ? c : s
    let b = nearest & 1 != 0 ? s : c
    return (nearest & 2 != 0 ? -a : a, (nearest + 1) & 2 != 0 ? -b : b)
  }

  /// `x = power × ln 2 + remainder` with a remainder of at most 0.35.
  @inline(__always)
  private static func reduced(_ x: Float) -> (power: Int32, remainder: Float) {
    let clipped = x < -87 ? -87 : (x > 88 ? 88 : x)
    let scaled = clipped * 1.44269504088896341
    let power = Int32(scaled + (scaled < 0 ? -0.5 : 0.5))
    let n = Float(power)
    return (power, (clipped - n * 0.693359375) - n * -2.12194440e-4)
  }

  /// `exp(x) - 1` for |x| of at most 0.35.
  @inline(__always)
  private static func expm1Polynomial(_ x: Float) -> Float {
    var y: Float = 1.9875691500e-4
    y = y * x + 1.3981999507e-3
    y = y * x + 8.3334519073e-3
    y = y * x + 4.1665795894e-2
    y = y * x + 1.6666665459e-1
    y = y * x + 5.0000001201e-1
    return y * (x * x) + x
  }
}

/// Double precision, for constants that are computed once per parameter draw and for reports.
extension Elementary {
  /// e to the power `x`; relative error below 1e-15 for |x| of at most 700.
  ///
  /// - Precondition: |x| is at most 700.
  public static func exp(_ x: Double) -> Double {
    precondition(abs(x) <= 700, "exp is defined here for |x| up to 700")
    let power = Int((x * 1.442_695_040_888_963_4).rounded())
    let n = Double(power)
    let r = (x - n * 0.693_147_180_369_123_8) - n * 1.908_214_929_270_587_7e-10
    var sum = 1.0
    for k in stride(from: 16.0, through: 1.0, by: -1.0) { sum = 1 + sum * r / k }
    return sum * Double(sign: .plus, exponent: power, significand: 1)
  }

  /// Natural logarithm of a positive finite number; error below 1e-15 relative, or absolute near 1.
  ///
  /// - Precondition: `x` is positive and finite.
  public static func log(_ x: Double) -> Double {
    precondition(x > 0 && x.isFinite, "log is defined here for positive finite numbers")
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 1.414_213_562_373_095 {
      m /= 2
      exponent += 1
    }
    let s = (m - 1) / (m + 1)
    let s2 = s * s
    var sum = 0.0
    for k in stride(from: 31.0, through: 1.0, by: -2.0) { sum = sum * s2 + 1 / k }
    return (exponent * 1.908_214_929_270_587_7e-10 + 2 * s * sum)
      + exponent * 0.693_147_180_369_123_8
  }

  /// `base` to the power `exponent`, for a base of at least 0; `0^0` is 1.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 { return 1 }
    return base == 0 ? 0 : exp(exponent * log(base))
  }
}
