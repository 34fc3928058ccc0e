import Typesetting
import Wording

/// The picture of strips.
struct HistogramFigure {
  let chart: HistogramChart
  let numbers: ChartNumbers

  /// How high the tallest bar is, and the room for the marks below bars.
  private static let bars = 40.0
  private static let marks = 16.0

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(chart.heading)
    canvas.begin(numbers.axisTitle(chart.valueTitle))
    drawKey(&canvas)
    let axis = ValueAxis(chart.values.map { $0 * chart.unit.factor }, numbers, left: canvas.left, right: canvas.right)
    let top = canvas.height + 2
    let names = chart.strips.map { TextFit.lines($0.name, width: canvas.room, most: 2) }
    let heights = names.map { TextMeasure.height(lines: $0.count, size: 12) + Self.bars + Self.marks + 10 }
    let bottom = top + max(60, heights.reduce(0, +))
    if !chart.values.isEmpty { axis.draw(top: top, bottom: bottom, on: &canvas) }
    if !chart.strips.contains(where: HistogramChart.isKnown) {
      let text = Wording.text("chart.none", in: chart.language)
      canvas.text(text, canvas.heading.width / 2, bottom - 12, anchor: .middle, tone: .muted)
    }
    let densest = chart.strips.flatMap { strip in strip.shares.indices.map { density(strip, $0) } }.max() ?? 0
    var y = top
    for (index, strip) in chart.strips.enumerated() {
      canvas.lines(names[index], canvas.left, top: y, haloed: true)
      let base = y + heights[index] - Self.marks - 6
      if HistogramChart.isKnown(strip) {
        drawBars(strip, index, axis, base, densest, &canvas)
        drawMarks(strip, index, axis, base, &canvas)
      } else if chart.strips.contains(where: HistogramChart.isKnown) {
        canvas.text(Wording.text("chart.unknown", in: chart.language), canvas.right, base, anchor: .end, tone: .muted)
      }
      y += heights[index]
    }
    canvas.height = bottom + 24 + canvas.margin - 4
    return canvas
  }

  private func density(_ strip: HistogramChart.Strip, _ bin: Int) -> Double {
    strip.shares[bin] / (strip.edges[bin + 1] - strip.edges[bin])
  }

  private func drawKey(_ canvas: inout ChartCanvas) {
    func word(_ key: String) -> String { Wording.text("chart.\(key)", in: chart.language) }
    func bar(_ width: Double) -> (inout ChartCanvas, ChartCanvas.Spot) -> Void {
      { canvas, spot in
        canvas.line(spot, (spot.x + KeyRow.signWidth, spot.y), ChartCanvas.axisLook + " stroke-width=\"\(ChartCanvas.number(width))\"")
      }
    }
    var items: [KeyRow.Item] = []
    if chart.strips.contains(where: { $0.median != nil }) {
      items.append(KeyRow.Item(text: word("median")) { canvas, spot in drawMedian(spot.x + 13, spot.y, &canvas) })
    }
    if chart.strips.contains(where: { $0.middle50 != nil }) { items.append(KeyRow.Item(text: word("half"), draw: bar(6))) }
    if chart.strips.contains(where: { $0.middle90 != nil }) { items.append(KeyRow.Item(text: word("ninety"), draw: bar(1.5))) }
    KeyRow.draw(items, on: &canvas, size: 11)
  }

  private func drawMedian(_ x: Double, _ y: Double, _ canvas: inout ChartCanvas) {
    let look = "class=\"ink halo\" fill=\"\(ChartColors.ink.light)\" stroke=\"\(ChartColors.paper.light)\""
    canvas.add("<path d=\"\(ChartCanvas.polyline([(x, y - 7), (x + 5, y), (x, y + 7), (x - 5, y)]))Z\" \(look)/>")
  }

  private func drawBars(
    _ strip: HistogramChart.Strip, _ index: Int, _ axis: ValueAxis, _ base: Double, _ densest: Double, _ canvas: inout ChartCanvas
  ) {
    guard densest > 0, let first = strip.edges.first, let last = strip.edges.last else { return }
    func x(_ value: Double) -> Double { axis.scale(value * chart.unit.factor) }
    func y(_ bin: Int) -> Double { base - density(strip, bin) / densest * Self.bars }
    var spots: [ChartCanvas.Spot] = [(x(first), base)]
    for bin in strip.shares.indices { spots += [(x(strip.edges[bin]), y(bin)), (x(strip.edges[bin + 1]), y(bin))] }
    spots.append((x(last), base))
    let edge = ChartCanvas.stroke(index, width: 1.2, dashed: false).replacing("class=\"l", with: "class=\"f\(index % 8) l")
    let color = ChartColors.light[index % ChartColors.light.count]
    canvas.add("<path d=\"\(ChartCanvas.polyline(spots))Z\" \(edge) fill=\"\(color)\" fill-opacity=\"0.45\"/>")
    for bin in strip.shares.indices {
      let text = Wording.text(
        "chart.read.bin", in: chart.language,
        [
          "name": PlainText.isolated(strip.name), "low": numbers.bare(strip.edges[bin]), "high": numbers.value(strip.edges[bin + 1]),
          "share": ChartNumbers(unit: .share, language: chart.language, decimals: 1).value(strip.shares[bin]),
        ])
      canvas.point(x((strip.edges[bin] + strip.edges[bin + 1]) / 2), y(bin), series: index, reading: text)
    }
  }

  private func drawMarks(_ strip: HistogramChart.Strip, _ index: Int, _ axis: ValueAxis, _ base: Double, _ canvas: inout ChartCanvas) {
    let y = base + Self.marks / 2 + 1
    for (interval, width) in [(strip.middle90, 1.5), (strip.middle50, 6.0)] {
      guard let interval else { continue }
      let (low, high) = (axis.scale(interval.low * chart.unit.factor), axis.scale(interval.high * chart.unit.factor))
      canvas.line((low, y), (high, y), ChartCanvas.stroke(index, width: width, dashed: false))
    }
    guard let median = strip.median else { return }
    let x = axis.scale(median * chart.unit.factor)
    drawMedian(x, y, &canvas)
    canvas.point(x, y, series: index, reading: chart.summary(strip))
  }
}
