import PairMatching
import Testing
import TestSupport

@Suite struct OptimalAssignmentTests {
  /// The best of all matchings: most pairs, then the best exact total, then the lowest mentor id youth by youth in the order of their ids.
  private static func best(_ small: SmallMarket, _ sign: Double) -> [Int?] {
    let order = small.market.youths.indices.sorted { small.market.youths[$0] < small.market.youths[$1] }
    func key(_ partners: [Int?]) -> (Int, Double, [UInt32]) {
      let scores = partners.enumerated().compactMap { youth, mentor in mentor.flatMap { small.youths[youth, $0] } }
      return (-scores.count, -sign * scores.reduce(0, +), order.map { partners[$0].map { small.market.mentors[$0] } ?? .max })
    }
    func isBefore(_ one: [Int?], _ other: [Int?]) -> Bool {
      let (a, b) = (key(one), key(other))
      return (a.0, a.1) != (b.0, b.1) ? (a.0, a.1) < (b.0, b.1) : a.2.lexicographicallyPrecedes(b.2)
    }
    return small.matchings { small.youths[$0, $1] != nil }.min(by: isBefore) ?? []
  }

  /// Against all matchings of 1,000 small markets with whole scores, whose totals have no rounding; two levels make nearly all totals equal.
  @Test(arguments: [(1, 1), (2, 1), (4, 1), (1_000, 1), (3, 3)])
  func itIsTheFirstOfTheBestOfAllMatchings(levels: Int, capacity: Int) throws {
    var dice = Dice(seed: UInt64(levels * 100 + capacity))
    for round in 0..<200 {
      let small = try SmallMarket(&dice, levels: levels, most: capacity == 1 ? 5 : 4, largestCapacity: capacity)
      let goal: OptimalAssignment.Goal = round.isMultiple(of: 2) ? .largestTotal : .smallestTotal
      let own = try OptimalAssignment(small.market, scores: small.youths, goal: goal)
      #expect(own.matching.mentors == Self.best(small, goal == .largestTotal ? 1 : -1))
      #expect(try own.total == own.matching.total(small.youths, in: small.market))
    }
  }

  @Test func asManyAsPossibleAreMatchedWhateverTheTotal() throws {
    let market = try PairMarket(youths: [1, 2], mentors: [1, 2])
    let scores = try PairScores([[1e300, -1e300], [1e300, nil]], mentors: 2)
    #expect(try OptimalAssignment(market, scores: scores).matching.mentors == [1, 0])
    let one = try PairScores([[-5, nil], [nil, nil]], mentors: 2)
    let single = try OptimalAssignment(market, scores: one)
    #expect(single.matching.mentors == [0, nil] && single.total == -5)
    let least = Double.leastNonzeroMagnitude
    let tiny = try PairScores([[least, 0], [least, least]], mentors: 2)
    #expect(try OptimalAssignment(market, scores: tiny).matching.mentors == [0, 1])
  }

  @Test func theOrderOfTheInputDoesNotMatter() throws {
    var dice = Dice(seed: 21)
    for round in 0..<200 {
      let small = try SmallMarket(&dice, levels: round.isMultiple(of: 2) ? 3 : 100_000, most: 9, largestCapacity: 3)
      let other = try small.shuffled(&dice).market
      let (one, two) = (
        try OptimalAssignment(small.market, scores: small.youths), try OptimalAssignment(other.market, scores: other.youths)
      )
      #expect(small.ids(one.matching) == other.ids(two.matching) && one.total == two.total)
    }
  }

  @Test func nobodyIsMatchedWhereNobodyCanBe() throws {
    let none = try PairScores(youths: 3, mentors: 2) { _, _ in nil }
    let market = try PairMarket(youths: [1, 2, 3], mentors: [1, 2])
    #expect(try OptimalAssignment(market, scores: none) == OptimalAssignment(market, scores: none, goal: .smallestTotal))
    #expect(try OptimalAssignment(market, scores: none).matching.mentors == [nil, nil, nil])
    let nobody = try PairMarket(youths: [], mentors: [1])
    #expect(try OptimalAssignment(nobody, scores: PairScores(youths: 0, mentors: 1) { _, _ in 1 }).matching.youths == [[]])
  }

  /// Both shapes with scores that differ and the worst case for ties, where all are equal.
  @Test(arguments: [(500, 700), (700, 500)])
  func manyYouthsAreAssignedInReasonableTime(n: Int, m: Int) throws {
    let market = try PairMarket(youths: Array(0..<UInt32(n)), mentors: Array(0..<UInt32(m)))
    let luck = PairLuck(seed: 9)
    let scores = try PairScores(youths: n, mentors: m) { luck.normal(.fit, youth: UInt32($0), mentor: UInt32($1)) }
    let equal = try PairScores(youths: n, mentors: m) { _, _ in 0.3 }
    let few = try PairScores(youths: n, mentors: m) { Double(($0 * 7 + $1 * 3) % 4) }
    var results: [OptimalAssignment] = []
    let time = ProcessorTime.measure { results = [scores, equal, few].compactMap { try? OptimalAssignment(market, scores: $0) } }
    #expect(results.map(\.matching.count) == [500, 500, 500])
    #expect(results[1].matching.mentors.prefix(500).elementsEqual((0..<500).map { $0 }))
    #expect(results[2].total == 1_500)
    let greedy = try GreedyMatching.bestPairFirst(market, scores: scores)
    #expect(try greedy.total(scores, in: market) < results[0].total)
    #expect(time < .seconds(30), "it took \(time)")
  }
}
