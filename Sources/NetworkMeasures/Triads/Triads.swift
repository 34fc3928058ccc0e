import SupportWebs
extension Measure {
  /// Triads without ego: how many groups of three alters have 0, 1, 2 and 3 ties among them.
  ///
  /// Counts; together `n(n-1)(n-2)/6`, so all 0 below three alters; undefined without alters.
  ///
  /// - Complexity: O(1) from the clustering.
  public static func triads(_ network: EgoNetwork, _ clustering: Clustering) -> [Measure] {
    let n = network.count
    let ids = ["triadsWithoutEgo.0", "triadsWithoutEgo.1", "triadsWithoutEgo.2", "triadsWithoutEgo.3"]
    guard n > 0 else { return ids.map { Measure($0, undefined: .noAlters, used: 0) } }
    let three = clustering.triangleCount
    let two = clustering.tripleCount - 3 * three
    let one = n < 3 ? 0 : network.graph.tieCount * (n - 2) - 2 * two - 3 * three
    let all = n * (n - 1) * (n - 2) / 6
    return zip(ids, [all - one - two - three, one, two, three]).map { Measure($0, Double($1), used: all) }
  }
}
