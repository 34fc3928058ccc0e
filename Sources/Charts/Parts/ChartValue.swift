import Typesetting

/// Values as callers give them.
enum ChartValue {
  /// The value when it can be drawn; `nil` when it is missing, not finite or beyond 10^15. There is no negative zero.
  static func known(_ x: Double?) -> Double? {
    guard let x, x.isFinite, abs(x) <= 1e15 else { return nil }
    return x == 0 ? 0 : x
  }

  /// The shortest text that reads back to the same number.
  static func shortest(_ x: Double) -> String { x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)" }
}
