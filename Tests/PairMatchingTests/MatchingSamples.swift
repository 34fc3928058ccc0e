import PairMatching
import TestSupport

/// Small markets by chance, and all their matchings.
struct SmallMarket {
  let market: PairMarket
  let youths: PairScores
  let mentors: PairScores

  /// - Parameters:
  ///   - levels: how many different scores there are; few give many ties.
  ///   - least: the smallest number of youths and of mentors.
  ///   - most: the largest number of them.
  init(_ dice: inout Dice, levels: Int, least: Int = 0, most: Int = 4, largestCapacity: Int = 1) throws {
    let (n, m) = (least + dice.whole(below: most - least + 1), least + dice.whole(below: most - least + 1))
    let ids = dice.shuffled(Array(UInt32(1)...20))
    let share = least > 0 ? dice.level() * 0.3 : dice.level()
    market = try PairMarket(
      youths: Array(ids[..<n]), mentors: Array(ids[10..<10 + m]),
      capacities: (0..<m).map { _ in largestCapacity == 1 ? 1 : dice.whole(below: largestCapacity + 1) })
    youths = try Self.scores(n, m, levels, share, &dice)
    mentors = try Self.scores(n, m, levels, share, &dice)
  }

  static func scores(_ n: Int, _ m: Int, _ levels: Int, _ share: Double, _ dice: inout Dice) throws -> PairScores {
    let rows: [[Double?]] = (0..<n).map { _ in
      (0..<m).map { _ in dice.level() < share * 0.5 ? nil : Double(dice.whole(below: levels)) - Double(levels / 2) }
    }
    return try PairScores(rows, mentors: m)
  }

  /// The mentor of each youth in every way that keeps to capacities and to what is acceptable.
  func matchings(_ accepts: (Int, Int) -> Bool) -> [[Int?]] {
    var all: [[Int?]] = []
    var room = market.capacities
    func extend(_ partners: [Int?]) {
      guard partners.count < market.youths.count else { return all.append(partners) }
      extend(partners + [nil])
      for mentor in market.mentors.indices where room[mentor] > 0 && accepts(partners.count, mentor) {
        room[mentor] -= 1
        extend(partners + [mentor])
        room[mentor] += 1
      }
    }
    extend([])
    return all
  }

  /// Whether a youth likes the first mentor better; to have nobody is worse than to have anybody acceptable.
  func youth(_ youth: Int, prefers one: Int?, to other: Int?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    let (first, second) = (youths[youth, one] ?? -.infinity, youths[youth, other] ?? -.infinity)
    return first != second ? first > second : market.mentors[one] < market.mentors[other]
  }

  private func mentor(_ mentor: Int, prefers one: Int, to other: Int) -> Bool {
    let (first, second) = (mentors[one, mentor] ?? -.infinity, mentors[other, mentor] ?? -.infinity)
    return first != second ? first > second : market.youths[one] < market.youths[other]
  }

  func accepts(_ youth: Int, _ mentor: Int) -> Bool { youths[youth, mentor] != nil && mentors[youth, mentor] != nil }

  /// The definition, pair by pair, for a matching of acceptable pairs.
  func isStable(_ partners: [Int?]) -> Bool {
    for youth in market.youths.indices {
      for mentor in market.mentors.indices where accepts(youth, mentor) && self.youth(youth, prefers: mentor, to: partners[youth]) {
        let own = partners.indices.filter { partners[$0] == mentor }
        if own.count < market.capacities[mentor] || own.contains(where: { self.mentor(mentor, prefers: youth, to: $0) }) { return false }
      }
    }
    return true
  }

  func deferred() throws -> DeferredAcceptance { try DeferredAcceptance(market, youthScores: youths, mentorScores: mentors) }

  /// The same market with its lists in another order; `places` tell where each youth went.
  func shuffled(_ dice: inout Dice) throws -> (market: SmallMarket, youths: [Int], mentors: [Int]) {
    let (rows, columns) = (dice.shuffled(Array(market.youths.indices)), dice.shuffled(Array(market.mentors.indices)))
    return (try chosen(youths: rows, mentors: columns), rows, columns)
  }

  /// The market of these youths and mentors.
  func chosen(youths rows: [Int], mentors columns: [Int]) throws -> SmallMarket {
    try SmallMarket(
      market: PairMarket(
        youths: rows.map { market.youths[$0] }, mentors: columns.map { market.mentors[$0] },
        capacities: columns.map { market.capacities[$0] }),
      youths: PairScores(youths: rows.count, mentors: columns.count) { youths[rows[$0], columns[$1]] },
      mentors: PairScores(youths: rows.count, mentors: columns.count) { mentors[rows[$0], columns[$1]] })
  }

  private init(market: PairMarket, youths: PairScores, mentors: PairScores) {
    (self.market, self.youths, self.mentors) = (market, youths, mentors)
  }

  /// The mentors' ids by the youths' ids, whatever the places.
  func ids(_ matching: Matching) -> [UInt32: UInt32] {
    var ids: [UInt32: UInt32] = [:]
    for (youth, mentor) in matching.mentors.enumerated() { ids[market.youths[youth]] = mentor.map { market.mentors[$0] } }
    return ids
  }
}
