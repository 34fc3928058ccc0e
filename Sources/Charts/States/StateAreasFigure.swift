import Typesetting
import Wording

/// The picture of areas on top of each other.
struct StateAreasFigure {
  let chart: StateAreasChart

  /// Where the name of an area stands.
  private struct AreaLabel {
    let lines: [String]
    let x: Double
    let y: Double
  }

  /// The bottoms and tops of each state in each week, in shares; of no meaning in weeks that are not known.
  private let stacks: [[(low: Double, high: Double)]]
  /// The axes of a figure over weeks that has the whole stack as its only line.
  let course: CourseFigure

  init(chart: StateAreasChart) {
    self.chart = chart
    var base = [Double](repeating: 0, count: chart.weeks.count)
    let stacks = chart.states.map { state in
      state.shares.indices.map { index in
        let low = base[index]
        base[index] += state.shares[index] ?? 0
        return (low: low, high: base[index])
      }
    }
    self.stacks = stacks
    let points = chart.weeks.indices.map { index in
      CourseSeries.Point(week: chart.weeks[index], value: chart.isKnown(index) ? stacks.last?[index].high : nil, reading: "")
    }
    var course = CourseFigure(
      heading: chart.heading, series: [CourseSeries(name: "", points: points)], valueTitle: chart.valueTitle, unit: .share)
    course.hasZero = true
    self.course = course
  }

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(chart.heading)
    canvas.begin(chart.numbers.axisTitle(chart.valueTitle))
    // Labels inside depend on the size of the plot alone, so that the key above it can be drawn first.
    let labels = chart.states.indices.map { label($0, stacks[$0], course.plot(in: canvas, labels: [])) }
    let rest = chart.states.indices.filter { labels[$0] == nil }
    let before = canvas.height
    KeyRow.draw(
      rest.map { index in
        KeyRow.Item(text: chart.states[index].name) { canvas, spot in
          let box = Self.path([(spot.x, spot.y - 6), (spot.x + 26, spot.y - 6), (spot.x + 26, spot.y + 6), (spot.x, spot.y + 6)])
          fill(index, box, &canvas)
        }
      }, on: &canvas)
    let shift = canvas.height - before
    let plot = course.plot(in: canvas, labels: [])
    chart.states.indices.prefix(8).forEach { canvas.define(hatch($0)) }
    course.drawAxes(plot, on: &canvas)
    for index in chart.states.indices { drawArea(index, stacks[index], plot, &canvas) }
    for case (let index, let label?) in zip(labels.indices, labels) {
      write(AreaLabel(lines: label.lines, x: label.x, y: label.y + shift), index, &canvas)
    }
    if !chart.weeks.indices.contains(where: chart.isKnown) {
      let text = Wording.text("chart.none", in: chart.language)
      canvas.text(text, (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, anchor: .middle, tone: .muted)
    }
    drawPoints(stacks, plot, &canvas)
    course.drawWeeks(plot, on: &canvas)
    canvas.height += canvas.margin - 4
    return canvas
  }

  private static func path(_ spots: [ChartCanvas.Spot]) -> String { ChartCanvas.polyline(spots) + "Z" }

  private func hatchName(_ index: Int) -> String { "\(chart.heading.id)-fill\(index % 8)" }

  /// Lines or dots in a direction of their own: the first fill is plain.
  private func hatch(_ index: Int) -> String {
    let looks = ["", "M0 4H8", "M0 4H8M4 0V8", "M4 3V5", "M0 4H8", "M0 4H8", "M0 2H8M0 4H8", "M4 0V8M1 4H2"]
    let angle = [0, 45, 45, 0, 135, 90, 0, 0][index % 8]
    let look = "fill=\"none\" stroke=\"\(ChartColors.ink.light)\" stroke-width=\"\(index % 8 == 3 ? 2 : 0.8)\" stroke-opacity=\"0.5\""
    return
      "<pattern id=\"\(hatchName(index))\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(\(angle))\">"
      + "<rect width=\"8\" height=\"8\" fill=\"\(ChartColors.areas[index % 8])\"/>"
      + (looks[index % 8].isEmpty ? "" : "<path d=\"\(looks[index % 8])\" \(look)/>") + "</pattern>"
  }

  private func fill(_ index: Int, _ path: String, _ canvas: inout ChartCanvas) {
    let border = "stroke=\"\(ChartColors.ink.light)\" stroke-width=\"0.8\" stroke-linejoin=\"round\""
    canvas.add("<path d=\"\(path)\" fill=\"url(#\(hatchName(index)))\" \(border)/>")
  }

