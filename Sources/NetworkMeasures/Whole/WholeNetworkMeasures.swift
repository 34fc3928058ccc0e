public import SupportWebs

/// The measures of a whole network, and of each of its members.
///
/// Density, reciprocity, the censuses of dyads and triads, in- and out-degree, betweenness and PageRank follow direction where the network has one;
/// everything else is measured without it: a tie if there is one in either direction, of the greater strength. Ids begin with `network` or
/// `member`.
public struct WholeNetworkMeasures: Sendable {
  public struct Row: Sendable {
    public let member: String
    public let measures: [Measure]
  }

  public let measures: [Measure]
  public let members: [Row]

  /// - Precondition: no strength is negative.
  /// - Complexity: that of betweenness with strengths, O(n³).
  public init(_ network: WholeNetwork) {
    let graph = network.undirected
    let names = network.members.map(\.id)
    let undirected = EgoNetwork(alters: names, ties: graph.ties, strengths: graph.strengths == nil ? nil : names.map { _ in 1 })
    let directed = network.isDirected ? network.directed : nil
    let paths = ShortestPaths(graph)
    let clustering = Clustering(graph)
    let modularity = Modularity(graph, names: names)
    measures = Self.measures(undirected, directed, paths, clustering, modularity)
    members = Self.members(names, graph, directed, paths, clustering, modularity)
  }

  // MARK: The network

  private static func measures(
    _ network: EgoNetwork, _ directed: DirectedGraph?, _ paths: ShortestPaths, _ clustering: Clustering, _ modularity: Modularity?
  ) -> [Measure] {
    let (graph, n) = (network.graph, network.count)
    let arcs = directed?.arcCount ?? graph.tieCount
    let few: Undefined = n == 0 ? .noAlters : .fewerThanTwoAlters
    func measure(_ id: String, _ value: Double?, _ reason: Undefined, used: Int? = nil) -> Measure {
      value.map { Measure(id, $0, used: used ?? n) } ?? Measure(id, undefined: reason, used: used ?? n)
    }
    let pairs = Double(directed == nil ? n * (n - 1) / 2 : n * (n - 1))
    let reciprocity = directed.map(Reciprocity.init)
    let census = directed.map(TriadCensus.init)
    let components = Components(graph).sizes
    let renamed = [
      ("networkTransitivity", 0), ("networkAvgClusteringSkip", 1), ("networkAvgClusteringZero", 2),
    ].map { id, place in Measure.clustering(network, clustering)[place].named(id) }
    let distances = zip(["networkDiameter", "networkMeanDistance", "networkReachablePairsShare"], Measure.distances(network, paths)).map {
      $1.named($0)
    }
    return [
      measure("networkMembers", Double(n), few), measure("networkTies", Double(arcs), few),
      measure("networkDensity", n > 1 ? Double(arcs) / pairs : nil, few),
      measure("networkReciprocity", reciprocity?.edgewise, .noTies, used: arcs),
      measure("networkReciprocityDyads", reciprocity?.dyadRatio, .noTies, used: arcs),
      measure("networkMutualDyads", reciprocity.map { Double($0.mutual) }, .undirected),
      measure("networkAsymmetricDyads", reciprocity.map { Double($0.asymmetric) }, .undirected),
      measure("networkNullDyads", reciprocity.map { Double($0.null) }, .undirected),
      measure("networkComponents", Double(components.count), few),
      measure("networkIsolates", Double(components.count { $0 == 1 }), few),
      measure("networkLargestComponentShare", components.first.map { Double($0) / Double(n) }, .noAlters),
    ] + renamed + distances + [
      Measure.maxCoreness(network).named("networkMaxCoreness"),
      measure("networkModularity", modularity?.score, n == 0 ? .noAlters : .noTies),
      measure("networkCommunities", modularity.map { Double($0.count) }, n == 0 ? .noAlters : .noTies),
    ] + zip(["0", "1", "2", "3"], Measure.triads(network, clustering)).map { $1.named("networkTriads.\($0)") }
      + TriadCensus.names.enumerated().map { k, name in
        measure("networkTriadCensus.\(name)", census.map { Double($0.counts[k]) }, .undirected)
      }
  }

