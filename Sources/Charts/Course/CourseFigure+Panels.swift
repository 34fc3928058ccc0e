import Typesetting

extension CourseFigure {
  /// Whether each series has a panel of its own: the bands of more than two hide each other.
  var hasPanels: Bool { series.count { $0.points.contains { $0.inner != nil } } > 2 }

  /// A panel per series, all with the same axes; the lines of the others stand thin behind.
  func drawPanels(on canvas: inout ChartCanvas) {
    let count = heading.isNarrow ? 1 : 2
    let gap = 24.0
    let width = (canvas.room - gap * Double(count - 1)) / Double(count)
    let known = series.indices.filter { series[$0].last != nil }
    var start = 0
    while start < known.count {
      let row = known[start..<min(start + count, known.count)]
      let names = row.map { TextFit.lines(series[$0].name, width: width - 16, bold: true, most: 2) }
      let top = canvas.height
      let lines = names.map(\.count).max() ?? 1
      for (column, index) in row.enumerated() {
        let left = canvas.left + Double(column) * (width + gap)
        canvas.marker(index, at: (left + 5, top + 7))
        canvas.lines(names[column], left + 16, top: top, bold: true)
        let below = top + TextMeasure.height(lines: lines, size: 12) + 8
        drawPanel(index, panel(left, left + width, below), on: &canvas)
      }
      canvas.height += 6
      start += count
    }
  }

  private func panel(_ left: Double, _ right: Double, _ top: Double) -> Plot { plot(left: left, right: right, top: top, height: 150) }

  private func drawPanel(_ index: Int, _ plot: Plot, on canvas: inout ChartCanvas) {
    drawAxes(plot, on: &canvas)
    drawBands(of: [index], plot, on: &canvas)
    for other in series.indices where other != index { drawBackground(other, plot, on: &canvas) }
    drawCurve(index, plot, on: &canvas)
    drawPoints(of: index, plot, on: &canvas)
    drawWeeks(plot, on: &canvas)
  }
}
