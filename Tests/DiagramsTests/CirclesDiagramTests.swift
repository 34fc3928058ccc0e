import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct CirclesDiagramTests {
  static func svg(_ diagram: CirclesDiagram) throws -> String {
    diagram.finished(svg: String(decoding: try GraphvizRenderer.render(dot: diagram.dot), as: UTF8.self))
  }

  @Test(arguments: [Language.dutch, .english]) func goldenPicture(language: Language) throws {
    let options = DiagramOptions(language: language, foot: "2026-01-05", isMadeWithYouth: true, showsLost: true)
    let diagram = CirclesDiagram(web: Webs.small, options: options)
    try Golden.check(diagram.dot, "small-\(language.rawValue).dot")
    try Golden.check(try SVGTree(Self.svg(diagram)).structure, "small-\(language.rawValue).svg-structure.txt")
  }

  @Test func theSameWebGivesTheSameBytes() throws {
    let (first, second) = (CirclesDiagram(web: Webs.small), CirclesDiagram(web: Webs.small))
    #expect(first.dot == second.dot)
    #expect(try Self.svg(first) == Self.svg(second))
  }

  @Test func theMentorIsAStarWithABoldLabel() throws {
    let tree = try SVGTree(Self.svg(CirclesDiagram(web: Webs.small, options: DiagramOptions(language: .dutch))))
    let star = try #require(tree.element(id: "person-3"))
    #expect(star.attributes["class"] == "node alter kin kin jim ring-middle")
    #expect(tree.texts.contains("moeder · JIM"))
    #expect(tree.elements.contains { $0.name == "text" && $0.attributes["font-weight"] == "bold" })
  }

  @Test func tiesShowTheirKind() throws {
    let tree = try SVGTree(Self.svg(CirclesDiagram(web: Webs.small)))
    let classes = (1...5).map { tree.element(id: "tie-\($0)")?.attributes["class"] }
    #expect(
      classes == [
        "edge tie strong stress", "edge tie strong reciprocal", "edge tie normal", "edge tie tenuous suspended", "edge tie unknown",
      ])
    #expect(tree.elements(class: "cross").count == 2 + 2, "two ties and two signs of the legend")
  }

  @Test func aZigzagHasManyCornersAndAStraightLineNone() throws {
    let lines = CirclesDiagram(web: Webs.small).dot.split(separator: "\n")
    func points(_ id: String) throws -> Int {
      let line = try #require(lines.first { $0.contains("id=\"\(id)\"") })
      let pos = try #require(line.firstRange(of: "pos=\"").map { line[$0.upperBound...].prefix { $0 != "\"" } })
      return pos.split(separator: " ").count
    }
    #expect(try points("tie-1") > 12)
    #expect(try points("tie-1") % 3 == 1)
    #expect(try points("tie-3") == 4)
  }

  @Test func ringsAreAnswersAndNeverComputed() {
    let diagram = CirclesDiagram(web: Webs.small)
    #expect(!diagram.scene.figures.contains { $0.alter.id == "mate" }, "closeness is known, the ring is not")
    #expect(diagram.column.rows.first?.lines == ["Not placed in a ring"])
  }

  @Test func simulatedWebsTakeRingsFromClosenessAndSaySo() {
    let diagram = CirclesDiagram(web: Webs.small, options: DiagramOptions(language: .dutch, ringsFromCloseness: .simulation))
    let rings = Dictionary(uniqueKeysWithValues: diagram.scene.figures.map { ($0.alter.id, $0.ring) })
    #expect(rings["mate"] == .outer)
    #expect(rings["cousin"] == .middle)
    #expect(rings["mother"] == .inner)
    #expect(diagram.column.rows.contains { $0.lines.joined(separator: " ").contains("nabijheid vanaf 0,65 is heel dichtbij") })
  }

  @Test func everybodyKeepsTheSameSpotInAllWaves() {
    var later = Webs.small
    later.alters.removeAll { $0.id == "mother" }
    later.alters.insert(Webs.alter("new", Bilingual(both: "Bo"), .neighbour, .inner, closeness: 0.7), at: 0)
    later.alters[later.alters.count - 2].tie.ring = .middle
    let layout = CirclesLayout(webs: [Webs.small, later])
    let (first, second) = (CirclesDiagram(web: Webs.small, layout: layout), CirclesDiagram(web: later, layout: layout))
    for figure in first.scene.figures {
      guard let again = second.scene.figures.first(where: { $0.alter.id == figure.alter.id }) else { continue }
      #expect(again.disc == figure.disc)
      #expect(first.number(of: figure.alter.id) == second.number(of: figure.alter.id))
    }
    #expect(second.scene.figures.count == 6)
  }

  @Test func anEmptyWebStillShowsItsRings() throws {
    let diagram = CirclesDiagram(web: Webs.web([]))
    #expect(diagram.layout.furniture.rings.count == 3)
    #expect(diagram.layout.furniture.sectors.count == 6)
    #expect(try !Self.svg(diagram).isEmpty)
    #expect(diagram.description(in: .english) == "Nobody in the rings yet.")
  }

  @Test func namesNeverBecomeNamesOfNodes() throws {
    let diagram = CirclesDiagram(web: Webs.small, options: DiagramOptions(idPrefix: "first-"))
    let nodes = diagram.dot.split(separator: "\n").filter { $0.hasPrefix("  n") && $0.contains("[label=") }
    #expect(nodes.allSatisfy { $0.dropFirst(3).prefix { $0 != " " }.allSatisfy(\.isNumber) })
    #expect(!diagram.dot.contains("cousin\","), "ids of people are not in the text")
    #expect(try SVGTree(Self.svg(diagram)).element(id: "first-person-1") != nil)
  }

  @Test func everyPageFormatRenders() throws {
    let dot = CirclesDiagram(web: Webs.small, options: DiagramOptions(theme: .greyscale)).dot
    for format in [PictureFormat.png, .pdf] { #expect(try GraphvizRenderer.render(dot: dot, format: format).count > 5_000) }
  }
}
