import NetworkMeasures
import SupportWebs

/// Our values under the paths of an oracle file; `.some(nil)` says "undefined".
struct OurValues {
  private(set) var values: [[String]: Double?] = [:]

  private mutating func put(_ path: [String], _ value: Double?) { values[path] = .some(value) }

  private mutating func put(_ path: [String], _ value: Int) { values[path] = .some(Double(value)) }

  // MARK: Whole networks

  init(_ whole: CanonicalFile.Whole) {
    if let signed = whole.signed {
      put(Balance(signed), ["signed"])
      return
    }
    let (graph, n) = (whole.undirected, whole.ids.count)
    let arcs = whole.isDirected ? whole.directed.arcCount : graph.tieCount
    put(["graph", "n"], n)
    put(["graph", "m"], arcs)
    put(["droppedSelfLoops"], whole.directed.dropped.loops)
    put(["graph", "density"], Double(whole.isDirected ? arcs : 2 * arcs) / Double(n * (n - 1)))
    if whole.isDirected { putDirected(whole) }
    putUndirected(graph, ["graph", "undirected"])
    for weighted in [false, true] {
      let key = weighted ? "weighted" : "unweighted"
      put(["graph", "modularity", key, "ours"], weighted && !whole.hasWeights ? nil : Modularity(graph, weighted: weighted)?.score)
    }
    if !whole.hasWeights { put(["graph", "modularity", "weighted"], nil) }
    putNodes(whole)
    for (name, words) in whole.attributes {
      let column = CategoryColumn(name, values: words)
      put(column, ["attrs", name])
      put(EIIndex(graph, codes: column.codes), ["attrs", name, "ei"])
    }
  }

  private mutating func putDirected(_ whole: CanonicalFile.Whole) {
    let pairs = Reciprocity(whole.directed)
    put(["graph", "reciprocityEdgewise"], pairs.edgewise)
    put(["graph", "reciprocityDyadRatio"], pairs.dyadRatio)
    put(["graph", "dyadCensus", "mutual"], pairs.mutual)
    put(["graph", "dyadCensus", "asymmetric"], pairs.asymmetric)
    put(["graph", "dyadCensus", "null"], pairs.null)
    for (name, count) in zip(TriadCensus.names, TriadCensus(whole.directed).counts) { put(["graph", "triadCensus16", name], count) }
  }

  private mutating func putUndirected(_ graph: CompactGraph, _ path: [String]) {
    let network = EgoNetwork(alters: (0..<graph.count).map { "\($0)" }, ties: graph.ties)
    let clustering = Clustering(graph)
    put(path + ["m"], graph.tieCount)
    put(path + ["density"], Measure.density(network).value)
    for (place, size) in Components(graph).sizes.enumerated() { put(path + ["components", "\(place)"], size) }
    for (key, measure) in zip(["transitivity", "avgClusteringSkip", "avgClusteringZero"], Measure.clustering(network, clustering)) {
      put(path + [key], measure.value)
    }
    for (edges, measure) in Measure.triads(network, clustering).enumerated() { put(path + ["triads", "\(edges)"], measure.value) }
    let distances = Measure.distances(network, ShortestPaths(graph))
    put(path + ["diameterLargestComponent"], distances[0].value)
    put(path + ["avgPathReachable"], distances[1].value)
  }

  private mutating func putNodes(_ whole: CanonicalFile.Whole) {
    let graph = whole.undirected
    let paths = ShortestPaths(graph)
    let clustering = Clustering(graph)
    let coreness = KCore(graph).coreness
    let barrat = Clustering.barrat(graph)
    let n = whole.ids.count
    let directed = whole.isDirected ? WeightedPaths.betweenness(whole.directed) : nil
    let rank = whole.isDirected ? PageRank.values(whole.directed) : PageRank.values(graph)
    let weightedRank = whole.isDirected ? PageRank.values(whole.directed, weighted: true) : PageRank.values(graph, weighted: true)
    let spectrum = Eigenvector.values(graph)
    // The oracle measures structural holes without direction: a tie if there is one in either, with the greater strength.
    let whollyUnweighted = WholeNetworkBurt(graph, weighted: false)
    let whollyWeighted = WholeNetworkBurt(graph, weighted: true)
    let inverse = Self.inverse(whole)
    for (i, id) in whole.ids.enumerated() {
      func path(_ key: String) -> [String] { ["nodes", key, id] }
      put(path("degree"), graph.degree(of: i))
      put(path("inDegree"), whole.directed.predecessors[i].count)
      put(path("outDegree"), whole.directed.successors[i].count)
      put(path("coreness"), coreness[i])
      put(path("betweenness"), directed?[i] ?? paths.betweenness[i])
      put(path("betweennessUndirected"), paths.betweenness[i])
      put(path("closenessComponentUndirected"), paths.reached[i] > 0 ? Double(paths.reached[i]) / Double(paths.distances[i]) : nil)
      put(path("harmonicNormalizedUndirected"), paths.harmonic[i] / Double(n - 1))
      put(path("clusteringUndirected"), clustering.local(i))
      put(path("pagerank"), rank?[i])
      put(path("eigenvectorUndirectedMax1"), spectrum?[i])
      put(path("constraintWholeNetModel"), whollyUnweighted?.constraint[i])
      put(path("constraintWeighted"), whollyWeighted?.constraint[i])
      put(path("effectiveSizeWeighted(burt, whole-net)"), whollyWeighted?.effectiveSize[i])
      put(path("pagerankWeighted"), weightedRank?[i])
      put(path("betweennessWeighted(weight=distance)"), inverse?[i])
      put(path("clusteringBarrat"), barrat[i])
      put(path("strength"), graph.strengths.map { s in (graph.starts[i]..<graph.starts[i + 1]).reduce(0) { $0 + s[$1] } })
      putEgo(i, id, EgoNetwork(around: i, of: graph, names: whole.ids))
    }
  }

