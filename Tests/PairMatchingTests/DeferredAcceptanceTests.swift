import PairMatching
import Testing
import TestSupport

@Suite struct DeferredAcceptanceTests {
  /// Gale and Shapley's example 1: three stable matchings; the youths get their first choices.
  @Test func theExampleOfGaleAndShapley() throws {
    let market = try PairMarket(youths: [1, 2, 3], mentors: [1, 2, 3])
    let youths = try PairScores([[3, 2, 1], [1, 3, 2], [2, 1, 3]], mentors: 3)
    let mentors = try PairScores([[1, 2, 3], [3, 1, 2], [2, 3, 1]], mentors: 3)
    let result = try DeferredAcceptance(market, youthScores: youths, mentorScores: mentors)
    #expect(result.matching.mentors == [0, 1, 2] && result.proposals == 3)
    #expect(try Stability(result.matching, in: market, youthScores: youths, mentorScores: mentors).isStable)
  }

  /// Against all matchings of 900 small markets, most of them with ties and some with capacities: the result is stable, and no youth is
  /// better off in any other stable matching. Who is matched is the same in all of them.
  @Test(arguments: [(2, 1), (5, 1), (1_000, 1), (2, 3), (1_000, 3)])
  func itIsTheStableMatchingBestForEveryYouth(levels: Int, capacity: Int) throws {
    var dice = Dice(seed: UInt64(levels * 10 + capacity))
    var several = 0
    for round in 0..<180 {
      let small = try SmallMarket(&dice, levels: levels, least: round % 2 * 3, most: 5, largestCapacity: capacity)
      let own = try small.deferred().matching
      let stable = small.matchings(small.accepts).filter(small.isStable)
      #expect(stable.contains(own.mentors))
      if stable.count > 1 { several += 1 }
      for other in stable {
        #expect(small.market.youths.indices.allSatisfy { !small.youth($0, prefers: other[$0], to: own.mentors[$0]) })
        #expect(other.map { $0 == nil } == own.mentors.map { $0 == nil })
      }
      for (mentor, youths) in own.youths.enumerated() {
        #expect(youths.count <= small.market.capacities[mentor] && youths.allSatisfy { own.mentors[$0] == mentor })
      }
    }
    #expect(several >= 1, "\(several) markets have more than one stable matching")
  }

  /// Every matching of small markets: what the check of stability says is what the definition says.
  @Test func stabilityIsWhatItsDefinitionSays() throws {
    var dice = Dice(seed: 3)
    for round in 0..<60 {
      let small = try SmallMarket(&dice, levels: 3, most: 3, largestCapacity: 1 + round % 2)
      let all = small.matchings(small.accepts)
      for partners in all {
        let matching = try Self.matching(partners, small)
        let check = try Stability(matching, in: small.market, youthScores: small.youths, mentorScores: small.mentors)
        #expect(check.isStable == small.isStable(partners) && check.unwanted.isEmpty)
      }
    }
  }

  /// A matching as given, made by a greedy choice in which each youth accepts only the mentor they shall have.
  private static func matching(_ partners: [Int?], _ small: SmallMarket) throws -> Matching {
    let scores = try PairScores(youths: partners.count, mentors: small.market.mentors.count) { partners[$0] == $1 ? 1 : nil }
    return try GreedyMatching.inTurn(small.market, scores: scores, order: Array(partners.indices))
  }

  @Test func blockingAndUnwantedPairsAreNamed() throws {
    let market = try PairMarket(youths: [1, 2], mentors: [1, 2])
    let matching = try GreedyMatching.inTurn(market, scores: try PairScores([[1, nil], [nil, 1]], mentors: 2), order: [0, 1])
    let swapped = try PairScores([[1, 2], [2, 1]], mentors: 2)
    let blocked = try Stability(matching, in: market, youthScores: swapped, mentorScores: swapped)
    #expect(blocked.blocking == [.init(youth: 0, mentor: 1), .init(youth: 1, mentor: 0)] && blocked.unwanted.isEmpty)
    let refused = try PairScores([[nil, nil], [1, 2]], mentors: 2)
    let unwanted = try Stability(matching, in: market, youthScores: swapped, mentorScores: refused)
    #expect(unwanted.unwanted == [.init(youth: 0, mentor: 0)] && unwanted.blocking == [.init(youth: 1, mentor: 0)])
    #expect(!unwanted.isStable)
  }

  @Test func theOrderOfTheInputDoesNotMatter() throws {
    var dice = Dice(seed: 8)
    for _ in 0..<200 {
      let small = try SmallMarket(&dice, levels: 3, most: 8, largestCapacity: 3)
      let other = try small.shuffled(&dice).market
      let (one, two) = (try small.deferred(), try other.deferred())
      #expect(small.ids(one.matching) == other.ids(two.matching) && one.proposals == two.proposals)
    }
  }

  @Test func tiesGoToTheLowerID() throws {
    let market = try PairMarket(youths: [9, 4], mentors: [7, 3])
    let equal = try PairScores(youths: 2, mentors: 2) { _, _ in 1 }
    #expect(try DeferredAcceptance(market, youthScores: equal, mentorScores: equal).matching.mentors == [0, 1])
  }

  @Test func nobodyIsMatchedWhereNobodyCanBe() throws {
    let none = try PairScores(youths: 2, mentors: 2) { _, _ in nil }
    let all = try PairScores(youths: 2, mentors: 2) { _, _ in 1 }
    let market = try PairMarket(youths: [1, 2], mentors: [1, 2])
    let closed = try PairMarket(youths: [1, 2], mentors: [1, 2], capacities: [0, 0])
    #expect(try DeferredAcceptance(market, youthScores: none, mentorScores: all).matching.count == 0)
    #expect(try DeferredAcceptance(market, youthScores: all, mentorScores: none).matching.count == 0)
    #expect(try DeferredAcceptance(closed, youthScores: all, mentorScores: all).matching.count == 0)
    let alone = try PairMarket(youths: [1], mentors: [])
    let empty = try PairScores(youths: 1, mentors: 0) { _, _ in nil }
    #expect(try DeferredAcceptance(alone, youthScores: empty, mentorScores: empty).matching.mentors == [nil])
  }

  /// 500 youths and 700 mentors, and the worst case: all youths rank alike, and mentors like the last to ask best.
  @Test func manyYouthsAreMatchedQuickly() throws {
    let market = try PairMarket(youths: Array(0..<500), mentors: Array(0..<700))
    let luck = PairLuck(seed: 4)
    let youths = try PairScores(youths: 500, mentors: 700) { luck.normal(.youthView, youth: UInt32($0), mentor: UInt32($1)) }
    let mentors = try PairScores(youths: 500, mentors: 700) { luck.normal(.mentorView, youth: UInt32($0), mentor: UInt32($1)) }
    let alike = try PairScores(youths: 500, mentors: 700) { _, mentor in Double(-mentor) }
    let late = try PairScores(youths: 500, mentors: 700) { youth, _ in Double(-youth) }
    var results: [DeferredAcceptance] = []
    let time = ProcessorTime.measure {
      results = [(youths, mentors), (alike, late)].compactMap { try? DeferredAcceptance(market, youthScores: $0.0, mentorScores: $0.1) }
    }
    #expect(results.map(\.matching.count) == [500, 500] && results[1].proposals == 500 * 501 / 2)
    #expect(try Stability(results[0].matching, in: market, youthScores: youths, mentorScores: mentors).isStable)
    #expect(time < .seconds(10), "it took \(time)")
  }
}
