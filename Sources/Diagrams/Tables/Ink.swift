import Quantities

/// Colours by number: the ink that can be read on a ground, and steps between two colours.
enum Ink {
  /// Black or white, whichever has the larger contrast on `ground`: always 4.5 or more.
  ///
  /// - Precondition: `ground` is a colour such as `#88ccee`.
  static func on(_ ground: String) -> String { luminance(ground) > 0.179 ? "#000000" : "#ffffff" }

  /// The contrast of two colours by WCAG 2, 1 to 21.
  static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of WCAG 2, 0 to 1.
  static func luminance(_ color: String) -> Double {
    let parts = channels(color).map { channel -> Double in
      let x = Double(channel) / 255
      return x <= 0.03928 ? x / 12.92 : Elementary.power((x + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The colour at `share` of the way from one colour to another.
  static func between(_ first: String, _ second: String, _ share: Double) -> String {
    zip(channels(first), channels(second)).reduce(into: "#") { result, pair in
      let value = Int((Double(pair.0) + (Double(pair.1) - Double(pair.0)) * share).rounded())
      let digits = String(value, radix: 16)
      result += value < 16 ? "0\(digits)" : digits
    }
  }

  private static func channels(_ color: String) -> [Int] {
    let digits = Array(color.dropFirst())
    precondition(digits.count == 6, "A colour has six digits")
    return stride(from: 0, to: 6, by: 2).map { Int(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
  }
}
