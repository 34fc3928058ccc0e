import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct ClusterTests {
  private static func person(_ id: String, _ role: Role, _ closeness: Double?) -> Alter {
    Webs.alter(id, Bilingual(both: id), role, nil, closeness: closeness)
  }

  /// Three parents and brothers, two friends, one neighbour.
  private static let web = Webs.web(
    [
      person("a", .parent, 0.9), person("b", .parent, 0.5), person("c", .sibling, nil), person("d", .friend, 0.3),
      person("e", .friend, 0.4),
      person("f", .neighbour, nil),
    ],
    crossTies: [
      CrossTie("a", "b"), CrossTie("b", "a"), CrossTie("b", "c"), CrossTie("a", "d"), CrossTie("c", "d"), CrossTie("c", "e"),
      CrossTie("d", "d"),
    ])

  // MARK: Numbers

  @Test func densitiesAreSharesOfPairs() {
    let clusters = SectorClusters(Self.web)
    #expect(clusters.clusters.map(\.sector) == [.family, .friends, .neighbourhood])
    #expect(clusters.clusters.map(\.count) == [3, 2, 1])
    let (shares, densities): ([Double], [Double?]) = ([0.5, 1 / 3, 1 / 6], [2 / 3, 0, nil])
    #expect(clusters.clusters.map(\.share) == shares)
    #expect(clusters.clusters.map(\.density) == densities, "twice the same tie counts once, and one person has no density")
    #expect(clusters.links == [SectorClusters.Link(first: 0, second: 1, density: 0.5)])
    #expect(clusters.clusters.map(\.closeness) == [0.7, 0.35, nil])
    #expect(clusters.clusters.map(\.knownCount) == [2, 2, 0])
  }

  @Test func nobodyEnteredWhoKnowsWhomIsUnknownAndNotZero() {
    var web = Self.web
    web.crossTies = []
    let clusters = SectorClusters(web)
    #expect(!clusters.areTiesKnown && clusters.links.isEmpty && clusters.clusters.allSatisfy { $0.density == nil })
    let table = ClusterDiagram(web: web).textTable(in: .english)
    #expect(table.rows.map { $0[3] } == ["unknown who knows whom", "unknown who knows whom", "1 person: no pairs"])
    #expect(table.rows.map { $0[5] } == ["unknown", "unknown", "unknown"])
    #expect(ClusterDiagram(web: web).column.rows.contains { $0.lines.joined(separator: " ") == "It was not entered who knows whom." })
  }

  @Test func peopleOfThePastDoNotCount() {
    var web = Self.web
    web.alters[5].tie.status = .lost
    #expect(SectorClusters(web).clusters.map(\.share) == [0.6, 0.4])
  }

  // MARK: The picture

  @Test func areasFollowShares() {
    let discs = ClusterDiagram(web: Self.web).scene.discs
    let squares: [Double] = discs.map { $0.radius * $0.radius }
    #expect(abs(squares[0] / squares[2] - 3) < 1e-9)
    let sum = squares.reduce(0, +)
    #expect(abs(sum - 10_000) < 1e-6)
  }

  @Test func linesAndFillsFollowTheNumbers() throws {
    let tree = try SVGTree(EcomapTests.svg(ClusterDiagram(web: Self.web)))
    #expect(tree.element(id: "sector-family")?.attributes["class"] == "node cluster family")
    #expect(tree.element(id: "sector-neighbourhood")?.attributes["class"] == "node cluster neighbourhood no-density")
    #expect(tree.element(id: "between-family-friends") != nil && tree.elements(class: "between").count == 1)
    #expect(tree.element(id: "tie-neighbourhood")?.attributes["class"] == "edge tie unknown")
    #expect(tree.elements(class: "tie").count == 3)
    let dot = ClusterDiagram(web: Self.web).dot
    let colors = DiagramOptions().colors
    for (sector, density) in [("family", 2.0 / 3), ("friends", 0)] {
      let line = try #require(dot.split(separator: "\n").first { $0.contains("id=\"sector-\(sector)\"") })
      #expect(line.contains("fillcolor=\"\(colors.grey(density))\"") && line.contains("style=\"filled\""))
    }
    #expect(dot.contains("penwidth=\"4\",style=\"solid\",class=\"between\""))
    // Graphviz draws the lines of the first node first: those between circles lie below those of the youth.
    let edges = tree.elements.compactMap { $0.attributes["class"] }.filter { $0.hasPrefix("edge between") || $0.hasPrefix("edge tie") }
    #expect(edges.first == "edge between")
    #expect(dot.contains("penwidth=\"5.9\",style=\"solid\",class=\"tie\""))
    #expect(dot.contains("penwidth=\"1.7\",style=\"dotted\",class=\"tie unknown\""))
  }

  @Test func linesBetweenLargeNeighboursDoNotTurnBack() {
    let (large, small) = (Disc(center: .zero, radius: 65), Disc(center: Point(x: 100, y: 0), radius: 20))
    func course(_ control: Point) -> [Point] {
      let course = CrossTieRoute.course(
        control, from: (large.center, { large.center.toward($0, by: 65) }), to: (small.center, { small.center.toward($0, by: 20) }))
      return [course.start, course.control, course.end]
    }
    #expect(course(Point(x: 50, y: 0)) == [Point(x: 65, y: 0), Point(x: 72.5, y: 0), Point(x: 80, y: 0)])
    #expect(course(Point(x: 73, y: 0))[1] == Point(x: 73, y: 0))
  }

  @Test func greysGrowDarkerOnLightAndLighterOnDark() {
    for theme in DiagramTheme.allCases {
      let colors = DiagramColors(theme: theme, palette: .tol)
      let contrasts = [0, 0.25, 0.5, 0.75, 1].map { ThemeTests.contrast(colors.grey($0), colors.ground) }
      #expect(contrasts == contrasts.sorted() && contrasts[0] == 1 && contrasts[4] > 6)
    }
  }

  @Test func theLegendHasBothScales() {
    let texts = ClusterDiagram(web: Self.web).column.rows.map { $0.lines.joined(separator: " ") }
    #expect(texts.contains("0, 50 and 100% of the pairs inside know each other, as far as known"))
    #expect(texts.contains("10, 50 and 100% of the pairs between two circles know each other"))
    #expect(texts.contains("tie with the youth: mean closeness 0.1, 0.5 and 1"))
    #expect(ClusterDiagram(web: Self.web, options: DiagramOptions(showsLegend: false)).column.rows.isEmpty)
  }

  @Test(arguments: 0..<4) func nothingOverlaps(part: Int) {
    for k in 0..<15 {
      let seed = UInt64(part * 15 + k)
      let web = Webs.random(seed: seed, count: 1 + Int(seed * 2 / 3) % 40)
      let diagram = ClusterDiagram(web: web, options: DiagramOptions(language: k.isMultiple(of: 2) ? .dutch : .english))
      #expect(Self.faults(diagram.scene, diagram.column) == [], "web \(seed)")
      let shown = web.alters.filter { $0.tie.status != .lost }
      #expect(diagram.clusters.clusters.reduce(0) { $0 + $1.count } == shown.count)
    }
  }

  static func faults(_ scene: ClusterScene, _ column: SignColumn<ClusterSign>) -> [String] {
    let discs = [Disc(center: .zero, radius: ClusterScene.youthRadius)] + scene.discs
    let boxes = scene.labels.map(\.box) + column.rows.map(\.box)
    var faults: [String] = []
    for k in discs.indices {
      if discs[..<k].contains(where: { $0.overlaps(discs[k]) }) { faults.append("circle \(k) on a circle") }
      if boxes.contains(where: { $0.overlaps(discs[k]) }) { faults.append("a text on circle \(k)") }
      let others = discs.indices.filter { $0 != k && $0 > 0 && k > 0 }
      if others.contains(where: { discs[$0].distanceOfCenter(from: .zero, to: discs[k].center) < discs[$0].radius }) {
        faults.append("a line of the youth through a circle")
      }
    }
    for k in boxes.indices where boxes[..<k].contains(where: { $0.overlaps(boxes[k]) }) { faults.append("text \(k) on a text") }
    return faults
  }

  // MARK: Words

  @Test func descriptionStandsForThePicture() {
    #expect(
      ClusterDiagram(web: Self.web).description(in: .english)
        == "6 people in 3 parts of life: family 3 (50%), friends 2 (33%), neighbourhood 1 (17%); closeness is unknown for 2 ties.")
    #expect(ClusterDiagram(web: Webs.web([])).description(in: .dutch) == "Nog niemand in het steunweb.")
  }

  @Test func tableSaysEverythingAndWhatIsUnknown() {
    let table = ClusterDiagram(web: Self.web).textTable(in: .dutch)
    #expect(table.headings == ["leefgebied", "mensen", "aandeel", "onderling", "gemiddelde nabijheid", "kennen mensen uit"])
    #expect(table.rows[0] == ["gezin", "3", "50%", "67% van de paren kent elkaar", "0,7 (bekend van 2 van de 3)", "vrienden: 50%"])
    #expect(table.rows[1] == ["vrienden", "2", "33%", "0% van de paren kent elkaar", "0,35", "gezin: 50%"])
    #expect(table.rows[2] == ["buurt", "1", "17%", "1 persoon: geen paren", "onbekend", "geen"])
  }

  @Test(arguments: [Language.dutch, .english]) func wordsAreComplete(language: Language) {
    for seed in 0..<20 as Range<UInt64> {
      let diagram = ClusterDiagram(web: Webs.random(seed: seed, count: 1 + Int(seed)), options: DiagramOptions(language: language))
      let table = diagram.textTable(in: language)
      let texts = [diagram.description(in: language), diagram.dot] + table.headings + table.rows.joined()
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.dropFirst(20).contains("{n") && !$0.contains("{s") })
    }
  }
}
