public import SupportWebs

/// Betweenness over weighted or directed shortest paths: the general form of Brandes' algorithm.
///
/// Strength is closeness, so the length of a tie is 1 / strength. Two paths count as equally short when they differ by less than 1e-12 of
/// their length. Raw sums; for undirected graphs each pair counts once.
///
/// - Complexity: O(n³) with strengths (a plain search for the nearest), O(n m) without.
public enum WeightedPaths {
  /// - Returns: `nil` where a strength is unknown.
  public static func betweenness(_ graph: CompactGraph) -> [Double]? {
    guard let strengths = graph.strengths else { return nil }
    let rows = (0..<graph.count).map { i in
      (graph.starts[i]..<graph.starts[i + 1]).map { (target: graph.neighbours[$0], length: 1 / strengths[$0]) }
    }
    return sums(rows).map { $0 / 2 }
  }

  public static func betweenness(_ graph: DirectedGraph, weighted: Bool = false) -> [Double]? {
    guard !weighted || graph.strengths != nil else { return nil }
    let rows = (0..<graph.count).map { i in
      graph.successors[i].enumerated().map { k, j in (target: j, length: weighted ? 1 / (graph.strengths?[i][k] ?? 1) : 1) }
    }
    return sums(rows)
  }

  private static func sums(_ rows: [[(target: Int, length: Double)]]) -> [Double] {
    let n = rows.count
    var betweenness = [Double](repeating: 0, count: n)
    for source in 0..<n {
      var distance = [Double](repeating: .infinity, count: n)
      var paths = [Double](repeating: 0, count: n)
      var before = [[Int]](repeating: [], count: n)
      var isDone = [Bool](repeating: false, count: n)
      var order: [Int] = []
      distance[source] = 0
      paths[source] = 1
      while let v = (0..<n).filter({ !isDone[$0] && distance[$0] < .infinity }).min(by: { (distance[$0], $0) < (distance[$1], $1) }) {
        isDone[v] = true
        order.append(v)
        for (w, length) in rows[v] where !isDone[w] {
          let reach = distance[v] + length
          let slack = 1e-12 * reach
          if reach < distance[w] - slack {
            distance[w] = reach
            paths[w] = paths[v]
            before[w] = [v]
          } else if reach <= distance[w] + slack {
            paths[w] += paths[v]
            before[w].append(v)
          }
        }
      }
      var dependency = [Double](repeating: 0, count: n)
      for w in order.reversed() where w != source {
        for v in before[w] { dependency[v] += paths[v] / paths[w] * (1 + dependency[w]) }
        betweenness[w] += dependency[w]
      }
    }
    return betweenness
  }
}
