/// The groups into which a web falls when the youth is left out.
public struct Components: Sendable, Equatable {
  /// Sizes, largest first.
  public let sizes: [Int]

  /// - Complexity: O(n + m).
  public init(_ ties: AlterTies) {
    var seen = [Bool](repeating: false, count: ties.alterCount)
    var sizes: [Int] = []
    for start in 0..<ties.alterCount where !seen[start] {
      seen[start] = true
      var stack = [start]
      var size = 0
      while let i = stack.popLast() {
        size += 1
        for j in ties.neighbours[i] where !seen[j] {
          seen[j] = true
          stack.append(j)
        }
      }
      sizes.append(size)
    }
    self.sizes = sizes.sorted(by: >)
  }
}

extension Measure {
  /// Components without ego: the number of groups, their isolates, the share of alters in the largest, and fragmentation.
  ///
  /// Fragmentation is `1 - Σ s(s-1) / (n(n-1))` over component sizes `s`: the share of pairs who cannot reach each other but through the
  /// youth;
  /// undefined below two alters. The largest share is undefined without alters. Counts are always defined.
  ///
  /// - Complexity: O(n + m).
  ///
  /// Source: Borgatti (2006), *Identifying sets of key players in a social network*, CMOT 12, 21–34 (fragmentation).
  public static func componentsWithoutEgo(_ ties: AlterTies) -> [Measure] {
    let n = ties.alterCount
    let sizes = Components(ties).sizes
    var measures = [
      Measure("componentsWithoutEgo", Double(sizes.count), used: n),
      Measure("isolatesWithoutEgo", Double(sizes.count { $0 == 1 }), used: n),
    ]
    if let largest = sizes.first {
      measures.append(Measure("largestComponentShare", Double(largest) / Double(n), used: n))
    } else {
      measures.append(Measure("largestComponentShare", undefined: .noAlters, used: 0))
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
