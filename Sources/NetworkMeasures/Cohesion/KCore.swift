public import SupportWebs

/// The coreness of every node: the greatest k such that the node is in a group of whom each knows k others of the group.
///
/// A whole number from 0. Directed networks are measured without direction.
///
/// - Complexity: O(n + m).
///
/// Source: Batagelj & Zaveršnik (2003), *An O(m) algorithm for cores decomposition of networks*.
public struct KCore: Sendable, Equatable {
  public let coreness: [Int]

  public init(_ graph: CompactGraph) {
    let n = graph.count
    var degree = (0..<n).map(graph.degree(of:))
    let most = degree.max() ?? 0
    // Nodes in order of degree, with the place where each degree begins.
    var starts = [Int](repeating: 0, count: most + 2)
    for d in degree { starts[d + 1] += 1 }
    for d in 0..<most + 1 { starts[d + 1] += starts[d] }
    var order = [Int](repeating: 0, count: n)
    var place = [Int](repeating: 0, count: n)
    var next = starts
    for v in 0..<n {
      place[v] = next[degree[v]]
      order[place[v]] = v
      next[degree[v]] += 1
    }
    for k in 0..<n {
      let v = order[k]
      for u in graph.neighbours(of: v) where degree[u] > degree[v] {
        // u moves one bin down: it changes places with the first of its bin.
        let (here, first) = (place[u], starts[degree[u]])
        let w = order[first]
        if u != w {
          (order[here], order[first]) = (w, u)
          (place[u], place[w]) = (first, here)
        }
        starts[degree[u]] += 1
        degree[u] -= 1
      }
    }
    coreness = degree
  }
}

extension Measure {
  /// The greatest coreness among alters without ego; undefined without alters.
  public static func maxCoreness(_ network: EgoNetwork) -> Measure {
    guard let most = KCore(network.graph).coreness.max() else { return Measure("maxCorenessWithoutEgo", undefined: .noAlters, used: 0) }
    return Measure("maxCorenessWithoutEgo", Double(most), used: network.count)
  }
}
