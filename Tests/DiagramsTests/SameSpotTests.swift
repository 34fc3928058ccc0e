import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// Waves of one case stand in the same spots in every view, whoever comes and goes.
@Suite struct SameSpotTests {
  /// Three moments of one invented youth: people come and go in another order, become closer, move in, change rings and become mentors.
  static func waves(seed: Int) -> [SupportWeb] {
    let all = EcomapTests.web(seed: UInt64(seed), count: 12 + seed * 5 % 25)
    var draw = Draw(state: UInt64(seed) &+ 4_711)
    return (0..<3).map { _ in
      var web = all
      web.alters = web.alters.compactMap { alter in
        var alter = alter
        guard draw.below(5) > 0 else { return nil }
        if draw.below(3) == 0 { alter.tie.ring = draw.below(5) == 0 ? nil : Ring.allCases[draw.below(3)] }
        if draw.below(3) == 0 { alter.tie.closeness = Reported(draw.unit()) }
        if draw.below(6) == 0 { alter.tie.inHousehold.toggle() }
        if draw.below(6) == 0 { alter.tie.status = TieStatus.allCases[draw.below(TieStatus.allCases.count)] }
        return alter
      }
      for k in web.alters.indices.reversed() { web.alters.swapAt(k, draw.below(k + 1)) }
      let known = Set(web.alters.map(\.id))
      web.crossTies = web.crossTies.filter { known.contains($0.first) && known.contains($0.second) && draw.below(3) > 0 }
      web.positions = draw.below(2) == 0 ? [] : [Webs.jim("p\(draw.below(6))")].filter { known.contains($0.person) }
      web.places = web.places.filter { _ in draw.below(4) > 0 }
      return web
    }
  }

  static func force(_ webs: [SupportWeb], _ options: DiagramOptions = DiagramOptions()) throws -> [ForceDiagram] {
    let places = try GraphvizRenderer.places(dot: ForceDiagram.question(about: webs))
    let layout = ForceLayout(webs: webs, places: places, options: options)
    return webs.map { ForceDiagram(web: $0, layout: layout, options: options) }
  }

  /// Where the elements with an id stand, as the text for Graphviz says it.
  private static func spots(_ diagram: some Diagram) -> [String: Point] {
    diagram.dot.split(separator: "\n").reduce(into: [:]) { spots, line in
      guard let id = line.firstMatch(of: /,id="((?:person|place|sector)-[a-z0-9A-Z]+)"/)?.output.1,
        let place = line.firstMatch(of: /pos="(-?[0-9.]+),(-?[0-9.]+)"/)?.output, let x = Double(place.1), let y = Double(place.2)
      else { return }
      spots[String(id)] = Point(x: x, y: y)
    }
  }

  /// How many elements stand in both pictures, and which of those elsewhere, where `isSame` says that they are as they were.
  private static func moved(_ one: some Diagram, _ other: some Diagram, _ isSame: (String) -> Bool) -> (common: Int, moved: [String]) {
    let (before, after) = (spots(one), spots(other))
    let common = before.keys.filter { after[$0] != nil && isSame($0) }.sorted()
    return (common.count, common.filter { before[$0] != after[$0] })
  }

  /// The two states of a person of the case by the id of the picture.
  private static func ties(_ id: String, _ people: [String], _ one: SupportWeb, _ other: SupportWeb) -> (Tie, Tie)? {
    guard let number = id.split(separator: "-").last.flatMap({ Int($0) }), id.hasPrefix("person"), people.indices.contains(number - 1),
      let first = one.alters.first(where: { $0.id == people[number - 1] }),
      let second = other.alters.first(where: { $0.id == people[number - 1] })
    else { return nil }
    return (first.tie, second.tie)
  }

  private static let pairs = [(0, 1), (0, 2), (1, 2)]

  @Test(arguments: 0..<12) func ecomapsKeepEverySpot(seed: Int) {
    let webs = Self.waves(seed: seed)
    let layout = EcomapLayout(webs: webs)
    let diagrams = webs.map { EcomapDiagram(web: $0, layout: layout) }
    var common = 0
    for (a, b) in Self.pairs {
      let result = Self.moved(diagrams[a], diagrams[b]) { id in
        Self.ties(id, layout.people, webs[a], webs[b]).map { $0.inHousehold == $1.inHousehold } ?? true
      }
      #expect(result.moved == [])
      common += result.common
    }
    #expect(common > 5)
    for (diagram, web) in zip(diagrams, webs) {
      #expect(EcomapRoomTests.faults(of: diagram) == [], "web \(seed)")
      let shown = web.alters.count { $0.tie.status != .lost } + web.places.count { $0.takesPart != .no }
      #expect(diagram.scene.figures.count == shown && diagram.scene.householdRadius == diagrams[0].scene.householdRadius)
    }
  }

