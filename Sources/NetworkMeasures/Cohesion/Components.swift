public import SupportWebs

/// The groups into which a graph falls.
public struct Components: Sendable, Equatable {
  /// The number of the component of each node; components are numbered in the order of their first nodes.
  public let membership: [Int]
  /// Sizes, largest first.
  public let sizes: [Int]

  /// - Complexity: O(n + m).
  public init(_ graph: CompactGraph) {
    var membership = [Int](repeating: -1, count: graph.count)
    var sizes: [Int] = []
    var stack: [Int] = []
    for start in 0..<graph.count where membership[start] < 0 {
      membership[start] = sizes.count
      stack.append(start)
      var size = 0
      while let i = stack.popLast() {
        size += 1
        for k in graph.starts[i]..<graph.starts[i + 1] where membership[graph.neighbours[k]] < 0 {
          membership[graph.neighbours[k]] = sizes.count
          stack.append(graph.neighbours[k])
        }
      }
      sizes.append(size)
    }
    self.membership = membership
    self.sizes = sizes.sorted(by: >)
  }

  public var count: Int { sizes.count }
}

extension Measure {
  /// Components without ego: the number of groups, isolates, pairs and larger groups, the share of alters in the largest, and fragmentation.
  ///
  /// Fragmentation is `1 - Σ s(s-1) / (n(n-1))` over component sizes `s`: the share of pairs who cannot reach each other but through the
  /// youth; undefined below two alters. The largest share is undefined without alters. Counts are always defined.
  ///
  /// - Complexity: O(n + m).
  ///
  /// Source: Borgatti (2006), *Identifying sets of key players in a social network*, CMOT 12, 21–34 (fragmentation).
  public static func componentsWithoutEgo(_ network: EgoNetwork) -> [Measure] {
    let n = network.count
    let sizes = Components(network.graph).sizes
    var measures = [
      Measure("componentsWithoutEgo", Double(sizes.count), used: n),
      Measure("isolatesWithoutEgo", Double(sizes.count { $0 == 1 }), used: n),
      Measure("dyadsWithoutEgo", Double(sizes.count { $0 == 2 }), used: n),
      Measure("largeComponentsWithoutEgo", Double(sizes.count { $0 >= 3 }), used: n),
    ]
    if let largest = sizes.first {
      measures.append(Measure("largestComponentShareWithoutEgo", Double(largest) / Double(n), used: n))
    } else {
      measures.append(Measure("largestComponentShareWithoutEgo", undefined: .noAlters, used: 0))
    }
    if n >= 2 {
      let pairs = sizes.reduce(0) { $0 + $1 * ($1 - 1) }
      measures.append(Measure("fragmentationWithoutEgo", 1 - Double(pairs) / Double(n * (n - 1)), used: n))
    } else {
      measures.append(Measure("fragmentationWithoutEgo", undefined: n == 0 ? .noAlters : .fewerThanTwoAlters, used: n))
    }
    return measures
  }
}
