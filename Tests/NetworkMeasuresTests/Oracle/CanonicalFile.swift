import NetworkMeasures
import SupportWebs

/// A cleaned network of `canonical/`, as our own types.
enum CanonicalFile {
  /// A whole network: ids and graphs. A weight of 0 says "asked, no tie".
  struct Whole {
    let ids: [String]
    let isDirected: Bool
    let directed: DirectedGraph
    let undirected: CompactGraph
    let signed: SignedTies?
    let attributes: [String: [String?]]
    let hasWeights: Bool

    init(_ tree: JSONTree) {
      let nodes = tree["nodes"]?.elements ?? []
      let ids = nodes.compactMap { $0["id"]?.text }
      let place = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let edges = (tree["edges"]?.elements ?? []).compactMap { edge -> (Int, Int, Double?)? in
        guard let s = edge["s"]?.text.flatMap({ place[$0] }), let t = edge["t"]?.text.flatMap({ place[$0] }) else { return nil }
        return (s, t, edge["w"]?.number)
      }
      self.ids = ids
      isDirected = tree["directed"].map { if case .flag(true) = $0 { true } else { false } } ?? false
      let isSigned = edges.contains { ($0.2 ?? 0) < 0 }
      signed = isSigned ? SignedTies(count: ids.count, ties: edges.map { ($0.0, $0.1, ($0.2 ?? 0) < 0 ? .negative : .positive) }) : nil
      let ties = isSigned ? [] : edges.map { CompactGraph.Tie($0.0, $0.1, strength: $0.2) }
      directed = DirectedGraph(count: ids.count, arcs: ties)
      undirected = CompactGraph(count: ids.count, ties: ties)
      hasWeights = Set(ties.compactMap(\.strength)).count > 1
      var names: Set<String> = []
      for node in nodes { if case .object(let members)? = node["attrs"] { names.formUnion(members.keys) } }
      attributes = Dictionary(uniqueKeysWithValues: names.sorted().map { name in (name, nodes.map { $0["attrs"]?[name]?.text }) })
    }
  }

  /// The egos of a set.
  ///
  /// - Parameter hasEgoStrengths: where the set records no strengths of the egos' ties the oracle takes them as 1; ours would be undefined.
  static func egos(_ tree: JSONTree, names: [String], hasEgoStrengths: Bool) -> [(name: String, network: EgoNetwork)] {
    (tree["egos"]?.elements ?? []).map { ego in
      let alters = ego["alters"]?.elements ?? []
      // Where a design asks about some alters only, the others take no part.
      let ids = alters.compactMap { $0["id"]?.text }
      let place = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let ties = (ego["ties"]?.elements ?? []).compactMap { tie -> CompactGraph.Tie? in
        guard let s = tie["s"]?.text.flatMap({ place[$0] }), let t = tie["t"]?.text.flatMap({ place[$0] }) else { return nil }
        return CompactGraph.Tie(s, t, strength: tie["w"]?.number)
      }
      var network = EgoNetwork(alters: ids, ties: ties, strengths: alters.map { hasEgoStrengths ? $0["w"]?.number : 1 })
      network.categories = names.map { name in
        CategoryColumn(name, values: alters.map { $0["attrs"]?[name]?.text }, ego: ego["attrs"]?[name]?.text, comparesEgo: true)
      }
      return (ego["ego"]?.text ?? "", network)
    }
  }
}