  /// The oracle takes weights for lengths; we take strengths, whose inverse is the length.
  private static func inverse(_ whole: CanonicalFile.Whole) -> [Double]? {
    func inverted(_ tie: CompactGraph.Tie) -> CompactGraph.Tie {
      CompactGraph.Tie(tie.first, tie.second, strength: tie.strength.map { 1 / $0 })
    }
    return WeightedPaths.betweenness(CompactGraph(count: whole.ids.count, ties: whole.undirected.ties.map(inverted)))
  }

  private mutating func putEgo(_ i: Int, _ id: String, _ network: EgoNetwork) {
    func path(_ key: String) -> [String] { ["nodes", key, id] }
    let burt = BurtMeasures(network)
    put(path("constraintEgoNetModel"), burt?.constraint)
    put(path("effectiveSizeEgoNetModel"), burt?.effectiveSize)
    put(path("efficiencyEgoNetModel"), burt?.efficiency)
    put(path("hierarchyEgoNetModel"), burt?.hierarchy)
    put(path("egoDensity"), Measure.density(network).value)
    // Without alters ours is undefined; the oracle gives the 0 of a graph of one node.
    put(path("egoBetweenness"), Measure.egoBetweenness(network)[0].value ?? 0)
    put(path("componentsWithoutEgo"), Components(network.graph).count)
  }

  private mutating func put(_ balance: Balance, _ path: [String]) {
    for (key, count) in zip(["+++", "++-", "+--", "---"], balance.triangles) { put(path + ["triangles", key], count) }
    put(path + ["balanceTriangles"], balance.strong)
    put(path + ["balanceTrianglesWeak(Davis)"], balance.weak)
    put(path + ["balanceWalk(Estrada)"], balance.walk)
    put(path + ["frustrationIndexExact"], balance.frustration.map(Double.init))
    put(path + ["frustrationNormalized"], balance.frustrationNormalized)
  }

  private mutating func put(_ column: CategoryColumn, _ path: [String]) {
    let diversity = Diversity(counts: column.counts, missing: column.missing)
    let own = path + ["diversity"]
    put(own + ["n"], diversity.used)
    put(own + ["missing"], diversity.missing)
    put(own + ["categories"], diversity.categories)
    for (word, count) in zip(column.words, column.counts) { put(own + ["counts", word], count) }
    for (key, value) in [
      ("blau", diversity.blau), ("blauUnbiased", diversity.blauUnbiased), ("iqv", diversity.iqv), ("shannonNats", diversity.shannon),
      ("shannonBits", diversity.shannonBits), ("evenness", diversity.evenness),
    ] { put(own + [key], value) }
  }

  private mutating func put(_ index: EIIndex, _ path: [String]) {
    put(path + ["external"], index.external)
    put(path + ["internal"], index.internalTies)
    put(path + ["possibleExternal"], index.possibleExternal)
    put(path + ["possibleInternal"], index.possibleInternal)
    put(path + ["ei"], index.value)
    put(path + ["eiRescaledByDensity"], index.rescaled)
  }

  // MARK: Sets of egos

