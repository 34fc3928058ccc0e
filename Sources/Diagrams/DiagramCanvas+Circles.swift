import SupportWebs

extension DiagramCanvas {
  /// Draws the ground of a picture of circles: three rings, and the borders and edges of sectors.
  ///
  /// - Parameter edges: the outer radii of the rings, the inner one first.
  mutating func drawRings(edges: [Double], spans: [SectorPlan.Span]) {
    for ring in [2, 1, 0] { graph.circle(.zero, radius: edges[ring], line: colors.ringLine, fill: colors.rings[ring]) }
    for span in spans where spans.count > 1 {
      graph.polyline(
        [Point(turn: span.from, radius: RingPlan.youthRadius), Point(turn: span.from, radius: edges[2])], line: colors.sectorLine, width: 1)
    }
    for (k, span) in spans.enumerated() {
      let arc = Point.arc(from: span.from + 0.003, to: span.to - 0.003, radius: edges[2])
      graph.polyline(arc, line: colors.edge(span.sector, number: k), width: 4)
    }
  }

  /// Writes the names of sectors and rings.
  mutating func write(_ furniture: CirclesFurniture, sectorSize: Double = CirclesFurniture.sectorSize) {
    for text in furniture.sectors {
      write(text.lines, in: text.nameBox, size: sectorSize, bold: true, color: colors.quietText, class: "sector-name")
    }
    for text in furniture.rings {
      write(text.lines, in: text.box, size: CirclesFurniture.ringSize, color: colors.quietText, class: "ring-name")
    }
  }
}
