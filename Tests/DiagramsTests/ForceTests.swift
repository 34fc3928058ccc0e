import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct ForceTests {
  static func diagram(_ web: SupportWeb, _ options: DiagramOptions = DiagramOptions()) throws -> ForceDiagram {
    ForceDiagram(web: web, places: try GraphvizRenderer.places(dot: ForceDiagram.question(about: web)), options: options)
  }

  /// What overlaps in the picture, and what it says wrongly.
  static func faults(of diagram: ForceDiagram) -> [String] {
    let scene = diagram.scene
    let youth = Disc(center: .zero, radius: ForceScene.youthRadius)
    let symbols = [youth] + scene.figures.map(\.disc)
    let boxes = scene.figures.map(\.label.box) + diagram.column.rows.map(\.box)
    var faults = scene.figures.contains { !$0.label.isPlaced } ? ["a label without a place"] : []
    for (k, symbol) in symbols.enumerated() {
      if symbols[..<k].contains(where: { $0.overlaps(symbol) }) { faults.append("symbol \(k) on a symbol") }
      if boxes.contains(where: { $0.overlaps(symbol) }) { faults.append("a text on symbol \(k)") }
    }
    for (k, box) in boxes.enumerated() where boxes[..<k].contains(where: { $0.overlaps(box) }) { faults.append("text \(k) on a text") }
    for (k, figure) in scene.figures.enumerated() {
      for (j, other) in scene.figures.enumerated() where j != k {
        if other.disc.distanceOfCenter(from: .zero, to: figure.disc.center) < other.disc.radius + 4 {
          faults.append("the line to \(k) through \(j)")
        }
      }
      let closeness = diagram.web.alters[figure.index].tie.closeness.value ?? 0.5
      let line = figure.disc.center.length - figure.disc.radius - ForceScene.youthRadius
      if abs(line - scene.scale * (210 - 160 * closeness)) > 0.01 { faults.append("the length of the line to \(k)") }
    }
    return faults
  }

  // MARK: The question

  @Test func theQuestionHasNoNamesAndAFixedStart() throws {
    let question = ForceDiagram.question(about: Webs.small)
    #expect(question.contains("start=1") && question.contains("overlap=true"))
    for name in ["mother", "moeder", "gran", "cousin", "noor", "Noor"] { #expect(!question.contains(name)) }
    // Six people with contact, two cross ties; the uncle of the past is n7 and not there.
    #expect(question.matches(of: /n0 -- n\d+ \[len=/).count == 6)
    #expect(question.matches(of: /n[1-9] -- n[1-9] \[len=/).count == 2)
    #expect(!question.contains("n7"))
  }

  @Test func unknownClosenessAsksForTheMiddle() {
    #expect(ForceLength.line(closeness: nil) == ForceLength.line(closeness: 0.5))
    #expect(ForceLength.line(closeness: 1) == 50 && ForceLength.line(closeness: 0) == 210 && ForceLength.line(closeness: nil) == 130)
  }

  // MARK: Room

  @Test(arguments: 0..<8) func nothingOverlapsUpToFortyPeople(part: Int) throws {
    for k in 0..<5 {
      let seed = UInt64(part * 5 + k)
      let web = EcomapTests.web(seed: seed, count: 1 + part * 5 + k)
      let options = DiagramOptions(language: k.isMultiple(of: 2) ? .dutch : .english, showsLost: true)
      #expect(Self.faults(of: try Self.diagram(web, options)) == [], "web \(seed)")
    }
  }

  @Test func fortyPeopleAtOneDistanceWithLongNamesHaveRoom() throws {
    let name = "Marie-Antoinette van den Berg-Oosterhuis tot Zwanenburg (63)"
    let web = Webs.web((0..<40).map { Webs.alter("p\($0)", Bilingual(both: name), .kin, .inner, closeness: 0.8) })
    #expect(name.count == 60)
    #expect(Self.faults(of: try Self.diagram(web)) == [])
  }

  @Test func aPlantedOverlapIsFound() throws {
    let plan = ForcePlan(turns: [0.1, 0.1], discs: [(100, 12), (200, 12)])
    let turns = try #require(plan.turns(evenness: 0))
    #expect(abs(abs(turns[0] - turns[1]) - 0.0337) < 3e-4, "asin((12 + 9) / 100) of a turn")
    #expect(ForcePlan(turns: [0, 0.3, 0.6], discs: Array(repeating: (20, 18), count: 3)).turns(evenness: 1) == nil)
    #expect(try Self.diagram(Webs.small).scene.isClear)
  }

  @Test func peopleKeepTheOrderThatTheEngineGaveThem() throws {
    let plan = ForcePlan(turns: [0.9, 0.1, 0.5, 0.12], discs: Array(repeating: (120, 12), count: 4))
    for evenness in [0, 0.5, 1] {
      let turns = try #require(plan.turns(evenness: evenness)).map { $0 - $0.rounded(.down) }
      let order = turns.indices.sorted { turns[$0] < turns[$1] }
      let start = try #require(order.firstIndex(of: 1))
      #expect(Array(order[start...] + order[..<start]) == [1, 3, 2, 0])
    }
  }

  @Test func peopleWhoKnowEachOtherStandTogether() throws {
    // Two groups of four, each knowing each other, and nobody of the other group.
    let alters = (0..<8).map { Webs.alter("p\($0)", Bilingual(both: "P\($0)"), .friend, .inner, closeness: 0.4) }
    let ties = (0..<8).flatMap { k in (0..<k).filter { $0 % 2 == k % 2 }.map { CrossTie("p\($0)", "p\(k)") } }
    let scene = try Self.diagram(Webs.web(alters, crossTies: ties)).scene
    func spread(_ remainder: Int) -> Double {
      let points = scene.figures.filter { $0.index % 2 == remainder }.map(\.disc.center)
      let pairs = points.indices.flatMap { k in points[..<k].map { $0.distance(to: points[k]) } }
      return pairs.reduce(0, +) / Double(pairs.count)
    }
    let across = scene.figures.filter { $0.index % 2 == 0 }.flatMap { a in
      scene.figures.filter { $0.index % 2 == 1 }.map { a.disc.center.distance(to: $0.disc.center) }
    }
    let mean = across.reduce(0, +) / Double(across.count)
    #expect(spread(0) < mean * 0.8 && spread(1) < mean * 0.8)
  }

  // MARK: Small webs and bytes

  @Test func emptyOneAndUntiedWebsAreDrawn() throws {
    let one = Webs.web([Webs.alter("a", Bilingual(both: "Bo"), .friend, nil, closeness: nil, conflict: nil)])
    var untied = Webs.small
    untied.crossTies = []
    for (web, count) in [(Webs.web([]), 0), (one, 1), (untied, 6)] {
      let diagram = try Self.diagram(web)
      let tree = try SVGTree(EcomapTests.svg(diagram))
      #expect(tree.element(id: "youth") != nil && tree.texts.contains("Noor"))
      #expect(tree.elements(class: "alter").count == count && Self.faults(of: diagram) == [])
      #expect(diagram.textTable(in: .dutch).rows.count == count)
    }
    #expect(try Self.diagram(Webs.web([])).description(in: .english) == "Nobody in the support web yet.")
  }

  @Test func theSameWebGivesTheSameBytes() throws {
    let web = EcomapTests.web(seed: 4, count: 25)
    #expect(ForceDiagram.question(about: web) == ForceDiagram.question(about: web))
    #expect(try EcomapTests.svg(Self.diagram(web)) == EcomapTests.svg(Self.diagram(web)))
  }

  // MARK: What the SVG says

  @Test func everybodyAppearsOnceWithTheOwnSignAndLine() throws {
    let web = Webs.small
    let tree = try SVGTree(EcomapTests.svg(Self.diagram(web, DiagramOptions(showsLost: true))))
    for (k, alter) in web.alters.enumerated() {
      #expect(tree.elements.count { $0.attributes["id"] == "person-\(k + 1)" } == 1)
      #expect(tree.elements.count { $0.attributes["id"] == "tie-\(k + 1)" } == (alter.tie.status == .lost ? 0 : 1))
    }
    #expect(tree.element(id: "tie-1")?.attributes["class"] == "edge tie strong stress")
    #expect(tree.element(id: "tie-4")?.attributes["class"] == "edge tie tenuous suspended")
    #expect(tree.element(id: "tie-5")?.attributes["class"] == "edge tie unknown")
    #expect(tree.element(id: "person-3")?.attributes["class"] == "node alter kin kin jim")
    #expect(tree.element(id: "person-7")?.attributes["class"] == "node alter lost")
    #expect(tree.elements(class: "cross").count == 2 + 2, "two ties and two signs of the legend")
    #expect(tree.elements(class: "force").count == 1)
  }

  @Test func theLegendHoldsWhatOccursOnly() throws {
    let texts = try Self.diagram(Webs.small).column.rows.map { $0.lines.joined(separator: " ") }
    #expect(texts.contains("The shorter the line to the youth, the nearer."))
    #expect(texts.contains("Closeness unknown: a dotted line of middle length."))
    #expect(texts.contains("family") && texts.contains("tension between them") && !texts.contains("school"))
    let calm = Webs.web([Webs.alter("a", Bilingual(both: "Bo"), .friend, nil, closeness: 0.7)])
    let few = try Self.diagram(calm).column.rows.map { $0.lines.joined(separator: " ") }
    #expect(!few.contains { $0.contains("unknown") || $0.contains("tension") } && few.contains("strong tie"))
  }

  @Test func descriptionAndTableStandForThePicture() throws {
    let diagram = try Self.diagram(Webs.small)
    #expect(
      diagram.description(in: .english)
        == "6 people; the nearest: grandmother, mother; JIM: mother's cousin; 2 pairs know each other; 1 tie with much tension; "
        + "tension between 1 pair of others; 1 tie where contact is not possible now; closeness is unknown for 1 tie.")
    let table = diagram.textTable(in: .english)
    #expect(table.headings == ["person", "role", "sector", "closeness", "tension", "knows"])
    #expect(
      table.rows[0] == [
        "mother", "parent", "family", "strong tie (0.8)", "much tension", "grandmother (tension unknown); father (much tension)",
      ])
    #expect(table.rows[4] == ["guardian", "professional", "professionals", "unknown", "unknown", "none"])
    var web = Webs.small
    web.crossTies = []
    #expect(try Self.diagram(web).textTable(in: .dutch).rows[0][5] == "onbekend")
  }

  @Test func placesOfAnotherWebTrap() async {
    await #expect(processExitsWith: .failure) { _ = ForceDiagram(web: Webs.small, places: ["n0": SIMD2(0, 0)]) }
  }
}
