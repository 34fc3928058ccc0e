import Quantities
import SupportWebs
import Wording

/// Writes a table of support as a graph: cells, headings, legend, title and foot.
struct SupportMatrixDrawing {
  let diagram: SupportMatrixDiagram
  var canvas: DiagramCanvas

  init(_ diagram: SupportMatrixDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "support-matrix")
    let layout = diagram.layout
    if let caption = layout.caption { canvas.write(caption, color: canvas.colors.quietText, class: "caption") }
    for heading in layout.headings { canvas.write(heading.text, class: "heading") }
    let shown = layout.cells.compactMap { place in diagram.cell(place.type, place.sector).map { (place, $0) } }
    // Pale edges of empty cells stand under the edges of the others.
    for (place, cell) in shown.filter({ $0.1 == .empty }) + shown.filter({ $0.1 != .empty }) {
      draw(cell, in: place.box, id: place.id, isTotal: place.type == nil || place.sector == nil)
    }
    drawKey()
    canvas.write(
      DiagramFrame(title: diagram.title, options: diagram.options),
      around: Box(center: Point(x: 0, y: (layout.top + layout.bottom) / 2), width: 0, height: layout.top - layout.bottom))
  }

  var text: String { canvas.text }

  private mutating func draw(_ cell: SupportCell, in box: Box, id: String, isTotal: Bool) {
    let language = diagram.options.language
    let ink = drawGround(of: cell, in: box, id: id, penWidth: isTotal ? "1.6" : "0.8")
    let people = cell.peopleText(in: language)
    let (large, small) = Self.texts(cell.text(in: language), people, in: box)
    let ground: String? = if case .unknown = cell { canvas.colors.hatchGround } else { nil }
    canvas.write(large, color: ink, ground: ground, class: "value")
    if let small { canvas.write(small, color: ink, ground: ground, class: "people") }
  }

  /// The value and, under it, the number of people.
  static func texts(_ value: String, _ people: String, in box: Box) -> (large: FittedText, small: FittedText?) {
    let shift = people.isEmpty ? 0 : 6.0
    let upper = Box(center: box.center + Point(x: 0, y: shift), width: box.width, height: SupportMatrixLayout.valueSize * 1.2)
    let large = FittedText(value, in: upper, size: SupportMatrixLayout.valueSize, bold: true, most: 1, alignment: .center)
    guard !people.isEmpty else { return (large, nil) }
    let lower = Box(center: box.center - Point(x: 0, y: 10), width: box.width, height: SupportMatrixLayout.peopleSize * 1.2)
    return (large, FittedText(people, in: lower, size: SupportMatrixLayout.peopleSize, most: 1, inset: 3, alignment: .center))
  }

  /// Draws the ground of a cell and returns the ink for its texts.
  private mutating func drawGround(of cell: SupportCell, in box: Box, id: String?, penWidth: String) -> String {
    let colors = canvas.colors
    switch cell {
    case .empty:
      canvas.drawCell(box, fill: colors.ground, line: colors.ringLine, penWidth: penWidth, class: "cell empty", id: id)
      return colors.quietText
    case .unknown:
      canvas.drawHatching(.rising, in: box, ground: colors.hatchGround, line: colors.hatch)
      canvas.drawCell(box, fill: nil, line: colors.outline, penWidth: penWidth, class: "cell unknown", id: id)
      return colors.text
    case .value(let share, _), .atLeast(let share, _):
      let fill = colors.shade(share)
      canvas.drawCell(
        box, fill: fill, line: colors.outline, penWidth: penWidth, class: cell.isLowerBound ? "cell at-least" : "cell known", id: id)
      return Ink.on(fill)
    }
  }

  private mutating func drawKey() {
    let (layout, language) = (diagram.layout, diagram.options.language)
    for row in layout.key.rows {
      canvas.write(row.text, class: "text")
      guard let mark = row.mark else { continue }
      let box = Box(center: row.markBox.center, width: row.markBox.width, height: 16)
      switch mark {
      case .unknown: drawSample(.unknown(people: nil), in: box)
      case .empty: drawSample(.empty, in: box)
      case .atLeast:
        canvas.write(FittedText("≥", in: box, size: 11, bold: true, most: 1, alignment: .center), class: "legend")
      case .people:
        canvas.write(FittedText("3", in: box, size: SupportMatrixLayout.peopleSize, most: 1, alignment: .center), class: "legend")
      }
    }
    for step in layout.scale {
      let fill = canvas.colors.shade(step.value)
      canvas.drawCell(step.box, fill: fill, line: canvas.colors.outline, class: "legend")
      let text = FittedText(
        NumberWords.decimal(step.value, language), in: step.box, size: 9, bold: true, most: 1, inset: 2, alignment: .center)
      canvas.write(text, color: Ink.on(fill), class: "legend")
    }
  }

  private mutating func drawSample(_ cell: SupportCell, in box: Box) {
    let ink = drawGround(of: cell, in: box, id: nil, penWidth: "0.8")
    let text = FittedText(cell.text(in: diagram.options.language), in: box, size: 10, bold: true, most: 1, alignment: .center)
    canvas.write(text, color: ink, ground: cell == .empty ? nil : canvas.colors.hatchGround, class: "legend")
  }
}
