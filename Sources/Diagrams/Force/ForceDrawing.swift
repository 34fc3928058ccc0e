import Quantities
import SupportWebs
import Wording

/// Writes a free sociogram as a graph: lines, symbols, labels, legend, title and foot.
struct ForceDrawing {
  private let diagram: ForceDiagram
  private var canvas: DiagramCanvas
  private var colors: DiagramColors { canvas.colors }
  private var scene: ForceScene { diagram.scene }
  private var web: SupportWeb { diagram.web }
  private var language: Language { diagram.options.language }

  init(_ diagram: ForceDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "force")
    let youth = canvas.drawYouth(
      label: diagram.options.middle(diagram.web.youth), radius: ForceScene.youthRadius, language: diagram.options.language)
    let names = scene.figures.map { draw($0) }
    for (figure, name) in zip(scene.figures, names) {
      let course = [
        Point.zero.toward(figure.disc.center, by: ForceScene.youthRadius + 3),
        figure.disc.center.toward(.zero, by: figure.disc.radius + 2.5),
      ]
      canvas.drawTie(from: youth, to: name, course, TieStyle(web.alters[figure.index].tie), id: "tie-\(diagram.number(of: figure.index))")
    }
    for crossing in scene.crossings { draw(crossing, names) }
    if scene.figures.isEmpty { canvas.writeNobody(below: ForceScene.youthRadius, diagram.options) }
    for figure in scene.figures {
      canvas.write(
        figure.label.lines, in: figure.label.box, size: PlacedLabel.size, bold: figure.label.isBold,
        ground: figure.label.isCrossed ? colors.ground + "cc" : nil, alignment: figure.label.alignment, class: "label")
    }
    for row in diagram.column.rows {
      if let sign = row.sign { draw(sign, in: row.signBox, youth) }
    }
    canvas.write(diagram.column)
    let body = Box.around([diagram.layout.body] + diagram.column.rows.map(\.box)) ?? diagram.layout.body
    canvas.graph.include(body)
    canvas.write(DiagramFrame(title: diagram.title, options: diagram.options), around: body)
  }

  var text: String { canvas.text }

  // MARK: People

  private mutating func draw(_ figure: ForceScene.Figure) -> String {
    let alter = web.alters[figure.index]
    let kinds = web.positions(of: alter.id).map { DiagramCanvas.className($0.kind.rawValue) }
    let classes = ["alter", alter.person.sector.rawValue, DiagramCanvas.className(alter.person.role.rawValue)] + kinds
    return drawSymbol(
      figure.shape, figure.disc.center, alter.person.sector, id: canvas.id("person-\(diagram.number(of: figure.index))"),
      classes: classes.joined(separator: " "))
  }

  /// A symbol with the letters of its part of life; a star has none.
  @discardableResult
  private mutating func drawSymbol(
    _ shape: SymbolShape, _ center: Point, _ sector: Sector, shrink: Double = 1, id: String? = nil, classes: String
  ) -> String {
    guard shape != .star else { return canvas.drawSymbol(shape, center, fill: colors.holder, shrink: shrink, id: id, classes: classes) }
    let side = shape.side * shrink
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, shape.rawValue), (.fillcolor, colors.tint(sector)), (.penwidth, "1.4"), (.fontsize, "8"), (.class, classes),
    ]
    if let id { attributes.append((.id, id)) }
    return canvas.graph.node(
      Box(center: center, width: side, height: side),
      label: DOTText.label([Wording.text("force.letters.\(sector.rawValue)", in: language)]), attributes)
  }

  // MARK: Lines

  private mutating func draw(_ crossing: TieCrossing, _ names: [String]) {
    let (a, b) = (scene.figures[crossing.first].disc, scene.figures[crossing.second].disc)
    let (start, control, end) = CrossTieRoute.course(
      crossing.control, from: (a.center, { a.center.toward($0, by: a.radius + 2) }),
      to: (b.center, { b.center.toward($0, by: b.radius + 2) }))
    canvas.drawCross(from: names[crossing.first], to: names[crossing.second], start, control, end, isStressful: crossing.isStressful)
  }

  // MARK: Legend

  private mutating func draw(_ sign: ForceSign, in box: Box, _ youth: String) {
    let (left, right, middle) = (Point(x: box.minX, y: box.center.y), Point(x: box.maxX, y: box.center.y), box.center)
    switch sign {
    case .note: break
    case .youth: canvas.drawYouthSign(at: middle)
    case .symbol(let shape): canvas.drawSign(shape, at: middle)
    case .tie(let style): canvas.drawTie(from: youth, to: youth, [left, right], style)
    case .cross(let isStressful): canvas.drawCross(from: youth, to: youth, left, middle, right, isStressful: isStressful)
    case .sector(let sector):
      drawSymbol(sector == .professional ? .box : .circle, middle, sector, shrink: 0.8, classes: "legend")
    case .lost(let index): canvas.drawLost(web.alters[index].person, number: diagram.number(of: index), at: middle)
    }
  }
}
