import Foundation
import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// What every picture keeps to, tried on ecomaps: room, pages, hostile labels, bytes, themes.
@Suite struct EcomapRoomTests {
  static func diagram(seed: UInt64, options: DiagramOptions = DiagramOptions(showsLost: true)) -> EcomapDiagram {
    EcomapDiagram(web: EcomapTests.web(seed: seed, count: 1 + Int(seed * 2 / 3) % 40), options: options)
  }

  /// What overlaps in the picture.
  static func faults(of diagram: EcomapDiagram, with moved: [EcomapFigure]? = nil) -> [String] {
    let scene = diagram.scene
    let figures = moved ?? scene.figures
    var faults: [String] = []
    let youth = Disc(center: .zero, radius: EcomapScene.youthRadius)
    for (k, figure) in figures.enumerated() {
      if figure.symbolDisc.overlaps(youth) || figure.label.overlaps(youth) { faults.append("figure \(k) on the youth") }
      if figure.label.overlaps(figure.symbol) { faults.append("label \(k) on its symbol") }
      for (j, other) in figures[..<k].enumerated() {
        if figure.symbolDisc.overlaps(other.symbolDisc) { faults.append("symbols \(j) and \(k)") }
        if figure.label.overlaps(other.label) { faults.append("labels \(j) and \(k)") }
        if figure.label.overlaps(other.symbolDisc) || other.label.overlaps(figure.symbolDisc) { faults.append("label on symbol \(j) \(k)") }
        let pairs = scene.isInside(j) == scene.isInside(k) ? [(figure, other), (other, figure)] : []
        for (near, far) in pairs where near.symbolDisc.distanceOfCenter(from: .zero, to: far.symbol.center) < near.symbolDisc.radius {
          faults.append("a line through a symbol \(j) \(k)")
        }
        // Lines may run below the labels of small symbols, which have a ground.
        for (near, far) in pairs where !near.isCompact && near.label.lengthInside(from: .zero, to: far.symbol.center) > 0 {
          faults.append("a line through a label \(j) \(k)")
        }
      }
      let edge = figure.center.length
      if scene.isInside(k) ? edge + figure.footprint > scene.householdRadius : edge - figure.footprint < scene.householdRadius {
        faults.append("figure \(k) on the edge of the household")
      }
    }
    let texts = scene.names.map(\.box) + diagram.column.rows.map(\.box)
    for (k, box) in texts.enumerated() {
      if texts[..<k].contains(where: { $0.overlaps(box) }) { faults.append("text \(k) on a text") }
      if figures.contains(where: { box.overlaps($0.disc) || box.overlaps($0.label) }) { faults.append("text \(k) on a figure") }
    }
    return faults
  }

  @Test(arguments: 0..<4) func nothingOverlaps(part: Int) {
    for k in 0..<15 {
      let seed = UInt64(part * 15 + k)
      let diagram = Self.diagram(seed: seed)
      #expect(Self.faults(of: diagram) == [], "web \(seed)")
    }
  }

  @Test func fullHouseholdsAndGreatWebsHaveRoomToo() {
    var web = EcomapTests.web(seed: 8, count: 40)
    for k in web.alters.indices { web.alters[k].tie.inHousehold = true }
    #expect(Self.faults(of: EcomapDiagram(web: web)) == [])
    #expect(Self.faults(of: EcomapDiagram(web: EcomapTests.web(seed: 9, count: 90))) == [])
  }

  @Test func aPlantedOverlapIsFound() {
    let diagram = EcomapDiagram(web: Webs.small)
    var figures = diagram.scene.figures
    #expect(Self.faults(of: diagram, with: figures) == [])
    figures[1].center = figures[0].center
    #expect(Self.faults(of: diagram, with: figures).prefix(2) == ["symbols 0 and 1", "labels 0 and 1"])
    figures = diagram.scene.figures
    figures[2].center = figures[2].center * 0.3
    #expect(Self.faults(of: diagram, with: figures).contains("figure 2 on the edge of the household"))
  }

  @Test func arrowheadsHaveRoomAtTheEdgeOfTheHousehold() {
    let scene = EcomapDiagram(web: Webs.random(seed: 6, count: 40)).scene
    #expect(scene.householdCount == 0 && scene.figures.count > 35)
    #expect(2 * 3.1416 * scene.householdRadius >= 13 * Double(scene.figures.count))
    #expect(EcomapDiagram(web: Webs.small).scene.householdRadius == 50)
  }

