import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// What the pictures of a web promise, over five hundred webs of up to 40 people.
@Suite struct ManyWebsTests {
  private static let parts = 20

  private static func seeds(_ part: Int) -> [Int] { (0..<ManyWebs.count).filter { $0 % parts == part } }

  @Test func theHardWebsAreAmongThem() {
    let webs = (0..<ManyWebs.count).map(ManyWebs.web)
    #expect(webs.contains { $0.alters.isEmpty } && webs.count { $0.alters.count == 40 } > 30 && webs.allSatisfy { $0.alters.count <= 40 })
    for ring in Ring.allCases {
      #expect(
        webs.contains { web in
          web.alters.count == 40 && web.alters.allSatisfy { $0.tie.ring == ring && $0.person.sector == web.alters[0].person.sector }
        })
    }
    #expect(webs.contains { $0.alters.count { $0.person.label(in: .dutch).count == 60 } == 40 })
  }

  // MARK: Circles

  @Test(arguments: 0..<parts) func circlesKeepTheirPromises(part: Int) throws {
    for seed in Self.seeds(part) {
      let web = ManyWebs.web(seed)
      let options = DiagramOptions(
        language: seed.isMultiple(of: 2) ? .dutch : .english, foot: "2026-01-05", page: seed % 4 == 1 ? .a3Portrait : .a3,
        showsLost: seed.isMultiple(of: 3))
      let diagram = CirclesDiagram(web: web, options: options)
      #expect(CirclesRoomTests.faults(of: diagram) == [], "web \(seed)")
      #expect(!diagram.layout.usesNumbers, "web \(seed) has no names")
      #expect(Self.placeFaults(diagram) == [], "web \(seed)")
      #expect(Self.strangers(diagram) == [], "web \(seed)")
      #expect(CirclesDiagram(web: web, options: options).dot == diagram.dot)
      Self.expectTies(diagram.dot, web, of: { diagram.number(of: $0.id) }) { $0.tie.status != .lost && options.ring(of: $0.tie) != nil }
      let shown = web.alters.filter { $0.tie.status != .lost || options.showsLost }
      #expect(Self.people(diagram.dot) == shown.map { diagram.number(of: $0.id) }.sorted(), "web \(seed)")
    }
  }

  /// Who stands in the ring of the answer and in the own sector, and whether rings grow.
  private static func placeFaults(_ diagram: CirclesDiagram) -> [String] {
    let edges = [RingPlan.youthRadius] + diagram.layout.rings.edges
    var faults = zip(edges, edges.dropFirst()).allSatisfy { $0 + 25 < $1 } ? [] : ["rings out of order"]
    for figure in diagram.scene.figures {
      if figure.ring != figure.alter.tie.ring { faults.append("another ring than the answer") }
      let (distance, radius) = (figure.disc.center.length, figure.disc.radius)
      if distance - radius < edges[figure.ring.index] || distance + radius > edges[figure.ring.index + 1] {
        faults.append("over the edge of a ring")
      }
      var turn = atan2(figure.disc.center.x, figure.disc.center.y) / (2 * .pi)
      if turn < 0 { turn += 1 }
      let span = diagram.layout.angles.spans.first { $0.sector == figure.alter.person.sector }
      if span.map({ turn > $0.from && turn < $0.to }) != true { faults.append("outside the own sector") }
    }
    return faults
  }

  /// The labels that stand nearer to another symbol than to their own.
  private static func strangers(_ symbols: [Disc], _ labels: [Box]) -> [Int] {
    symbols.indices.filter { k in
      let near = { (j: Int) in labels[k].distance(to: symbols[j].center) - symbols[j].radius }
      return symbols.indices.contains { $0 != k && near($0) < near(k) }
    }
  }

  private static func strangers(_ diagram: CirclesDiagram) -> [Int] {
    let (people, places) = (diagram.scene.figures, diagram.scene.landmarks)
    return strangers(people.map(\.disc) + places.map(\.disc), people.map(\.label.box) + places.map(\.label.box))
  }

  // MARK: Ecomap

  @Test(arguments: 0..<parts) func ecomapsKeepTheirPromises(part: Int) throws {
    for seed in Self.seeds(part) {
      let web = ManyWebs.web(seed)
      let options = DiagramOptions(
        language: seed.isMultiple(of: 2) ? .dutch : .english, foot: "2026-01-05", page: .a3, showsLost: seed.isMultiple(of: 3))
      let diagram = EcomapDiagram(web: web, options: options)
      #expect(EcomapRoomTests.faults(of: diagram) == [], "web \(seed)")
      let figures = diagram.scene.figures
      #expect(Self.strangers(figures.map(\.symbolDisc), figures.map(\.label)) == [], "web \(seed)")
      #expect(EcomapDiagram(web: web, options: options).dot == diagram.dot)
      let number = { (alter: Alter) in (web.alters.firstIndex { $0.id == alter.id } ?? 0) + 1 }
      Self.expectTies(diagram.dot, web, of: number) { $0.tie.status != .lost }
      let shown = web.alters.filter { $0.tie.status != .lost || options.showsLost }
      #expect(Self.people(diagram.dot) == shown.map(number).sorted(), "web \(seed)")
    }
  }

  // MARK: The pictures themselves

  /// The SVG of all of them: each person once, with a name in 8 points or more on A3, and the same bytes twice.
  @Test(arguments: 0..<parts) func everyPersonIsInThePictureOnce(part: Int) throws {
    for seed in Self.seeds(part) {
      let web = ManyWebs.web(seed)
      for view in [AllViews.View.circles, .ecomap] {
        let options = DiagramOptions(page: .a3)
        let svg = try AllViews.svg(AllViews.diagram(view, web, options))
        if seed.isMultiple(of: 7) { #expect(try AllViews.svg(AllViews.diagram(view, web, options)) == svg) }
        let tree = try SVGTree(svg)
        // Names of rings and the foot are smaller and repeat what stands elsewhere.
        if let least = tree.letters(class: "label").min() { #expect(least >= 8, "web \(seed), \(view)") }
        let people = tree.elements.filter { $0.attributes["id"]?.hasPrefix("person-") == true }
        let shown = web.alters.filter { $0.tie.status != .lost }
        #expect(people.count == shown.count && Set(people.compactMap { $0.attributes["id"] }).count == shown.count)
        let names = people.compactMap { $0.attributes["aria-label"] }
        for alter in shown { #expect(names.contains { $0.hasPrefix(alter.person.label(in: .english)) }) }
      }
    }
  }

  // MARK: Reading a picture

  /// The lines of a picture as bytes: hundreds of thousands of them are looked through.
  private struct Lines {
    let lines: [ArraySlice<UInt8>]

    init(_ dot: String) { lines = Array(dot.utf8).split(separator: UInt8(ascii: "\n")) }

    /// What stands after `mark` in every line that has it, up to a quote.
    func values(after mark: String) -> [(line: Int, value: String)] {
      let bytes = Array(mark.utf8)
      return lines.indices.compactMap { k in
        let line = lines[k]
        guard let start = line.indices.first(where: { line[$0] == bytes[0] && line[$0...].starts(with: bytes) }) else { return nil }
        return (k, String(decoding: line[(start + bytes.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
      }
    }
  }

  /// A zigzag where the conflict says so, and nowhere else.
  private static func expectTies(_ dot: String, _ web: SupportWeb, of number: (Alter) -> Int, _ isDrawn: (Alter) -> Bool) {
    let lines = Lines(dot)
    let courses = Dictionary(uniqueKeysWithValues: lines.values(after: "pos=\"").map { ($0.line, $0.value) })
    let ids = lines.values(after: ",id=\"tie-")
    let corners = Dictionary(ids.map { (Int($0.value) ?? 0, courses[$0.line]?.utf8.count { $0 == 0x20 || $0 == 0x3b } ?? 0) }) { $1 }
    #expect(corners.count == web.alters.count(where: isDrawn) && ids.count == corners.count)
    for alter in web.alters where isDrawn(alter) {
      let (isZigzag, isStressful) = ((corners[number(alter)] ?? 0) > 3, (alter.tie.conflict.value ?? 0) >= TieStyle.stressFrom)
      #expect(isZigzag == isStressful)
    }
  }

  /// The numbers of all people in the picture, as often as they are there.
  private static func people(_ dot: String) -> [Int] { Lines(dot).values(after: ",id=\"person-").compactMap { Int($0.value) }.sorted() }
}
