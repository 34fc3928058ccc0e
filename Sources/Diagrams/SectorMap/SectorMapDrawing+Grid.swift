import Quantities
import SupportWebs

extension SectorMapDrawing {
  mutating func drawGrid() {
    let grid = diagram.grid
    guard !grid.rows.isEmpty else { return }
    let first = grid.headings[0].box
    let head = Box(
      center: Point(x: grid.box.center.x, y: first.center.y), width: grid.box.width, height: first.height)
    canvas.graph.area(head, fill: colors.rings[0])
    for (k, row) in grid.rows.enumerated() where !k.isMultiple(of: 2) { canvas.graph.area(row.box, fill: colors.rings[1]) }
    for y in [head.maxY, head.minY] + grid.rows.map(\.box.minY) {
      canvas.graph.polyline([Point(x: grid.box.minX, y: y), Point(x: grid.box.maxX, y: y)], line: colors.sectorLine, width: 1)
    }
    drawUprights(head)
    canvas.write(grid.group, color: colors.quietText, class: "heading")
    for cell in grid.headings { canvas.write(cell.text, class: "heading") }
    for row in grid.rows { drawRow(row) }
  }

  /// Thin lines between the columns; the five of support stand under one heading.
  private mutating func drawUprights(_ head: Box) {
    let grid = diagram.grid
    let supports = grid.headings.filter { $0.column.supportType != nil }
    for (k, cell) in grid.headings.enumerated() {
      let isOuter = cell.column == supports.first?.column || k > 0 && grid.headings[k - 1].column == supports.last?.column
      canvas.graph.polyline(
        [Point(x: cell.box.minX, y: isOuter ? grid.box.maxY : head.maxY), Point(x: cell.box.minX, y: grid.box.minY)],
        line: isOuter ? colors.ringLine : colors.sectorLine, width: 1)
    }
    canvas.graph.polyline(
      [Point(x: grid.box.maxX, y: head.maxY), Point(x: grid.box.maxX, y: grid.box.minY)], line: colors.sectorLine, width: 1)
  }

  private mutating func drawRow(_ row: SectorGrid.Row) {
    for cell in row.cells {
      let isQuiet = row.entry.isLost
      let center = Point(x: cell.box.minX + 3.5 + cell.sign.width / 2, y: cell.box.center.y)
      draw(cell.sign, at: center)
      canvas.write(
        cell.text, color: isQuiet ? colors.quietText : nil, class: "cell \(DiagramCanvas.className("\(cell.column)"))",
        id: cell.column == .number ? canvas.id("row-\(row.entry.number)") : nil)
    }
  }

  /// Draws a sign with its middle at `center`.
  mutating func draw(_ sign: SectorGrid.Sign, at center: Point) {
    switch sign {
    case .none, .level(.unknown), .arrow(.none), .arrow(.unknown): break
    case .sector(let sector):
      canvas.drawCell(Box(center: center, width: 8, height: 8), fill: colors.fill(sector), line: colors.outline, class: "sign")
    case .level(let level):
      let line: [(DOTGraph.Attribute, String)] = [(.penwidth, "1"), (.class, "sign"), (.color, colors.outline)]
      canvas.graph.node(
        Box(center: center, width: 8, height: 8), line + [(.fillcolor, level == .yes ? colors.outline : colors.empty)])
      if level == .some { canvas.graph.node(Box(center: center, width: 3.6, height: 3.6), line + [(.fillcolor, colors.outline)]) }
    case .bars(let count):
      for k in 0..<3 {
        let height = 4 + 2.5 * Double(k)
        let bar = Box(center: Point(x: center.x + Double(k - 1) * 5.5, y: center.y - 4.5 + height / 2), width: 4, height: height)
        canvas.drawCell(bar, fill: k < count ? colors.outline : colors.empty, line: colors.cross, class: "sign")
      }
    case .arrow(let direction): drawArrow(direction, at: center)
    }
  }

  /// An arrow whose left end is the youth and whose right end is the person.
  private mutating func drawArrow(_ direction: HelpDirection, at center: Point) {
    let (left, right) = (center - Point(x: 9, y: 0), center + Point(x: 9, y: 0))
    var paths = [TiePath.straight(left, right)]
    if direction != .toPerson { paths.append(TiePath.corners([left + Point(x: 4, y: 3), left, left + Point(x: 4, y: -3)])) }
    if direction != .toYouth { paths.append(TiePath.corners([right + Point(x: -4, y: 3), right, right + Point(x: -4, y: -3)])) }
    for path in paths {
      canvas.graph.edge(
        youth, youth, [(.penwidth, "1.2"), (.class, "sign"), (.pos, path.map(DOTText.point).joined(separator: " "))])
    }
  }
}
