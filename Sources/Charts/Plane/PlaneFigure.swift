import Typesetting
import Wording

/// The picture of a plane.
struct PlaneFigure {
  let chart: PlaneChart

  /// How many draws of an option are drawn at most.
  private static let mostDrawn = 2_000
  private static let height = 210.0

  /// A panel's axes.
  private struct Plot {
    let x: ChartScale
    let y: ChartScale
    let across: NiceTicks
    let up: NiceTicks
  }

  /// Numbers of an axis with the decimals that its points ask for.
  var effects: ChartNumbers { signed(chart.clouds.flatMap { $0.points.map(\.effect) }) }
  var costs: ChartNumbers { signed(chart.clouds.flatMap { $0.points.map(\.cost) }) }

  private func signed(_ values: [Double]) -> ChartNumbers {
    ChartNumbers(unit: .plain, language: chart.language, isSigned: true).fitting(values + [0])
  }

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(chart.heading)
    canvas.begin(Wording.text("chart.axes", in: chart.language, ["x": chart.effectTitle, "y": chart.costTitle]))
    guard !chart.clouds.isEmpty else {
      canvas.text(
        Wording.text("chart.none", in: chart.language), canvas.heading.width / 2, canvas.height + 30, anchor: .middle, tone: .muted)
      canvas.height += 60
      return canvas
    }
    let count = chart.heading.isNarrow || chart.clouds.count == 1 ? 1 : 2
    let gap = 22.0
    let width = (canvas.room - gap * Double(count - 1)) / Double(count)
    var start = 0
    while start < chart.clouds.count {
      let row = start..<min(start + count, chart.clouds.count)
      let names = row.map { TextFit.lines(chart.clouds[$0].name, width: width - 18, bold: true, most: 2) }
      let top = canvas.height + 4
      let below = top + TextMeasure.height(lines: names.map(\.count).max() ?? 1, size: 12) + 8
      for (column, index) in row.enumerated() {
        let left = canvas.left + Double(column) * (width + gap)
        canvas.lines(names[column], left, top: top, bold: true)
        drawPanel(chart.clouds[index], index, plot(left, left + width, below), on: &canvas)
      }
      canvas.height = below + Self.height + 34
      start += count
    }
    canvas.height += canvas.margin - 8
    return canvas
  }

  /// The range of an axis: all values, with zero well inside.
  private static func range(_ values: [Double]) -> (Double, Double) {
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let room = max(high, -low) * 0.3
    return high == low ? (-1, 1) : (min(low, -room), max(high, room))
  }

  private func plot(_ left: Double, _ right: Double, _ top: Double) -> Plot {
    let points = chart.clouds.flatMap(\.points)
    let (low, high) = Self.range(points.map(\.cost))
    let up = NiceTicks(low, high, count: Int(Self.height / 40))
    let widest = up.values.map { TextMeasure.width(costs.tick($0, decimals: up.decimals), size: 12) }.max() ?? 0
    let (less, more) = Self.range(points.map(\.effect))
    let start = left + widest + 8
    let across = NiceTicks(less, more, count: max(2, Int((right - start) / 70)))
    return Plot(
      x: ChartScale(low: across.values[0], high: across.values[across.values.count - 1], start: start, end: right - 8),
      y: ChartScale(low: up.values[0], high: up.values[up.values.count - 1], start: top + Self.height, end: top), across: across, up: up)
  }

  private func drawPanel(_ cloud: PlaneChart.Cloud, _ index: Int, _ plot: Plot, on canvas: inout ChartCanvas) {
    drawAxes(plot, on: &canvas)
    let step = max(1, (cloud.points.count + Self.mostDrawn - 1) / Self.mostDrawn)
    let spots = stride(from: 0, to: cloud.points.count, by: step).map { place -> ChartCanvas.Spot in
      (plot.x(cloud.points[place].effect), plot.y(cloud.points[place].cost))
    }
    if !spots.isEmpty {
      let dots = spots.map { "M\(ChartCanvas.pair($0))h0" }.joined()
      let look = ChartCanvas.stroke(index, width: 4.4, dashed: false)
      canvas.add("<path d=\"\(dots)\" fill=\"none\" \(look) stroke-linecap=\"round\" stroke-opacity=\"0.55\"/>")
    }
    if let quadrants = cloud.quadrants { write(quadrants, plot, on: &canvas) }
    guard let mean = cloud.mean else { return }
    let (x, y) = (plot.x(mean.effect), plot.y(mean.cost))
    let diamond = ChartCanvas.polyline([(x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)])
    canvas.add(
      "<path d=\"\(diamond)Z\" class=\"ink halo\" fill=\"\(ChartColors.ink.light)\" stroke=\"\(ChartColors.paper.light)\" stroke-width=\"2\"/>"
    )
    canvas.point(x, y, series: index, reading: chart.reading(cloud))
  }

  private func drawAxes(_ plot: Plot, on canvas: inout ChartCanvas) {
    for tick in plot.up.values {
      let y = plot.y(tick)
      let look = tick == 0 ? ChartCanvas.axisLook + " stroke-width=\"1.5\"" : ChartCanvas.gridLook
      canvas.line((plot.x.start, y), (plot.x.end, y), look)
      canvas.text(costs.tick(tick, decimals: plot.up.decimals), plot.x.start - 6, y + 4, anchor: .end, tone: .muted)
    }
    let widest = plot.across.values.map { TextMeasure.width(effects.tick($0, decimals: plot.across.decimals), size: 12) }.max() ?? 0
    let apart = (plot.x.end - plot.x.start) / Double(max(1, plot.across.values.count - 1))
    let every = max(1, Int(((widest + 8) / apart).rounded(.up)))
    // Numbers are counted from zero, so that it is among them.
    let zero = plot.across.values.firstIndex(of: 0) ?? 0
    for (index, tick) in plot.across.values.enumerated() {
      let x = plot.x(tick)
      let look = tick == 0 ? ChartCanvas.axisLook + " stroke-width=\"1.5\"" : ChartCanvas.gridLook
      canvas.line((x, plot.y.start), (x, plot.y.end), look)
      guard (index - zero) % every == 0 else { continue }
      let text = effects.tick(tick, decimals: plot.across.decimals)
      let half = TextMeasure.width(text, size: 12) / 2
      canvas.text(text, min(max(x, plot.x.start - 4 + half), plot.x.end + 8 - half), plot.y.start + 17, anchor: .middle, tone: .muted)
    }
  }

  /// Which share lies in each quadrant, in its corner.
  private func write(_ quadrants: PlaneChart.Quadrants, _ plot: Plot, on canvas: inout ChartCanvas) {
    let numbers = ChartNumbers(unit: .share, language: chart.language)
    let (top, bottom) = (plot.y.end + 15, plot.y.start - 7)
    let corners: [(Double, Double, Double, ChartCanvas.Anchor)] = [
      (quadrants.moreForMore, plot.x.end - 5, top, .end), (quadrants.moreForLess, plot.x.end - 5, bottom, .end),
      (quadrants.lessForLess, plot.x.start + 5, bottom, .start), (quadrants.lessForMore, plot.x.start + 5, top, .start),
    ]
    for (share, x, y, anchor) in corners { canvas.text(numbers.value(share), x, y, bold: true, anchor: anchor, haloed: true) }
  }
}
