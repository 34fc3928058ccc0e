import PairMatching

/// Which waiting youths and free mentors become pairs in a week.
struct PairChoice {
  /// A youth, a mentor and how well they fit; `nil` where the matching does not look at fit.
  struct Pair {
    let youth: WaitingYouth
    let mentor: Int
    let fit: Float?
  }

  private let matching: Capacity.Matching
  private let order: Capacity.Order
  private let luck: PairLuck

  init(_ capacity: Capacity, _ luck: PairLuck) {
    (matching, order) = (capacity.matching, capacity.order)
    self.luck = luck
  }

  /// - Parameters:
  ///   - row: the youths, first come first but for the order by fit.
  ///   - mentors: the numbers of free mentors.
  ///   - places: how many pairs there is room for.
  /// - Returns: the pairs.
  func pairs(of row: [WaitingYouth], with mentors: [Int], places: Int) -> [Pair] {
    let most = min(places, mentors.count)
    guard most > 0, !row.isEmpty else { return [] }
    do throws(MatchingError) {
      var served = row
      if row.count > most {
        // Where not all can be served, the row decides who is, and the matching with whom.
        if order == .fit { served = try byBestFit(row, mentors) }
        served = Array(served.prefix(most))
      }
      let market = try PairMarket(youths: served.map(\.youth), mentors: mentors.map { UInt32($0) })
      let matched = try match(market)
      return zip(served, matched.mentors).compactMap { youth, place in
        place.map { Pair(youth: youth, mentor: mentors[$0], fit: matching == .chance ? nil : Float(fit(youth.youth, UInt32(mentors[$0])))) }
      }
    } catch {
      preconditionFailure("Youths and mentors have addresses of their own: \(error.problem)")
    }
  }

  private func match(_ market: PairMarket) throws(MatchingError) -> Matching {
    let turn = Array(market.youths.indices)
    switch matching {
    case .chance:
      return try GreedyMatching.inTurn(market, scores: scores(market) { luck.uniform(.tieBreak, youth: $0, mentor: $1) }, order: turn)
    case .greedy: return try GreedyMatching.inTurn(market, scores: scores(market, fit), order: turn)
    case .optimal: return try OptimalAssignment(market, scores: scores(market, fit)).matching
    case .wishes:
      // What a youth sees in a mentor is as much the fit as what the youth alone knows.
      let wishes = try scores(market) { fit($0, $1) + luck.normal(.youthView, youth: $0, mentor: $1) }
      let row = try PairScores(youths: market.youths.count, mentors: market.mentors.count) { youth, _ in -Double(youth) }
      return try DeferredAcceptance(market, youthScores: wishes, mentorScores: row).matching
    }
  }

  /// The youths by the fit with the mentor who fits them best, best first; equals in the order of the row.
  private func byBestFit(_ row: [WaitingYouth], _ mentors: [Int]) throws(MatchingError) -> [WaitingYouth] {
    row.enumerated()
      .map { place, youth in (youth: youth, place: place, fit: mentors.reduce(-.infinity) { max($0, fit(youth.youth, UInt32($1))) }) }
      .sorted { ($1.fit, $0.place) < ($0.fit, $1.place) }
      .map(\.youth)
  }

  private func fit(_ youth: UInt32, _ mentor: UInt32) -> Double { luck.normal(.fit, youth: youth, mentor: mentor) }

  private func scores(_ market: PairMarket, _ score: (UInt32, UInt32) -> Double) throws(MatchingError) -> PairScores {
    try PairScores(youths: market.youths.count, mentors: market.mentors.count) { score(market.youths[$0], market.mentors[$1]) }
  }
}
