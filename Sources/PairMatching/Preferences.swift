/// How both sides of a market rank each other: by score, then by id, which makes every order strict.
struct Preferences {
  let market: PairMarket
  let youthScores: PairScores
  let mentorScores: PairScores

  init(_ market: PairMarket, youthScores: PairScores, mentorScores: PairScores) {
    self.market = market
    self.youthScores = youthScores
    self.mentorScores = mentorScores
  }

  /// Whether youth and mentor accept each other.
  func accepts(_ youth: Int, _ mentor: Int) -> Bool { youthScores[youth, mentor] != nil && mentorScores[youth, mentor] != nil }

  /// The mentors whom a youth accepts and who accept the youth, best first.
  func acceptable(toYouth youth: Int) -> [Int] {
    market.mentors.indices.filter { accepts(youth, $0) }.sorted { self.youth(youth, prefers: $0, to: $1) }
  }

  /// Whether a youth would rather have one mentor than another one, both acceptable.
  func youth(_ youth: Int, prefers one: Int, to other: Int) -> Bool {
    let (first, second) = (youthScores.value(youth, one), youthScores.value(youth, other))
    return first != second ? first > second : market.mentors[one] < market.mentors[other]
  }

  /// Whether a mentor would rather have one youth than another one, both acceptable.
  func mentor(_ mentor: Int, prefers one: Int, to other: Int) -> Bool {
    let (first, second) = (mentorScores.value(one, mentor), mentorScores.value(other, mentor))
    return first != second ? first > second : market.youths[one] < market.youths[other]
  }
}
