import SupportWebs

/// Writes blank circles as a graph: rings, rays, names, lines, questions, signs, title and foot.
struct BlankCirclesDrawing {
  private let diagram: BlankCirclesDiagram
  private var canvas: DiagramCanvas
  private var colors: DiagramColors { canvas.colors }
  private var layout: BlankCirclesLayout { diagram.layout }

  init(_ diagram: BlankCirclesDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "blank-circles")
    drawRings()
    let youth = canvas.graph.node(
      Disc(center: .zero, radius: BlankCirclesLayout.youthRadius - 2).box, label: DOTText.label([diagram.options.text("blank.me")]),
      [
        (.fillcolor, colors.empty), (.peripheries, "2"), (.penwidth, "1.6"), (.fontname, "DejaVu Sans Bold"), (.fontsize, "12"),
        (.id, canvas.id("youth")), (.class, "youth"),
      ])
    for name in layout.sectorNames { canvas.write(name, class: "sector-name") }
    for name in layout.ringNames { canvas.write(name, ground: colors.ground, class: "ring-name") }
    for blank in layout.blanks {
      canvas.write(blank.text, class: "text")
      canvas.graph.polyline([blank.from, blank.to], line: colors.outline, width: 1)
    }
    for row in layout.rows {
      canvas.write(row.text, class: "text")
      draw(row.mark, in: row.markBox, youth)
    }
    canvas.write(DiagramFrame(title: diagram.title, options: diagram.options), around: layout.bounds)
  }

  var text: String { canvas.text }

  private mutating func drawRings() {
    let edges = layout.edges
    for edge in edges.reversed() { canvas.graph.circle(.zero, radius: edge, line: colors.outline, fill: colors.ground) }
    guard layout.rays.count > 1 else { return }
    for ray in layout.rays {
      canvas.graph.polyline(
        [Point(turn: ray, radius: BlankCirclesLayout.youthRadius), Point(turn: ray, radius: edges[2])], line: colors.ringLine, width: 1)
    }
  }

  private mutating func draw(_ mark: BlankCirclesLayout.Row.Mark, in box: Box, _ youth: String) {
    let (left, right) = (Point(x: box.minX, y: box.center.y), Point(x: box.maxX, y: box.center.y))
    switch mark {
    case .none: break
    case .ring(let ring):
      for k in [2, 1, 0] {
        canvas.graph.circle(box.center, radius: [4, 8, 12][k], line: colors.outline, fill: ring == k ? colors.marked : colors.ground)
      }
    case .sign(.person): canvas.drawSymbol(.circle, box.center, fill: colors.empty, shrink: 0.55, classes: "legend")
    case .sign(.jim): canvas.drawSymbol(.star, box.center, fill: colors.empty, shrink: 0.58, classes: "legend")
    case .sign(.place):
      canvas.drawHouse(at: box.center, isSuspended: false, fill: colors.empty, shrink: 0.8, classes: "legend")
    case .sign(.strong): canvas.drawTie(from: youth, to: youth, [left, right], TieStyle(bond: .strong))
    case .sign(.thin): canvas.drawTie(from: youth, to: youth, [left, right], TieStyle(bond: .tenuous))
    case .sign(.tension): canvas.drawTie(from: youth, to: youth, [left, right], TieStyle(bond: .normal, tension: .stress))
    case .sign(.suspended): canvas.drawTie(from: youth, to: youth, [left, right], TieStyle(bond: .normal, isSuspended: true))
    case .sign(.cross):
      let ends = [-1.0, 1].map { Point(x: box.center.x + $0 * 15, y: box.center.y) }
      for end in ends { canvas.drawSymbol(.circle, end, fill: colors.empty, shrink: 0.36, classes: "legend") }
      canvas.drawCross(
        from: youth, to: youth, ends[0] + Point(x: 5, y: 0), box.center, ends[1] - Point(x: 5, y: 0), isStressful: false)
    }
  }
}
