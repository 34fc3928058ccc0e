import Quantities
import SupportWebs

/// Writes a picture of circles as a graph: ground, lines, symbols, labels, side column, title and foot.
struct CirclesDrawing {
  let diagram: CirclesDiagram
  var graph: DOTGraph

  init(_ diagram: CirclesDiagram) {
    self.diagram = diagram
    graph = DOTGraph(id: "\(diagram.options.idPrefix)steunweb")
    drawGround()
    drawFrame()
    let youth = drawYouth()
    let names = diagram.scene.figures.map { figure in
      drawPerson(figure.alter, figure.shape, figure.disc.center, classes: "ring-\(figure.ring.rawValue)")
    }
    for (figure, name) in zip(diagram.scene.figures, names) {
      let number = diagram.number(of: figure.alter.id)
      let course = [
        Point.zero.toward(figure.disc.center, by: RingPlan.youthRadius + 3), figure.disc.center.toward(.zero, by: figure.disc.radius + 2.5),
      ]
      drawTie(from: youth, to: name, course, TieStyle(figure.alter.tie), id: "tie-\(number)")
    }
    drawCrossTies(names)
    for landmark in diagram.scene.landmarks { drawPlace(landmark.place, at: landmark.disc.center) }
    for label in diagram.scene.figures.map(\.label) + diagram.scene.landmarks.map(\.label) { draw(label) }
    drawColumn(youth)
  }

  var text: String { graph.text }
  var options: DiagramOptions { diagram.options }
  func id(_ name: String) -> String { options.idPrefix + name }

  // MARK: Ground and frame

  private mutating func drawGround() {
    let edges = diagram.layout.rings.edges
    for ring in [2, 1, 0] { graph.circle(.zero, radius: edges[ring], line: Theme.ringLine, fill: Theme.grounds[ring]) }
    let spans = diagram.layout.angles.spans
    for span in spans where spans.count > 1 {
      graph.polyline(
        [Point(turn: span.from, radius: RingPlan.youthRadius), Point(turn: span.from, radius: edges[2])], line: Theme.sectorLine, width: 1)
    }
    for (k, span) in spans.enumerated() {
      let gap = 0.003
      let arc = (0...24).map { Point(turn: span.from + gap + (span.to - span.from - 2 * gap) * Double($0) / 24, radius: edges[2]) }
      let color = options.theme == .color ? Theme.fill(span.sector, .color) : k.isMultiple(of: 2) ? "#777777" : "#aaaaaa"
      graph.polyline(arc, line: color, width: 4)
    }
  }

  private mutating func drawFrame() {
    let body = diagram.body
    write([diagram.title], size: 15, bold: true, left: body.minX, top: body.maxY + 34, id: id("title"))
    for text in diagram.layout.furniture.sectors {
      write(text.lines, in: text.box, size: CirclesFurniture.sectorSize, bold: true, color: Theme.quietText, class: "sector-name")
    }
    for text in diagram.layout.furniture.rings {
      write(text.lines, in: text.box, size: CirclesFurniture.ringSize, color: Theme.quietText, class: "ring-name")
    }
    if !diagram.foot.isEmpty {
      let bottom = min(body.minY, diagram.column.rows.last.map { min($0.text.minY, $0.iconBox.minY) } ?? body.minY)
      write([diagram.foot], size: 8, left: body.minX, top: bottom - 12, color: Theme.quietText, id: id("foot"))
    }
  }

  // MARK: Texts

  /// Writes lines with their left end at `left`, downward from `top`.
  mutating func write(
    _ lines: [String], size: Double, bold: Bool = false, left: Double, top: Double, color: String = Theme.text, id: String? = nil
  ) {
    let width = lines.map { TextMeasure.width($0, size: size, bold: bold) }.max() ?? 0
    let height = TextMeasure.height(lines: lines.count, size: size)
    let box = Box(center: Point(x: left + width / 2, y: top - height / 2), width: width, height: height)
    write(lines, in: box, size: size, bold: bold, color: color, alignment: .left, class: "text", id: id)
  }

  mutating func write(
    _ lines: [String], in box: Box, size: Double, bold: Bool = false, color: String = Theme.text, ground: String? = nil,
    alignment: DOTText.Alignment = .center, class name: String, id: String? = nil
  ) {
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, ground == nil ? "plaintext" : "box"), (.style, ground == nil ? "solid" : "filled"), (.penwidth, "0"),
      (.fontsize, DOTText.number(size)), (.fontcolor, color), (.class, name),
    ]
    if bold { attributes.append((.fontname, "DejaVu Sans Bold")) }
    if let ground { attributes.append((.fillcolor, ground)) }
    if let id { attributes.append((.id, id)) }
    graph.node(box, label: DOTText.label(lines, alignment: alignment), attributes)
  }

  mutating func draw(_ label: PlacedLabel) {
    let ring = diagram.layout.rings.edges.firstIndex { label.box.center.length < $0 }
    let ground = ring.map { Theme.grounds[$0] } ?? "#ffffff"
    write(
      label.lines, in: label.box, size: PlacedLabel.size, bold: label.isBold, ground: label.isCrossed ? ground + "cc" : nil, class: "label")
  }
}

extension Point {
  /// The point at a distance from this one in the direction of `other`.
  func toward(_ other: Point, by distance: Double) -> Point { self + (other - self).unit * distance }
}
