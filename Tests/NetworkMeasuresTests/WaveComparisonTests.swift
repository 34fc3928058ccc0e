import Foundation
import NetworkMeasures
import Quantities
import SupportWebs
import Testing
import TestSupport

@Suite struct WaveComparisonTests {
  private static func web(_ id: String, _ closeness: [(String, Double?)], ties: [(String, String)], places: [Place] = []) -> SupportWeb {
    SupportWeb(
      youth: Youth(id: "me", label: Youth.usualLabel), moment: Moment(id: id, label: Bilingual(both: id), date: nil),
      alters: closeness.map {
        Alter(person: Person(id: $0.0, label: Bilingual(both: $0.0), role: .friend), tie: Tie(closeness: Reported($0.1)))
      }, crossTies: ties.map { CrossTie($0.0, $0.1) }, places: places)
  }

  /// Worked by hand: a, b, c stay, d goes, e and f come; of the ties among a, b, c one stays, one goes, one comes.
  @Test func aHandWorkedComparison() throws {
    let (club, work) = (
      Place(id: "club", label: Bilingual(both: "club"), type: .club, takesPart: .yes),
      Place(id: "work", label: Bilingual(both: "work"), type: .work, takesPart: .no)
    )
    var started = work
    started.takesPart = .yes
    let first = Self.web(
      "before", [("a", 0.5), ("b", 0.2), ("c", nil), ("d", 1)], ties: [("a", "b"), ("c", "b"), ("d", "a")], places: [club, work])
    let second = Self.web(
      "after", [("e", 1), ("c", 0.3), ("b", 0.6), ("a", 0.3), ("f", 0)], ties: [("b", "a"), ("a", "c"), ("e", "f"), ("e", "a")],
      places: [started])
    let comparison = WaveComparison(first, second)
    #expect(comparison.people.kept == ["a", "b", "c"] && comparison.people.lost == ["d"] && comparison.people.new == ["e", "f"])
    #expect(comparison.ties.kept == [TiePair("a", "b")] && comparison.ties.lost == [TiePair("b", "c")])
    #expect(comparison.ties.new == [TiePair("a", "c")])
    #expect(comparison.tiesOfTheLost == [TiePair("a", "d")] && comparison.tiesOfTheNew == [TiePair("e", "f"), TiePair("a", "e")])
    #expect(comparison.places.lost == ["club"] && comparison.places.new == ["work"] && comparison.places.kept.isEmpty)
    #expect(
      comparison.measures.map(\.id) == [
        "keptAlters", "lostAlters", "newAlters", "turnover", "jaccardOfAlters", "keptTies", "lostTies", "newTies", "jaccardOfTies",
        "hammingOfTies", "closenessChange", "conflictChange",
      ])
    let values: [Double?] = [3, 1, 2, 3.0 / 9, 0.5, 1, 1, 1, 1.0 / 3, 2]
    #expect(comparison.measures.prefix(10).map(\.value) == values)
    let change = try #require(comparison["closenessChange"])
    #expect(abs((change.value ?? 9) - 0.1) < 1e-12 && change.used == 2 && change.missing == 1 && change.usesWeights)
    #expect(comparison["conflictChange"]?.reason == .noValues && comparison["conflictChange"]?.missing == 3)
    #expect(comparison["hammingOfTies"]?.used == 3 && comparison["jaccardOfTies"]?.used == 3 && comparison["turnover"]?.used == 9)
  }

  @Test func whatCannotBeComparedHasAReason() {
    let nobody = Self.web("a", [], ties: [])
    let one = Self.web("b", [("a", 1)], ties: [])
    let two = Self.web("c", [("a", 1), ("b", 1)], ties: [])
    func reasons(_ comparison: WaveComparison) -> [Undefined?] {
      ["turnover", "jaccardOfAlters", "jaccardOfTies", "hammingOfTies", "closenessChange"].map { comparison[$0]?.reason }
    }
    #expect(reasons(WaveComparison(nobody, nobody)) == [.noAlters, .noAlters, .noAlters, .noAlters, .noAlters])
    #expect(reasons(WaveComparison(nobody, one)) == [nil, nil, .noAlters, .noAlters, .noAlters])
    #expect(reasons(WaveComparison(one, two)) == [nil, nil, .fewerThanTwoAlters, .fewerThanTwoAlters, nil])
    #expect(reasons(WaveComparison(two, two)) == [nil, nil, .noTies, nil, nil])
  }

  /// A tie that is lost or interrupted counts as if the person were not there.
  @Test func onlyPeopleWithContactCount() {
    let first = Self.web("a", [("a", 1), ("b", 1)], ties: [("a", "b")])
    var second = first
    second.alters[1].tie.status = .suspended
    let comparison = WaveComparison(first, second)
    #expect(comparison.people.lost == ["b"] && comparison.ties.lost.isEmpty && comparison.tiesOfTheLost == [TiePair("a", "b")])
  }

  @Test func theOtherWayRoundSwapsLostAndNew() {
    var dice = Dice(seed: 41)
    var unlike = 0
    for _ in 0..<5_000 {
      let (a, b) = (RandomWaves.web("a", &dice), RandomWaves.web("b", &dice))
      let (there, back, still) = (WaveComparison(a, b), WaveComparison(b, a), WaveComparison(a, a))
      #expect(there.people.lost == back.people.new && there.people.new == back.people.lost)
      #expect(Set(there.people.kept) == Set(back.people.kept) && Set(there.ties.kept) == Set(back.ties.kept))
      #expect(there.ties.lost == back.ties.new && there.ties.new == back.ties.lost)
      #expect(there.tiesOfTheLost == back.tiesOfTheNew && there.places.lost == back.places.new)
      for id in ["turnover", "jaccardOfAlters", "jaccardOfTies", "hammingOfTies"] {
        #expect(there[id] == back[id])
        unlike += there[id]?.value == still[id]?.value ? 0 : 1
      }
      for id in ["closenessChange", "conflictChange"] {
        let (x, y) = (there[id]?.value, back[id]?.value)
        #expect((x == nil) == (y == nil) && abs((x ?? 0) + (y ?? 0)) < 1e-12)
      }
      let isEmpty = a.activeAlters.isEmpty
      #expect(still["turnover"]?.value == (isEmpty ? nil : 0) && still["jaccardOfAlters"]?.value == (isEmpty ? nil : 1))
      #expect(still["hammingOfTies"]?.value == (a.activeAlters.count < 2 ? nil : 0))
      #expect([nil, 1].contains(still["jaccardOfTies"]?.value) && [nil, 0].contains(still["closenessChange"]?.value))
      #expect(still.tiesOfTheLost.isEmpty && still.tiesOfTheNew.isEmpty && still.places.new.isEmpty)
    }
    #expect(unlike > 5_000)
  }

  // MARK: Whole networks

  private static func sampson(_ wave: Int) throws -> WholeNetwork {
    let file = OracleTests.fixtures.appending(path: "canonical/sampson_samplk\(wave).json")
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(contentsOf: file))
    return try WholeNetwork(
      id: "sampson", isDirected: true,
      members: (tree["nodes"]?.elements ?? []).compactMap { $0["id"]?.text }.map { WholeNetwork.Member(id: $0) },
      ties: (tree["edges"]?.elements ?? []).map { edge in
        WholeNetwork.Tie(from: edge["s"]?.text ?? "", to: edge["t"]?.text ?? "", strength: edge["w"]?.number)
      })
  }

  /// Expected values: numpy 2.4.6 over networkx 3.6.1 adjacency matrices.
  @Test func sampsonsMonasteryChangesAsOthersCount() throws {
    let waves = try (1...3).map(Self.sampson)
    let (first, second) = (NetworkWaveComparison(waves[0], waves[1]), NetworkWaveComparison(waves[1], waves[2]))
    #expect((first.kept, first.lost, first.new, first.none) == (35, 20, 22, 229))
    #expect((second.kept, second.lost, second.new, second.none) == (40, 17, 16, 233))
    #expect(first.jaccard.value == 0.45454545454545453 && second.jaccard.value == 0.547945205479452)
    #expect(first.hamming.value == 42 && second.hamming.value == 33 && first.hamming.used == 18 * 17)
  }

  @Test func wholeNetworksTheOtherWayRound() throws {
    var dice = Dice(seed: 42)
    for k in 0..<5_000 {
      let a = try #require(RandomWaves.network(&dice, isDirected: k % 2 == 0))
      let b = try #require(RandomWaves.network(&dice, isDirected: k % 3 != 0))
      let (there, back, still) = (NetworkWaveComparison(a, b), NetworkWaveComparison(b, a), NetworkWaveComparison(a, a))
      #expect(there.kept == back.kept && there.lost == back.new && there.new == back.lost && there.none == back.none && there.none >= 0)
      #expect(there.jaccard == back.jaccard && there.hamming == back.hamming)
      #expect(still.lost == 0 && still.new == 0 && [nil, 1].contains(still.jaccard.value))
      #expect(still.kept == (a.isDirected ? a.directed.arcCount : a.undirected.tieCount))
    }
  }
}
