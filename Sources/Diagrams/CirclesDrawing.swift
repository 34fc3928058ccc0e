import Quantities
import SupportWebs

/// Writes a picture of circles as a graph: ground, lines, symbols, labels, side column, title and foot.
struct CirclesDrawing {
  let diagram: CirclesDiagram
  var canvas: DiagramCanvas

  init(_ diagram: CirclesDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "circles")
    canvas.drawRings(edges: diagram.layout.rings.edges, spans: diagram.layout.angles.spans)
    canvas.write(diagram.layout.furniture, sectorSize: diagram.layout.detail.sectorSize)
    drawFrame()
    let youth = drawWeb()
    drawColumn(youth)
  }

  /// Draws a circles picture as one of several on a canvas, without title, legend and foot, with its middle at `origin`.
  init(_ diagram: CirclesDiagram, on canvas: DiagramCanvas, at origin: Point) {
    self.diagram = diagram
    self.canvas = canvas
    let own = self.canvas.idPrefix
    self.canvas.idPrefix = diagram.options.idPrefix
    (self.canvas.graph.origin, self.canvas.graph.zoom) = (origin, diagram.layout.detail.zoom)
    self.canvas.drawRings(edges: diagram.layout.rings.edges, spans: diagram.layout.angles.spans)
    self.canvas.write(diagram.layout.furniture, sectorSize: diagram.layout.detail.sectorSize)
    _ = drawWeb()
    self.canvas.idPrefix = own
    (self.canvas.graph.origin, self.canvas.graph.zoom) = (.zero, 1)
  }

  /// Draws nothing yet: for signs in a legend of several pictures.
  init(signsOf diagram: CirclesDiagram, on canvas: DiagramCanvas) { (self.diagram, self.canvas) = (diagram, canvas) }

  /// Draws the youth, people, places and ties, and gives the youth's name in the graph.
  private mutating func drawWeb() -> String {
    let youth = drawYouth()
    let names = diagram.scene.figures.map { figure in
      drawPerson(figure.alter, figure.shape, figure.disc.center, classes: "ring-\(figure.ring.rawValue)")
    }
    for (figure, name) in zip(diagram.scene.figures, names) {
      let number = diagram.number(of: figure.alter.id)
      let course = [
        Point.zero.toward(figure.disc.center, by: RingPlan.youthRadius + 3), figure.disc.center.toward(.zero, by: figure.disc.radius + 2.5),
      ]
      canvas.drawTie(from: youth, to: name, course, TieStyle(figure.alter.tie), id: "tie-\(number)")
    }
    drawCrossTies(names)
    for landmark in diagram.scene.landmarks { drawPlace(landmark.place, at: landmark.disc.center) }
    if diagram.layout.detail.numbers == nil {
      for label in diagram.scene.figures.map(\.label) + diagram.scene.landmarks.map(\.label) { draw(label) }
    } else {
      drawNumbers()
    }
    return youth
  }

  var text: String { canvas.text }
  var colors: DiagramColors { canvas.colors }
  var options: DiagramOptions { diagram.options }

  // MARK: Frame

  private mutating func drawFrame() {
    let body = diagram.body
    let bottom = diagram.column.rows.map { min($0.text.minY, $0.iconBox.minY) }.min().map { min(body.minY, $0) } ?? body.minY
    canvas.write(
      DiagramFrame(title: diagram.title, options: options),
      around: Box(center: Point(x: body.center.x, y: (body.maxY + bottom) / 2), width: body.width, height: body.maxY - bottom))
  }

  // MARK: Labels

  mutating func draw(_ label: PlacedLabel) {
    let ring = diagram.layout.rings.edges.firstIndex { label.box.center.length < $0 }
    let ground = ring.map { colors.rings[$0] } ?? colors.ground
    canvas.write(
      label.lines, in: label.box, size: label.letters, bold: label.isBold, ground: label.isCrossed ? ground + "cc" : nil,
      alignment: label.alignment, class: "label")
  }
}

extension Point {
  /// The point at a distance from this one in the direction of `other`.
  func toward(_ other: Point, by distance: Double) -> Point { self + (other - self).unit * distance }
}
