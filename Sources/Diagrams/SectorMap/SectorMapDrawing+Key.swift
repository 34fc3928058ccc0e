import SupportWebs

extension SectorMapDrawing {
  mutating func drawKey() {
    for row in diagram.key.rows {
      canvas.write(row.text, class: "text")
      if let mark = row.mark { draw(mark, at: row.markBox.center) }
    }
  }

  private mutating func draw(_ mark: SectorMapMark, at center: Point) {
    switch mark {
    case .youth:
      canvas.graph.node(
        Box(center: center, width: 15, height: 15),
        [(.fillcolor, colors.empty), (.peripheries, "2"), (.penwidth, "1.4"), (.class, "legend")])
    case .symbol(let shape, let isSuspended, let isPale):
      let fill = isSuspended || isPale ? colors.empty : shape == .star ? colors.holder : colors.plain
      drawMapSymbol(shape, center, fill: fill, shrink: 0.72, isSuspended: isSuspended, isPale: isPale, classes: "legend")
    case .ring(let marked, let count):
      for k in (0..<count).reversed() {
        canvas.graph.circle(
          center, radius: 3 + 2.9 * Double(k), line: colors.ringLine, fill: k == marked ? colors.marked : colors.ground)
      }
    case .sign(let sign): draw(sign, at: center)
    case .unknown:
      canvas.write(["?"], in: Box(center: center, width: 12, height: 11), size: 9, class: "legend")
    }
  }
}
