import Quantities
import Typesetting
import Wording

extension CourseFigure {
  func drawAxes(_ plot: Plot, on canvas: inout ChartCanvas) {
    guard series.contains(where: { $0.last != nil }) else { return }
    for tick in plot.ticks.values {
      let y = plot.values(tick)
      let isBase = tick == 0 || (tick == plot.ticks.values[0] && !plot.ticks.values.contains(0))
      canvas.line((plot.left, y), (plot.right, y), isBase ? ChartCanvas.axisLook : ChartCanvas.gridLook)
      canvas.text(tickText(tick, plot.ticks), plot.left - 8, y + 4, anchor: .end, tone: .muted)
    }
  }

  private func weekTicks(_ plot: Plot, room: Double) -> [Int] {
    WeekTicks.values(plot.firstWeek, plot.lastWeek, most: max(1, Int((plot.right - plot.left) / room)))
  }

  /// The axis of weeks, and its title.
  func drawWeeks(_ plot: Plot, on canvas: inout ChartCanvas) {
    canvas.height = plot.bottom + 44
    guard series.contains(where: { $0.last != nil }) else { return }
    let number = ChartNumbers(unit: .plain, language: heading.language)
    let widest = TextMeasure.width(number.bare(Double(plot.lastWeek)), size: 12)
    for week in weekTicks(plot, room: max(44, widest + 16)) {
      let x = plot.weeks(Double(week))
      canvas.line((x, plot.bottom), (x, plot.bottom + 5), ChartCanvas.axisLook)
      canvas.text(number.bare(Double(week)), x, plot.bottom + 19, anchor: .middle, tone: .muted)
    }
    let title = Wording.text("chart.week", in: heading.language)
    canvas.text(title, (plot.left + plot.right) / 2, plot.bottom + 36, anchor: .middle, tone: .muted)
  }

  /// How many are still followed, under the ticks of the weeks.
  func drawRisk(_ plot: Plot, on canvas: inout ChartCanvas) {
    let known = series.flatMap(\.points).compactMap(\.atRisk)
    guard !known.isEmpty else { return }
    let number = ChartNumbers(unit: .plain, language: heading.language)
    let widest = known.map { TextMeasure.width(number.bare(Double($0)), size: 11) }.max() ?? 0
    canvas.height += 2
    canvas.paragraph(Wording.text("chart.risk", in: heading.language), size: 11, bold: true, most: 2, gap: 3)
    for (index, series) in series.enumerated() {
      let name = TextFit.lines(series.name, width: canvas.room - 16, size: 11, most: 1)
      canvas.marker(index, at: (canvas.left + 5, canvas.height + 7))
      canvas.lines(name, canvas.left + 16, top: canvas.height, size: 11, tone: .muted)
      canvas.height += 14
      for week in weekTicks(plot, room: max(44, widest + 10)) {
        // Behind its last point nothing is known of an arm.
        guard let end = series.points.last?.week, week <= end else { continue }
        guard let point = series.points.last(where: { $0.week <= week }), let count = point.atRisk else { continue }
        let text = number.bare(Double(count))
        let half = TextMeasure.width(text, size: 11) / 2
        let x = min(max(plot.weeks(Double(week)), canvas.left + half), canvas.right - half)
        canvas.text(text, x, canvas.height + 11, size: 11, anchor: .middle)
      }
      canvas.height += 17
    }
    canvas.height += 4
  }
}
