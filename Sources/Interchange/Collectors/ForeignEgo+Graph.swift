import Documents
import Quantities
import SupportWebs

extension ForeignGraph {
  /// The node with the id or the value `ego`, where there is one.
  var ego: Node? { nodes.first { $0.id.lowercased() == "ego" || $0["ego"] == "true" || $0["isEgo"] == "true" } }
}

/// A whole network with the edges of each node at hand; loops and edges of weight 0 are none.
struct IndexedGraph {
  let graph: ForeignGraph
  private let places: [String: Int]
  private let edgesOf: [String: [Int]]

  init(_ graph: ForeignGraph) {
    self.graph = graph
    places = Dictionary(graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var edgesOf: [String: [Int]] = [:]
    for (place, edge) in graph.edges.enumerated() where edge.source != edge.target {
      let isNone = edge.cells.contains { WholeNetwork.usualWeights.contains($0.name) && Double($0.text) == 0 }
      if isNone { continue }
      edgesOf[edge.source, default: []].append(place)
      edgesOf[edge.target, default: []].append(place)
    }
    self.edgesOf = edgesOf
  }

  func place(of id: String) -> Int? { places[id] }

  func node(_ id: String) -> ForeignGraph.Node? { places[id].map { graph.nodes[$0] } }

  func edges(of id: String) -> [Int] { edgesOf[id] ?? [] }
}

extension ForeignEgo {
  /// The ego web of a member of a whole network: everybody with an edge to or from the member, and the edges among those.
  ///
  /// People keep their ids, so that webs of one network share them. Edges of weight 0 are none; of several edges the largest numbers count.
  ///
  /// - Returns: `nil` when no node has the id.
  /// - Complexity: O(edges of the member and of those around).
  init?(around member: String, in network: IndexedGraph, file: String? = nil) {
    guard let center = network.node(member) else { return nil }
    let graph = network.graph
    var own: [String: [FlatCell]] = [:]
    for edge in network.edges(of: member).map({ graph.edges[$0] }) {
      let other = edge.source == member ? edge.target : edge.source
      own[other, default: []].join(edge.cells.map { FlatCell("tie.attributes.\($0.name)", $0.text, position: $0.position) })
    }
    let around = own.keys.compactMap { id in network.place(of: id) }.sorted()
    let alters = around.map { place in
      let node = graph.nodes[place]
      return Alter(id: node.id, cells: node.cells + (own[node.id] ?? []), position: node.position, file: file)
    }
    var between: Set<Int> = []
    for alter in alters {
      for place in network.edges(of: alter.id) where own[graph.edges[place].source] != nil && own[graph.edges[place].target] != nil {
        between.insert(place)
      }
    }
    let ties = between.sorted().map { place in
      let edge = graph.edges[place]
      return Tie(source: edge.source, target: edge.target, cells: edge.cells, position: edge.position, file: file)
    }
    self.init(id: member, cells: graph.cells + center.cells, alters: alters, ties: ties, position: center.position, file: file)
  }

  /// A value of the edge with the ego. A weight is that of the tie, never of the person.
  private static func ofTie(_ cell: FlatCell) -> FlatCell {
    ["weight", "strength", "value", "w"].contains(cell.name)
      ? FlatCell("tie.attributes.\(cell.name)", cell.text, position: cell.position) : cell
  }

  /// The ego of any graph: the node with the id or the value `ego`, whose ties with the others hold their values; without one every node is
  /// an alter.
  public init(graph: ForeignGraph, number: Int, file: String? = nil) {
    let ego = graph.ego
    var own: [String: [FlatCell]] = [:]
    var ties: [Tie] = []
    for edge in graph.edges {
      if let ego, edge.source == ego.id || edge.target == ego.id, edge.source != edge.target {
        own[edge.source == ego.id ? edge.target : edge.source, default: []].join(edge.cells.map(Self.ofTie))
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
