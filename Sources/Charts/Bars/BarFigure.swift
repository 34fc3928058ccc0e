import Typesetting
import Wording

/// The picture of bars.
struct BarFigure {
  let chart: BarChart

  private static let bar = 18.0

  /// With decimals that tell a hundredth of the spread apart, and none where amounts go beyond 100.
  private var numbers: ChartNumbers {
    let totals = chart.rows.compactMap(\.total)
    var numbers = ChartNumbers(unit: .plain, language: chart.language, isSigned: chart.isDifference).fitting(totals + [0])
    if totals.contains(where: { abs($0) > 100 }) { numbers.decimals = 0 }
    return numbers
  }

  /// The parts that are not zero everywhere.
  private var shown: [Int] { chart.parts.indices.filter { part in chart.rows.contains { ($0.values[part] ?? 0) != 0 } } }

  func numberText(_ row: BarChart.Row) -> String {
    guard let total = row.total else { return Wording.text("chart.unknown", in: chart.language) }
    return numbers.bare(total) + (row.interval.map { " (\(numbers.range($0)))" } ?? "")
  }

  /// Where the parts of a bar begin and end.
  private func stack(_ row: BarChart.Row) -> [(part: Int, low: Double, high: Double)] {
    var (below, above) = (0.0, 0.0)
    return shown.compactMap { part in
      guard let value = row.values[part], value != 0 else { return nil }
      if value > 0 {
        above += value
        return (part, above - value, above)
      }
      below += value
      return (part, below, below - value)
    }
  }

  func draw() -> ChartCanvas {
    var canvas = ChartCanvas(chart.heading)
    canvas.begin(chart.valueTitle)
    let fills = shown.enumerated().map { BarFill(number: $0.offset, chart: chart.heading.id) }
    for fill in fills { canvas.define(fill.pattern) }
    drawKey(fills, &canvas)
    let isNarrow = chart.heading.isNarrow
    let most = canvas.room * 0.34
    let number = chart.rows.map { TextMeasure.width(numberText($0), size: 12) }.max() ?? 0
    let labels = chart.rows.map { TextFit.lines($0.label, width: isNarrow ? canvas.room - number - 14 : most) }
    let left = isNarrow ? canvas.left : canvas.left + (labels.map { TextFit.width($0) }.max() ?? 0) + 8
    let right = isNarrow ? canvas.right : canvas.right - number - 12
    let stacks = chart.rows.map(stack)
    var values = [0.0]
    for part in stacks.joined() { values += [part.low, part.high] }
    for interval in chart.rows.compactMap(\.interval) { values += [interval.low, interval.high] }
    let axis = ValueAxis(values, numbers, left: left, right: right)
    let top = canvas.height
    // Places first, so that the lines of the axis lie below the bars.
    var places: [(y: Double, label: Double)] = []
    var groups: [(lines: [String], top: Double)] = []
    for (index, row) in chart.rows.enumerated() {
      if !row.group.isEmpty, index == 0 || row.group != chart.rows[index - 1].group {
        canvas.height += index == 0 ? 4 : 10
        let lines = TextFit.lines(row.group, width: canvas.room, bold: true, most: 2)
        groups.append((lines, canvas.height))
        canvas.height += TextMeasure.height(lines: lines.count, size: 12) + 2
      }
      let text = TextMeasure.height(lines: labels[index].count, size: 12)
      if isNarrow {
        places.append((canvas.height + text + 6 + Self.bar / 2, canvas.height + 3))
        canvas.height += text + Self.bar + 12
      } else {
        let height = max(Self.bar + 8, text + 8)
        places.append((canvas.height + height / 2, canvas.height + (height - text) / 2))
        canvas.height += height
      }
    }
    if chart.rows.isEmpty {
      canvas.height += 60
      canvas.text(Wording.text("chart.none", in: chart.language), (left + right) / 2, top + 34, anchor: .middle, tone: .muted)
    }
    let bottom = canvas.height + 4
    if !chart.rows.isEmpty {
      axis.draw(top: top, bottom: bottom, on: &canvas)
      canvas.line((axis.scale(0), top), (axis.scale(0), bottom), ChartCanvas.axisLook + " stroke-width=\"1.5\"")
    }
    for group in groups { canvas.lines(group.lines, canvas.left, top: group.top, bold: true, haloed: true) }
    for index in chart.rows.indices {
      let place = places[index]
      canvas.lines(labels[index], canvas.left, top: place.label, haloed: isNarrow)
      let y = isNarrow ? place.label + 12 : place.y + 4
      canvas.text(numberText(chart.rows[index]), canvas.right, y, anchor: .end, haloed: isNarrow)
      drawBar(chart.rows[index], stacks[index], index, fills, axis, place.y, &canvas)
    }
    canvas.height = bottom + 24 + canvas.margin - 4
    return canvas
  }

