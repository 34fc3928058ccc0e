import Quantities

/// Colours by number: the ink that can be read on a ground, and steps between two colours.
enum Ink {
  /// Black or white, whichever has the larger contrast on `ground`: always 4.5 or more.
  ///
  /// - Precondition: `ground` is a colour such as `#88ccee`.
  static func on(_ ground: String) -> String { luminance(ground) > 0.179 ? "#000000" : "#ffffff" }

  /// The contrast of two colours by WCAG 2, 1 to 21.
  static func contrast(_ one: String, _ other: String) -> Double { contrast(luminance(one), luminance(other)) }

  /// The contrast of two luminances.
  private static func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

  /// The relative luminance of WCAG 2, 0 to 1.
  static func luminance(_ color: String) -> Double { luminance(channels(color)) }

  private static func luminance(_ parts: SIMD3<Int>) -> Double {
    0.2126 * linear[parts.x] + 0.7152 * linear[parts.y] + 0.0722 * linear[parts.z]
  }

  /// How much light each value of a channel stands for.
  private static let linear: [Double] = (0...255).map { channel in
    let x = Double(channel) / 255
    return x <= 0.03928 ? x / 12.92 : Elementary.power((x + 0.055) / 1.055, 2.4)
  }

  /// The colour at `share` of the way from one colour to another.
  static func between(_ first: String, _ second: String, _ share: Double) -> String {
    text(between(channels(first), channels(second), share))
  }

  private static func between(_ first: SIMD3<Int>, _ second: SIMD3<Int>, _ share: Double) -> SIMD3<Int> {
    SIMD3<Int>((SIMD3<Double>(first) * (1 - share) + SIMD3<Double>(second) * share).rounded(.toNearestOrAwayFromZero))
  }

  /// The colour nearest to `color` on the way to another that has at least this contrast with its ground; the other when none has.
  static func standingOut(_ color: String, on ground: String, toward other: String, contrast least: Double) -> String {
    let (from, to, ground) = (channels(color), channels(other), luminance(ground))
    for step in 0...50 {
      let mixed = between(from, to, Double(step) / 50)
      if contrast(luminance(mixed), ground) >= least { return text(mixed) }
    }
    return other
  }

  /// Red, green and blue of `#rrggbb`, 0 to 255.
  private static func channels(_ color: String) -> SIMD3<Int> {
    precondition(color.utf8.count == 7, "A colour has six digits")
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    return SIMD3(value >> 16, value >> 8 & 255, value & 255)
  }

  private static func text(_ color: SIMD3<Int>) -> String {
    let digits = String(color.x << 16 | color.y << 8 | color.z, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
