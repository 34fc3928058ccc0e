public import SupportWebs

/// The census of the 16 classes of triads of a directed network, in the customary order and with the customary names.
///
/// - Complexity: O(m × degree): triads with a tie are visited, the rest is counted.
///
/// Sources: Holland & Leinhardt (1970); Batagelj & Mrvar (2001), *A subquadratic triad census algorithm*, Social Networks 23, 237–243.
public struct TriadCensus: Sendable, Equatable {
  public static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210", "300",
  ]
  /// The class, by its place in `names`, of each of the 64 patterns of six arcs.
  private static let classes = [
    0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14, 1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8,
    11,
    7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
  ]

  /// How many triads there are of each class, in the order of `names`.
  public let counts: [Int]

  public init(_ graph: DirectedGraph) {
    let n = graph.count
    var counts = [Int](repeating: 0, count: 16)
    let around = (0..<n).map { i in Array(Set(graph.successors[i]).union(graph.predecessors[i])).sorted() }
    func bit(_ i: Int, _ j: Int) -> Int { graph.hasArc(from: i, to: j) ? 1 : 0 }
    for v in 0..<n {
      for u in around[v] where u > v {
        let both = Set(around[v]).union(around[u]).subtracting([u, v])
        counts[graph.hasArc(from: u, to: v) && graph.hasArc(from: v, to: u) ? 2 : 1] += n - both.count - 2
        for w in both where u < w || (v < w && w < u && !around[v].contains(w)) {
          let code = bit(v, u) + 2 * bit(u, v) + 4 * bit(v, w) + 8 * bit(w, v) + 16 * bit(u, w) + 32 * bit(w, u)
          counts[Self.classes[code]] += 1
        }
      }
    }
    counts[0] = n * (n - 1) * (n - 2) / 6 - counts[1...].reduce(0, +)
    self.counts = counts
  }
}
