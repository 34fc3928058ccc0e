/// Round numbers on an axis: 1, 2 or 5 times a power of ten apart.
struct NiceTicks {
  let values: [Double]
  /// How many decimals tell the ticks apart.
  let decimals: Int

  /// The ticks that cover `low...high`, about `count` steps apart.
  ///
  /// When both ends are the same, or closer than 10^-12, the axis is widened to both sides.
  init(_ low: Double, _ high: Double, count: Int) {
    var (low, high) = (low, high)
    if high - low <= max(max(abs(low), abs(high)) * 1e-9, 1e-12) {
      let room = abs(low) < 1e-9 ? 1 : abs(low) * 0.1
      (low, high) = low == 0 ? (0, 1) : (low - room, high + room)
    }
    let rough = (high - low) / Double(max(1, count))
    var exponent = 0
    while Self.power(exponent) * 10 <= rough { exponent += 1 }
    while Self.power(exponent) > rough { exponent -= 1 }
    let mantissa = [1, 2, 5].first { Double($0) * Self.power(exponent) >= rough * (1 - 1e-9) }
    let digits = mantissa ?? 1
    if mantissa == nil { exponent += 1 }
    let step = Double(digits) * Self.power(exponent)
    // What is off by rounding alone asks for no further tick.
    let first = Int((low / step + 1e-9).rounded(.down))
    let last = max(first + 1, Int((high / step - 1e-9).rounded(.up)))
    values = (first...last).map { Self.scaled($0 * digits, exponent) }
    decimals = max(0, -exponent)
  }

  private static func scaled(_ n: Int, _ exponent: Int) -> Double {
    exponent >= 0 ? Double(n) * power(exponent) : Double(n) / power(-exponent)
  }

  /// A power of ten; exact up to 10^22.
  private static func power(_ exponent: Int) -> Double {
    let x = (0..<abs(exponent)).reduce(1.0) { x, _ in x * 10 }
    return exponent < 0 ? 1 / x : x
  }
}
