/// Numbers of few digits, as files of parameters have them.
enum Significant {
  /// The nearest number of so many significant digits.
  ///
  /// - Parameters:
  ///   - value: a finite number.
  ///   - digits: 1 to 15.
  static func rounded(_ value: Double, digits: Int) -> Double {
    precondition(value.isFinite && (1...15).contains(digits), "A finite number has 1 to 15 digits")
    guard value != 0 else { return 0 }
    // Powers of ten are exact up to 22, so that a step is one rounding.
    var decimals = digits - 1
    var size = abs(value)
    while size >= 10 { (size, decimals) = (size / 10, decimals - 1) }
    while size < 1 { (size, decimals) = (size * 10, decimals + 1) }
    let power = (0..<min(22, abs(decimals))).reduce(1.0) { product, _ in product * 10 }
    return decimals >= 0 ? (value * power).rounded() / power : (value / power).rounded() * power
  }
}