  private func drawKey(_ fills: [BarFill], _ canvas: inout ChartCanvas) {
    var items: [KeyRow.Item] = []
    if shown.count > 1 {
      items = zip(shown, fills).map { part, fill in
        KeyRow.Item(text: chart.parts[part]) { canvas, spot in
          canvas.add(fill.box(spot.x, spot.y - 6, KeyRow.signWidth, 12))
        }
      }
      let total = Wording.text("chart.total", in: chart.language)
      items.append(KeyRow.Item(text: total) { canvas, spot in diamond(spot.x + 13, spot.y, &canvas) })
    }
    if chart.rows.contains(where: { $0.interval != nil }) {
      items.append(
        KeyRow.Item(text: chart.intervalName) { canvas, spot in whisker(spot.x + 2, spot.x + 24, spot.y, &canvas) })
    }
    KeyRow.draw(items, on: &canvas, size: 11)
  }

  private func drawBar(
    _ row: BarChart.Row, _ stack: [(part: Int, low: Double, high: Double)], _ index: Int, _ fills: [BarFill], _ axis: ValueAxis,
    _ y: Double,
    _ canvas: inout ChartCanvas
  ) {
    for (part, low, high) in stack {
      guard let place = shown.firstIndex(of: part) else { continue }
      let (from, to) = (axis.scale(low), axis.scale(high))
      canvas.add(fills[place].box(from, y - Self.bar / 2, to - from, Self.bar))
      guard chart.parts.count > 1 else { continue }
      let text = Wording.text(
        "chart.read.row", in: chart.language,
        ["name": PlainText.isolated("\(row.label), \(chart.parts[part])"), "value": numbers.bare(row.values[part] ?? 0)])
      canvas.point((from + to) / 2, y, series: index, reading: text)
    }
    if let interval = row.interval { whisker(axis.scale(interval.low), axis.scale(interval.high), y, &canvas) }
    guard let total = row.total else { return }
    let x = axis.scale(total)
    if shown.count > 1 { diamond(x, y, &canvas) }
    let name = row.group.isEmpty ? row.label : row.group + ", " + row.label
    canvas.point(
      x, y, series: index,
      reading: Wording.text("chart.read.row", in: chart.language, ["name": PlainText.isolated(name), "value": numberText(row)]))
  }

  private func diamond(_ x: Double, _ y: Double, _ canvas: inout ChartCanvas) {
    let look = "class=\"ink halo\" fill=\"\(ChartColors.ink.light)\" stroke=\"\(ChartColors.paper.light)\" stroke-width=\"1.5\""
    canvas.add("<path d=\"\(ChartCanvas.polyline([(x, y - 7), (x + 6, y), (x, y + 7), (x - 6, y)]))Z\" \(look)/>")
  }

  private func whisker(_ low: Double, _ high: Double, _ y: Double, _ canvas: inout ChartCanvas) {
    let path =
      ChartCanvas.polyline([(low, y - 4), (low, y + 4)]) + ChartCanvas.polyline([(low, y), (high, y)])
      + ChartCanvas.polyline([(high, y - 4), (high, y + 4)])
    canvas.add("<path d=\"\(path)\" fill=\"none\" stroke=\"\(ChartColors.ink.light)\" class=\"axis\" stroke-width=\"1.4\"/>")
  }
}
