import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// What a picture of changes shows, and that nothing in it covers anything.
@Suite struct DifferencePictureTests {
  private static func tree(_ options: DiagramOptions = DiagramOptions()) throws -> SVGTree {
    try SVGTree(EcomapTests.svg(DifferenceDiagram(before: WavePair.before, after: WavePair.after, options: options)))
  }

  // MARK: Signs

  @Test func everybodyOfBothWebsAppearsOnceWithTheChanges() throws {
    let tree = try Self.tree()
    let expected = [
      "alter family parent conflict-gone", "alter family parent stronger moved pause-ends",
      "alter family sibling conflict-arisen pause-begins", "alter kin kin unchanged", "alter kin kin stronger moved became-mentor",
      "alter friends friend weaker moved", "alter friends friend gone", "alter school teacher stronger",
      "alter community coach stopped-mentor",
      "alter neighbourhood neighbour closeness-unknown", "alter unplaced online stronger",
      "alter professional professional conflict-unknown", "alter community other-adult new",
    ]
    for (k, classes) in expected.enumerated() {
      #expect(tree.elements.count { $0.attributes["id"] == "person-\(k + 1)" } == 1)
      #expect(tree.element(id: "person-\(k + 1)")?.attributes["class"] == "node \(classes)")
    }
    let places = ["school resumed", "club ended", "online same", "service paused", "work begun"]
    for (k, words) in places.enumerated() { #expect(tree.element(id: "place-\(k + 1)")?.attributes["class"] == "node place \(words)") }
  }

  @Test func everyChangeHasItsSign() throws {
    let diagram = DifferenceDiagram(before: WavePair.before, after: WavePair.after, options: DiagramOptions(showsLegend: false))
    let tree = try SVGTree(EcomapTests.svg(diagram))
    func count(_ badge: ChangeBadge) -> Int {
      tree.elements(class: "badge").count { $0.attributes["class"]?.hasSuffix(badge.rawValue) == true }
    }
    // Boss, shop, the brother's tension, and aunt – coach; classmate, football, two tensions, and grandmother – aunt.
    #expect(count(.plus) == 4 && count(.minus) == 5)
    #expect(count(.stronger) == 3 && count(.weaker) == 1, "the gaming friend has no ring: the column says it")
    #expect(count(.paused) == 2 && count(.resumed) == 2 && count(.unknown) == 1)
    #expect(tree.elements(class: "old-place").count == 3 && tree.elements(class: "move").count == 3)
    #expect(tree.elements(class: "former-mentor").count == 1)
    #expect(tree.texts.contains("+ JIM") && tree.texts.contains("− mentor"))
    #expect(tree.element(id: "tie-2")?.attributes["class"] == "edge tie stronger pause-ends")
    #expect(tree.element(id: "tie-4")?.attributes["class"] == "edge tie quiet")
    #expect(tree.element(id: "tie-7")?.attributes["class"] == "edge tie gone")
    #expect(tree.element(id: "tie-10")?.attributes["class"] == "edge tie unknown")
  }

  @Test func linesSayItByTheirForm() throws {
    let lines = DifferenceDiagram(before: WavePair.before, after: WavePair.after).dot.split(separator: "\n")
    func line(_ number: Int) throws -> Substring { try #require(lines.first { $0.contains("id=\"tie-\(number)\"") }) }
    func paths(_ line: Substring) -> [Int] {
      let pos = line.firstRange(of: "pos=\"").map { line[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
      return pos.split(separator: ";").map { $0.split(separator: " ").count }
    }
    #expect(paths(try line(2)) == [4, 4], "stronger: two straight lines")
    for number in [4, 6] { #expect(paths(try line(number)) == [4]) }
    let zigzag = paths(try line(3))
    #expect(zigzag.count == 1 && zigzag[0] > 10, "tension that arose: one zigzag")
    #expect(paths(try line(12)).count > 3, "tension at one moment only known: a broken zigzag")
    for (number, look) in [(7, "style=\"dashed\""), (10, "style=\"dotted\""), (13, "penwidth=\"2.2\""), (4, "penwidth=\"1.2\"")] {
      #expect(try line(number).contains(look))
    }
  }

  @Test func greyscaleSaysTheSame() throws {
    let plain = DiagramTheme.allCases.map { theme in
      DifferenceDiagram(before: WavePair.before, after: WavePair.after, options: DiagramOptions(theme: theme)).dot
        .replacing(/#[0-9a-f]{6}/, with: "#")
    }
    #expect(Set(plain).count == 1)
    // Greys only, and signs that differ in their text.
    let dot = DifferenceDiagram(before: WavePair.before, after: WavePair.after, options: DiagramOptions(theme: .greyscale)).dot
    for match in dot.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/) {
      #expect(match.output.1 == match.output.2 && match.output.2 == match.output.3)
    }
    #expect(Set(ChangeBadge.allCases.map(\.text)).count == ChangeBadge.allCases.count)
  }

  @Test func signsStandOutInEveryTheme() {
    for theme in DiagramTheme.allCases {
      let colors = DiagramColors(theme: theme, palette: .tol)
      #expect(ThemeTests.contrast(colors.ground, colors.outline) >= 4.5, "the text of a filled sign")
      #expect(ThemeTests.contrast(colors.text, colors.ground) >= 4.5, "the text of an open sign")
      for ground in colors.rings { #expect(ThemeTests.contrast(colors.cross, ground) >= 3, "what is quiet, and ghosts") }
    }
  }

  @Test func theLegendHoldsWhatOccursOnly() {
    func texts(_ before: SupportWeb, _ after: SupportWeb) -> [String] {
      DifferenceDiagram(before: before, after: after).column.rows.map { $0.lines.joined(separator: " ") }
    }
    let all = texts(WavePair.before, WavePair.after)
    #expect(all.contains("gaming friend: stronger tie") && all.contains("stronger tie") && all.contains("they know each other now"))
    #expect(all.contains { $0.hasPrefix("Stronger or weaker: closeness (0 to 1) changed by 0.1 or more, or got another word") })
    let none = texts(Webs.small, Webs.small)
    for text in ["stronger tie", "weaker tie", "much tension now", "no longer in the support web", "new place"] {
      #expect(all.contains(text) && !none.contains(text), "\(text)")
    }
    #expect(none.contains("nothing changed, as far as known") && none.contains("much tension, as before"))
  }

  // MARK: Room

  /// What overlaps in the picture.
  static func faults(of diagram: DifferenceDiagram) -> [String] {
    let scene = diagram.scene
    let symbols = scene.symbols
    let badges =
      scene.figures.flatMap { [$0.badge].compactMap(\.self) + $0.lineBadges } + scene.landmarks.compactMap(\.badge)
      + scene.crossings.flatMap(\.badges)
    let labels = scene.figures.map(\.label) + scene.landmarks.map(\.label)
    let furniture = diagram.plan.furniture.sectors.map(\.box) + diagram.plan.furniture.rings.map(\.box)
    let boxes = labels.map(\.box) + furniture + diagram.column.rows.map(\.text)
    var faults = labels.contains { !$0.isPlaced } ? ["a label without a place"] : []
    if !scene.isClear { faults.append("the picture itself says that it is not clear") }
    for (k, symbol) in symbols.enumerated() {
      if symbols[..<k].contains(where: { $0.overlaps(symbol) }) { faults.append("symbol \(k) on a symbol") }
      if boxes.contains(where: { $0.overlaps(symbol) }) { faults.append("a text on symbol \(k)") }
    }
    for (k, box) in boxes.enumerated() where boxes[..<k].contains(where: { $0.overlaps(box) }) { faults.append("text \(k) on a text") }
    for (k, badge) in badges.enumerated() {
      if badges[..<k].contains(where: { $0.disc.overlaps(badge.disc) }) { faults.append("sign \(k) on a sign") }
      if boxes.contains(where: { $0.overlaps(badge.disc) }) { faults.append("sign \(k) on a text") }
      // A sign touches its own symbol alone.
      if symbols.count(where: { $0.overlaps(badge.disc) }) > 1 { faults.append("sign \(k) on symbols") }
    }
    return faults
  }

  @Test(arguments: 0..<6) func nothingOverlaps(part: Int) {
    for k in 0..<5 {
      let seed = UInt64(part * 5 + k)
      let web = EcomapTests.web(seed: seed, count: 1 + part * 5 + k)
      let options = DiagramOptions(language: k.isMultiple(of: 2) ? .dutch : .english)
      let diagram = DifferenceDiagram(before: DifferenceTests.earlier(web), after: web, options: options)
      #expect(Self.faults(of: diagram) == [], "web \(seed)")
    }
  }

  @Test func fortyPeopleWhoAllMovedHaveRoom() {
    let alters = (0..<40).map { Webs.alter("p\($0)", Bilingual(both: "Anne-Fleur \($0)"), .kin, .inner, closeness: 0.8) }
    var after = Webs.web(alters)
    for k in alters.indices { (after.alters[k].tie.ring, after.alters[k].tie.closeness) = (.middle, Reported(0.3)) }
    let diagram = DifferenceDiagram(before: Webs.web(alters), after: after)
    #expect(Self.faults(of: diagram) == [] && diagram.scene.figures.allSatisfy { $0.ghost != nil })
  }

  @Test func aPlantedOverlapIsFound() {
    var placement = BadgePlacement(around: [Disc(center: .zero, radius: 200)], texts: [])
    _ = placement.add(.plus, on: [Point(x: -10, y: 0), Point(x: 10, y: 0)])
    #expect(!placement.isClear)
    let diagram = DifferenceDiagram(before: WavePair.before, after: WavePair.after)
    #expect(Self.faults(of: diagram) == [])
  }

  @Test func peopleStandInTheirRingsAndDirections() {
    let layout = CirclesLayout(webs: [WavePair.before, WavePair.after])
    let diagram = DifferenceDiagram(before: WavePair.before, after: WavePair.after, layout: layout)
    let edges = diagram.plan.rings.edges
    for figure in diagram.scene.figures {
      let ring: Ring? =
        switch figure.change.place {
        case .same(let ring), .onlyNow(let ring), .onlyBefore(let ring), .moved(_, let ring): ring
        case .nowhere: nil
        }
      let index = ring?.index ?? 0
      #expect(figure.disc.center.length < edges[index] && figure.disc.center.length > (index == 0 ? 0 : edges[index - 1]))
      let turn = layout.angles.personAngles[figure.change.person.id] ?? 0
      #expect(figure.disc.center.unit.distance(to: Point(turn: turn, radius: 1)) < 1e-6)
      if let ghost = figure.ghost { #expect(ghost.disc.center.unit.distance(to: figure.disc.center.unit) < 1e-6) }
    }
    #expect(diagram.number(of: "a") == 1 && diagram.number(of: "m") == 13)
  }

  @Test func theSameWebsGiveTheSameBytes() throws {
    let web = EcomapTests.web(seed: 6, count: 20)
    let (first, second) = (
      DifferenceDiagram(before: DifferenceTests.earlier(web), after: web),
      DifferenceDiagram(before: DifferenceTests.earlier(web), after: web)
    )
    #expect(first.dot == second.dot)
    #expect(try EcomapTests.svg(first) == EcomapTests.svg(second))
  }

  @Test func emptyWebsAreDrawn() throws {
    let none = Webs.web([])
    for (before, after) in [(none, none), (none, Webs.small), (Webs.small, none)] {
      let diagram = DifferenceDiagram(before: before, after: after)
      let tree = try SVGTree(EcomapTests.svg(diagram))
      #expect(tree.element(id: "youth") != nil && Self.faults(of: diagram) == [])
      #expect(tree.elements(class: "new").count >= (after.alters.isEmpty ? 0 : 5))
    }
  }
}
