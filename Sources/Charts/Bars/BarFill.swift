/// The fill of a part of a bar: a light colour with a hatching of its own, so that it can be told in grey.
struct BarFill {
  let number: Int
  /// The id of the chart, which ids begin with.
  let chart: String

  private var id: String { "\(chart)-bar\(number % 8)" }

  var pattern: String {
    let looks = ["", "M0 4H8", "M0 4H8M4 0V8", "M4 3V5", "M0 4H8", "M0 4H8", "M0 2H8M0 4H8", "M4 0V8M1 4H2"]
    let angle = [0, 45, 45, 0, 135, 90, 0, 0][number % 8]
    let width = number % 8 == 3 ? 2 : 0.8
    let look = "fill=\"none\" stroke=\"\(ChartColors.ink.light)\" stroke-width=\"\(ChartCanvas.number(width))\" stroke-opacity=\"0.5\""
    return
      "<pattern id=\"\(id)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(\(angle))\">"
      + "<rect width=\"8\" height=\"8\" fill=\"\(ChartColors.areas[number % 8])\"/>"
      + (looks[number % 8].isEmpty ? "" : "<path d=\"\(looks[number % 8])\" \(look)/>") + "</pattern>"
  }

  /// A box with this fill.
  func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    let size =
      "x=\"\(ChartCanvas.number(x))\" y=\"\(ChartCanvas.number(y))\" width=\"\(ChartCanvas.number(width))\" height=\"\(ChartCanvas.number(height))\""
    return "<rect \(size) fill=\"url(#\(id))\" stroke=\"\(ChartColors.ink.light)\" stroke-width=\"0.8\"/>"
  }
}
