import Quantities
import Foundation
import NetworkMeasures
import SupportWebs
import Testing

/// What of a support web enters the measures.
@Suite struct WebMeasureTests {
  private let web: SupportWeb

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Scenarios/cases/anton.yaml").standardizedFileURL
    web = try #require(try CaseReader.read(path: "anton.yaml", bytes: Array(Data(contentsOf: file))).waves.first)
  }

  /// Who is in, and every tie, without strengths.
  private static func seen(_ web: SupportWeb) -> [[String]] {
    let network = EgoNetwork(web)
    return [network.alters] + network.graph.ties.map { [network.alters[$0.first], network.alters[$0.second]].sorted() }
  }

  @Test(arguments: [TieStatus.lost, .suspended])
  func tiesWithoutContactCountAsIfTheyWereNotThere(_ status: TieStatus) throws {
    let index = try #require(web.alters.firstIndex { $0.id == "mother" })
    var (without, interrupted) = (web, web)
    without.alters.remove(at: index)
    interrupted.alters[index].tie.status = status
    #expect(Self.seen(interrupted) == Self.seen(without))
    #expect(EgoNetwork(interrupted).graph.tieCount < EgoNetwork(web).graph.tieCount)
  }

  @Test func crossTiesAreUndirectedAndCountOnce() {
    var other = web
    other.crossTies = web.crossTies.map { CrossTie($0.second, $0.first) } + web.crossTies + [CrossTie("mother", "mother")]
    #expect(Self.seen(other) == Self.seen(web))
  }

  @Test func crossTiesWithTheYouthOrAStrangerAreNone() {
    var other = web
    other.crossTies += [CrossTie(web.youth.id, "mother"), CrossTie("mother", "nobody")]
    #expect(Self.seen(other) == Self.seen(web))
  }

  @Test func strengthsDoNotEnter() {
    var other = web
    for i in other.crossTies.indices { other.crossTies[i].closeness.value = nil }
    for i in other.alters.indices { other.alters[i].tie.closeness.value = nil }
    #expect(Self.seen(other) == Self.seen(web))
    #expect(!Measure.burt(EgoNetwork(web))[0].usesWeights)
  }

  @Test func anEmptyWebHasASizeAndNothingElse() {
    let nobody = EgoNetwork(alters: [], ties: [(String, String)]())
    #expect(Measure.size(nobody).value == 0)
    for measure in [Measure.density(nobody)] + Measure.burt(nobody) + Measure.egoBetweenness(nobody) {
      #expect(measure.value == nil && measure.reason == .noAlters && measure.used == 0)
    }
    #expect(Measure.componentsWithoutEgo(nobody).map(\.value) == [0, 0, 0, 0, nil, nil])
    #expect(Measure.componentsWithoutEgo(nobody).compactMap(\.reason) == [.noAlters, .noAlters])
  }

  @Test func oneAlterHasNoDensity() {
    let one = EgoNetwork(alters: ["a"], ties: [(String, String)]())
    #expect(Measure.density(one).reason == .fewerThanTwoAlters && Measure.density(one).used == 1)
    #expect(Measure.burt(one).map(\.value) == [1, 1, 1, 1])
    #expect(Measure.componentsWithoutEgo(one).last?.reason == .fewerThanTwoAlters)
  }

  @Test func compositionIsTheShareOfEachSector() throws {
    let network = EgoNetwork(web)
    let sector = try #require(network.categories.first { $0.name == "sector" })
    let composition = Measure.composition(sector, network, words: Sector.allCases.map(\.rawValue))
    let sum: Double = composition.compactMap(\.value).reduce(0, +)
    #expect(abs(sum - 1) < 1e-12)
    let online = try #require(composition.first { $0.id == "sector.share.online" })
    #expect(online.value == 1 / Double(web.activeAlters.count) && online.used == web.activeAlters.count)
    #expect(composition.first { $0.id == "sector.share.mentoring" }?.value == 0)
  }

  @Test func compositionOfNobodyIsUndefined() throws {
    var nobody = web
    nobody.alters = []
    let network = EgoNetwork(nobody)
    let shares = Measure.composition(network.categories[0], network, words: ["family"])
    #expect(shares.count == 1 && shares.allSatisfy { $0.value == nil && $0.reason == .noAlters })
  }

  /// A missing category stays out of the denominator and is counted.
  @Test func missingCategoriesAreNotDifferent() {
    let network = EgoNetwork(alters: ["a", "b", "c", "d"], ties: [("a", "b"), ("b", "c")])
    let column = CategoryColumn("g", values: ["A", nil, "A", nil], ego: "A", comparesEgo: true)
    let measures = Dictionary(uniqueKeysWithValues: EgoMeasures.category(column, network).map { ($0.id, $0) })
    #expect(measures["g.blau"]?.value == 0 && measures["g.blau"]?.missing == 2)
    #expect(measures["g.eiEgoAlter"]?.value == -1 && measures["g.eiEgoAlter"]?.used == 2)
    #expect(measures["g.eiAlterAlter"]?.reason == .noTies && measures["g.eiAlterAlter"]?.missing == 2)
  }

  /// An unknown strength is never made up: the weighted variants are undefined, the others are not.
  @Test func anUnknownStrengthLeavesTheWeightedVariantsUndefined() {
    var other = web
    other.crossTies[0].closeness.value = nil
    let measures = Dictionary(uniqueKeysWithValues: EgoMeasures.structure(EgoNetwork(other)).map { ($0.id, $0) })
    let unknown = web.activeAlters.count { $0.tie.closeness.value == nil }
    for (id, missing) in [("weightedBurtConstraint", unknown + 1), ("weightedDensityWithoutEgo", 1), ("avgClusteringBarratWithoutEgo", 1)] {
      #expect(measures[id]?.reason == .missingStrength && measures[id]?.missing == missing && measures[id]?.usesWeights == true, "\(id)")
    }
    #expect(measures["burtConstraint"]?.value == Measure.burt(EgoNetwork(web))[0].value)
  }

  /// Directed networks enter Burt's measures by the sum of both directions, as networkx 3.6.1 does: `nx.constraint(D)` of the arcs
  /// a->b, b->a, a->c, c->d, d->b gives the values below.
  @Test func structuralHolesOfADirectedNetworkSumBothDirections() throws {
    let arcs = [(0, 1), (1, 0), (0, 2), (2, 3), (3, 1)].map { CompactGraph.Tie($0.0, $0.1) }
    let combined = try #require(DirectedGraph(count: 4, arcs: arcs).combined(weighted: false))
    let burt = try #require(WholeNetworkBurt(combined, weighted: true))
    let expected = [0.5555555555555556, 0.5555555555555556, 0.5, 0.5]
    for (own, other) in zip(burt.constraint, expected) { #expect(abs((own ?? -1) - other) < 1e-9) }
  }

  /// Isolates are communities of their own, whatever the size of the web, and the order of people does not matter.
  @Test func isolatesAreCommunitiesOfTheirOwn() {
    for size in [6, 13] {
      let names = (0..<size).map { "p\($0)" }
      let network = EgoNetwork(alters: names, ties: [("p1", "p2")])
      #expect(Measure.modularity(network).map(\.value) == [0, Double(size - 1)])
      let other = EgoNetwork(alters: names.reversed(), ties: [("p2", "p1")])
      #expect(Measure.modularity(other).map(\.value) == [0, Double(size - 1)])
    }
  }

  /// What nobody was asked is unknown, never 0.
  @Test func unknownSupportIsNoGap() throws {
    var silent = web
    for i in silent.alters.indices { silent.alters[i].tie.receives = SupportProfile() }
    let measures = Dictionary(uniqueKeysWithValues: Measure.supportMatrix(silent).map { ($0.id, $0) })
    #expect(measures["support.advice.family"]?.reason == .someMissing && measures["support.advice.mentoring"]?.value == 0)
    #expect(measures["support.gaps"]?.missing ?? 0 > 0)
    silent.alters = silent.alters.map { alter in
      var person = alter.person
      person.sector = .unknown
      return Alter(person: person, tie: alter.tie)
    }
    #expect(Measure.supportMatrix(silent).allSatisfy { $0.value == nil })
    #expect(Measure.multiplexity(EgoNetwork(silent)).allSatisfy { $0.reason == .allMissing })
  }

  /// A type is covered as soon as one known person gives it.
  @Test func aTypeIsCoveredByOneKnownSource() {
    var network = EgoNetwork(alters: ["a", "b"], ties: [("a", "b")])
    network.support = [[nil, nil, nil, nil, true], [true, true, true, true, false]]
    let measures = Measure.multiplexity(network)
    #expect(measures.map(\.value) == [4, 1, 5] && measures[0].missing == 1)
  }

  /// People whose ties were not asked about are named, and take no part in density.
  @Test func onlyAskedPeopleCountInDensity() {
    var other = web
    for i in other.alters.indices.dropFirst(3) { other.alters[i].tie.attributes["asked"] = .text("nee") }
    let network = EgoNetwork(other)
    #expect(network.count == 3 && Measure.sizeNamed(network).value == Double(web.activeAlters.count))
    other.alters = Array(other.alters.prefix(3))
    #expect(Measure.density(network).value == Measure.density(EgoNetwork(other)).value)
  }

  /// Kinds of ties in imported data are layers.
  @Test func kindsOfTiesAreLayers() {
    var other = web
    for i in other.crossTies.indices { other.crossTies[i].attributes["edge.Close"] = .flag(true) }
    other.crossTies[0].attributes["edge.Drug"] = .flag(true)
    let network = EgoNetwork(other)
    #expect(network.layers.map(\.tieCount) == [web.crossTies.count, 1])
    #expect(Measure.multiplexTies(layers: network.layers).value == 1 / Double(web.crossTies.count))
  }
}
