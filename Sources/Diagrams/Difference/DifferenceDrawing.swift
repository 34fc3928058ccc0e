import Quantities
import SupportWebs

/// Writes a picture of changes as a graph: ground, lines, ghosts, symbols, signs, labels, column, title and foot.
struct DifferenceDrawing {
  let diagram: DifferenceDiagram
  var canvas: DiagramCanvas
  var colors: DiagramColors { canvas.colors }
  private var scene: DifferenceScene { diagram.scene }

  init(_ diagram: DifferenceDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "difference")
    canvas.drawRings(edges: diagram.plan.rings.edges, spans: diagram.plan.angles.spans)
    canvas.write(diagram.plan.furniture)
    let youth = canvas.drawYouth(
      label: diagram.options.middle(diagram.after.youth), radius: RingPlan.youthRadius, language: diagram.options.language)
    let names = scene.figures.map { draw($0) }
    for (figure, name) in zip(scene.figures, names) {
      canvas.drawChange(
        from: youth, to: name, figure.course, figure.change.line, id: "tie-\(diagram.number(of: figure.change.person.id))")
    }
    for crossing in scene.crossings {
      let course = scene.course(of: crossing)
      canvas.drawChange(
        from: names[crossing.first], to: names[crossing.second], [course.start, course.control, course.end], crossing.change.line)
    }
    for landmark in scene.landmarks { draw(landmark) }
    let badges = scene.figures.flatMap { [$0.badge].compactMap(\.self) + $0.lineBadges } + scene.landmarks.compactMap(\.badge)
    for badge in badges + scene.crossings.flatMap(\.badges) { canvas.draw(badge) }
    for label in scene.figures.map({ ($0.label, $0.change.hasChanged) }) + scene.landmarks.map({ ($0.label, $0.change.kind != .same) }) {
      draw(label.0, isQuiet: !label.1)
    }
    for row in diagram.column.rows {
      if let sign = row.sign { draw(sign, in: row.signBox, youth) }
    }
    canvas.write(diagram.column)
    var options = diagram.options
    options.foot = diagram.foot
    let body = Box.around([diagram.body] + diagram.column.rows.map(\.box)) ?? diagram.body
    canvas.write(DiagramFrame(title: diagram.title, options: options), around: body)
  }

  var text: String { canvas.text }

  // MARK: People and places

  private mutating func draw(_ figure: DifferenceScene.Figure) -> String {
    let change = figure.change
    if figure.isFormerMentor {
      let side = SymbolShape.star.side
      canvas.drawGhost(
        shape: "star", Box(center: figure.disc.center, width: side, height: side), fill: ground(at: figure.disc.center),
        classes: "ghost former-mentor")
    }
    let name = drawSymbol(
      figure.shape, figure.disc.center, change, id: canvas.id("person-\(diagram.number(of: change.person.id))"),
      classes: (["alter", change.person.sector.rawValue, DiagramCanvas.className(change.person.role.rawValue)] + change.words).joined(
        separator: " "))
    if let ghost = figure.ghost {
      let ghostName = canvas.drawGhost(shape: "circle", ghost.disc.box, fill: ground(at: ghost.disc.center), classes: "ghost old-place")
      let start = ghost.disc.center.toward(ghost.control, by: ghost.disc.radius + 1)
      canvas.drawMove(
        from: ghostName, to: name, start, ghost.control, figure.disc.center.toward(ghost.control, by: figure.shape.radius + 2))
    }
    return name
  }

  @discardableResult
  mutating func drawSymbol(
    _ shape: SymbolShape, _ center: Point, _ change: PersonChange, shrink: Double = 1, id: String? = nil, classes: String
  ) -> String {
    let side = shape.side * shrink
    let box = Box(center: center, width: side, height: side)
    if change.presence == .gone { return canvas.drawGhost(shape: shape.rawValue, box, id: id, classes: classes) }
    let isStar = shape == .star
    let fill = isStar ? colors.holder : change.hasChanged ? colors.fill(change.person.sector) : colors.empty
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, shape.rawValue), (.fillcolor, fill), (.penwidth, isStar ? "2.4" : change.hasChanged ? "1.8" : "1.2"),
      (.color, isStar ? colors.holderLine : change.hasChanged ? colors.outline : canvas.quiet), (.class, classes),
    ]
    if let id { attributes.append((.id, id)) }
    return canvas.graph.node(box, attributes)
  }

  private mutating func draw(_ landmark: DifferenceScene.Landmark) {
    let place = landmark.change.place
    let kind = landmark.change.kind
    drawHouse(
      at: landmark.disc.center, kind, isSuspended: landmark.change.after == .suspended, fill: colors.fill(place.type.sector),
      id: canvas.id("place-\(landmark.index + 1)"), classes: "place \(DiagramCanvas.className(place.type.rawValue)) \(kind.rawValue)")
  }

  mutating func drawHouse(
    at center: Point, _ kind: WebDifference.PlaceChange.Kind, isSuspended: Bool = false, fill: String, id: String? = nil, classes: String
  ) {
    let box = Box(center: center, width: 21, height: 19)
    if kind == .ended {
      canvas.drawGhost(shape: "house", box, id: id, classes: classes)
      return
    }
    let isQuiet = kind == .same
    var attributes: [(DOTGraph.Attribute, String)] = [
      (.shape, "house"), (.style, isSuspended ? "filled,dashed" : "filled"), (.fillcolor, isQuiet || isSuspended ? colors.empty : fill),
      (.color, isQuiet ? canvas.quiet : colors.outline), (.penwidth, isQuiet ? "1.2" : isSuspended ? "1.5" : "1.8"), (.class, classes),
    ]
    if let id { attributes.append((.id, id)) }
    canvas.graph.node(box, attributes)
  }

  private mutating func draw(_ label: PlacedLabel, isQuiet: Bool) {
    canvas.write(
      label.lines, in: label.box, size: PlacedLabel.size, bold: label.isBold, color: isQuiet ? colors.quietText : nil,
      ground: label.isCrossed ? ground(at: label.box.center) + "cc" : nil, class: "label")
  }

  /// The colour behind a point.
  private func ground(at point: Point) -> String {
    diagram.plan.rings.edges.firstIndex { point.length < $0 }.map { colors.rings[$0] } ?? colors.ground
  }
}
