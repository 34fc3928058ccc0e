import Foundation
import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct SectorMapTests {
  static func svg(_ diagram: some Diagram) throws -> String {
    diagram.finished(svg: String(decoding: try GraphvizRenderer.render(dot: diagram.dot), as: UTF8.self))
  }

  @Test func everyPersonIsOnceInTheMapAndOnceInTheGrid() throws {
    for count in [1, 7, 23, 40] {
      let web = Webs.random(seed: UInt64(count), count: count)
      let diagram = SectorMapDiagram(web: web, options: DiagramOptions(showsLost: true))
      let tree = try SVGTree(Self.svg(diagram))
      let ids = tree.elements.compactMap { $0.attributes["id"] }
      let numbers = (1...count).map { "\($0)" }
      #expect(ids.filter { $0.hasPrefix("person-") }.sorted() == numbers.map { "person-\($0)" }.sorted())
      #expect(ids.filter { $0.hasPrefix("row-") }.sorted() == numbers.map { "row-\($0)" }.sorted())
      #expect(Set(ids).count == ids.count)
      #expect(diagram.entries.map(\.alter.id).sorted() == web.alters.map(\.id).sorted())
      for number in numbers { #expect(tree.texts.count { $0 == number } == 2, "the number \(number) stands in a circle and before a row") }
    }
  }

  @Test func theCircleOfARowIsThatOfItsPerson() throws {
    let diagram = SectorMapDiagram(web: Webs.small)
    let tree = try SVGTree(Self.svg(diagram))
    #expect(
      diagram.entries.map(\.alter.id) == ["mother", "father", "gran", "cousin", "mate", "worker"],
      "by sector, then from near to far; people of the past only where asked")
    #expect(tree.element(id: "person-4")?.attributes["class"] == "node alter kin kin jim ring-middle")
    #expect(tree.element(id: "person-6")?.attributes["class"] == "node alter professional professional ring-outer")
    #expect(tree.texts.contains("mother's cousin · JIM"))
  }

  @Test func nobodyIsPlacedWithoutAnAnswer() throws {
    let diagram = SectorMapDiagram(web: Webs.small, options: DiagramOptions(showsLost: true))
    let tree = try SVGTree(Self.svg(diagram))
    let mate = try #require(diagram.entries.first { $0.alter.id == "mate" })
    let uncle = try #require(diagram.entries.first { $0.alter.id == "uncle" })
    #expect(tree.element(id: "person-\(mate.number)")?.attributes["class"]?.hasSuffix("unplaced") == true)
    #expect(tree.element(id: "person-\(uncle.number)")?.attributes["class"]?.hasSuffix("lost") == true)
    for entry in [mate, uncle] { #expect(diagram.layout.disc(of: entry).center.length > diagram.layout.plan.edges[2]) }
    #expect(SectorMapDiagram(web: Webs.web([Webs.small.alters[0]])).layout.plan.edges.count == 3, "no outer band where nobody needs it")
  }

  @Test func emptySectorsStay() {
    let diagram = SectorMapDiagram(web: Webs.web([]), options: DiagramOptions(language: .dutch))
    #expect(diagram.layout.plan.spans.map(\.sector) == SectorMapPlan.standard)
    #expect(SectorMapPlan.standard.count == 8)
    #expect(diagram.description(in: .dutch) == "Nog niemand op de kaart.")
    #expect(diagram.textTable(in: .dutch).rows.isEmpty)
  }

  @Test func theGridSaysWhatIsKnown() {
    let table = SectorMapDiagram(web: Webs.small).textTable(in: .english)
    #expect(
      table.headings == [
        "no.", "person", "role", "ring", "sector", "support that the youth receives: social-emotional",
        "support that the youth receives: practical",
        "support that the youth receives: advice", "support that the youth receives: role model",
        "support that the youth receives: social capital",
        "is critical of the youth", "who helps whom", "closeness", "how often in touch",
      ])
    #expect(
      table.rows[0] == [
        "1", "mother", "parent", "very close", "family", "yes", "no", "unknown", "unknown", "unknown", "sometimes", "unknown", "strong",
        "unknown",
      ])
    #expect(table.rows[1].last == "not possible now")
    #expect(table.rows[4][3] == "Not placed in a ring")
    #expect(table.rows[5][10...] == ["unknown", "unknown", "unknown", "unknown"])
  }

  @Test func descriptionSaysWhatCounts() {
    #expect(
      SectorMapDiagram(web: Webs.small).description(in: .english)
        == "6 people in 4 parts of life; 1 person not placed in a ring; 1 person is JIM, mentor or buddy; "
        + "empty: school, neighbourhood, clubs, faith and work, online.")
    #expect(SectorMapDiagram(web: Webs.small).description(in: .dutch).hasPrefix("6 mensen in 4 leefgebieden; 1 persoon niet in een kring"))
  }

  @Test func codesFollowTheirThresholds() {
    #expect([nil, 0, 0.01, 0.49, 0.5, 1].map { SupportLevel($0) } == [.unknown, .no, .some, .some, .yes, .yes])
    let conflicts: [Double?] = [nil, 0, 0.33, 1 / 3, 0.66, 2 / 3]
    let levels: [CriticismLevel] = [.unknown, .hardlyEver, .hardlyEver, .sometimes, .sometimes, .almostAlways]
    #expect(conflicts.map { CriticismLevel(conflict: $0) } == levels)
    let frequencies: [Double?] = [nil, 0, 0.1, 0.25, 1, 5]
    let contacts = frequencies.map { ContactCode(Tie(contact: Reported($0))) }
    #expect(contacts == [.unknown, .never, .rarely, .monthly, .weekly, .daily])
    #expect(ContactCode(Tie(status: .suspended, contact: Reported(3))) == .suspended)
    #expect(ContactCode(Tie(status: .lost)) == .lost)
  }

  @Test func helpHasADirectionOnlyWhereItIsKnown() {
    let (some, none) = (
      SupportProfile([.advice: Reported(0.5)]), SupportProfile(SupportType.allCases.reduce(into: [:]) { $0[$1] = Reported(0) })
    )
    func direction(_ receives: SupportProfile, _ gives: SupportProfile, _ isReciprocal: Bool?) -> HelpDirection {
      HelpDirection(Tie(receives: receives, gives: gives, isReciprocal: isReciprocal))
    }
    let unknown = SupportProfile()
    #expect(direction(unknown, unknown, true) == .both && direction(some, some, nil) == .both)
    #expect(direction(some, none, nil) == .toYouth && direction(some, unknown, false) == .toYouth)
    #expect(direction(none, some, nil) == .toPerson && direction(none, none, nil) == .none)
    #expect(direction(some, unknown, nil) == .unknown && direction(unknown, unknown, false) == .unknown)
  }

  @Test func theSameWebGivesTheSameBytes() throws {
    let web = Webs.random(seed: 3, count: 12)
    #expect(try Self.svg(SectorMapDiagram(web: web)) == Self.svg(SectorMapDiagram(web: web)))
  }

  @Test(arguments: DiagramTheme.allCases) func aThemeChangesColoursAlone(theme: DiagramTheme) throws {
    func shape(_ theme: DiagramTheme) -> String {
      SectorMapDiagram(web: Webs.small, options: DiagramOptions(theme: theme)).dot.replacing(/#[0-9a-f]{6}/, with: "#")
    }
    #expect(shape(theme) == shape(.light))
    _ = try SVGTree(Self.svg(SectorMapDiagram(web: Webs.small, options: DiagramOptions(theme: theme, page: .a3Portrait))))
  }

  @Test(arguments: Language.allCases) func everyTextIsThere(language: Language) throws {
    let tree = try SVGTree(Self.svg(SectorMapDiagram(web: Webs.random(seed: 5, count: 30), options: DiagramOptions(language: language))))
    #expect(!tree.texts.contains { $0.contains("{") || $0.contains("sectorMap.") })
  }
}
