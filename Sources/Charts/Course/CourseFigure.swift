import Quantities
import Typesetting
import Wording

/// Curves over weeks with their bands: the picture of three charts.
struct CourseFigure {
  let heading: ChartHeading
  let series: [CourseSeries]
  let valueTitle: String
  let unit: ChartUnit
  /// Whether a value holds until the next point.
  var isStep = false
  /// Whether the axis of values has zero in any case.
  var hasZero = false
  /// Whether numbers at risk stand below the axis.
  var showsRisk = false
  /// What line and bands are.
  var key: [CourseKey] = []

  /// Where weeks and values lie.
  struct Plot {
    let weeks: ChartScale
    let values: ChartScale
    let ticks: NiceTicks
    let firstWeek: Int
    let lastWeek: Int
    var left: Double { weeks.start }
    var right: Double { weeks.end }
    var top: Double { values.end }
    var bottom: Double { values.start }
  }

  private var language: Language { heading.language }
  var numbers: ChartNumbers { ChartNumbers(unit: unit, language: language) }
  /// Whether names stand at the ends of the lines.
  var hasDirectLabels: Bool { !heading.isNarrow && series.contains { $0.last != nil } }

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(heading)
    canvas.begin(numbers.axisTitle(valueTitle))
    drawKey(&canvas)
    if hasPanels {
      drawPanels(on: &canvas)
      drawMissing(&canvas)
      canvas.height += canvas.margin - 4
      return canvas
    }
    let labels = endLabels(in: canvas)
    let plot = plot(in: canvas, labels: labels)
    drawAxes(plot, on: &canvas)
    if series.allSatisfy({ $0.last == nil }) {
      let text = Wording.text("chart.none", in: language)
      canvas.text(text, (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, anchor: .middle, tone: .muted)
    }
    drawBands(of: Array(series.indices), plot, on: &canvas)
    for index in series.indices { drawCurve(index, plot, on: &canvas) }
    drawEndLabels(labels, plot, on: &canvas)
    for index in series.indices { drawPoints(of: index, plot, on: &canvas) }
    drawWeeks(plot, on: &canvas)
    if showsRisk { drawRisk(plot, on: &canvas) }
    drawMissing(&canvas)
    canvas.height += canvas.margin - 4
    return canvas
  }

  func drawPoints(of index: Int, _ plot: Plot, on canvas: inout ChartCanvas) {
    for point in series[index].spoken {
      guard let value = point.value else { continue }
      let spot = spot(point.week, value, plot)
      canvas.point(spot.x, spot.y, series: index, at: point.week, reading: point.reading)
    }
  }

  func spot(_ week: Int, _ value: Double, _ plot: Plot) -> ChartCanvas.Spot {
    (plot.weeks(Double(week)), plot.values(value * unit.factor))
  }

  func plot(in canvas: ChartCanvas, labels: [EndLabel]) -> Plot {
    let least = heading.isNarrow ? 220.0 : 300.0
    let height = max(least, labels.reduce(0) { $0 + $1.height } - 8)
    let column = labels.map(\.width).max().map { $0 + EndLabel.gap } ?? 0
    return plot(left: canvas.left, right: canvas.right - column, top: canvas.height + 10, height: height)
  }

  /// The axes in some room; the numbers of values stand at its left.
  func plot(left: Double, right: Double, top: Double, height: Double) -> Plot {
    let ticks = valueTicks(height)
    let widest = ticks.values.map { TextMeasure.width(tickText($0, ticks), size: 12) }.max() ?? 0
    let (first, last) = weekRange
    // Half the number of the last week stands at the right of the axis.
    let number = TextMeasure.width(ChartNumbers(unit: .plain, language: language).bare(Double(last)), size: 12) / 2
    return Plot(
      weeks: ChartScale(
        low: Double(first), high: Double(last), start: (left + widest + 8).rounded(), end: (right - number).rounded()),
      values: ChartScale(low: ticks.values[0], high: ticks.values[ticks.values.count - 1], start: top + height, end: top),
      ticks: ticks, firstWeek: first, lastWeek: last)
  }

  func tickText(_ x: Double, _ ticks: NiceTicks) -> String {
    numbers.tick(x, decimals: ticks.decimals) + (unit == .share ? "%" : "")
  }

  private func valueTicks(_ height: Double) -> NiceTicks {
    let values = series.flatMap(\.points).flatMap { point in
      [point.value, point.inner?.low, point.inner?.high, point.outer?.low, point.outer?.high].compactMap { $0.map { $0 * unit.factor } }
    }
    var (low, high) = (values.min() ?? 0, values.max() ?? (unit == .number("") ? 1 : unit.factor))
    if hasZero || (low > 0 && low < high / 2) { low = min(0, low) }
    if high < 0 && high > low / 2 { high = 0 }
    return NiceTicks(low, high, count: Int(height / 44))
  }

  /// From week 0, unless all weeks are late.
  private var weekRange: (Int, Int) {
    let weeks = series.flatMap(\.points).map(\.week)
    let (low, high) = (weeks.min() ?? 0, weeks.max() ?? 52)
    let first = low > 0 && low <= high / 2 || low == high ? min(0, low) : low
    return (first, max(high, first + 1))
  }

  private func drawMissing(_ canvas: inout ChartCanvas) {
    guard series.contains(where: { $0.last != nil }) else { return }
    let names = series.filter { $0.last == nil }.map { PlainText.isolated($0.name) }
    guard !names.isEmpty else { return }
    let list = names.joined(separator: "; ")
    canvas.paragraph(Wording.text("chart.missing", in: language, ["names": list]), size: 11, tone: .muted, most: 6)
  }
}
