import Quantities

/// The logarithm of the gamma function, for the Beta distribution.
enum LogGamma {
  /// `ln Γ(x)`; error below 1e-14, relative or absolute, whichever is larger.
  ///
  /// `Γ(x) = Γ(x + n) / (x (x + 1) … (x + n - 1))` lifts `x` to at least 10, where eight terms of Stirling's series suffice.
  ///
  /// - Parameter x: a positive number of at most 1e6.
  ///
  /// Source: Abramowitz & Stegun (1964), *Handbook of Mathematical Functions*, 6.1.15 and 6.1.41.
  static func value(_ x: Double) -> Double {
    precondition(x > 0 && x <= 1e6, "The logarithm of gamma is defined here for positive numbers up to a million")
    var shifted = x
    var product = 1.0
    while shifted < 10 {
      product *= shifted
      shifted += 1
    }
    let halfLogTwoPi = 0.918_938_533_204_672_7
    return (shifted - 0.5) * Elementary.log(shifted) - shifted + halfLogTwoPi + remainder(shifted) - Elementary.log(product)
  }

  /// What Stirling's formula lacks at `x` of at least 10: `1/(12 x) - 1/(360 x³) + …`.
  static func remainder(_ x: Double) -> Double {
    let r = 1 / (x * x)
    return terms.reduce(0) { $0 * r + $1 } / x
  }

  /// The factors of Stirling's series, the last one first.
  private static let terms: [Double] = {
    let terms: [(above: Double, below: Double)] = [
      (-3_617, 122_400), (1, 156), (-691, 360_360), (1, 1_188), (-1, 1_680), (1, 1_260), (-1, 360), (1, 12),
    ]
    return terms.map { $0.above / $0.below }
  }()

  /// `ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b)`.
  ///
  /// For shapes of at least 10 the large parts of Stirling's formula cancel on paper and not in the arithmetic, so that few digits are lost.
  static func beta(_ a: Double, _ b: Double) -> Double {
    let (small, large) = (min(a, b), max(a, b))
    let whole = a + b
    if large < 10 { return value(small) + value(large) - value(whole) }
    let rest = remainder(large) - remainder(whole)
    // ln(large / whole), by the difference of the two where they are near each other.
    let logRatio = small < large / 8 ? logOfRatio(large, whole) : Elementary.log(large / whole)
    if small < 10 { return value(small) + (large - 0.5) * logRatio - small * Elementary.log(whole) + small + rest }
    let halfLogTwoPi = 0.918_938_533_204_672_7
    return halfLogTwoPi + (small - 0.5) * Elementary.log(small / whole) + large * logRatio - 0.5 * Elementary.log(large)
      + remainder(small) + rest
  }

  /// `ln(x / y)` for numbers within 12 % of each other: `2 (s + s³/3 + s⁵/5 + …)` with `s = (x - y) / (x + y)`.
  private static func logOfRatio(_ x: Double, _ y: Double) -> Double {
    let s = (x - y) / (x + y)
    var sum = 0.0
    for k in stride(from: 15.0, through: 1.0, by: -2.0) { sum = sum * s * s + 1 / k }
    return 2 * s * sum
  }
}
