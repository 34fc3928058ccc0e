/// Where a number lies on an axis.
struct ChartScale {
  let low: Double
  let high: Double
  let start: Double
  let end: Double

  /// The place of a number, in pixels.
  func callAsFunction(_ x: Double) -> Double { start + (x - low) / (high - low) * (end - start) }
}
