/// Parameters whose drawn values keep an order that is known, where their sizes are not.
///
/// The drawn values of all members are put in order: the first tier gets the largest, the last the smallest; within a tier whoever drew more
/// gets more. Nothing is rejected, so that every draw takes the same numbers. The members no longer have their priors as they are: those of
/// the first tier move up and those of the last down, and all come to lie less wide. Draws that were in order already stay as they are.
///
/// In the shipped file the means move (200,000 draws with numpy, and the same here): who is chosen, from kin .35, friend .20, friend of parents
/// .15, acquaintance .12, neighbour .10, teacher .08 to .374, .231, .161, .114, .077, .043 (rejection would give .398 … .034); domains from 1.163
/// and .860, the means of their priors, to 1.175 and .848; shares at home by .001.
public struct ParameterOrder: Sendable, Equatable {
  public let id: String
  /// Ids of the members: those that are never smaller first.
  public let tiers: [[String]]
  public let summary: String

  /// The values that the members get.
  ///
  /// - Parameter values: the drawn values, one for each member of `tiers.joined()`.
  /// - Returns: The same values in order; equal draws within a tier keep the order of the list.
  /// - Complexity: O(n log n) for n members.
  func kept(_ values: [Double]) -> [Double] {
    let sorted = values.sorted(by: >)
    var result = values
    var start = 0
    for tier in tiers {
      let places = start..<(start + tier.count)
      let ranked = places.sorted { (values[$1], $0) < (values[$0], $1) }
      for (place, value) in zip(ranked, sorted[places]) { result[place] = value }
      start = places.upperBound
    }
    return result
  }
}
