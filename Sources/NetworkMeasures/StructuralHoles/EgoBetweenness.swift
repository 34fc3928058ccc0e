import SupportWebs
extension Measure {
  /// Betweenness of ego in the ego network, raw and over the number of pairs of alters.
  ///
  /// The sum over pairs of alters who do not know each other of `1 / (paths of two steps between them)`, ego's own among them. From 0 (all
  /// know each other) to `n(n-1)/2`. The raw value is 0 with one alter and undefined without alters; the normalised one is undefined
  /// below two. Alters of strength 0 do not count.
  ///
  /// - Complexity: O(n²) for up to 64 alters, else O(n² d) for degree d.
  ///
  /// Source: Everett & Borgatti (2005), *Ego network betweenness*, Social Networks 27, 31–38.
  public static func egoBetweenness(_ network: EgoNetwork) -> [Measure] {
    let tied = network.tied
    let n = tied.count
    let ids = ["egoBetweenness", "egoBetweennessNormalized"]
    guard n > 0 else { return ids.map { Measure($0, undefined: .noAlters, used: 0) } }
    let raw = sum(network, tied)
    return [
      Measure(ids[0], raw, used: n),
      n < 2 ? Measure(ids[1], undefined: .fewerThanTwoAlters, used: n) : Measure(ids[1], raw / Double(n * (n - 1) / 2), used: n),
    ]
  }

  private static func sum(_ network: EgoNetwork, _ tied: [Int]) -> Double {
    let graph = network.graph
    var sum = 0.0
    if !graph.rows.isEmpty {
      let members = tied.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      for i in tied {
        let row = graph.rows[i] & members
        var open = members & ~row & ~((2 << UInt64(i)) &- 1)
        while open != 0 {
          let j = open.trailingZeroBitCount
          open &= open - 1
          sum += 1 / Double(1 + (row & graph.rows[j]).nonzeroBitCount)
        }
      }
      return sum
    }
    var isTied = [Bool](repeating: false, count: network.count)
    for i in tied { isTied[i] = true }
    var common = [Int](repeating: 0, count: network.count)
    for i in tied {
      for q in graph.neighbours(of: i) where isTied[q] { for j in graph.neighbours(of: q) where isTied[j] { common[j] += 1 } }
      for j in tied where j > i && !graph.areTied(i, j) { sum += 1 / Double(1 + common[j]) }
      for q in graph.neighbours(of: i) { for j in graph.neighbours(of: q) { common[j] = 0 } }
    }
    return sum
  }
}