  // MARK: Members

  private static func members(
    _ names: [String], _ graph: CompactGraph, _ directed: DirectedGraph?, _ paths: ShortestPaths, _ clustering: Clustering,
    _ modularity: Modularity?
  ) -> [Row] {
    let n = graph.count
    let core = KCore(graph).coreness
    let barrat = Clustering.barrat(graph)
    let between = directed.flatMap { WeightedPaths.betweenness($0) } ?? paths.betweenness
    let weightedBetween = directed.map { WeightedPaths.betweenness($0, weighted: true) } ?? WeightedPaths.betweenness(graph)
    let rank = directed.flatMap { PageRank.values($0) } ?? PageRank.values(graph) ?? []
    let weightedRank = directed.map { PageRank.values($0, weighted: true) } ?? PageRank.values(graph, weighted: true)
    let spectrum = Eigenvector.values(graph)
    let burt = WholeNetworkBurt(graph, weighted: false)
    let weightedBurt = WholeNetworkBurt(graph, weighted: true)
    return names.indices.map { i in
      func measure(_ id: String, _ value: Double?, _ reason: Undefined, weights: Bool = false) -> Measure {
        value.map { Measure(id, $0, used: n, usesWeights: weights) } ?? Measure(id, undefined: reason, used: n, usesWeights: weights)
      }
      let range = graph.starts[i]..<graph.starts[i + 1]
      let unknown: Undefined = graph.strengths == nil ? .missingStrength : .noTies
      return Row(
        member: names[i],
        measures: [
          measure("memberDegree", Double(graph.degree(of: i)), .noTies),
          measure("memberInDegree", directed.map { Double($0.predecessors[i].count) }, .undirected),
          measure("memberOutDegree", directed.map { Double($0.successors[i].count) }, .undirected),
          measure("memberStrength", graph.strengths.map { s in range.reduce(0) { $0 + s[$1] } }, .missingStrength, weights: true),
          measure("memberBetweenness", between[i], .noTies),
          measure("memberWeightedBetweenness", weightedBetween?[i], .missingStrength, weights: true),
          measure("memberHarmonic", n > 1 ? paths.harmonic[i] / Double(n - 1) : nil, .fewerThanTwoAlters),
          measure(
            "memberClosenessInComponent", paths.reached[i] > 0 ? Double(paths.reached[i]) / Double(paths.distances[i]) : nil, .noPairs),
          measure("memberCoreness", Double(core[i]), .noTies), measure("memberClustering", clustering.local(i), .noTriples),
          measure("memberClusteringBarrat", barrat[i], graph.strengths == nil ? .missingStrength : .noTriples, weights: true),
          measure("memberPageRank", rank[i], .noTies), measure("memberWeightedPageRank", weightedRank?[i], .missingStrength, weights: true),
          measure("memberEigenvector", spectrum?[i], .disconnected), measure("memberConstraint", burt?.constraint[i], .noTies),
          measure("memberEffectiveSize", burt?.effectiveSize[i], .noTies),
          measure("memberWeightedConstraint", weightedBurt?.constraint[i], unknown, weights: true),
          measure("memberWeightedEffectiveSize", weightedBurt?.effectiveSize[i], unknown, weights: true),
          measure("memberCommunity", modularity.map { Double($0.communities[i] + 1) }, .noTies),
        ])
    }
  }
}

extension Measure {
  /// The same under another id.
  func named(_ id: String) -> Measure {
    value.map { Measure(id, $0, used: used, missing: missing, usesWeights: usesWeights) }
      ?? Measure(id, undefined: reason ?? .noAlters, used: used, missing: missing, usesWeights: usesWeights)
  }
}
