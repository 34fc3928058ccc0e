import Quantities
import SupportWebs
import Typesetting
import Wording

/// Writes a sector map as a graph: ground, people, labels, legend, grid, title and foot.
struct SectorMapDrawing {
  let diagram: SectorMapDiagram
  var canvas: DiagramCanvas
  /// The node of the youth, at which loose lines begin.
  var youth = ""

  init(_ diagram: SectorMapDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "sector-map")
    drawGround()
    drawTexts()
    drawPeople()
    drawKey()
    drawGrid()
  }

  var text: String { canvas.text }
  var colors: DiagramColors { canvas.colors }
  private var plan: SectorMapPlan { diagram.layout.plan }

  private mutating func drawGround() {
    let edges = plan.edges
    for k in edges.indices.reversed() {
      canvas.graph.circle(.zero, radius: edges[k], line: colors.ringLine, fill: k < 3 ? colors.rings[k] : colors.ground)
    }
    let outer = edges[edges.count - 1]
    for (k, span) in plan.spans.enumerated() {
      canvas.graph.polyline(
        [Point(turn: span.from, radius: SectorMapPlan.youthRadius), Point(turn: span.from, radius: outer)], line: colors.ringLine, width: 1)
      let arc = Point.arc(from: span.from + 0.003, to: span.to - 0.003, radius: outer)
      canvas.graph.polyline(arc, line: colors.edge(span.sector, number: k), width: 5)
    }
  }

  private mutating func drawTexts() {
    let room = Box.around([diagram.layout.body, diagram.grid.box] + [diagram.key.box].compactMap(\.self)) ?? diagram.grid.box
    let (left, top, bottom) = (room.minX, diagram.top, room.minY)
    canvas.write(
      DiagramFrame(title: diagram.title, options: diagram.options),
      around: Box(center: Point(x: left, y: (top + bottom) / 2), width: 0, height: top - bottom))
    for name in diagram.layout.sectorNames { canvas.write(name, color: colors.quietText, class: "sector-name") }
    for name in diagram.layout.ringNames {
      canvas.write(name, color: colors.quietText, ground: ground(at: name.box.center), class: "ring-name")
    }
  }

  private func ground(at point: Point) -> String {
    plan.edges.prefix(3).firstIndex { point.length < $0 }.map { colors.rings[$0] } ?? colors.ground
  }

  private mutating func drawPeople() {
    let options = diagram.options
    youth = canvas.drawYouth(label: options.middle(diagram.web.youth), radius: SectorMapPlan.youthRadius, language: options.language)
    for entry in diagram.entries { drawPerson(entry, diagram.layout.disc(of: entry)) }
    for label in diagram.labels {
      canvas.write(
        label.lines, in: label.box, size: PlacedLabel.size, bold: label.isBold,
        ground: label.isCrossed ? ground(at: label.box.center) + "cc" : nil, alignment: label.alignment, class: "label")
    }
  }

  private mutating func drawPerson(_ entry: SectorMapEntry, _ disc: Disc) {
    let sector = entry.alter.person.sector
    let isHollow = entry.isLost || entry.alter.tie.status == .suspended
    let fill = isHollow ? colors.empty : entry.shape == .star ? colors.holder : colors.fill(sector)
    let kinds = entry.positions.map { DiagramCanvas.className($0.kind.rawValue) }
    let band = entry.ring.map { "ring-\($0.rawValue)" } ?? (entry.isLost ? "lost" : "unplaced")
    drawMapSymbol(
      entry.shape, disc.center, fill: fill, number: "\(entry.number)", isSuspended: entry.alter.tie.status == .suspended,
      isPale: entry.isLost, id: canvas.id("person-\(entry.number)"),
      classes: (["alter", sector.rawValue, DiagramCanvas.className(entry.alter.person.role.rawValue)] + kinds + [band])
        .joined(separator: " "))
  }

  mutating func drawMapSymbol(
    _ shape: SymbolShape, _ center: Point, fill: String, number: String = "", shrink: Double = 1, isSuspended: Bool = false,
    isPale: Bool = false, id: String? = nil, classes: String
  ) {
    let side = shape.side * shape.mapShrink * shrink
    let line = isPale ? colors.pale : shape == .star ? colors.holderLine : colors.outline
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, shape.rawValue), (.style, isSuspended ? "filled,dashed" : "filled"), (.fillcolor, fill), (.color, line),
      (.penwidth, shape == .star ? "2" : "1.2"), (.fontname, "DejaVu Sans Bold"), (.fontsize, number.count > 2 ? "7.5" : "9"),
      (.fontcolor, isPale ? colors.quietText : Ink.on(fill)), (.class, classes),
    ]
    if let id { attributes.append((.id, id)) }
    canvas.graph.node(
      Box(center: center, width: side, height: side), label: DOTText.label([number]), attributes)
  }
}
