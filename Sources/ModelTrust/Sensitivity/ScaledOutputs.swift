/// Outputs less their mean, in units of their largest deviation, so that neither an offset nor a unit costs digits of an index.
struct ScaledOutputs {
  /// Numbers within ±1.
  let values: [Double]
  let mean: Double
  /// The largest deviation from the mean, above 0.
  let unit: Double

  /// - Parameter outputs: finite numbers, at least one.
  /// - Returns: `nil` when they differ by no more than rounding: 16 times the last digit of the largest.
  init?(_ outputs: [Double]) {
    let largest = outputs.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else { return nil }
    // Exact steps of a power of two first, so that nothing overflows.
    let power = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    let reduced = outputs.map { $0 / power }
    let (low, high) = reduced.reduce((Double.infinity, -Double.infinity)) { (min($0.0, $1), max($0.1, $1)) }
    guard high - low > 16 * (1.0).ulp else { return nil }
    let mean = reduced.reduce(0, +) / Double(outputs.count)
    let unit = max(high - mean, mean - low)
    values = reduced.map { ($0 - mean) / unit }
    self.mean = mean * power
    self.unit = unit * power
  }
}
