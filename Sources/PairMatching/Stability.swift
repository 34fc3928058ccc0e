/// Whether a matching holds without force: who would rather leave it.
///
/// A youth and a mentor **block** a matching when they accept each other, the youth has nobody or somebody they like less, and the mentor has
/// room or a youth they like less. A matched pair one of whom does not accept the other is **unwanted**. A matching is stable when it has
/// neither. The number of blocking pairs says how far a matching is from stable, for such as ``GreedyMatching`` and ``OptimalAssignment`` give.
///
/// Source: Roth & Sotomayor (1990), *Two-Sided Matching*, def. 2.3 and 5.3 (responsive preferences over groups of youths).
public struct Stability: Hashable, Sendable {
  /// A youth and a mentor, by their places in the market.
  public struct Pair: Hashable, Sendable {
    public let youth: Int
    public let mentor: Int

    public init(youth: Int, mentor: Int) {
      self.youth = youth
      self.mentor = mentor
    }
  }

  /// The pairs that block the matching, in the order of the places of youth and mentor.
  public let blocking: [Pair]
  /// The matched pairs that one of both does not accept, in the order of the youths' places.
  public let unwanted: [Pair]

  /// Whether the matching is stable.
  public var isStable: Bool { blocking.isEmpty && unwanted.isEmpty }

  /// - Parameters:
  ///   - matching: a matching of the market.
  ///   - market: youths, mentors and capacities.
  ///   - youthScores: how the youths rank the mentors, ties by the lower id.
  ///   - mentorScores: how the mentors rank the youths, ties by the lower id.
  /// - Throws: ``MatchingError`` when scores or matching are of another market.
  /// - Complexity: O(n m).
  public init(
    _ matching: Matching, in market: PairMarket, youthScores: PairScores, mentorScores: PairScores
  ) throws(MatchingError) {
    try matching.check(market)
    try market.check(youthScores)
    try market.check(mentorScores)
    let choices = Preferences(market, youthScores: youthScores, mentorScores: mentorScores)
    // Whom each mentor likes least of those they have; unwanted ones less than any other.
    let last = market.mentors.indices.map { mentor in
      matching.youths[mentor].max { one, other in
        let (isWanted, otherIsWanted) = (choices.accepts(one, mentor), choices.accepts(other, mentor))
        return isWanted == otherIsWanted ? choices.mentor(mentor, prefers: one, to: other) : isWanted
      }
    }
    var (blocking, unwanted): ([Pair], [Pair]) = ([], [])
    for youth in market.youths.indices {
      let own = matching.mentors[youth]
      let isContent = own.map { choices.accepts(youth, $0) } ?? true
      if let own, !isContent { unwanted.append(Pair(youth: youth, mentor: own)) }
      for mentor in market.mentors.indices where mentor != own && choices.accepts(youth, mentor) && market.capacities[mentor] > 0 {
        if let own, isContent, !choices.youth(youth, prefers: mentor, to: own) { continue }
        let hasRoom = matching.youths[mentor].count < market.capacities[mentor]
        let gives = last[mentor].map { !choices.accepts($0, mentor) || choices.mentor(mentor, prefers: youth, to: $0) } ?? false
        if hasRoom || gives { blocking.append(Pair(youth: youth, mentor: mentor)) }
      }
    }
    self.blocking = blocking
    self.unwanted = unwanted
  }
}
