import Foundation
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Diagrams

@Suite struct WavePanelsTests {
  static func anton() throws -> [SupportWeb] {
    try CaseReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/cases/anton.yaml")).waves
  }

  // MARK: Places

  /// The direction is the same in every panel, and so is the spot while the ring stays; measured in the SVG.
  @Test func everybodyKeepsTheSpotOrAtLeastTheDirection() throws {
    for waves in [try Self.anton(), PanelTools.waves(seed: 4, people: 9, count: 3)] {
      let diagram = WavePanelsDiagram(waves: waves, options: DiagramOptions(page: .a3))
      let tree = try SVGTree(PanelTools.svg(diagram))
      var compared = (still: 0, moved: 0)
      for n in 1...14 {
        let places = waves.indices.compactMap { k -> (Ring?, Point)? in
          let (prefix, id) = ("wave-\(k + 1)-", diagram.panels[0].layout.people[safe: n - 1])
          guard let youth = PanelTools.center("\(prefix)youth", in: tree), let id,
            let person = PanelTools.center("\(prefix)person-\(n)", in: tree)
          else { return nil }
          return (waves[k].alters.first { $0.id == id }?.tie.ring, person - youth)
        }
        for (a, b) in zip(places, places.dropFirst()) {
          // A star's box has another middle than its disc: it differs by 2 points at most.
          #expect(a.1.unit.distance(to: b.1.unit) < 0.1)
          if a.0 == b.0 {
            #expect(a.1.distance(to: b.1) < 3)
            compared.still += 1
          } else {
            #expect(a.1.distance(to: b.1) > 8)
            compared.moved += 1
          }
        }
      }
      #expect(compared.still > 5 && compared.moved > 0)
    }
  }

  @Test(arguments: 0..<6) func nothingOverlaps(part: Int) {
    for k in 0..<4 {
      let seed = part * 4 + k
      let waves = PanelTools.waves(seed: UInt64(seed), people: 1 + (seed * 7) % 16, count: 1 + seed % 5)
      let page = [nil, DiagramPage.a3, .a4Portrait, .screen][k]
      let language: Language = k.isMultiple(of: 2) ? .dutch : .english
      let diagram = WavePanelsDiagram(waves: waves, options: DiagramOptions(language: language, page: page, showsLost: true))
      #expect(PanelTools.faults(of: diagram.panels, diagram.sheet) == [], "waves \(seed)")
    }
  }

  /// Among small pictures the name in the middle is smaller rather than cut; where it does not fit at all it is an initial.
  @Test func theNameInTheMiddleIsWholeOrAnInitial() throws {
    for (name, page) in [("Anton", DiagramPage.a3), ("Anton", .a4Portrait), ("Abdurrahman van der Meulen", .a4Portrait)] {
      let waves = try Self.anton().map { wave in
        var wave = wave
        wave.youth.label = Bilingual(both: name)
        return wave
      }
      let tree = try SVGTree(PanelTools.svg(WavePanelsDiagram(waves: waves, options: DiagramOptions(page: page))))
      let shown = tree.texts.filter { $0 == name || $0 == "A" }
      #expect(shown.count >= waves.count, "\(name)")
      #expect(!tree.texts.contains { $0.hasPrefix("A…") || $0.hasPrefix("An…") || $0.hasSuffix("-") }, "\(name)")
    }
  }

  @Test func aPlantedOverlapIsFound() {
    let one = WavePanelsDiagram(waves: PanelTools.waves(seed: 2, people: 6, count: 2))
    let other = WavePanelsDiagram(waves: PanelTools.waves(seed: 2, people: 6, count: 2), options: DiagramOptions(page: .a4Portrait))
    #expect(one.sheet.grid.columns != other.sheet.grid.columns)
    let wide = CirclesDiagram(web: one.waves[0])
    #expect(PanelTools.faults(of: [wide, wide], one.sheet).contains("panel 1 on a panel"))
  }

  // MARK: Letters

