/// The stable matching that is best for the youths: deferred acceptance, with the youths proposing.
///
/// Every youth proposes to the mentor they like best among those they have not yet asked. A mentor keeps the best proposals so far, as many
/// as they have room for, and turns the others down; who is turned down proposes to the next. It ends when nobody who is without a mentor has
/// anybody left to ask. A side ranks the other by its scores, higher first, and the lower id first where scores are equal, so that all
/// preferences are strict; a pair counts as acceptable where both sides accept it.
///
/// The result is **stable**: no youth and mentor would both rather have each other than whom they have, and nobody has somebody they do not
/// accept. Of all stable matchings it is the best for every youth and the worst for every mentor. The same youths are matched in all of them,
/// and a mentor who is not full has the same youths in all (Roth 1986). Telling the true preferences is a dominant strategy for the youths.
/// A youth who comes in makes no other youth better off, and a mentor who comes in makes no youth worse off (Gale & Sotomayor 1985).
///
/// The order in which youths propose does not matter for the result (McVitie & Wilson 1971). Ties by id are the same for all mentors ("single
/// tie-breaking"). A tie-break of each pair's own, from ``PairLuck``, favours no id; fewer youths then get their first choice (Abdulkadiroğlu,
/// Pathak & Roth 2009).
///
/// Sources: Gale & Shapley (1962), *Am. Math. Mon.* 69(1), 9–15; McVitie & Wilson (1971), *Commun. ACM* 14(7), 486–490; Gale & Sotomayor
/// (1985), *Discrete Appl. Math.* 11, 223–232; Roth (1986), *Econometrica* 54(2), 425–427; Roth & Sotomayor (1990), *Two-Sided Matching*,
/// ch. 2 and 5; Abdulkadiroğlu, Pathak & Roth (2009), *Am. Econ. Rev.* 99(5), 1954–1978.
public struct DeferredAcceptance: Hashable, Sendable {
  /// The matching.
  public let matching: Matching
  /// How many proposals were made; the same whatever the order of the proposals.
  public let proposals: Int

  /// - Parameters:
  ///   - market: youths, mentors and capacities; without youths, mentors or room nobody is matched.
  ///   - youthScores: how the youths rank the mentors.
  ///   - mentorScores: how the mentors rank the youths.
  /// - Throws: ``MatchingError`` when the scores are not of the market.
  /// - Complexity: at most `n m` proposals for `n` youths and `m` mentors, each a search among those whom a mentor has; to sort the
  ///   preferences costs O(n m log m) comparisons, and holding them 8 bytes a pair.
  public init(_ market: PairMarket, youthScores: PairScores, mentorScores: PairScores) throws(MatchingError) {
    try market.check(youthScores)
    try market.check(mentorScores)
    let choices = Preferences(market, youthScores: youthScores, mentorScores: mentorScores)
    let lists = market.youths.indices.map { choices.acceptable(toYouth: $0) }
    var asked = [Int](repeating: 0, count: lists.count)
    var kept = [[Int]](repeating: [], count: market.mentors.count)
    var waiting = Array(lists.indices)
    var proposals = 0
    while let youth = waiting.popLast() {
      guard asked[youth] < lists[youth].count else { continue }
      let mentor = lists[youth][asked[youth]]
      asked[youth] += 1
      proposals += 1
      let place = kept[mentor].firstIndex { choices.mentor(mentor, prefers: youth, to: $0) } ?? kept[mentor].endIndex
      kept[mentor].insert(youth, at: place)
      if kept[mentor].count > market.capacities[mentor] { waiting.append(kept[mentor].removeLast()) }
    }
    var partners = [Int?](repeating: nil, count: lists.count)
    for (mentor, youths) in kept.enumerated() {
      for youth in youths { partners[youth] = mentor }
    }
    matching = Matching(partners, market)
    self.proposals = proposals
  }
}
