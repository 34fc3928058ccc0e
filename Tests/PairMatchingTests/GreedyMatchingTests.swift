import PairMatching
import Testing
import TestSupport

@Suite struct GreedyMatchingTests {
  private static func market() throws -> PairMarket { try PairMarket(youths: [30, 10, 20], mentors: [2, 1], capacities: [1, 1]) }

  @Test func eachTakesTheBestWhoIsFree() throws {
    let scores = try PairScores([[5, 4], [6, 1], [6, nil]], mentors: 2)
    #expect(try GreedyMatching.inTurn(Self.market(), scores: scores, order: [0, 1, 2]).mentors == [0, 1, nil])
    #expect(try GreedyMatching.inTurn(Self.market(), scores: scores, order: [2, 0]).mentors == [1, nil, 0])
    #expect(try GreedyMatching.inTurn(Self.market(), scores: scores, order: []).count == 0)
    let equal = try PairScores(youths: 3, mentors: 2) { _, _ in 1 }
    #expect(try GreedyMatching.inTurn(Self.market(), scores: equal, order: [2, 1, 0]).mentors == [nil, 0, 1])
  }

  @Test func theBestPairGoesFirst() throws {
    let scores = try PairScores([[5, 4], [6, 1], [6, nil]], mentors: 2)
    #expect(try GreedyMatching.bestPairFirst(Self.market(), scores: scores).mentors == [1, 0, nil])
    let two = try PairMarket(youths: [30, 10, 20], mentors: [2, 1], capacities: [2, 0])
    #expect(try GreedyMatching.bestPairFirst(two, scores: scores).youths == [[1, 2], []])
  }

  @Test func needsMakeAnOrder() throws {
    #expect(try GreedyMatching.order(Self.market(), byNeed: [1, 1, 2]) == [2, 1, 0])
    #expect(try GreedyMatching.order(Self.market(), byNeed: [.infinity, -1, -.infinity]) == [0, 1, 2])
  }

  /// When both sides rank by the same scores, all different, there is one stable matching, and taking the best pair first finds it.
  @Test func theBestPairFirstIsStableWhereBothSidesAgree() throws {
    var dice = Dice(seed: 5)
    for _ in 0..<200 {
      let small = try SmallMarket(&dice, levels: 1_000_000, most: 9, largestCapacity: 3)
      let greedy = try GreedyMatching.bestPairFirst(small.market, scores: small.youths)
      let stable = try DeferredAcceptance(small.market, youthScores: small.youths, mentorScores: small.youths)
      #expect(greedy == stable.matching)
    }
  }

  /// Against the optimum: at least half of it without negative scores, and never more.
  @Test func theTotalIsAtLeastHalfOfTheBest() throws {
    var dice = Dice(seed: 6)
    for _ in 0..<200 {
      let (n, m) = (1 + dice.whole(below: 9), 1 + dice.whole(below: 9))
      let scores = try PairScores(youths: n, mentors: m) { _, _ in Double(dice.whole(below: 20)) }
      let market = try PairMarket(youths: Array(0..<UInt32(n)), mentors: Array(0..<UInt32(m)))
      let best = try OptimalAssignment(market, scores: scores).total
      let greedy = try GreedyMatching.bestPairFirst(market, scores: scores).total(scores, in: market)
      #expect(greedy * 2 >= best && greedy <= best)
    }
  }

  @Test func theOrderOfTheInputDoesNotMatter() throws {
    var dice = Dice(seed: 9)
    for _ in 0..<200 {
      let small = try SmallMarket(&dice, levels: 3, most: 8, largestCapacity: 3)
      let other = try small.shuffled(&dice)
      let needs = small.market.youths.map { Double($0 % 3) }
      let order = try GreedyMatching.order(small.market, byNeed: needs)
      let otherOrder = try GreedyMatching.order(other.market.market, byNeed: other.youths.map { needs[$0] })
      let turns = try GreedyMatching.inTurn(small.market, scores: small.youths, order: order)
      let otherTurns = try GreedyMatching.inTurn(other.market.market, scores: other.market.youths, order: otherOrder)
      #expect(small.ids(turns) == other.market.ids(otherTurns))
      let pairs = try GreedyMatching.bestPairFirst(small.market, scores: small.youths)
      let otherPairs = try GreedyMatching.bestPairFirst(other.market.market, scores: other.market.youths)
      #expect(small.ids(pairs) == other.market.ids(otherPairs))
    }
  }
}
