import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// Nothing covers anything, in two hundred invented webs of 1 to 25 people.
@Suite struct CirclesRoomTests {
  @Test(arguments: 0..<8) func nothingOverlaps(part: Int) {
    for k in 0..<25 {
      let seed = UInt64(part * 25 + k)
      let web = Webs.random(seed: seed, count: 1 + (part * 25 + k) % 25)
      let language: Language = k.isMultiple(of: 2) ? .dutch : .english
      let diagram = CirclesDiagram(web: web, options: DiagramOptions(language: language, showsLost: true))
      #expect(Self.faults(of: diagram) == [], "web \(seed)")
    }
  }

  static func faults(of diagram: CirclesDiagram) -> [String] {
    let scene = diagram.scene
    let youth = Disc(center: .zero, radius: RingPlan.youthRadius)
    let symbols = [youth] + scene.figures.map(\.disc) + scene.landmarks.map(\.disc)
    let labels = scene.figures.map(\.label) + scene.landmarks.map(\.label)
    let texts = diagram.layout.furniture.sectors.map(\.box) + diagram.layout.furniture.rings.map(\.box)
    let boxes = labels.map(\.box) + texts + diagram.column.rows.map(\.text)
    var faults = labels.contains { !$0.isPlaced } ? ["a label without a place"] : []
    for (k, symbol) in symbols.enumerated() {
      if symbols[..<k].contains(where: { $0.overlaps(symbol) }) { faults.append("symbol \(k) on a symbol") }
      if boxes.contains(where: { $0.overlaps(symbol) }) { faults.append("a text on symbol \(k)") }
      if diagram.column.rows.contains(where: { $0.iconBox.overlaps(symbol) && $0.icon != .none }) {
        faults.append("the legend on symbol \(k)")
      }
    }
    for (k, box) in boxes.enumerated() where boxes[..<k].contains(where: { $0.overlaps(box) }) { faults.append("text \(k) on a text") }
    for figure in scene.figures {
      let others = scene.figures.filter { $0.alter.id != figure.alter.id }
      if others.contains(where: { $0.disc.distanceOfCenter(from: .zero, to: figure.disc.center) < $0.disc.radius }) {
        faults.append("a line through a symbol")
      }
      let distance = figure.disc.center.length
      let inner = figure.ring.index == 0 ? 0 : diagram.layout.rings.edges[figure.ring.index - 1]
      if distance < inner || distance > diagram.layout.rings.edges[figure.ring.index] { faults.append("somebody outside the own ring") }
    }
    return faults
  }

  @Test func aPlantedOverlapIsFound() {
    let diagram = CirclesDiagram(web: Webs.small)
    #expect(Self.faults(of: diagram) == [])
    let narrow = RingPlan(
      spots: [(RingPlan.Spot(person: "a", ring: .inner), 40)], angles: diagram.layout.angles, scale: 0.5, staggers: false)
    #expect(!narrow.isClear)
  }
}
