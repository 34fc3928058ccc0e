import Quantities
import SupportWebs
import Wording

/// Writes a timeline of mentor positions as a graph: lanes, bars, marks, axis, legend, title and foot.
struct MentorPhasesDrawing {
  let diagram: MentorPhasesDiagram
  var canvas: DiagramCanvas
  /// A node without looks, at which loose lines begin.
  private var anchor = ""
  /// The largest number of a phase.
  private let phaseCount: Int

  init(_ diagram: MentorPhasesDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "mentor-phases")
    phaseCount =
      diagram.timeline.lanes.flatMap(\.segments).map { if case .phase(let k) = $0.kind { k } else { 0 } }.max() ?? 0
    let layout = diagram.layout
    let top = max(layout.field.maxY, layout.moments.map(\.text.box.maxY).max() ?? layout.field.maxY)
    drawField()
    anchor = canvas.graph.node(
      Box(center: layout.field.center, width: 0, height: 0), [(.shape, "plaintext"), (.style, "solid"), (.penwidth, "0")])
    for (k, lane) in layout.lanes.enumerated() { draw(lane, number: k + 1) }
    drawKey()
    let bottom = diagram.key.map(\.bottom).min() ?? layout.axisTitle.box.minY
    canvas.write(
      DiagramFrame(title: diagram.title, options: diagram.options),
      around: Box(center: Point(x: 0, y: (top + bottom) / 2), width: 0, height: top - bottom))
  }

  var text: String { canvas.text }
  private var colors: DiagramColors { canvas.colors }

  private mutating func drawField() {
    let layout = diagram.layout
    for (k, lane) in layout.lanes.enumerated() where k.isMultiple(of: 2) && !diagram.timeline.lanes.isEmpty {
      canvas.graph.area(lane.box, fill: colors.rings[1])
    }
    let (top, bottom) = (layout.field.maxY, layout.field.minY)
    for tick in layout.ticks {
      canvas.graph.polyline([Point(x: tick.x, y: top), Point(x: tick.x, y: bottom - 4)], line: colors.sectorLine, width: 1)
      canvas.write(tick.text, color: colors.quietText, class: "tick")
    }
    canvas.graph.polyline(
      [Point(x: layout.field.minX, y: bottom), Point(x: layout.field.maxX, y: bottom)], line: colors.outline, width: 1)
    canvas.write(layout.axisTitle, color: colors.quietText, class: "axis")
    for moment in layout.moments {
      dash(from: Point(x: moment.x, y: moment.text.box.minY - 1), to: Point(x: moment.x, y: bottom))
      canvas.write(moment.text, color: colors.quietText, ground: colors.ground, class: "moment")
    }
  }

  /// A dashed upright line under everything.
  private mutating func dash(from upper: Point, to lower: Point) {
    for y in stride(from: upper.y, to: lower.y, by: -7) {
      canvas.graph.polyline([Point(x: upper.x, y: y), Point(x: upper.x, y: max(lower.y, y - 4))], line: colors.cross, width: 1)
    }
  }

  private mutating func draw(_ lane: MentorPhasesLayout.Lane, number: Int) {
    canvas.write(lane.name, class: "lane", id: canvas.id("lane-\(number)"))
    for (k, bar) in lane.bars.enumerated() {
      draw(bar.kind, in: bar.box, isOpen: bar.isOpen, id: "lane-\(number)-part-\(k + 1)")
      if let text = bar.text { canvas.write(text, color: Ink.on(fill(of: bar.kind)), class: "phase-name") }
    }
    for mark in lane.marks {
      draw(mark.kind, at: mark.center)
      line([Point(x: mark.center.x, y: mark.center.y - 5), Point(x: mark.center.x, y: lane.y + MentorPhasesLayout.barHeight / 2)])
      if let text = mark.text { canvas.write(text, class: "by") }
    }
  }

  /// The fill of a bar: phases grow stronger with their number.
  private func fill(of kind: MentorTimeline.SegmentKind) -> String {
    switch kind {
    case .phase(let k): colors.shade(0.12 + 0.6 * Double(k - 1) / Double(max(1, phaseCount - 1)))
    case .held: colors.shade(0.35)
    case .contactGoesOn: colors.shade(0.6)
    case .seeking, .holiday, .ending, .afterCare: colors.hatchGround
    }
  }

  private mutating func draw(_ kind: MentorTimeline.SegmentKind, in box: Box, isOpen: Bool, id: String? = nil) {
    var classes = "part \(Self.className(kind))"
    if isOpen { classes += " open" }
    let pattern: Hatching? =
      switch kind {
      case .seeking: .upright
      case .ending: .falling
      case .afterCare: .lying
      case .holiday, .held, .phase, .contactGoesOn: nil
      }
    if let pattern {
      canvas.drawHatching(pattern, in: box, ground: fill(of: kind), line: colors.hatch, step: pattern == .lying ? 4.4 : 5)
      canvas.drawCell(box, fill: nil, line: colors.outline, penWidth: "1", class: classes, id: id)
    } else if kind == .holiday {
      var attributes: [(DOTGraph.Attribute, String)] = [
        (.shape, "box"), (.style, "filled,dashed"), (.fillcolor, colors.ground), (.penwidth, "1"), (.class, classes),
      ]
      if let id { attributes.append((.id, canvas.id(id))) }
      canvas.graph.node(box, attributes)
    } else {
      canvas.drawCell(box, fill: fill(of: kind), line: colors.outline, penWidth: "1", class: classes, id: id)
    }
    if isOpen {
      let tip = Point(x: box.maxX + 9, y: box.center.y)
      line([Point(x: box.maxX + 1, y: tip.y), tip], width: "1.6")
      line([tip + Point(x: -4, y: 4), tip, tip + Point(x: -4, y: -4)], width: "1.6")
    }
  }

  private static func className(_ kind: MentorTimeline.SegmentKind) -> String {
    if case .phase(let k) = kind { return "phase phase-\(k)" }
    return DiagramCanvas.className("\(kind)")
  }

  private mutating func draw(_ kind: MentorTimeline.MarkerKind, at center: Point) {
    let size = MentorPhasesLayout.markSize - 1
    let box = Box(center: center, width: size, height: size)
    switch kind {
    case .match:
      canvas.graph.node(box, [(.fillcolor, colors.holder), (.color, colors.holderLine), (.penwidth, "1.4"), (.class, "marker match")])
    case .plannedEnd: canvas.drawCell(box.inset(by: 0.5), fill: colors.outline, line: colors.outline, class: "marker planned-end")
    case .earlyEnd:
      let sign = Box(center: center, width: 12, height: 14)
      canvas.write(["×"], in: sign, size: 15, bold: true, color: colors.stress, class: "marker early-end")
    }
  }

  private mutating func line(_ points: [Point], width: String = "1") {
    let path = points.count == 2 ? TiePath.straight(points[0], points[1]) : TiePath.corners(points)
    canvas.graph.edge(anchor, anchor, [(.penwidth, width), (.class, "line"), (.pos, path.map(DOTText.point).joined(separator: " "))])
  }

  private mutating func drawKey() {
    for row in diagram.key.flatMap(\.rows) {
      canvas.write(row.text, class: "text")
      guard let mark = row.mark else { continue }
      let box = Box(center: row.markBox.center, width: 30, height: 14)
      switch mark {
      case .part(let kind):
        let height = kind == .contactGoesOn ? 7.0 : 14
        draw(kind, in: Box(center: box.center, width: 30, height: height), isOpen: false)
        if case .phase(let k) = kind {
          canvas.write(
            FittedText("\(k)", in: box, size: 8.5, bold: true, most: 1, alignment: .center), color: Ink.on(fill(of: kind)), class: "legend")
        }
      case .marker(let kind): draw(kind, at: box.center)
      case .open:
        let tip = box.center + Point(x: 12, y: 0)
        line([box.center - Point(x: 12, y: 0), tip], width: "1.6")
        line([tip + Point(x: -4, y: 4), tip, tip + Point(x: -4, y: -4)], width: "1.6")
      case .moment: dash(from: box.center + Point(x: 0, y: 8), to: box.center - Point(x: 0, y: 8))
      }
    }
  }
}
