public import SupportWebs

/// PageRank with damping .85, by iteration until nothing moves by more than 1e-15 in all.
///
/// Shares add up to 1. A node without ties out spreads its share evenly. Kept for export parity: its meaning for support webs is thin.
///
/// - Complexity: O(iterations × arcs).
///
/// Source: Brin & Page (1998), *The anatomy of a large-scale hypertextual web search engine*.
public enum PageRank {
  public static func values(_ graph: DirectedGraph, weighted: Bool = false, damping: Double = 0.85) -> [Double]? {
    guard !weighted || graph.strengths != nil else { return nil }
    let rows = (0..<graph.count).map { i in
      graph.successors[i].enumerated().map { k, j in (target: j, weight: weighted ? graph.strengths?[i][k] ?? 1 : 1) }
    }
    return iterate(rows, damping)
  }

  public static func values(_ graph: CompactGraph, weighted: Bool = false, damping: Double = 0.85) -> [Double]? {
    guard !weighted || graph.strengths != nil else { return nil }
    let rows = (0..<graph.count).map { i in
      (graph.starts[i]..<graph.starts[i + 1]).map { k in (target: graph.neighbours[k], weight: weighted ? graph.strengths?[k] ?? 1 : 1) }
    }
    return iterate(rows, damping)
  }

  private static func iterate(_ rows: [[(target: Int, weight: Double)]], _ damping: Double) -> [Double] {
    let n = rows.count
    guard n > 0 else { return [] }
    let totals = rows.map { $0.reduce(0) { $0 + $1.weight } }
    var rank = [Double](repeating: 1 / Double(n), count: n)
    for _ in 0..<1_000 {
      var next = [Double](repeating: 0, count: n)
      var idle = 0.0
      for i in 0..<n {
        if rows[i].isEmpty {
          idle += rank[i]
        } else {
          let share = rank[i] / totals[i]
          for (j, weight) in rows[i] { next[j] += share * weight }
        }
      }
      var change = 0.0
      for i in 0..<n {
        next[i] = (1 - damping) / Double(n) + damping * (next[i] + idle / Double(n))
        change += abs(next[i] - rank[i])
      }
      rank = next
      if change < 1e-15 { break }
    }
    return rank
  }
}
