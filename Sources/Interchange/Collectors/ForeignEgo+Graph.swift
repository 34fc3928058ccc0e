import Documents
import Quantities

extension ForeignGraph {
  /// The node with the id or the value `ego`, where there is one.
  var ego: Node? { nodes.first { $0.id.lowercased() == "ego" || $0["ego"] == "true" || $0["isEgo"] == "true" } }
}

extension ForeignEgo {
  /// The ego web of a member of a whole network: everybody with an edge to or from the member, and the edges among those.
  ///
  /// People keep their ids, so that webs of one network share them.
  ///
  /// - Returns: `nil` when no node has the id.
  /// - Complexity: O(n + m).
  public init?(around member: String, of graph: ForeignGraph, file: String? = nil) {
    guard let center = graph.nodes.first(where: { $0.id == member }) else { return nil }
    var own: [String: [FlatCell]] = [:]
    for edge in graph.edges where edge.source != edge.target {
      guard edge.source == member || edge.target == member else { continue }
      let other = edge.source == member ? edge.target : edge.source
      own[other, default: []].join(edge.cells.map { FlatCell("tie.attributes.\($0.name)", $0.text, position: $0.position) })
    }
    let alters = graph.nodes.compactMap { node -> Alter? in
      guard let tie = own[node.id] else { return nil }
      return Alter(id: node.id, cells: node.cells + tie, position: node.position, file: file)
    }
    let ties = graph.edges.compactMap { edge -> Tie? in
      guard own[edge.source] != nil, own[edge.target] != nil else { return nil }
      return Tie(source: edge.source, target: edge.target, cells: edge.cells, position: edge.position, file: file)
    }
    self.init(id: member, cells: graph.cells + center.cells, alters: alters, ties: ties, position: center.position, file: file)
  }

  /// The ego of any graph: the node with the id or the value `ego`, whose ties with the others hold their values; without one every node is
  /// an alter.
  public init(graph: ForeignGraph, number: Int, file: String? = nil) {
    let ego = graph.ego
    var own: [String: [FlatCell]] = [:]
    var ties: [Tie] = []
    for edge in graph.edges {
      if let ego, edge.source == ego.id || edge.target == ego.id, edge.source != edge.target {
        own[edge.source == ego.id ? edge.target : edge.source, default: []] += edge.cells
      } else {
        ties.append(Tie(source: edge.source, target: edge.target, cells: edge.cells, position: edge.position, file: file))
      }
    }
    let alters = graph.nodes.filter { $0.id != ego?.id }.map { node in
      let names = Set(node.cells.map(\.name))
      return Alter(
        id: node.id, cells: node.cells + (own[node.id] ?? []).filter { !names.contains($0.name) }, position: node.position, file: file)
    }
    let isNamed = ego.map { $0.id.lowercased() != "ego" } ?? false
    self.init(
      id: isNamed ? ego?.id ?? "" : graph.id ?? "ego \(number)", cells: graph.cells + (ego?.cells ?? []), alters: alters, ties: ties,
      position: ego?.position ?? .start, file: file)
  }
}
