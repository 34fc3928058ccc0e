/// Who is matched with whom.
public struct Matching: Hashable, Sendable {
  /// The place of the mentor of each youth; `nil` for a youth without one.
  public let mentors: [Int?]
  /// The places of the youths of each mentor, lowest id first.
  public let youths: [[Int]]

  init(_ mentors: [Int?], _ market: PairMarket) {
    var youths = [[Int]](repeating: [], count: market.mentors.count)
    for youth in market.youthsByID {
      if let mentor = mentors[youth] { youths[mentor].append(youth) }
    }
    self.mentors = mentors
    self.youths = youths
  }

  /// The number of youths who have a mentor.
  public var count: Int { mentors.count { $0 != nil } }

  /// The sum of the scores of all matched pairs, added in the order of the youths' ids.
  ///
  /// - Parameters:
  ///   - scores: scores of the same youths and mentors, acceptable or not elsewhere; a matched pair that they do not accept counts 0.
  ///   - market: the market of the matching.
  /// - Returns: the sum; 0 without pairs.
  /// - Throws: ``MatchingError`` when scores or matching are of another market.
  /// - Complexity: O(n log n).
  public func total(_ scores: PairScores, in market: PairMarket) throws(MatchingError) -> Double {
    try check(market)
    try market.check(scores)
    var sum = 0.0
    for youth in market.youthsByID {
      if let mentor = mentors[youth] { sum += scores[youth, mentor] ?? 0 }
    }
    return sum
  }

  /// Refuses a market of other sizes.
  func check(_ market: PairMarket) throws(MatchingError) {
    guard mentors.count == market.youths.count, youths.count == market.mentors.count else {
      throw .matchingShape(
        youths: mentors.count, mentors: youths.count, wantedYouths: market.youths.count, wantedMentors: market.mentors.count)
    }
  }
}
