import SupportWebs

/// The positions of the alters of one ego web: without ego unless the name says otherwise.
public struct AlterMeasures: Sendable {
  /// The measures of one alter, the same ones in the same order for every alter.
  public struct Row: Sendable {
    public let alter: String
    public let measures: [Measure]
  }

  public let rows: [Row]

  /// - Complexity: O(n m), and the iterations of the two spectral measures.
  public init(_ network: EgoNetwork) {
    let graph = network.graph
    let n = network.count
    let paths = ShortestPaths(graph)
    let clustering = Clustering(graph)
    let core = KCore(graph).coreness
    let bridging = Bridging(graph)
    let burt = BurtMeasures(network)
    let barrat = network.hasStrengths ? Clustering.barrat(graph) : [Double?](repeating: nil, count: n)
    let rank = PageRank.values(graph) ?? []
    let withEgo = Self.withEgo(network)
    let withEgoPaths = ShortestPaths(withEgo)
    let spectrum = Eigenvector.values(withEgo)
    let division = Modularity(graph, names: network.alters)
    let pairs = Double((n - 1) * (n - 2) / 2)
    rows = (0..<n).map { i in
      func measure(_ id: String, _ value: Double?, _ reason: Undefined, weights: Bool = false) -> Measure {
        value.map { Measure(id, $0, used: n, usesWeights: weights) } ?? Measure(id, undefined: reason, used: n, usesWeights: weights)
      }
      let alone: Undefined = .fewerThanTwoAlters
      let strength =
        network.hasStrengths || graph.tieCount == 0
        ? graph.strengths.map { s in (graph.starts[i]..<graph.starts[i + 1]).reduce(0.0) { $0 + s[$1] } } : nil
      return Row(
        alter: network.alters[i],
        measures: [
          measure("degreeWithoutEgo", Double(graph.degree(of: i)), alone),
          measure("strengthWithoutEgo", strength, .missingStrength, weights: true),
          measure("betweennessWithoutEgo", paths.betweenness[i], alone),
          measure("betweennessNormalizedWithoutEgo", n > 2 ? paths.betweenness[i] / pairs : nil, alone),
          measure("betweennessWithEgo", withEgoPaths.betweenness[i + 1], alone),
          measure("harmonicWithoutEgo", n > 1 ? paths.harmonic[i] / Double(n - 1) : nil, alone),
          measure("closenessInComponent", paths.reached[i] > 0 ? Double(paths.reached[i]) / Double(paths.distances[i]) : nil, .noPairs),
          measure("corenessWithoutEgo", Double(core[i]), alone),
          measure("clusteringWithoutEgo", clustering.local(i), .noTriples),
          measure(
            "clusteringBarratWithoutEgo", barrat[i], network.hasStrengths && graph.strengths != nil ? .noTriples : .missingStrength,
            weights: true),
          measure("localConstraint", burt?.localConstraint[i], .noTies),
          measure("pageRankWithoutEgo", rank[i], alone), measure("eigenvectorWithEgo", spectrum?[i + 1], .noTies),
          measure("cutsOff", Double(bridging.cutOff[i]), alone),
          measure("communityWithoutEgo", division.map { Double($0.communities[i] + 1) }, .noTies),
        ])
    }
  }

  /// The graph with ego as node 0, tied to everybody but alters of strength 0.
  static func withEgo(_ network: EgoNetwork) -> CompactGraph {
    CompactGraph(
      count: network.count + 1,
      ties: network.graph.ties.map { CompactGraph.Tie($0.first + 1, $0.second + 1) } + network.tied.map { CompactGraph.Tie(0, $0 + 1) })
  }
}
