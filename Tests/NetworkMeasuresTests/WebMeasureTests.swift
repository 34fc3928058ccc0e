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

  @Test(arguments: [TieStatus.lost, .suspended])
  func tiesWithoutContactCountAsIfTheyWereNotThere(_ status: TieStatus) throws {
    let index = try #require(web.alters.firstIndex { $0.id == "mother" })
    var (without, interrupted) = (web, web)
    without.alters.remove(at: index)
    interrupted.alters[index].tie.status = status
    #expect(AlterTies(interrupted) == AlterTies(without))
    #expect(AlterTies(interrupted).count < AlterTies(web).count)
  }

  @Test func crossTiesAreUndirectedAndCountOnce() {
    var other = web
    other.crossTies = web.crossTies.map { CrossTie($0.second, $0.first) } + web.crossTies + [CrossTie("mother", "mother")]
    #expect(AlterTies(other) == AlterTies(web))
  }

  @Test func crossTiesWithTheYouthOrAStrangerAreNone() {
    var other = web
    other.crossTies += [CrossTie(web.youth.id, "mother"), CrossTie("mother", "nobody")]
    #expect(AlterTies(other) == AlterTies(web))
  }

  @Test func strengthsDoNotEnter() {
    var other = web
    for i in other.crossTies.indices { other.crossTies[i].closeness.value = nil }
    for i in other.alters.indices { other.alters[i].tie.closeness.value = nil }
    #expect(AlterTies(other) == AlterTies(web))
    #expect(!Measure.constraint(AlterTies(web)).usesWeights)
  }

  @Test func anEmptyWebHasASizeAndNothingElse() {
    let nobody = AlterTies(alters: [], ties: [])
    #expect(Measure.size(nobody).value == 0)
    for measure in [Measure.density(nobody), .effectiveSize(nobody), .constraint(nobody)] {
      #expect(measure.value == nil && measure.reason == .noAlters && measure.used == 0)
    }
    #expect(Measure.componentsWithoutEgo(nobody).map(\.value) == [0, 0, nil, nil])
    #expect(Measure.componentsWithoutEgo(nobody).map(\.reason) == [nil, nil, .noAlters, .noAlters])
  }

  @Test func oneAlterHasNoDensity() {
    let one = AlterTies(alters: ["a"], ties: [])
    #expect(Measure.density(one).reason == .fewerThanTwoAlters && Measure.density(one).used == 1)
    #expect(Measure.effectiveSize(one).value == 1 && Measure.constraint(one).value == 1)
    #expect(Measure.componentsWithoutEgo(one).map(\.reason) == [nil, nil, nil, .fewerThanTwoAlters])
  }

  @Test func compositionIsTheShareOfEachSector() throws {
    let composition = Measure.composition(web)
    #expect(composition.map(\.sector) == Sector.allCases)
    #expect(composition.reduce(0) { $0 + $1.count } == web.activeAlters.count)
    #expect(abs(composition.compactMap(\.share.value).reduce(0, +) - 1) < 1e-12)
    let online = try #require(composition.first { $0.sector == .online })
    #expect(online.count == 1 && online.share.value == 1 / Double(web.activeAlters.count))
    #expect(online.share.id == "composition.online" && online.share.used == web.activeAlters.count)
  }

  @Test func compositionOfNobodyIsUndefined() {
    var nobody = web
    nobody.alters = []
    #expect(Measure.composition(nobody).allSatisfy { $0.count == 0 && $0.share.value == nil && $0.share.reason == .noAlters })
  }
}