  /// The case that ships has its names on A3; letters are measured in the picture itself.
  @Test func lettersAreLargeEnoughOnA3() throws {
    for waves in [try Self.anton(), PanelTools.waves(seed: 1, people: 16, count: 6)] {
      let diagram = WavePanelsDiagram(waves: waves, options: DiagramOptions(page: .a3, showsLost: true))
      let tree = try SVGTree(PanelTools.svg(diagram))
      let transform = try #require(tree.elements.first { $0.name == "g" }?.attributes["transform"])
      let scale = try #require(transform.firstMatch(of: /scale\(([0-9.]+)/).flatMap { Double($0.output.1) })
      for name in ["label", "number", "sector-name", "caption", "text"] {
        for (k, element) in tree.elements.enumerated() where element.attributes["class"] == "node \(name)" {
          let text = try #require(tree.elements[(k + 1)...].first { $0.name == "text" }?.attributes["font-size"])
          #expect((Double(text) ?? 0) * scale >= (diagram.hasNames ? 8 : 4), "\(name)")
        }
      }
      #expect(diagram.hasNames == (waves.count == 3))
    }
  }

  @Test func withoutRoomNumbersStandInTheSymbolsAndTheLegendHasTheNames() throws {
    let waves = PanelTools.waves(seed: 7, people: 14, count: 4)
    let diagram = WavePanelsDiagram(waves: waves, options: DiagramOptions(page: .a4))
    #expect(!diagram.hasNames)
    let tree = try SVGTree(PanelTools.svg(diagram))
    let numbers = try #require(diagram.panels[0].layout.detail.numbers)
    for alter in waves[0].alters {
      let number = try #require(numbers[alter.id])
      let drawn = diagram.panels.count { $0.scene.figures.contains { $0.alter.id == alter.id } }
      #expect(tree.texts.count { $0 == "\(number)" } == drawn + 1, "in the symbols and before the name")
      #expect(number == diagram.panels[0].number(of: alter.id))
    }
    // The outline of a small star would run through its number.
    let stars = diagram.panels.reduce(0) { $0 + $1.scene.figures.count { $0.shape == .star } }
    #expect(stars > 0 && tree.elements.count { $0.attributes["class"] == "node plate" } == stars)
    #expect(tree.texts.contains("Who is who"))
    for place in waves[0].places where place.takesPart != .no {
      #expect(tree.texts.count { $0 == diagram.panels[0].layout.detail.letters[place.id] } == 5)
    }
  }

  @Test func lettersOfPlacesGoOnAfterZ() {
    let places = (0..<28).map { Place(id: "q\($0)", label: Bilingual(both: "x"), type: .club, takesPart: .yes) }
    let letters = CirclesDetail.numbered([Webs.web([], places: places)]).letters
    #expect(letters["q0"] == "A" && letters["q25"] == "Z" && letters["q26"] == "A2" && letters["q27"] == "B2")
  }

  // MARK: Words

