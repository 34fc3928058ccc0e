/// The matching with the largest total fit, or the smallest total cost, among those that match as many youths as can be matched.
///
/// Youths and mentors may differ in number, pairs may be forbidden, and a mentor may take several youths. As many youths as possible come
/// first: nobody is left out to raise the total. Of all matchings that are best, it is the one where the youth of the lowest id has the
/// mentor of the lowest id, then the next youth, and so on (no mentor counts as the last id). So the result is defined by a rule, not by the
/// way of the search or the order of the input.
///
/// Successive shortest augmenting paths with potentials (the Hungarian method as Jonker and Volgenant do it). Scores enter as whole multiples of
/// 2^-60 of the power of two above the largest, and are added exactly in 128 bits: totals are equal when they are, not when rounding makes them so.
/// What a pair without a partner costs stands in bits of its own above all scores.
///
/// Sources: Kuhn (1955), *Nav. Res. Logist. Q.* 2, 83–97; Jonker & Volgenant (1987), *Computing* 38, 325–340; Crouse (2016), *IEEE Trans.
/// Aerosp. Electron. Syst.* 52(4), 1679–1696; Ahuja, Magnanti & Orlin (1993), *Network Flows*, ch. 12 (optimal ones are those on tight edges).
public struct OptimalAssignment: Hashable, Sendable {
  /// What is best.
  public enum Goal: Hashable, Sendable {
    /// The largest sum of scores, which are fits.
    case largestTotal
    /// The smallest sum of scores, which are costs.
    case smallestTotal
  }

  /// The largest number of youths, 2^20.
  public static let mostYouths = 1 << 20

  /// The matching.
  public let matching: Matching
  /// The sum of the scores of its pairs, added in the order of the youths' ids; 0 without pairs.
  public let total: Double

  /// - Parameters:
  ///   - market: youths, at most 2^20, mentors and capacities; without youths, mentors or room nobody is matched.
  ///   - scores: the fit or the cost of the pairs, `nil` where a pair is forbidden.
  ///   - goal: whether the largest or the smallest total is wanted.
  /// - Throws: ``MatchingError`` when the scores are not of the market.
  /// - Complexity: O(n m min(n, m)) for `n` youths and `m` mentors; where very many totals are equal, O(n² m).
  public init(_ market: PairMarket, scores: PairScores, goal: Goal = .largestTotal) throws(MatchingError) {
    try market.check(scores)
    precondition(market.youths.count <= Self.mostYouths, "At most 2^20 youths are assigned at once")
    let (youths, mentors) = (market.youthsByID, market.mentorsByID)
    let costs = Self.costs(scores, goal, youths, mentors)
    var search = AssignmentSearch(rows: youths.count, capacities: mentors.map { market.capacities[$0] }, costs: costs)
    search.findBest()
    search.breakTies()
    var partners = [Int?](repeating: nil, count: youths.count)
    for (row, column) in search.columns.enumerated() where column != search.nowhere { partners[youths[row]] = mentors[column] }
    matching = Matching(partners, market)
    total = try matching.total(scores, in: market)
  }

  /// Costs as whole numbers of at most 2^60, rows and columns in the order of ids.
  private static func costs(_ scores: PairScores, _ goal: Goal, _ youths: [Int], _ mentors: [Int]) -> [Int] {
    let largest = scores.largestSize
    let exponent = largest == 0 ? 0 : Int(largest.exponent) + 1
    var costs: [Int] = []
    costs.reserveCapacity(youths.count * mentors.count)
    for youth in youths {
      for mentor in mentors {
        guard let score = scores[youth, mentor] else {
          costs.append(AssignmentSearch.forbidden)
          continue
        }
        let whole = Int(Double(sign: .plus, exponent: 60 - exponent, significand: score).rounded(.toNearestOrEven))
        costs.append(goal == .largestTotal ? -whole : whole)
      }
    }
    return costs
  }
}
