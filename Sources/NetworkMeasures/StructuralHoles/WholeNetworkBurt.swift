public import SupportWebs

/// Burt's constraint and effective size of a member within a whole network: ties of contacts with outsiders count as well.
///
/// The formulas are those of `BurtMeasures`, with sums over everybody. Values differ from those of the ego web that is cut out around the member;
/// packages call this the whole-network model. A directed network enters by `DirectedGraph.combined`, for `a_ij + a_ji` is what counts.
///
/// - Complexity: O(m × degree).
///
/// Source: Burt (1992), *Structural Holes*, ch. 2.
public struct WholeNetworkBurt: Sendable, Equatable {
  /// `nil` for isolates.
  public let constraint: [Double?]
  /// `nil` for isolates.
  public let effectiveSize: [Double?]

  /// - Parameters:
  ///   - weighted: whether strengths count; those of `graph` must then be known.
  ///   - graph: the network without direction, or combined.
  /// - Returns: `nil` where strengths should count and one is unknown.
  public init?(_ graph: CompactGraph, weighted: Bool) {
    guard !weighted || graph.strengths != nil else { return nil }
    let n = graph.count
    func strength(_ k: Int) -> Double { weighted ? graph.strengths?[k] ?? 1 : 1 }
    let totals = (0..<n).map { i in (graph.starts[i]..<graph.starts[i + 1]).reduce(0.0) { $0 + strength($1) } }
    let strongest = (0..<n).map { i in (graph.starts[i]..<graph.starts[i + 1]).reduce(0.0) { max($0, strength($1)) } }
    var constraint: [Double?] = []
    var effectiveSize: [Double?] = []
    var share = [Double](repeating: 0, count: n)
    for i in 0..<n {
      let range = graph.starts[i]..<graph.starts[i + 1]
      guard !range.isEmpty else {
        constraint.append(nil)
        effectiveSize.append(nil)
        continue
      }
      for k in range { share[graph.neighbours[k]] = strength(k) / totals[i] }
      var sum = 0.0
      var size = 0.0
      for k in range {
        let j = graph.neighbours[k]
        var reach = share[j]
        var redundancy = 0.0
        for l in graph.starts[j]..<graph.starts[j + 1] where graph.neighbours[l] != i {
          let q = graph.neighbours[l]
          reach += share[q] * strength(l) / totals[q]
          redundancy += share[q] * strength(l) / strongest[j]
        }
        sum += reach * reach
        size += 1 - redundancy
      }
      for k in range { share[graph.neighbours[k]] = 0 }
      constraint.append(sum)
      effectiveSize.append(size)
    }
    self.constraint = constraint
    self.effectiveSize = effectiveSize
  }
}

extension DirectedGraph {
  /// The undirected graph whose strengths are the sums over both directions, one for every arc where strengths do not count.
  public func combined(weighted: Bool) -> CompactGraph? {
    guard !weighted || strengths != nil else { return nil }
    var ties: [CompactGraph.Tie] = []
    for (i, row) in successors.enumerated() {
      for (k, j) in row.enumerated() {
        let own = weighted ? strengths?[i][k] ?? 1 : 1
        if let back = successors[j].firstIndex(of: i) {
          if i < j { ties.append(CompactGraph.Tie(i, j, strength: own + (weighted ? strengths?[j][back] ?? 1 : 1))) }
        } else {
          ties.append(CompactGraph.Tie(i, j, strength: own))
        }
      }
    }
    return CompactGraph(count: count, ties: ties)
  }
}

extension EgoNetwork {
  /// The ego web that is cut out around a node: its neighbours and the ties among them.
  public init(around node: Int, of graph: CompactGraph, names: [String]) {
    let around = Array(graph.neighbours(of: node))
    let strengths = graph.strengths.map { s in (graph.starts[node]..<graph.starts[node + 1]).map { Optional(s[$0]) } }
    self.init(alters: around.map { names[$0] }, ties: graph.subgraph(around).ties, strengths: strengths)
  }
}
