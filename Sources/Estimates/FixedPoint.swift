/// What sums in whole steps of `2^-b` have in common.
enum FixedPoint {
  /// One step, `2^-bits`.
  static func step(_ bits: Int) -> Double { Double(sign: .plus, exponent: -bits, significand: 1) }

  /// The variance in steps² with divisor `n - 1`, or `nil` below two numbers.
  ///
  /// `Σ(x - q)²` about a whole number `q` near the mean is exact, so that nothing cancels.
  static func variance(count: Int64, sum: Int128, squares: Int128) -> Double? {
    guard count > 1 else { return nil }
    let n = Int128(count)
    let q = sum / n
    let rest = Double(sum - q * n)
    let about = squares &- 2 &* q &* sum &+ n &* q &* q
    return max(0, (Double(about) - rest * rest / Double(count)) / Double(count - 1))
  }
}
