public import SupportWebs

/// How far the neighbours of each node know each other.
///
/// The local coefficient is the share of pairs of neighbours who are tied, in [0, 1], undefined below two neighbours. Barrat's weighted form is
/// `1 / (s(d-1)) Σ (w_ij + w_ih)/2` over tied pairs of neighbours j, h, each in both orders.
///
/// - Complexity: O(Σ d²); pairs are tested on sets of bits up to 64 nodes.
///
/// Sources: Watts & Strogatz (1998), Nature 393, 440–442; Barrat et al. (2004), PNAS 101, 3747–3752.
public struct Clustering: Sendable, Equatable {
  /// The triangles at each node.
  public let triangles: [Int]
  public let degrees: [Int]

  public init(_ graph: CompactGraph) {
    degrees = (0..<graph.count).map(graph.degree(of:))
    triangles = (0..<graph.count).map { i in
      if !graph.rows.isEmpty {
        return graph.neighbours(of: i).reduce(0) { $0 + (graph.rows[$1] & graph.rows[i]).nonzeroBitCount } / 2
      }
      let around = graph.neighbours(of: i)
      return around.reduce(0) { sum, j in sum + around.count { $0 > j && graph.areTied(j, $0) } }
    }
  }

  /// The local coefficient; `nil` below two neighbours.
  public func local(_ i: Int) -> Double? {
    let d = degrees[i]
    return d < 2 ? nil : Double(2 * triangles[i]) / Double(d * (d - 1))
  }

  /// All triangles of the graph.
  public var triangleCount: Int { triangles.reduce(0, +) / 3 }

  /// All pairs of ties that meet in a node.
  public var tripleCount: Int { degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// Barrat's weighted coefficients; `nil` below two neighbours, and for everybody where a strength is unknown.
  public static func barrat(_ graph: CompactGraph) -> [Double?] {
    guard let strengths = graph.strengths else { return [Double?](repeating: nil, count: graph.count) }
    return (0..<graph.count).map { i in
      let range = graph.starts[i]..<graph.starts[i + 1]
      guard range.count >= 2 else { return nil }
      var sum = 0.0
      var closed = 0.0
      for k in range {
        sum += strengths[k]
        for l in range where l != k && graph.areTied(graph.neighbours[k], graph.neighbours[l]) {
          closed += (strengths[k] + strengths[l]) / 2
        }
      }
      return closed / (sum * Double(range.count - 1))
    }
  }
}

extension Measure {
  /// Transitivity without ego, and the mean local coefficient in both customs.
  ///
  /// Transitivity is three times the triangles over the triples, undefined without triples. The mean *skips* alters with fewer than two ties, or
  /// counts them as *zero*: packages differ, so both are named. In [0, 1].
  public static func clustering(_ network: EgoNetwork, _ clustering: Clustering) -> [Measure] {
    let n = network.count
    let triples = clustering.tripleCount
    let known = (0..<n).compactMap { clustering.local($0) }
    let sum = known.reduce(0, +)
    let none: Undefined = n == 0 ? .noAlters : .noTriples
    return [
      triples > 0
        ? Measure("transitivityWithoutEgo", Double(3 * clustering.triangleCount) / Double(triples), used: triples)
        : Measure("transitivityWithoutEgo", undefined: none, used: 0),
      known.isEmpty
        ? Measure("avgClusteringSkipWithoutEgo", undefined: none, used: 0, missing: n)
        : Measure("avgClusteringSkipWithoutEgo", sum / Double(known.count), used: known.count, missing: n - known.count),
      n == 0
        ? Measure("avgClusteringZeroWithoutEgo", undefined: .noAlters, used: 0)
        : Measure("avgClusteringZeroWithoutEgo", sum / Double(n), used: n),
    ]
  }

  /// The mean of Barrat's weighted coefficient over alters with two ties or more.
  public static func barratClustering(_ network: EgoNetwork) -> Measure {
    let id = "avgClusteringBarratWithoutEgo"
    guard network.graph.strengths != nil, network.hasStrengths || network.graph.tieCount == 0 else {
      let missing = network.graph.missingStrengths
      return Measure(
        id, undefined: network.count == 0 ? .noAlters : .missingStrength, used: network.graph.tieCount - missing, missing: missing,
        usesWeights: true)
    }
    let known = Clustering.barrat(network.graph).compactMap(\.self)
    guard !known.isEmpty else {
      return Measure(id, undefined: network.count == 0 ? .noAlters : .noTriples, used: 0, missing: network.count, usesWeights: true)
    }
    return Measure(
      id, known.reduce(0, +) / Double(known.count), used: known.count, missing: network.count - known.count, usesWeights: true)
  }
}
