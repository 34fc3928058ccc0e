import Graphviz
import Quantities
import SupportWebs

@testable import Diagrams

/// What the tests of panels share: invented waves, finished SVGs, and where things stand in them.
enum PanelTools {
  static func svg(_ diagram: any Diagram) throws -> String {
    diagram.finished(svg: String(decoding: try GraphvizRenderer.render(dot: diagram.dot), as: UTF8.self))
  }

  /// The same people at `count` moments; rings, strain and contact change, the first person is the JIM in the second wave.
  static func waves(seed: UInt64, people: Int, count: Int) -> [SupportWeb] {
    var draw = Draw(state: seed &* 31 &+ 5)
    let first = Webs.random(seed: seed, count: people)
    return (0..<count).map { k in
      let moment = Moment(
        id: "w\(k)", label: Bilingual(dutch: "meting \(k + 1)", english: "wave \(k + 1)"),
        date: CalendarDate(year: 2026 + k, month: 1, day: 5))
      var web = SupportWeb(
        youth: first.youth, moment: moment, alters: first.alters, crossTies: first.crossTies, places: first.places,
        positions: k == 1 && people > 0 ? [Webs.jim("p0")] : [])
      for j in web.alters.indices where k > 0 {
        if draw.below(4) == 0 { web.alters[j].tie.ring = Ring.allCases[draw.below(3)] }
        if draw.below(5) == 0 { web.alters[j].tie.conflict = Reported(draw.unit()) }
        if draw.below(9) == 0 { web.alters[j].tie.status = .lost }
      }
      return web
    }
  }

  /// The middle of the shape of the group with this id; `nil` when there is none.
  static func center(_ id: String, in tree: SVGTree) -> Point? {
    guard let k = tree.elements.firstIndex(where: { $0.attributes["id"] == id }) else { return nil }
    for element in tree.elements[(k + 1)...] {
      func number(_ name: String) -> Double? { element.attributes[name].flatMap { Double($0) } }
      if element.name == "ellipse", let x = number("cx"), let y = number("cy") { return Point(x: x, y: y) }
      if element.name == "polygon", let points = element.attributes["points"] {
        let corners = points.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }.filter { $0.count == 2 }
        let boxes = corners.map { Box(center: Point(x: $0[0], y: $0[1]), width: 0, height: 0) }
        return Box.around(boxes)?.center
      }
      if element.name == "g" { return nil }
    }
    return nil
  }

  /// What lies on what in the picture of one panel and among the panels of a sheet.
  static func faults(of pictures: [CirclesDiagram], _ sheet: PanelSheet) -> [String] {
    var faults: [String] = []
    for (k, picture) in pictures.enumerated() {
      let scene = picture.scene
      let symbols = [Disc(center: .zero, radius: RingPlan.youthRadius)] + scene.figures.map(\.disc) + scene.landmarks.map(\.disc)
      for (j, symbol) in symbols.enumerated() where symbols[..<j].contains(where: { $0.overlaps(symbol) }) {
        faults.append("panel \(k): symbol \(j) on a symbol")
      }
      guard picture.layout.detail.numbers == nil else { continue }
      let labels = scene.figures.map(\.label) + scene.landmarks.map(\.label)
      let boxes = labels.map(\.box) + picture.layout.furniture.sectors.map(\.box)
      if labels.contains(where: { !$0.isPlaced }) { faults.append("panel \(k): a label without a place") }
      for (j, box) in boxes.enumerated() {
        if boxes[..<j].contains(where: { $0.overlaps(box) }) { faults.append("panel \(k): text \(j) on a text") }
        if symbols.contains(where: { box.overlaps($0) }) { faults.append("panel \(k): text \(j) on a symbol") }
      }
    }
    let zoom = pictures[0].layout.detail.zoom
    let bodies = pictures.indices.map { k -> Box in
      let body = pictures[k].body.times(zoom)
      return Box(center: body.center + sheet.grid.middle(k), width: body.width, height: body.height)
    }
    let texts = (sheet.captions + sheet.notes).joined().map(\.box) + sheet.grid.legend.map(\.box)
    for (k, box) in bodies.enumerated() where bodies[..<k].contains(where: { $0.inset(by: 0.01).overlaps(box) }) {
      faults.append("panel \(k) on a panel")
    }
    for (k, box) in texts.enumerated() {
      if texts[..<k].contains(where: { $0.inset(by: 0.01).overlaps(box) }) { faults.append("text \(k) of the sheet on a text") }
      if bodies.contains(where: { $0.inset(by: 0.01).overlaps(box) }) { faults.append("text \(k) of the sheet on a panel") }
    }
    return faults
  }
}
