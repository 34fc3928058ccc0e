import Quantities
import SupportWebs

extension CirclesDrawing {
  mutating func drawColumn(_ youth: String) {
    for row in diagram.column.rows {
      draw(row.icon, in: row.iconBox, youth)
      let size = row.isHeading ? SideColumn.headingSize : SideColumn.textSize
      canvas.write(row.lines, size: size, bold: row.isBold, left: row.text.minX, top: row.text.maxY)
    }
  }

  mutating func draw(_ icon: SideColumn.Icon, in box: Box, _ youth: String) {
    let (left, right) = (Point(x: box.minX, y: box.center.y), Point(x: box.maxX, y: box.center.y))
    switch icon {
    case .none: break
    case .number(let number):
      canvas.write([number], in: box, size: SideColumn.textSize, bold: true, class: "number")
    case .youth:
      let side = 18.0
      canvas.graph.node(
        Box(center: box.center, width: side, height: side),
        [(.fillcolor, colors.empty), (.peripheries, "2"), (.penwidth, "1.4"), (.class, "legend")])
    case .symbol(let shape, let sector):
      let fill = shape == .star ? colors.holder : sector.map { colors.fill($0) } ?? colors.plain
      canvas.drawSymbol(shape, box.center, fill: fill, shrink: Legend.shrink, classes: "legend")
    case .place(let isSuspended):
      canvas.drawHouse(
        at: box.center, isSuspended: isSuspended, fill: colors.plain, shrink: 0.85, classes: "legend")
    case .tie(let style):
      canvas.drawTie(from: youth, to: youth, [left, right], style)
    case .cross(let isStressful):
      canvas.drawCross(from: youth, to: youth, left, box.center, right, isStressful: isStressful)
    case .ring(let ring):
      drawRings(ring, at: box.center)
    case .person(let index, let shape, let style):
      let symbol = Point(x: right.x - shape.radius, y: right.y)
      let name = drawPerson(diagram.web.alters[index], shape, symbol, classes: "unplaced")
      let end = Point(x: symbol.x - shape.radius - 2.5, y: right.y)
      canvas.drawTie(from: youth, to: name, [Point(x: left.x - 4, y: left.y), end], style)
    case .lost(let index, let shape):
      _ = drawPerson(diagram.web.alters[index], shape, Point(x: right.x - shape.radius, y: right.y), isPale: true, classes: "lost")
    }
  }

  /// Three small circles with the ring in question dark.
  private mutating func drawRings(_ ring: Ring, at center: Point) {
    for k in [2, 1, 0] {
      canvas.graph.circle(center, radius: [3.5, 7, 10.5][k], line: colors.ringLine, fill: ring.index == k ? colors.marked : colors.ground)
    }
  }
}