  @Test func fewPeopleStandOnOneCircle() {
    let scene = EcomapDiagram(web: EcomapTests.web(seed: 3, count: 10)).scene
    let outside = scene.figures.dropFirst(scene.householdCount).map(\.center.length)
    #expect((outside.max() ?? 0) - (outside.min() ?? 0) < 1e-3)
  }
}

/// What pictures of one web keep to.
@Suite struct PicturePromiseTests {
  static func diagrams(_ web: SupportWeb, _ options: DiagramOptions = DiagramOptions()) -> [any Diagram] {
    let places = (try? GraphvizRenderer.places(dot: ForceDiagram.question(about: web))) ?? [:]
    return [
      EcomapDiagram(web: web, options: options), ClusterDiagram(web: web, options: options),
      ForceDiagram(web: web, places: places, options: options),
      DifferenceDiagram(before: DifferenceTests.earlier(web), after: web, options: options),
    ]
  }

  @Test func theSameWebGivesTheSameBytes() throws {
    for (first, second) in zip(Self.diagrams(EcomapTests.web(seed: 2, count: 20)), Self.diagrams(EcomapTests.web(seed: 2, count: 20))) {
      #expect(first.dot == second.dot)
      #expect(try EcomapTests.svg(first) == EcomapTests.svg(second))
    }
  }