  @Test(arguments: 0..<12) func sectorMapsKeepEverySpotAndNumber(seed: Int) {
    let webs = Self.waves(seed: seed)
    let options = DiagramOptions(showsLost: seed.isMultiple(of: 2))
    let layout = SectorMapLayout(webs: webs, options: options)
    let diagrams = webs.map { SectorMapDiagram(web: $0, layout: layout, options: options) }
    let spots = diagrams.map { Self.spots($0) }
    var common = 0
    for (a, b) in Self.pairs {
      for entry in diagrams[a].entries {
        guard let other = diagrams[b].entries.first(where: { $0.alter.id == entry.alter.id }) else { continue }
        #expect(entry.number == other.number)
        guard entry.band == other.band else { continue }
        common += 1
        #expect(layout.disc(of: entry).center == layout.disc(of: other).center)
        let id = "person-\(entry.number)"
        #expect(spots[a][id] == spots[b][id])
      }
    }
    #expect(common > 5)
    for diagram in diagrams { #expect(SectorMapRoomTests.faults(of: diagram) == [], "web \(seed)") }
  }

  @Test(arguments: 0..<12) func sociogramsKeepEveryDirectionAndTheSpotOfWhoIsAsClose(seed: Int) throws {
    let webs = Self.waves(seed: seed)
    let diagrams = try Self.force(webs)
    let people = diagrams[0].layout.people
    var common = 0
    for (a, b) in Self.pairs {
      let holders = Set((webs[a].positions + webs[b].positions).map(\.person))
      let result = Self.moved(diagrams[a], diagrams[b]) { id in
        guard let ties = Self.ties(id, people, webs[a], webs[b]) else { return true }
        // A star is larger, and its line begins further away.
        let isHolder = id.split(separator: "-").last.flatMap { Int($0) }.map { holders.contains(people[$0 - 1]) } ?? false
        return ties.0.closeness == ties.1.closeness && !isHolder
      }
      #expect(result.moved == [])
      common += result.common
      let (before, after) = (Self.spots(diagrams[a]), Self.spots(diagrams[b]))
      for (id, point) in before {
        guard let other = after[id] else { continue }
        let (u, v) = (point.unit, other.unit)
        #expect(abs(u.x * v.y - u.y * v.x) < 1e-3 && u.x * v.x + u.y * v.y > 0, "\(id) in another direction")
      }
      #expect(diagrams[a].scene.scale == diagrams[b].scene.scale)
    }
    #expect(common > 0)
    for diagram in diagrams { #expect(ForceTests.faults(of: diagram) == [], "web \(seed)") }
  }

  @Test(arguments: 0..<12) func clustersKeepTheMiddleOfEveryPartOfLife(seed: Int) {
    let webs = Self.waves(seed: seed)
    let layout = ClusterLayout(webs: webs)
    let diagrams = webs.map { ClusterDiagram(web: $0, layout: layout) }
    var common = 0
    for (a, b) in Self.pairs {
      let result = Self.moved(diagrams[a], diagrams[b]) { _ in true }
      #expect(result.moved == [])
      common += result.common
    }
    #expect(common > 5)
    for diagram in diagrams { #expect(ClusterTests.faults(diagram.scene, diagram.column) == [], "web \(seed)") }
  }

  @Test(arguments: 0..<6) func circlesKeepTheSpotInEachRing(seed: Int) {
    let webs = Self.waves(seed: seed)
    let layout = CirclesLayout(webs: webs)
    let diagrams = webs.map { CirclesDiagram(web: $0, layout: layout) }
    for (a, b) in Self.pairs {
      let result = Self.moved(diagrams[a], diagrams[b]) { id in
        Self.ties(id, layout.people, webs[a], webs[b]).map {
          $0.ring == $1.ring && $0.ring != nil && $0.status != .lost && $1.status != .lost
        }
          ?? true
      }
      #expect(result.moved == [])
    }
  }

  /// What the tests above see when every wave is laid out by itself.
  @Test func wavesThatAreLaidOutAloneDoMove() throws {
    let webs = Self.waves(seed: 3)
    for diagrams in [
      webs.map { EcomapDiagram(web: $0) as any Diagram }, webs.map { ClusterDiagram(web: $0) }, try webs.map { try ForceTests.diagram($0) },
    ] {
      let (before, after) = (Self.spots(diagrams[0]), Self.spots(diagrams[1]))
      #expect(before.contains { id, point in after[id].map { $0 != point } ?? false })
    }
    let maps = webs.map { SectorMapDiagram(web: $0) }
    let numbers = maps.map { map in Dictionary(uniqueKeysWithValues: map.entries.map { ($0.alter.id, $0.number) }) }
    #expect(numbers[0].contains { id, number in numbers[1][id].map { $0 != number } ?? false })
  }

  /// One web alone is as it always was: its layout is that of a case with one wave.
  @Test func aWaveWithItselfIsAsItIsAlone() throws {
    let web = EcomapTests.web(seed: 5, count: 18)
    #expect(EcomapDiagram(web: web, layout: EcomapLayout(webs: [web, web])).dot == EcomapDiagram(web: web).dot)
    #expect(SectorMapDiagram(web: web, layout: SectorMapLayout(webs: [web, web])).dot == SectorMapDiagram(web: web).dot)
    #expect(ClusterDiagram(web: web, layout: ClusterLayout(webs: [web, web])).dot == ClusterDiagram(web: web).dot)
    #expect(ForceDiagram.question(about: [web, web]) == ForceDiagram.question(about: web))
    #expect(try Self.force([web, web])[1].dot == ForceTests.diagram(web).dot)
  }

  @Test func theSameWavesGiveTheSameBytes() throws {
    let webs = Self.waves(seed: 7)
    #expect(ForceDiagram.question(about: webs) == ForceDiagram.question(about: webs))
    let again = try Self.force(webs)
    for (one, other) in zip(try Self.force(webs), again) { #expect(one.dot == other.dot) }
    let (ecomap, sectors) = (EcomapLayout(webs: webs), SectorMapLayout(webs: webs))
    for web in webs {
      #expect(EcomapDiagram(web: web, layout: ecomap).dot == EcomapDiagram(web: web, layout: EcomapLayout(webs: webs)).dot)
      #expect(SectorMapDiagram(web: web, layout: sectors).dot == SectorMapDiagram(web: web, layout: SectorMapLayout(webs: webs)).dot)
    }
  }
}