  private func drawArea(_ index: Int, _ stack: [(low: Double, high: Double)], _ plot: CourseFigure.Plot, _ canvas: inout ChartCanvas) {
    for run in chart.weeks.indices.split(whereSeparator: { !chart.isKnown($0) }) {
      guard run.contains(where: { stack[$0].high > stack[$0].low }) else { continue }
      var low = run.map { course.spot(chart.weeks[$0], stack[$0].low, plot) }
      var high = run.map { course.spot(chart.weeks[$0], stack[$0].high, plot) }
      if run.count == 1 {
        low = [(max(plot.left, low[0].x - 6), low[0].y), (min(plot.right, low[0].x + 6), low[0].y)]
        high = [(low[0].x, high[0].y), (low[1].x, high[0].y)]
      }
      fill(index, Self.path(high + low.reversed()), &canvas)
    }
  }

  /// The name of an area where it is highest, in the first of some shapes that fits in there.
  private func label(_ index: Int, _ stack: [(low: Double, high: Double)], _ plot: CourseFigure.Plot) -> AreaLabel? {
    for (width, most) in [(200.0, 1), (170, 2), (135, 3), (110, 3), (80, 4)] {
      let lines = TextFit.lines(chart.states[index].name, width: min(width, (plot.right - plot.left) / 2), bold: true, most: most)
      let isWhole = !lines.contains { $0.contains("…") }
      if isWhole, let label = label(lines, stack, plot) { return label }
    }
    return nil
  }

  private func label(_ lines: [String], _ stack: [(low: Double, high: Double)], _ plot: CourseFigure.Plot) -> AreaLabel? {
    let width = TextFit.width(lines, bold: true) + 10
    let height = TextMeasure.height(lines: lines.count, size: 12) + 6
    var best: (room: Double, label: AreaLabel)?
    for run in chart.weeks.indices.split(whereSeparator: { !chart.isKnown($0) }) where run.count > 1 {
      let spots = run.map { index in
        let (low, high) = (
          course.spot(chart.weeks[index], stack[index].low, plot), course.spot(chart.weeks[index], stack[index].high, plot)
        )
        return (x: low.x, low: low.y, high: high.y)
      }
      var x = spots[0].x + width / 2 + 4
      while x + width / 2 + 4 <= spots[spots.count - 1].x {
        let (top, bottom) = Self.room(spots, x - width / 2, x + width / 2)
        if bottom - top >= height, bottom - top > (best?.room ?? 0) + 2 {
          best = (bottom - top, AreaLabel(lines: lines, x: x, y: (top + bottom) / 2 - height / 2 + 3))
        }
        x += 8
      }
    }
    return best?.label
  }

  /// What an area leaves free from `left` to `right`: points at its edges and between them, with those of the edges in between.
  private static func room(_ spots: [(x: Double, low: Double, high: Double)], _ left: Double, _ right: Double) -> (Double, Double) {
    var (top, bottom) = (-Double.infinity, Double.infinity)
    for (a, b) in zip(spots, spots.dropFirst()) where b.x >= left && a.x <= right {
      for x in [max(a.x, left), min(b.x, right)] {
        let part = (x - a.x) / (b.x - a.x)
        top = max(top, a.high + part * (b.high - a.high))
        bottom = min(bottom, a.low + part * (b.low - a.low))
      }
    }
    return (top, bottom)
  }

  private func write(_ label: AreaLabel, _ index: Int, _ canvas: inout ChartCanvas) {
    let width = TextFit.width(label.lines, bold: true) + 8
    let height = TextMeasure.height(lines: label.lines.count, size: 12) + 2
    let (x, y) = (ChartCanvas.number(label.x - width / 2), ChartCanvas.number(label.y - 1))
    canvas.add(
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(ChartCanvas.number(width))\" height=\"\(ChartCanvas.number(height))\" rx=\"3\" "
        + "fill=\"\(ChartColors.areas[index % 8])\"/>")
    canvas.lines(label.lines, label.x, top: label.y, bold: true, anchor: .middle, tone: .area)
  }

  private func drawPoints(_ stacks: [[(low: Double, high: Double)]], _ plot: CourseFigure.Plot, _ canvas: inout ChartCanvas) {
    let step = max(1, (chart.weeks.count + 79) / 80)
    for (index, state) in chart.states.enumerated() {
      for week in chart.weeks.indices where chart.isKnown(week) && (week % step == 0 || week == chart.weeks.count - 1) {
        guard let reading = chart.reading(state, week) else { continue }
        let spot = course.spot(chart.weeks[week], (stacks[index][week].low + stacks[index][week].high) / 2, plot)
        canvas.point(spot.x, spot.y, series: index, at: chart.weeks[week], reading: reading)
      }
    }
  }
}