  @Test func aThemeChangesColoursAndNothingElse() throws {
    // Without anybody in the household: the legend explains colours of people who live there, and greyscale has none.
    let web = Webs.small
    for k in 0..<Self.diagrams(web).count {
      let shapes = DiagramTheme.allCases.map { theme in
        Self.diagrams(web, DiagramOptions(theme: theme))[k].dot.replacing(/#[0-9a-f]{6}/, with: "#")
      }
      #expect(Set(shapes).count == 1)
      for theme in DiagramTheme.allCases { _ = try SVGTree(EcomapTests.svg(Self.diagrams(web, DiagramOptions(theme: theme))[k])) }
    }
  }

  @Test func textsStandOutOnEveryFill() {
    for theme in DiagramTheme.allCases {
      for palette in DiagramPalette.allCases {
        let colors = DiagramColors(theme: theme, palette: palette)
        for sector in Sector.allCases { #expect(ThemeTests.contrast(colors.text, colors.tint(sector)) >= 4.5, "\(theme) \(sector)") }
        #expect(ThemeTests.contrast(colors.crossStress, colors.rings[0]) >= 3)
      }
    }
  }

  @Test func emptyWebsAndOnePersonAreDrawn() throws {
    let one = Webs.web([Webs.alter("a", Bilingual(both: "Bo"), .friend, nil, closeness: nil, conflict: nil)])
    for web in [Webs.web([]), one] {
      for diagram in Self.diagrams(web) {
        let tree = try SVGTree(EcomapTests.svg(diagram))
        #expect(tree.element(id: "youth") != nil && tree.texts.contains("Noor"))
        #expect(diagram.textTable(in: .dutch).rows.count <= 1)
      }
    }
  }

  static let hostile = [
    "\"quoted\" \\back\\slash \\N \\", "<script>alert(1)</script>", "a & b &amp; <b>", "line\nbreak\u{0}\u{1b}", "أمي والجدة", "👩‍👧‍👦 🏴‍☠️", "",
    String(repeating: "x", count: 10_000), String(repeating: "word ", count: 2_000), "%s %n {name} $(x) ]]>",
  ]

  @Test func whateverPeopleTypeIsOnlyText() throws {
    var web = Webs.web(
      Self.hostile.enumerated().map { k, label in
        Webs.alter(
          "h\(k)", Bilingual(both: label), Role.allCases[k % 12], .inner, closeness: 0.5, conflict: k.isMultiple(of: 2) ? 0.9 : nil)
      },
      crossTies: [CrossTie("h0", "h1"), CrossTie("h2", "h7", conflict: Reported(0.8))],
      places: Self.hostile.enumerated().map { k, label in Place(id: "p\(k)", label: Bilingual(both: label), type: .club, takesPart: .yes) },
      positions: [Webs.jim("h1"), Webs.jim("h7")])
    web.alters[4].tie.inHousehold = true
    for label in Self.hostile {
      web.youth = web.youth.renamed("y", Bilingual(both: label))
      for diagram in Self.diagrams(web, DiagramOptions(foot: label, page: .a4)) {
        let svg = try EcomapTests.svg(diagram)
        let tree = try SVGTree(svg)
        #expect(!tree.elements.contains { $0.name == "script" || $0.name == "b" })
        #expect(!svg.contains("h7") && svg.utf8.count < 500_000)
        if let ecomap = diagram as? EcomapDiagram { #expect(EcomapRoomTests.faults(of: ecomap) == []) }
      }
    }
  }

  /// Everything that has text or a symbol lies within the page that the SVG says it has.
  @Test(arguments: DiagramPage.named.map(\.name)) func everythingLiesOnThePage(_ name: String) throws {
    let page = try #require(DiagramPage.named.first { $0.name == name }?.page)
    for seed in [1, 20, 39] as [UInt64] {
      for diagram in Self.diagrams(EcomapTests.web(seed: seed, count: Int(seed)), DiagramOptions(foot: "voet", page: page)) {
        let svg = try EcomapTests.svg(diagram)
        let size = try #require(svg.firstMatch(of: /<svg [^>]*width="(\d+)pt" height="(\d+)pt"/))
        #expect(abs((Double(size.output.1) ?? 0) - page.width) <= 1 && abs((Double(size.output.2) ?? 0) - page.height) <= 1)
        let outline = try #require(svg.firstMatch(of: /<polygon [^>]*points="([^"]*)"/)).output.1
        let corners = outline.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        let (xs, ys) = (
          stride(from: 0, to: corners.count, by: 2).map { corners[$0] }, stride(from: 1, to: corners.count, by: 2).map { corners[$0] }
        )
        let (left, right) = (try #require(xs.min()), try #require(xs.max()))
        let (top, bottom) = (try #require(ys.min()), try #require(ys.max()))
        for match in svg.matches(of: /<text [^>]*x="([-0-9.]+)" y="([-0-9.]+)"/) {
          let (x, y) = (try #require(Double(match.output.1)), try #require(Double(match.output.2)))
          #expect(x > left && x < right && y > top && y < bottom)
        }
      }
    }
  }

  @Test func namesNeverBecomeNamesOfNodesOrIds() throws {
    for diagram in Self.diagrams(Webs.small, DiagramOptions(idPrefix: "first-")) {
      let lines = diagram.dot.split(separator: "\n")
      #expect(lines.allSatisfy { !$0.contains("[label=") || $0.dropFirst(3).prefix { $0 != " " }.allSatisfy(\.isNumber) })
      let tree = try SVGTree(EcomapTests.svg(diagram))
      let ids = tree.elements.compactMap { $0.attributes["id"] } + tree.elements.compactMap { $0.attributes["class"] }
      for name in ["mother", "gran", "cousin", "mate", "Noor", "noor"] { #expect(!ids.contains { $0.contains(name) }) }
      #expect(tree.element(id: "first-youth") != nil && ids.contains("first-steunweb"))
      #expect(try !EcomapTests.svg(diagram).contains("<!--"))
    }
  }
}

/// A web in which nobody stands yet says so, and the text has its room.
@Suite struct EmptyWebRoomTests {
  @Test(arguments: Language.allCases, DiagramAudience.allCases) func theTextStandsAboveTheFoot(
    _ language: Language, _ audience: DiagramAudience
  ) throws {
    var web = Webs.small
    (web.alters, web.crossTies, web.places) = ([], [], [])
    let options = DiagramOptions(language: language, foot: "the foot", audience: audience)
    let places = try GraphvizRenderer.places(dot: ForceDiagram.question(about: web))
    let diagrams: [any Diagram] = [
      EcomapDiagram(web: web, options: options), ClusterDiagram(web: web, options: options),
      ForceDiagram(web: web, places: places, options: options),
    ]
    for diagram in diagrams {
      let svg = try AllViews.svg(diagram)
      let group = try #require(svg.firstMatch(of: /class="node nobody"[^>]*>([\s\S]*?)<\/g>/)).output.1
      let heights = group.matches(of: /\sy="(-?[0-9.]+)"/).compactMap { Double($0.output.1) }
      let foot = try #require(svg.firstMatch(of: /\sy="(-?[0-9.]+)"[^>]*>the foot</)?.output.1)
      #expect(!heights.isEmpty && heights.allSatisfy { $0 + 3 < Double(foot) ?? 0 }, "\(type(of: diagram)): \(heights) \(foot)")
    }
  }
}