  @Test func eachPanelHasItsCaptionAndPeopleWithoutARing() throws {
    let diagram = WavePanelsDiagram(waves: try Self.anton(), options: DiagramOptions(language: .dutch, page: .a3, showsLost: true))
    let tree = try SVGTree(PanelTools.svg(diagram))
    for text in ["Voor de JIM", "2015-09-01", "Met de JIM", "2016-02-15", "Na de JIM", "Steunweb van Anton op 3 momenten"] {
      #expect(tree.texts.contains(text), "\(text)")
    }
    #expect(tree.texts.contains("Geen contact meer: neef van moeder"))
    let unplaced = WavePanelsDiagram(waves: [Webs.small, Webs.small], options: DiagramOptions())
    #expect(
      unplaced.sheet.notes.map { $0.map { $0.lines.joined(separator: " ") } } == [
        ["Not placed in a ring: classmate"], ["Not placed in a ring: classmate"],
      ])
  }

  @Test func theLegendExplainsEverySignOnceAndInOrder() throws {
    let entries = WavePanelsLegend.merged(WavePanelsDiagram(waves: try Self.anton()).panels)
    #expect(Set(entries.map(\.icon)).count == entries.count)
    #expect(entries.first?.icon == .youth && entries[1].icon == .symbol(.star, nil))
    #expect(entries[1].text == "JIM: the mentor whom the youth chose")
    var later = Webs.small
    later.positions[0].kind = .buddy
    let mixed = WavePanelsLegend.merged(WavePanelsDiagram(waves: [Webs.small, later]).panels)
    #expect(mixed.first { $0.icon == .symbol(.star, nil) }?.text == "JIM or other mentor")
    let small = WavePanelsLegend.merged(WavePanelsDiagram(waves: [Webs.small, Webs.small]).panels)
    let alone = Legend.entries(web: Webs.small, scene: CirclesDiagram(web: Webs.small).scene, options: DiagramOptions())
    #expect(small.map(\.text) == alone.map(\.text), "two equal waves have the legend of one")
  }

  @Test func theTableSaysHowItWasInEveryWave() throws {
    let table = WavePanelsDiagram(waves: try Self.anton()).textTable(in: .english)
    #expect(table.headings == ["person", "Before the JIM", "With the JIM", "After the JIM"])
    #expect(table.rows.count == 14)
    let neef = try #require(table.rows.first { $0[0].hasPrefix("mother's cousin") })
    #expect(neef[2] == "very close; closeness: strong tie; tension: little tension · JIM · much tension with mother; father")
    #expect(neef[3] == "No contact any more")
    #expect(table.rows.first { $0[0] == "child-protection worker" }?[3] == "not in the support web")
  }

  @Test func theDescriptionTellsOfEveryWave() throws {
    let words = WavePanelsDiagram(waves: [Webs.small, Webs.web([])]).description(in: .english)
    #expect(words == "start: \(CirclesDiagram(web: Webs.small).description(in: .english)) start: Nobody in the rings yet.")
    #expect(
      try WavePanelsDiagram(waves: Self.anton()).description(in: .dutch).hasPrefix("Voor de JIM, 2015-09-01: 14 mensen in 3 kringen;"))
  }

  // MARK: What every picture keeps to

  @Test func idsAreUniqueAndNamesNeverBecomeIds() throws {
    let diagram = WavePanelsDiagram(waves: try Self.anton(), options: DiagramOptions(idPrefix: "first-"))
    let svg = try PanelTools.svg(diagram)
    let ids = try SVGTree(svg).elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("first-") || $0.hasPrefix("node") || $0.hasPrefix("edge") })
    #expect(ids.contains("first-wave-3-person-1") && ids.contains("first-steunweb"))
    #expect(!svg.contains("<!--") && !ids.contains { $0.contains("mother") || $0.contains("neef") || $0.contains("anton") })
  }

  @Test func theSameWavesGiveTheSameBytesInEveryTheme() throws {
    let waves = PanelTools.waves(seed: 3, people: 6, count: 3)
    for theme in DiagramTheme.allCases {
      let options = DiagramOptions(theme: theme, page: .a4)
      let (one, two) = (WavePanelsDiagram(waves: waves, options: options), WavePanelsDiagram(waves: waves, options: options))
      #expect(try one.dot == two.dot && PanelTools.svg(one) == PanelTools.svg(two))
    }
    let shapes = DiagramTheme.allCases.map {
      WavePanelsDiagram(waves: waves, options: DiagramOptions(theme: $0)).dot.replacing(/#[0-9a-f]{6}/, with: "#")
    }
    #expect(Set(shapes).count == 1)
  }

  @Test func emptyWebsOneWaveAndManyWavesAreDrawn() throws {
    for (waves, page) in [
      ([Webs.web([])], DiagramPage.a4), ([Webs.small], .screen), (PanelTools.waves(seed: 9, people: 3, count: 13), .a3Portrait),
    ] {
      let tree = try SVGTree(PanelTools.svg(WavePanelsDiagram(waves: waves, options: DiagramOptions(page: page))))
      for k in waves.indices { #expect(PanelTools.center("wave-\(k + 1)-youth", in: tree) != nil) }
    }
  }

  @Test func whateverPeopleTypeIsOnlyText() throws {
    let hostile = PicturePromiseTests.hostile
    var web = Webs.web(
      hostile.enumerated().map { k, label in
        Webs.alter("h\(k)", Bilingual(both: label), Role.allCases[k % 12], k == 3 ? nil : .inner, closeness: 0.5, conflict: nil)
      })
    for label in hostile {
      web.youth = web.youth.renamed("y", Bilingual(both: label))
      let moment = Moment(id: "m", label: Bilingual(both: label), date: nil)
      let wave = SupportWeb(youth: web.youth, moment: moment, alters: web.alters)
      let svg = try PanelTools.svg(WavePanelsDiagram(waves: [wave, wave], options: DiagramOptions(foot: label, page: .a4)))
      let tree = try SVGTree(svg)
      #expect(!tree.elements.contains { $0.name == "script" || $0.name == "b" } && svg.utf8.count < 700_000)
    }
  }

  @Test func noWavesTrap() async {
    await #expect(processExitsWith: .failure) { _ = WavePanelsDiagram(waves: []) }
  }
}

extension Array {
  subscript(safe k: Int) -> Element? { indices.contains(k) ? self[k] : nil }
}
