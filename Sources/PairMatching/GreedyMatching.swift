/// Matching without looking ahead, as coordinators of programmes often do it by hand.
///
/// Both ways are quick and easy to explain, and both can leave youths without a mentor whom ``OptimalAssignment`` would match. Scores count
/// as they are; where they are equal the lower id goes first.
public enum GreedyMatching {
  /// Youth after youth takes the best mentor who has room ("serial dictatorship").
  ///
  /// No youth can be made better off without another one becoming worse off, and telling the true scores is a dominant strategy
  /// (Svensson 1999). The order decides who is served: give the places in order of registration for first come, first served, or
  /// ``order(_:byNeed:)``.
  ///
  /// - Parameters:
  ///   - market: youths, mentors and capacities.
  ///   - scores: the scores of the pairs, `nil` where a pair is not acceptable.
  ///   - order: the places of the youths in the order in which they choose, each once at most; who is not named gets nobody.
  /// - Returns: the matching.
  /// - Throws: ``MatchingError`` when the scores are not of the market, or of the order.
  /// - Complexity: O(n m).
  ///
  /// Source: Svensson (1999), *Soc. Choice Welf.* 16, 557–567.
  public static func inTurn(_ market: PairMarket, scores: PairScores, order: [Int]) throws(MatchingError) -> Matching {
    try market.check(scores)
    var isNamed = [Bool](repeating: false, count: market.youths.count)
    for youth in order {
      guard market.youths.indices.contains(youth) else { throw .orderOutside(place: youth, youths: market.youths.count) }
      guard !isNamed[youth] else { throw .orderRepeats(youth) }
      isNamed[youth] = true
    }
    var room = market.capacities
    var partners = [Int?](repeating: nil, count: market.youths.count)
    for youth in order {
      var best: Int?
      for mentor in market.mentors.indices where room[mentor] > 0 {
        let score = scores.value(youth, mentor)
        guard score > -.infinity else { continue }
        if let other = best {
          let old = scores.value(youth, other)
          guard score > old || score == old && market.mentors[mentor] < market.mentors[other] else { continue }
        }
        best = mentor
      }
      if let best { room[best] -= 1 }
      partners[youth] = best
    }
    return Matching(partners, market)
  }

  /// The pair with the best score of all is matched first, then the best of those that are left, and so on.
  ///
  /// Where no score is negative its total is at least half of the largest possible (Avis 1983). It is the stable matching when both sides
  /// rank by these scores. Pairs of equal score go in the order of the youth's id, then the mentor's.
  ///
  /// - Parameters:
  ///   - market: youths, mentors and capacities.
  ///   - scores: the scores of the pairs, `nil` where a pair is not acceptable.
  /// - Returns: the matching.
  /// - Throws: ``MatchingError`` when the scores are not of the market.
  /// - Complexity: O(n m log(n m)).
  ///
  /// Source: Avis (1983), *Networks* 13(4), 475–493.
  public static func bestPairFirst(_ market: PairMarket, scores: PairScores) throws(MatchingError) -> Matching {
    try market.check(scores)
    var pairs: [(score: Double, youth: Int, mentor: Int)] = []
    for youth in market.youths.indices {
      for mentor in market.mentors.indices {
        if let score = scores[youth, mentor] { pairs.append((score, youth, mentor)) }
      }
    }
    pairs.sort { one, other in
      if one.score != other.score { return one.score > other.score }
      return (market.youths[one.youth], market.mentors[one.mentor]) < (market.youths[other.youth], market.mentors[other.mentor])
    }
    var room = market.capacities
    var partners = [Int?](repeating: nil, count: market.youths.count)
    for pair in pairs where partners[pair.youth] == nil && room[pair.mentor] > 0 {
      partners[pair.youth] = pair.mentor
      room[pair.mentor] -= 1
    }
    return Matching(partners, market)
  }

  /// The places of the youths, those with the highest need first, for ``inTurn(_:scores:order:)``.
  ///
  /// - Parameters:
  ///   - market: the youths.
  ///   - needs: a number for each youth, such as a risk, a waiting time, or the best fit they can get; infinities are allowed. Equal needs go
  ///     by the lower id.
  /// - Returns: all places, each once.
  /// - Throws: ``MatchingError`` of the number of needs, or of a need that is NaN.
  /// - Complexity: O(n log n).
  public static func order(_ market: PairMarket, byNeed needs: [Double]) throws(MatchingError) -> [Int] {
    guard needs.count == market.youths.count else { throw .needCount(got: needs.count, youths: market.youths.count) }
    if let youth = needs.firstIndex(where: \.isNaN) { throw .needNotANumber(youth: youth) }
    return market.youths.indices.sorted {
      needs[$0] != needs[$1] ? needs[$0] > needs[$1] : market.youths[$0] < market.youths[$1]
    }
  }
}
