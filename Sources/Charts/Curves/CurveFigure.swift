import Typesetting
import Wording

/// The picture of curves over an amount: the curves of a figure over weeks, with an axis of amounts in place of weeks.
struct CurveFigure {
  let chart: CurveChart

  /// How finely amounts are told apart: places from the lowest to the highest.
  private static let places = 10_000

  private let low: Double
  private let high: Double
  private let course: CourseFigure

  init(chart: CurveChart) {
    self.chart = chart
    let amounts = (chart.series + [chart.ridge].compactMap(\.self)).flatMap(\.points).map(\.x)
    low = amounts.min() ?? 0
    high = max(amounts.max() ?? 1, low + 1e-9)
    let (low, high) = (low, high)
    var course = CourseFigure(
      heading: chart.heading,
      series: chart.series.map { series in
        CourseSeries(
          name: series.name,
          points: series.points.map { point in
            .init(week: Self.place(point.x, low, high), value: point.y, reading: chart.reading(point, of: series))
          })
      }, valueTitle: chart.valueTitle, unit: chart.unit)
    course.hasZero = true
    self.course = course
  }

  private static func place(_ x: Double, _ low: Double, _ high: Double) -> Int {
    Int(((x - low) / (high - low) * Double(places)).rounded())
  }

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(chart.heading)
    canvas.begin(course.numbers.axisTitle(chart.valueTitle))
    course.drawKey(&canvas)
    if let ridge = chart.ridge {
      KeyRow.draw(
        [KeyRow.Item(text: ridge.name) { canvas, spot in canvas.line(spot, (spot.x + KeyRow.signWidth, spot.y), Self.band) }], on: &canvas,
        size: 11)
    }
    let labels = course.endLabels(in: canvas)
    let plot = course.plot(in: canvas, labels: labels)
    course.drawAxes(plot, on: &canvas)
    if chart.series.allSatisfy({ $0.points.allSatisfy { $0.y == nil } }) {
      let text = Wording.text("chart.none", in: chart.language)
      canvas.text(text, (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, anchor: .middle, tone: .muted)
    }
    drawRidge(plot, on: &canvas)
    for index in chart.series.indices { course.drawCurve(index, plot, on: &canvas) }
    course.drawEndLabels(labels, plot, on: &canvas)
    for index in chart.series.indices { course.drawPoints(of: index, plot, on: &canvas) }
    drawAmounts(plot, on: &canvas)
    canvas.height += canvas.margin - 4
    return canvas
  }

  private static let band = "class=\"axis\" stroke=\"\(ChartColors.axis.light)\" stroke-width=\"9\" stroke-opacity=\"0.4\""

  private func drawRidge(_ plot: CourseFigure.Plot, on canvas: inout ChartCanvas) {
    guard let ridge = chart.ridge else { return }
    for run in ridge.points.split(whereSeparator: { $0.y == nil }) where run.count > 1 {
      let spots = run.compactMap { point in point.y.map { course.spot(Self.place(point.x, low, high), $0, plot) } }
      canvas.add("<path d=\"\(ChartCanvas.polyline(spots))\" fill=\"none\" \(Self.band) stroke-linejoin=\"round\"/>")
    }
  }

  private func drawAmounts(_ plot: CourseFigure.Plot, on canvas: inout ChartCanvas) {
    canvas.height = plot.bottom + 44
    let numbers = ChartNumbers(unit: .plain, language: chart.language)
    let ticks = NiceTicks(low, high, count: max(2, Int((plot.right - plot.left) / 90)))
    for tick in ticks.values where tick >= low && tick <= high {
      let x = plot.weeks(Double(Self.place(tick, low, high)))
      let text = numbers.tick(tick, decimals: ticks.decimals)
      canvas.line((x, plot.bottom), (x, plot.bottom + 5), ChartCanvas.axisLook)
      let half = TextMeasure.width(text, size: 12) / 2
      canvas.text(text, min(x, canvas.right - half), plot.bottom + 19, anchor: .middle, tone: .muted)
    }
    let title = TextFit.lines(chart.xTitle, width: canvas.room, most: 2)
    canvas.lines(title, canvas.left + canvas.room / 2, top: plot.bottom + 26, anchor: .middle, tone: .muted)
    canvas.height += TextMeasure.height(lines: title.count - 1, size: 12)
  }
}
