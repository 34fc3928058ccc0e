public import SupportWebs

/// Eigenvector centrality, the greatest value set to 1.
///
/// Undefined (`nil`) for a graph that does not hang together: packages give different numbers there, and none means anything. An ego web
/// with ego always hangs together; so it is offered with ego only. The iteration runs on `A + I`, which settles on star-like graphs as well.
///
/// - Complexity: O(iterations × ties).
///
/// Source: Bonacich (1972), *Factoring and weighting approaches to status scores*, J. Math. Sociology 2, 113–120.
public enum Eigenvector {
  public static func values(_ graph: CompactGraph) -> [Double]? {
    guard graph.count > 1, Components(graph).count == 1 else { return nil }
    var vector = [Double](repeating: 1, count: graph.count)
    for _ in 0..<100_000 {
      var next = vector
      for i in 0..<graph.count {
        for k in graph.starts[i]..<graph.starts[i + 1] { next[i] += vector[graph.neighbours[k]] }
      }
      let top = next.max() ?? 1
      var change = 0.0
      for i in next.indices {
        next[i] /= top
        change = max(change, abs(next[i] - vector[i]))
      }
      vector = next
      if change < 1e-14 { break }
    }
    return vector
  }
}
