import PairMatching
import Testing

@Suite struct MatchingErrorTests {
  private static func refusal(_ make: () throws -> Any) -> MatchingError? {
    do { _ = try make() } catch { return error as? MatchingError }
    return nil
  }

  @Test func marketsThatCannotBeAreRefused() {
    #expect(Self.refusal { try PairMarket(youths: [4, 2, 4], mentors: []) } == .repeatedYouth(4))
    #expect(Self.refusal { try PairMarket(youths: [4], mentors: [4, 3, 3]) } == .repeatedMentor(3))
    #expect(Self.refusal { try PairMarket(youths: [], mentors: [1, 2], capacities: [1]) } == .capacityCount(got: 1, mentors: 2))
    let negative = Self.refusal { try PairMarket(youths: [], mentors: [1, 2], capacities: [1, -1]) }
    #expect(negative == .negativeCapacity(mentor: 1, got: -1))
    #expect(negative?.description == "mentor 1 has room for -1 youths\n  fix: give 0 for a mentor who takes nobody")
  }

  @Test func scoresThatCannotBeAreRefused() throws {
    #expect(Self.refusal { try PairScores([[1, 2], [1]], mentors: 2) } == .rowLength(youth: 1, got: 1, mentors: 2))
    let notFinite = Self.refusal { try PairScores([[1, .nan]], mentors: 2) }
    #expect(notFinite == .scoreNotFinite(youth: 0, mentor: 1))
    #expect(
      notFinite?.description == "the score of youth 0 and mentor 1 is not a finite number\n"
        + "  fix: give a finite score, or nil where the pair is not acceptable")
    #expect(Self.refusal { try PairScores([[-.infinity]], mentors: 1) } == .scoreNotFinite(youth: 0, mentor: 0))
  }

  @Test func scoresOfAnotherMarketAreRefused() throws {
    let market = try PairMarket(youths: [1, 2], mentors: [1])
    let other = try PairScores([[1, 2]], mentors: 2)
    let own = try PairScores([[1], [2]], mentors: 1)
    let wanted = MatchingError.scoreShape(youths: 1, mentors: 2, wantedYouths: 2, wantedMentors: 1)
    #expect(wanted.problem == "the scores are of 1 youths and 2 mentors, the market is of 2 and 1")
    #expect(Self.refusal { try DeferredAcceptance(market, youthScores: other, mentorScores: own) } == wanted)
    #expect(Self.refusal { try DeferredAcceptance(market, youthScores: own, mentorScores: other) } == wanted)
    #expect(Self.refusal { try OptimalAssignment(market, scores: other) } == wanted)
    #expect(Self.refusal { try GreedyMatching.bestPairFirst(market, scores: other) } == wanted)
    #expect(Self.refusal { try GreedyMatching.inTurn(market, scores: other, order: []) } == wanted)
    let matching = try GreedyMatching.bestPairFirst(market, scores: own)
    let larger = try PairMarket(youths: [1, 2], mentors: [1, 2])
    let shape = MatchingError.matchingShape(youths: 2, mentors: 1, wantedYouths: 2, wantedMentors: 2)
    #expect(Self.refusal { try matching.total(own, in: larger) } == shape)
    #expect(Self.refusal { try Stability(matching, in: larger, youthScores: own, mentorScores: own) } == shape)
  }

  @Test func ordersThatCannotBeAreRefused() throws {
    let market = try PairMarket(youths: [1, 2], mentors: [1])
    let scores = try PairScores([[1], [2]], mentors: 1)
    #expect(
      Self.refusal { try GreedyMatching.inTurn(market, scores: scores, order: [0, 2]) } == .orderOutside(place: 2, youths: 2))
    #expect(Self.refusal { try GreedyMatching.inTurn(market, scores: scores, order: [0, 0]) } == .orderRepeats(0))
    #expect(Self.refusal { try GreedyMatching.order(market, byNeed: [1]) } == .needCount(got: 1, youths: 2))
    #expect(Self.refusal { try GreedyMatching.order(market, byNeed: [1, .nan]) } == .needNotANumber(youth: 1))
  }
}