  init(_ egos: [(name: String, network: EgoNetwork)]) {
    var (sizes, densities, constraints): ([Double], [Double], [Double]) = ([], [], [])
    for (name, network) in egos {
      put(network, ["egos", name])
      sizes.append(Double(network.count))
      if let density = Measure.density(network).value { densities.append(density) }
      if let constraint = BurtMeasures(network)?.constraint { constraints.append(constraint) }
    }
    func mean(_ values: [Double]) -> Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }
    put(["summary", "egos"], egos.count)
    put(["summary", "egosWithNoAlters"], egos.count { $0.network.count == 0 })
    put(["summary", "meanSize"], mean(sizes))
    put(["summary", "meanDensity(n>=2)"], mean(densities))
    put(["summary", "meanConstraint"], mean(constraints))
  }

  private mutating func put(_ network: EgoNetwork, _ path: [String]) {
    let graph = network.graph
    let measures = Dictionary(uniqueKeysWithValues: EgoMeasures.structure(network).map { ($0.id, $0.value) })
    func ours(_ id: String) -> Double? { measures[id] ?? nil }
    put(path + ["nAlters"], network.count)
    put(path + ["nTies"], graph.tieCount)
    put(path + ["dropped", "zeroWeight"], graph.dropped.zeroStrength)
    put(path + ["dropped", "selfLoops"], graph.dropped.loops)
    put(path + ["dropped", "duplicates"], graph.dropped.duplicates)
    put(path + ["density"], ours("densityWithoutEgo"))
    let sum = graph.strengths.map { $0.reduce(0, +) / 2 }
    put(path + ["tieWeightSum"], sum)
    // The oracle divides by the number of pairs alone; ours by the top of the scale as well.
    let top = max(1, graph.strengths?.max() ?? 1)
    put(path + ["densityWeighted"], Measure.weightedDensity(network, top: top).value.map { $0 * top })
    put(path + ["componentsWithoutEgo", "count"], ours("componentsWithoutEgo"))
    for (place, size) in Components(graph).sizes.enumerated() { put(path + ["componentsWithoutEgo", "sizes", "\(place)"], size) }
    put(path + ["componentsWithoutEgo", "isolates"], ours("isolatesWithoutEgo"))
    put(path + ["componentsWithoutEgo", "dyads"], ours("dyadsWithoutEgo"))
    put(path + ["componentsWithoutEgo", "count>=3"], ours("largeComponentsWithoutEgo"))
    put(path + ["componentsWithoutEgo", "largestShare"], ours("largestComponentShareWithoutEgo"))
    put(path + ["componentsWithoutEgo", "fragmentation"], ours("fragmentationWithoutEgo"))
    if network.count == 0 { put(path + ["triadsUndirected"], nil) }
    for edges in 0...3 { put(path + ["triadsUndirected", "\(edges)"], ours("triadsWithoutEgo.\(edges)")) }
    put(path + ["transitivityWithoutEgo"], ours("transitivityWithoutEgo"))
    for (key, own) in [("burt", "burt"), ("burtWeighted", "weightedBurt")] {
      for part in ["constraint", "effectiveSize", "efficiency", "hierarchy"] {
        put(path + [key, part], ours(own + part.prefix(1).uppercased() + part.dropFirst()))
      }
    }
    for (id, local) in zip(network.alters, BurtMeasures(network)?.localConstraint ?? []) where local != nil {
      put(path + ["burt", "localConstraint", id], local)
    }
    put(path + ["egoAlterWeightsMissing"], network.strengths.count { $0 == nil })
    put(path + ["egoBetweenness", "raw"], ours("egoBetweenness"))
    put(path + ["egoBetweenness", "normalized"], ours("egoBetweennessNormalized"))
    put(path + ["modularityWithoutEgo", "ours"], ours("modularityWithoutEgo"))
    if ours("modularityWithoutEgo") == nil { put(path + ["modularityWithoutEgo"], nil) }
    for row in AlterMeasures(network).rows { putAlter(row, path + ["alters", row.alter], graph.strengths != nil) }
    for column in network.categories { putCategory(column, network, path + ["attrs", column.name]) }
  }

  private mutating func putAlter(_ row: AlterMeasures.Row, _ path: [String], _ hasStrengths: Bool) {
    let own = Dictionary(uniqueKeysWithValues: row.measures.map { ($0.id, $0.value) })
    for (key, id) in [
      ("degree", "degreeWithoutEgo"), ("strength", "strengthWithoutEgo"), ("betweenness", "betweennessWithoutEgo"),
      ("harmonicNormalized", "harmonicWithoutEgo"), ("closenessComponent", "closenessInComponent"), ("coreness", "corenessWithoutEgo"),
      ("clustering", "clusteringWithoutEgo"), ("pagerank", "pageRankWithoutEgo"),
    ] { put(path + [key], own[id] ?? nil) }
  }

  private mutating func putCategory(_ column: CategoryColumn, _ network: EgoNetwork, _ path: [String]) {
    put(column, path)
    let index = EIIndex(network.graph, codes: column.codes)
    put(index, path + ["eiAlterAlter"])
    put(path + ["assortativity"], index.assortativity)
    let ego = Measure.eiEgoAlter(column, network)
    put(path + ["eiEgoAlter", "ei"], ego[0].value)
    put(path + ["eiEgoAlter", "homophily"], ego[1].value)
    let same = column.ego.map { own in column.codes.count { $0 == own } }
    let isKnown = column.ego != nil && column.known > 0
    put(path + ["eiEgoAlter", "internal"], isKnown ? same.map(Double.init) : nil)
    put(path + ["eiEgoAlter", "external"], isKnown ? same.map { Double(column.known - $0) } : nil)
    put(path + ["eiEgoAlter", "missing"], column.missing)
  }
}
