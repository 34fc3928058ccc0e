import Quantities
import Typesetting
import Wording

/// The picture of an interval chart.
struct IntervalFigure {
  let chart: IntervalChart
  let numbers: ChartNumbers

  private var language: Language { chart.heading.language }

  /// What stands at the right of a row.
  func numberText(_ row: IntervalChart.Row) -> String {
    guard let mean = row.mean else {
      guard let interval = row.interval else { return Wording.text("chart.unknown", in: language) }
      return numbers.range(interval)
    }
    return numbers.value(mean) + (row.interval.map { " (\(numbers.range($0)))" } ?? "")
  }

  /// A row with its place.
  private struct Placed {
    let row: IntervalChart.Row
    let label: [String]
    let note: [String]
    let number: String
    var top = 0.0
    var markY = 0.0
    var height = 0.0
  }

  /// Columns beside each other; `nil` where names stand above the marks.
  private struct Columns {
    let label: Double
    let number: Double
  }

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(chart.heading)
    canvas.begin(numbers.axisTitle(chart.valueTitle))
    drawKey(&canvas)
    let columns = columns(canvas)
    let left = columns.map { canvas.left + $0.label + 8 } ?? canvas.left
    let right = columns.map { canvas.right - $0.number - 12 } ?? canvas.right
    let axis = axis(left: left, right: right)
    drawSides(axis, on: &canvas)
    let top = canvas.height
    let (rows, groups) = place(columns, &canvas)
    if rows.isEmpty {
      canvas.height += 60
      canvas.text(Wording.text("chart.none", in: language), (left + right) / 2, top + 34, anchor: .middle, tone: .muted)
    }
    let bottom = canvas.height + 4
    if !chart.values.isEmpty { axis.draw(top: top, bottom: bottom, on: &canvas) }
    if chart.hasZero, !chart.values.isEmpty {
      let x = axis.scale(0)
      canvas.line((x, top), (x, bottom), ChartCanvas.axisLook + " stroke-width=\"1.5\"")
    }
    for group in groups { canvas.lines(group.lines, canvas.left, top: group.top, bold: true, haloed: columns == nil) }
    for row in rows { draw(row, axis, columns, on: &canvas) }
    canvas.height = bottom + 24 + canvas.margin - 4
    return canvas
  }

  private func drawKey(_ canvas: inout ChartCanvas) {
    guard chart.rows.contains(where: { $0.interval != nil }) else { return }
    let text = chart.markName + ", " + chart.intervalName
    KeyRow.draw(
      [KeyRow.Item(text: text) { canvas, spot in mark(spot.x, spot.x + 13, spot.x + 26, spot.y, &canvas) }], on: &canvas, size: 11)
  }

  private func columns(_ canvas: ChartCanvas) -> Columns? {
    guard !chart.heading.isNarrow else { return nil }
    let most = canvas.room * 0.36
    let label = chart.rows.map { max(TextFit.width(labelLines($0, most)), TextFit.width(noteLines($0, most), size: 11)) }.max() ?? 0
    let number = chart.rows.map { TextMeasure.width(numberText($0), size: 12) }.max() ?? 0
    return canvas.room - label - number - 20 < 200 ? nil : Columns(label: label, number: number)
  }

  private func labelLines(_ row: IntervalChart.Row, _ width: Double) -> [String] { TextFit.lines(row.label, width: width) }

  private func noteLines(_ row: IntervalChart.Row, _ width: Double) -> [String] {
    row.note.isEmpty ? [] : TextFit.lines(row.note, width: width, size: 11)
  }

  private func axis(left: Double, right: Double) -> ValueAxis {
    var values = chart.values.map { $0 * chart.unit.factor }
    if chart.hasZero { values.append(0) }
    if chart.sides != nil, let low = values.min(), let high = values.max() {
      // Both sides have room, so that it is seen that there are two.
      let room = max(high, -low) * 0.25
      values += [min(low, -room), max(high, room)]
    }
    return ValueAxis(values, numbers, left: left, right: right)
  }

  /// What the sides of zero mean, on both sides of it.
  private func drawSides(_ axis: ValueAxis, on canvas: inout ChartCanvas) {
    guard let sides = chart.sides, !chart.values.isEmpty else { return }
    let x = axis.scale(0)
    let below = TextFit.lines(sides.below, width: x - canvas.left - 26, size: 11, most: 2)
    let above = TextFit.lines(sides.above, width: canvas.right - x - 26, size: 11, most: 2)
    canvas.lines(below, x - 22, top: canvas.height, size: 11, anchor: .end, tone: .muted)
    canvas.lines(above, x + 22, top: canvas.height, size: 11, tone: .muted)
    let y = canvas.height + 7
    for (side, text) in [(-1.0, sides.below), (1.0, sides.above)] where !text.isEmpty {
      let tip = x + side * 17
      let look = "fill=\"none\" \(ChartCanvas.axisLook)"
      canvas.add("<path d=\"\(ChartCanvas.polyline([(x + side * 5, y), (tip, y)]))\" \(look)/>")
      canvas.add("<path d=\"\(ChartCanvas.polyline([(tip - side * 4, y - 3), (tip, y), (tip - side * 4, y + 3)]))\" \(look)/>")
    }
    canvas.height += TextMeasure.height(lines: max(1, below.count, above.count), size: 11) + 4
  }

  private func place(_ columns: Columns?, _ canvas: inout ChartCanvas) -> (rows: [Placed], groups: [(lines: [String], top: Double)]) {
    var rows: [Placed] = []
    var groups: [(lines: [String], top: Double)] = []
    for row in chart.rows {
      if !row.group.isEmpty, row.group != rows.last?.row.group {
        canvas.height += rows.isEmpty ? 4 : 10
        let lines = TextFit.lines(row.group, width: canvas.room, bold: true, most: 2)
        groups.append((lines, canvas.height))
        canvas.height += TextMeasure.height(lines: lines.count, size: 12) + 2
      }
      let width = columns?.label ?? canvas.room
      var placed = Placed(row: row, label: labelLines(row, width), note: noteLines(row, width), number: numberText(row))
      let text = TextMeasure.height(lines: placed.label.count, size: 12) + TextMeasure.height(lines: placed.note.count, size: 11)
      placed.top = canvas.height + 5
      if columns == nil {
        let isBeside = sharesLine(placed, room: canvas.room)
        placed.height = text + (isBeside ? 0 : 15) + 26
        placed.markY = canvas.height + placed.height - 12
      } else {
        placed.height = max(26, text + 10)
        placed.top = canvas.height + (placed.height - text) / 2
        placed.markY = canvas.height + placed.height / 2
      }
      canvas.height += placed.height
      rows.append(placed)
    }
    return (rows, groups)
  }

  /// Whether the number of a row has room behind the last line of its label.
  private func sharesLine(_ row: Placed, room: Double) -> Bool {
    let last = row.label.last ?? ""
    return TextMeasure.width(last, size: 12) + TextMeasure.width(row.number, size: 12) + 14 <= room
  }

  private func draw(_ placed: Placed, _ axis: ValueAxis, _ columns: Columns?, on canvas: inout ChartCanvas) {
    let labelHeight = TextMeasure.height(lines: placed.label.count, size: 12)
    canvas.lines(placed.label, canvas.left, top: placed.top, haloed: columns == nil)
    let isKnown = placed.row.mean != nil || placed.row.interval != nil
    let tone = isKnown ? ChartCanvas.Tone.ink : .muted
    var noteTop = placed.top + labelHeight
    if columns != nil {
      canvas.text(placed.number, canvas.right, placed.markY + 4, anchor: .end, tone: tone)
    } else {
      let isBeside = sharesLine(placed, room: canvas.room)
      let top = placed.top + labelHeight - (isBeside ? TextMeasure.height(lines: 1, size: 12) : 0)
      let lines = TextFit.lines(placed.number, width: canvas.room, most: 1)
      canvas.lines(lines, canvas.right, top: top, anchor: .end, tone: tone, haloed: true)
      if !isBeside { noteTop += 15 }
    }
    canvas.lines(placed.note, canvas.left, top: noteTop, size: 11, tone: .muted, haloed: columns == nil)
    let factor = chart.unit.factor
    if let interval = placed.row.interval {
      let (low, high) = (axis.scale(interval.low * factor), axis.scale(interval.high * factor))
      mark(low, placed.row.mean.map { axis.scale($0 * factor) }, high, placed.markY, &canvas)
    } else if let mean = placed.row.mean {
      canvas.marker(0, at: (axis.scale(mean * factor), placed.markY), radius: 5)
    }
    if let mean = placed.row.mean {
      let name = PlainText.isolated(placed.row.label)
      let reading = Wording.text("chart.read.row", in: language, ["name": name, "value": placed.number])
      canvas.point(axis.scale(mean * factor), placed.markY, series: 0, reading: reading)
    }
  }

  /// A line with ends, and a disc at the mean.
  private func mark(_ low: Double, _ mean: Double?, _ high: Double, _ y: Double, _ canvas: inout ChartCanvas) {
    let look = ChartCanvas.stroke(0, width: 2)
    canvas.line((low, y), (high, y), look)
    for x in [low, high] { canvas.line((x, y - 4), (x, y + 4), look) }
    if let mean { canvas.marker(0, at: (mean, y), radius: 5) }
  }
}
