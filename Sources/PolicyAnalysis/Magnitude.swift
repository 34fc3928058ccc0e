/// The sizes of numbers that the analyses of this module take.
enum Magnitude {
  /// Squares and products of two such numbers, and sums of many of these, stay finite.
  static let largest = 1e50

  /// Whether a number is finite and at most ``largest`` in size; no for NaN.
  static func isFit(_ number: Double) -> Bool { abs(number) <= largest }
}
