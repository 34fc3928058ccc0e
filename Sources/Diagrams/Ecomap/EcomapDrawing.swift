import Quantities
import SupportWebs
import Wording

/// Writes an ecomap as a graph: ground, lines, symbols with their labels, legend, title and foot.
struct EcomapDrawing {
  private let diagram: EcomapDiagram
  private var canvas: DiagramCanvas
  private var colors: DiagramColors { canvas.colors }
  private var scene: EcomapScene { diagram.scene }
  private var web: SupportWeb { diagram.web }

  init(_ diagram: EcomapDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "ecomap")
    let youth = drawMiddle()
    let names = scene.figures.map { draw($0) }
    for k in scene.figures.indices { drawTie(from: youth, to: names[k], k) }
    for crossing in scene.crossings { draw(crossing, names) }
    drawSectors()
    if scene.figures.isEmpty { canvas.writeNobody(below: scene.householdRadius, diagram.options) }
    for row in diagram.column.rows {
      if let sign = row.sign { draw(sign, in: row.signBox, youth) }
    }
    canvas.write(diagram.column)
    let body = Box.around([scene.body] + diagram.column.rows.map(\.box)) ?? scene.body
    canvas.write(DiagramFrame(title: diagram.title, options: diagram.options), around: body)
  }

  var text: String { canvas.text }

  // MARK: The middle

  private mutating func drawMiddle() -> String {
    let household = Disc(center: .zero, radius: scene.householdRadius)
    canvas.graph.circle(.zero, radius: household.radius, line: colors.outline, fill: colors.rings[0])
    canvas.graph.node(
      household.box, [(.style, "solid"), (.penwidth, "2.4"), (.id, canvas.id("household")), (.class, "household")])
    let language = diagram.options.language
    return canvas.drawYouth(label: diagram.options.middle(web.youth), radius: EcomapScene.youthRadius, language: language)
  }

  // MARK: People and places

  private mutating func draw(_ figure: EcomapFigure) -> String {
    let (id, classes, isSuspended) = identity(of: figure)
    let isStar = figure.shape == .star
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, figure.shape.rawValue), (.style, isSuspended ? "filled,dashed" : "filled"),
      (
        .fillcolor,
        isStar ? colors.holder : isSuspended ? colors.empty : colors.fill(figure.sector)
      ), (.penwidth, isStar ? "2.4" : "1.3"),
      (.id, canvas.id(id)), (.class, classes),
    ]
    if isStar { attributes.append((.color, colors.holderLine)) }
    let name = canvas.graph.node(figure.symbol, label: "\"\"", attributes)
    let ground = figure.center.length < scene.householdRadius ? colors.rings[0] : colors.ground
    canvas.write(
      figure.lines, in: figure.label, size: EcomapFigure.fontSize, bold: isStar, ground: figure.isLabelCrossed ? ground + "cc" : nil,
      class: "label")
    return name
  }

  private func identity(of figure: EcomapFigure) -> (id: String, classes: String, isSuspended: Bool) {
    switch figure.subject {
    case .person(let k):
      let person = web.alters[k].person
      let kinds = web.positions(of: person.id).map { DiagramCanvas.className($0.kind.rawValue) }
      let home = web.alters[k].tie.inHousehold ? ["in-household"] : []
      let classes = ["alter", person.sector.rawValue, DiagramCanvas.className(person.role.rawValue)] + kinds + home
      return (diagram.id(ofPerson: k), classes.joined(separator: " "), false)
    case .place(let k):
      let place = web.places[k]
      let classes = "place \(DiagramCanvas.className(place.type.rawValue)) \(place.takesPart.rawValue)"
      return (diagram.id(ofPlace: k), classes, place.takesPart == .suspended)
    }
  }

  // MARK: Lines

  private mutating func drawTie(from youth: String, to name: String, _ k: Int) {
    let figure = scene.figures[k]
    let hub = scene.isInside(k) ? EcomapScene.youthRadius : scene.householdRadius
    let course = [Point.zero.toward(figure.symbol.center, by: hub + 3), figure.edge(toward: .zero)]
    switch figure.subject {
    case .person(let index):
      let tie = web.alters[index].tie
      canvas.drawTie(
        from: youth, to: name, course, EcomapLegend.style(of: tie), heads: EcomapLegend.heads(of: tie),
        id: "tie-\(diagram.layout.number(of: web.alters[index].id))")
    case .place(let index):
      canvas.drawTie(
        from: youth, to: name, course, EcomapLegend.style(of: web.places[index]),
        id: "part-\(diagram.layout.number(ofPlace: web.places[index].id))")
    }
  }

  private mutating func draw(_ crossing: TieCrossing, _ names: [String]) {
    let (a, b) = (scene.figures[crossing.first], scene.figures[crossing.second])
    let (start, control, end) = CrossTieRoute.course(
      crossing.control, from: (a.symbol.center, a.edge(toward:)), to: (b.symbol.center, b.edge(toward:)))
    for point in TiePath.samples(start, control, end, count: 8) {
      canvas.graph.include(Box(center: point, width: 8, height: 8))
    }
    canvas.drawCross(
      from: names[crossing.first], to: names[crossing.second], start, control, end, isStressful: crossing.isStressful)
  }

  private mutating func drawSectors() {
    for (k, name) in scene.names.enumerated() {
      let gap = scene.names.count == 1 && name.span.to - name.span.from > 0.99 ? 0 : 4 / (6.283 * scene.rim)
      let arc = Point.arc(from: name.span.from + gap, to: name.span.to - gap, radius: scene.rim)
      canvas.graph.polyline(arc, line: colors.edge(name.sector, number: k), width: 4)
      canvas.write(name.lines, in: name.box, size: EcomapScene.nameSize, bold: true, color: colors.quietText, class: "sector-name")
    }
  }

  // MARK: Legend

  private mutating func draw(_ sign: EcomapSign, in box: Box, _ youth: String) {
    let (left, right, middle) = (Point(x: box.minX, y: box.center.y), Point(x: box.maxX, y: box.center.y), box.center)
    switch sign {
    case .note: break
    case .youth: canvas.drawYouthSign(at: middle)
    case .household:
      canvas.graph.node(
        Box(center: middle, width: 24, height: 24), [(.fillcolor, colors.rings[0]), (.penwidth, "2.4"), (.class, "legend")])
    case .symbol(let shape): canvas.drawSign(shape, at: middle)
    case .place(let isSuspended):
      canvas.drawHouse(at: middle, isSuspended: isSuspended, fill: colors.plain, shrink: 0.85, classes: "legend")
    case .tie(let style):
      canvas.drawTie(from: youth, to: youth, [left, right], style)
    case .heads(let heads):
      let dot = left + Point(x: 9, y: 0)
      canvas.graph.node(
        Box(center: dot, width: 8, height: 8), [(.fillcolor, colors.empty), (.peripheries, "2"), (.class, "legend")])
      canvas.drawTie(from: youth, to: youth, [dot + Point(x: 11, y: 0), right], TieStyle(bond: .normal), heads: heads)
    case .cross(let isStressful):
      canvas.drawCross(from: youth, to: youth, left, middle, right, isStressful: isStressful)
    case .sector(let sector):
      canvas.graph.node(Box(center: middle, width: 15, height: 15), [(.fillcolor, colors.fill(sector)), (.class, "legend")])
    case .lost(let index): canvas.drawLost(web.alters[index].person, number: diagram.layout.number(of: web.alters[index].id), at: middle)
    }
  }
}
