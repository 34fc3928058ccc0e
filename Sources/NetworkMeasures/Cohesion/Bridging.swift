public import SupportWebs

/// Whose leaving, and which tie's ending, takes others apart.
public struct Bridging: Sendable, Equatable {
  /// For each node: how many others can no longer reach the largest group that is left of its component when it leaves; 0 for most.
  public let cutOff: [Int]
  /// For each node: by how many the number of groups rises when it leaves; an isolate takes its own group along (0 here).
  public let newGroups: [Int]
  /// Ties whose end raises the number of groups, lower end first, in order.
  public let bridges: [CompactGraph.Tie]

  /// - Complexity: O(n (n + m)).
  public init(_ graph: CompactGraph) {
    var cutOff: [Int] = []
    var newGroups: [Int] = []
    var mark = [Int](repeating: -1, count: graph.count)
    var stack: [Int] = []
    for leaver in 0..<graph.count {
      mark[leaver] = leaver
      var sizes: [Int] = []
      for start in graph.neighbours(of: leaver) where mark[start] != leaver {
        mark[start] = leaver
        stack.append(start)
        var size = 0
        while let i = stack.popLast() {
          size += 1
          for j in graph.neighbours(of: i) where mark[j] != leaver {
            mark[j] = leaver
            stack.append(j)
          }
        }
        sizes.append(size)
      }
      newGroups.append(max(0, sizes.count - 1))
      cutOff.append(sizes.reduce(0, +) - (sizes.max() ?? 0))
    }
    self.cutOff = cutOff
    self.newGroups = newGroups
    bridges = Self.bridges(graph)
  }

  /// Ties that lie on no circle: found by the least place that each branch of a depth-first search can come back to.
  private static func bridges(_ graph: CompactGraph) -> [CompactGraph.Tie] {
    var order = [Int](repeating: -1, count: graph.count)
    var least = order
    var next = graph.starts
    var found: [CompactGraph.Tie] = []
    var time = 0
    var parent = order
    for root in 0..<graph.count where order[root] < 0 {
      var path = [root]
      (order[root], least[root], time) = (time, time, time + 1)
      while let v = path.last {
        if next[v] < graph.starts[v + 1] {
          let w = graph.neighbours[next[v]]
          next[v] += 1
          if order[w] < 0 {
            parent[w] = v
            (order[w], least[w], time) = (time, time, time + 1)
            path.append(w)
          } else if w != parent[v] {
            least[v] = min(least[v], order[w])
          }
        } else {
          path.removeLast()
          guard let above = path.last else { continue }
          least[above] = min(least[above], least[v])
          if least[v] > order[above] { found.append(CompactGraph.Tie(min(v, above), max(v, above))) }
        }
      }
    }
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

extension Measure {
  /// Who bridges: alters whose leaving takes others apart, the most that one of them cuts off, and ties that are the only link.
  ///
  /// Counts without ego; always defined.
  public static func bridging(_ network: EgoNetwork, _ bridging: Bridging) -> [Measure] {
    let n = network.count
    return [
      Measure("bridgingAltersWithoutEgo", Double(bridging.newGroups.count { $0 > 0 }), used: n),
      Measure("mostCutOffWithoutEgo", Double(bridging.cutOff.max() ?? 0), used: n),
      Measure("bridgeTiesWithoutEgo", Double(bridging.bridges.count), used: network.graph.tieCount),
    ]
  }
}
