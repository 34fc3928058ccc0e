import Typesetting

/// A horizontal axis of values.
struct ValueAxis {
  let scale: ChartScale
  let ticks: NiceTicks
  private let numbers: ChartNumbers
  /// Every how many ticks one has its number.
  private let every: Int

  /// - Parameters:
  ///   - values: what the axis covers, multiplied by the factor of the unit; none gives an axis from 0 to 1 or to 100%.
  ///   - numbers: how numbers are written.
  ///   - left: the left of the room, which the numbers below the axis do not leave.
  ///   - right: the right of that room.
  init(_ values: [Double], _ numbers: ChartNumbers, left: Double, right: Double) {
    self.numbers = numbers
    let (low, high) = (values.min() ?? 0, values.max() ?? numbers.unit.factor)
    ticks = NiceTicks(low, high, count: max(2, Int((right - left) / 55)))
    let decimals = ticks.decimals
    let widest = ticks.values.map { TextMeasure.width(Self.text($0, decimals, numbers), size: 12) }.max() ?? 0
    let inset = min((widest / 2).rounded(.up), (right - left) / 3)
    let steps = Double(ticks.values.count - 1)
    every = max(1, Int(((widest + 10) * steps / (right - left - 2 * inset)).rounded(.up)))
    scale = ChartScale(low: ticks.values[0], high: ticks.values[ticks.values.count - 1], start: left + inset, end: right - inset)
  }

  private static func text(_ x: Double, _ decimals: Int, _ numbers: ChartNumbers) -> String {
    numbers.tick(x, decimals: decimals) + (numbers.unit == .share ? "%" : "")
  }

  /// Draws the lines behind the rows, the axis at their bottom and its numbers.
  func draw(top: Double, bottom: Double, on canvas: inout ChartCanvas) {
    for (index, tick) in ticks.values.enumerated() {
      let x = scale(tick)
      canvas.line((x, top), (x, bottom), ChartCanvas.gridLook)
      canvas.line((x, bottom), (x, bottom + 5), ChartCanvas.axisLook)
      guard index % every == 0 else { continue }
      canvas.text(Self.text(tick, ticks.decimals, numbers), x, bottom + 19, anchor: .middle, tone: .muted)
    }
    canvas.line((scale.start, bottom), (scale.end, bottom), ChartCanvas.axisLook)
  }
}
