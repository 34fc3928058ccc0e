public import SupportWebs

/// Shortest paths of a graph without weights: what betweenness, closeness and distances are made of.
///
/// Betweenness is Brandes' raw sum over pairs of others of the share of shortest paths that pass; each pair counts once.
///
/// - Complexity: O(n m); up to 64 nodes it runs on sets of bits.
///
/// Source: Brandes (2001), *A faster algorithm for betweenness centrality*, J. Math. Sociology 25, 163–177.
public struct ShortestPaths: Sendable, Equatable {
  public private(set) var betweenness: [Double]
  /// The sum of 1 / distance to everybody who can be reached.
  public private(set) var harmonic: [Double]
  /// The sum of distances to everybody who can be reached.
  public private(set) var distances: [Int]
  /// How many others can be reached.
  public private(set) var reached: [Int]
  /// The greatest distance to anybody who can be reached.
  public private(set) var eccentricity: [Int]

  public init(_ graph: CompactGraph) {
    let n = graph.count
    betweenness = [Double](repeating: 0, count: n)
    harmonic = [Double](repeating: 0, count: n)
    distances = [Int](repeating: 0, count: n)
    reached = [Int](repeating: 0, count: n)
    eccentricity = [Int](repeating: 0, count: n)
    if n <= 64 { small(graph) } else { large(graph) }
    for i in 0..<n { betweenness[i] /= 2 }
  }

  private mutating func small(_ graph: CompactGraph) {
    var paths = InlineArray<64, Double>(repeating: 0)
    var dependency = InlineArray<64, Double>(repeating: 0)
    var levels = InlineArray<65, UInt64>(repeating: 0)
    let rows = graph.rows
    for source in 0..<graph.count {
      var seen: UInt64 = 1 << UInt64(source)
      levels[0] = seen
      paths[source] = 1
      dependency[source] = 0
      var depth = 0
      while true {
        var next: UInt64 = 0
        var front = levels[depth]
        while front != 0 {
          next |= rows[front.trailingZeroBitCount]
          front &= front - 1
        }
        next &= ~seen
        if next == 0 { break }
        var rest = next
        while rest != 0 {
          let v = rest.trailingZeroBitCount
          rest &= rest - 1
          var before = rows[v] & levels[depth]
          var count = 0.0
          while before != 0 {
            count += paths[before.trailingZeroBitCount]
            before &= before - 1
          }
          paths[v] = count
          dependency[v] = 0
        }
        seen |= next
        depth += 1
        levels[depth] = next
        let here = next.nonzeroBitCount
        harmonic[source] += Double(here) / Double(depth)
        distances[source] += here * depth
        reached[source] += here
      }
      eccentricity[source] = depth
      while depth > 1 {
        var rest = levels[depth]
        while rest != 0 {
          let w = rest.trailingZeroBitCount
          rest &= rest - 1
          let share = (1 + dependency[w]) / paths[w]
          var before = rows[w] & levels[depth - 1]
          while before != 0 {
            let v = before.trailingZeroBitCount
            before &= before - 1
            dependency[v] += paths[v] * share
          }
        }
        rest = levels[depth - 1]
        while rest != 0 {
          let v = rest.trailingZeroBitCount
          rest &= rest - 1
          betweenness[v] += dependency[v]
        }
        depth -= 1
      }
    }
  }

  private mutating func large(_ graph: CompactGraph) {
    let n = graph.count
    var distance = [Int](repeating: -1, count: n)
    var paths = [Double](repeating: 0, count: n)
    var dependency = [Double](repeating: 0, count: n)
    var order: [Int] = []
    for source in 0..<n {
      for i in order { (distance[i], paths[i], dependency[i]) = (-1, 0, 0) }
      order = [source]
      distance[source] = 0
      paths[source] = 1
      var head = 0
      while head < order.count {
        let v = order[head]
        head += 1
        for k in graph.starts[v]..<graph.starts[v + 1] {
          let w = graph.neighbours[k]
          if distance[w] < 0 {
            distance[w] = distance[v] + 1
            order.append(w)
          }
          if distance[w] == distance[v] + 1 { paths[w] += paths[v] }
        }
      }
      for v in order.dropFirst() {
        harmonic[source] += 1 / Double(distance[v])
        distances[source] += distance[v]
      }
      reached[source] = order.count - 1
      eccentricity[source] = order.last.map { distance[$0] } ?? 0
      for w in order.reversed() where w != source {
        let share = (1 + dependency[w]) / paths[w]
        for k in graph.starts[w]..<graph.starts[w + 1] {
          let v = graph.neighbours[k]
          if distance[v] == distance[w] - 1 { dependency[v] += paths[v] * share }
        }
        betweenness[w] += dependency[w]
      }
    }
  }
}

extension Measure {
  /// Distances among alters without ego: the diameter of the largest component, the mean distance over pairs that can reach each other,
  /// and the share of pairs that can.
  ///
  /// Distances count steps. The diameter is the greatest distance within the largest component (of several, the greatest of theirs); it is
  /// undefined without alters. The mean is undefined when no pair can reach each other, the share below two alters.
  ///
  /// - Complexity: O(1) from the paths.
  public static func distances(_ network: EgoNetwork, _ paths: ShortestPaths) -> [Measure] {
    let n = network.count
    let pairs = paths.reached.reduce(0, +)
    let largest = paths.reached.max() ?? 0
    let diameter = zip(paths.reached, paths.eccentricity).filter { $0.0 == largest }.map(\.1).max()
    return [
      diameter.map { Measure("diameterWithoutEgo", Double($0), used: largest + 1) }
        ?? Measure("diameterWithoutEgo", undefined: .noAlters, used: 0),
      pairs > 0
        ? Measure("meanDistanceWithoutEgo", Double(paths.distances.reduce(0, +)) / Double(pairs), used: pairs / 2)
        : Measure("meanDistanceWithoutEgo", undefined: n == 0 ? .noAlters : .noPairs, used: 0),
      n >= 2
        ? Measure("reachablePairsShareWithoutEgo", Double(pairs) / Double(n * (n - 1)), used: n)
        : Measure("reachablePairsShareWithoutEgo", undefined: n == 0 ? .noAlters : .fewerThanTwoAlters, used: n),
    ]
  }
}
