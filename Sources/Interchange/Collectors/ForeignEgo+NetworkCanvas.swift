import Documents
import Quantities

extension ForeignEgo {
  /// The ego of a graph in the GraphML export of Network Canvas, whose values of the session bear names such as `nc:caseId`.
  ///
  /// The values of the graph are those of the ego; nodes are alters, and edges are ties of their type.
  public init(networkCanvas graph: ForeignGraph, file: String? = nil) {
    func name(_ names: [String], _ cells: [FlatCell]) -> String? {
      names.lazy.compactMap { name in cells.first { $0.name == name }?.text }.first
    }
    var (ids, alters): ([String: String], [Alter]) = ([:], [])
    for node in graph.nodes {
      let id = name(["networkCanvasUUID"], node.cells) ?? node.id
      ids[node.id] = id
      var cells = node.cells.filter { !["networkCanvasUUID", "type", "networkCanvasType"].contains($0.name) }
      if let type = name(["networkCanvasType", "type"], node.cells) {
        cells.insert(FlatCell("nodeType", type, position: node.position), at: 0)
      }
      alters.append(Alter(id: id, cells: cells, position: node.position, file: file))
    }
    let ends = ["networkCanvasSourceUUID", "networkCanvasTargetUUID", "type", "networkCanvasType"]
    let ties = graph.edges.map { edge in
      let type = name(["networkCanvasType", "type"], edge.cells) ?? "edge"
      let cells = edge.cells.filter { !ends.contains($0.name) }.map { FlatCell("edge.\(type).\($0.name)", $0.text, position: $0.position) }
      return Tie(
        source: ids[edge.source] ?? edge.source, target: ids[edge.target] ?? edge.target,
        cells: [FlatCell("edge.\(type)", "true", position: edge.position)] + cells, position: edge.position, file: file)
    }
    let id = name(["networkCanvasEgoUUID", "nc:sessionUUID", "nc:caseId"], graph.cells) ?? graph.id ?? "ego"
    self.init(id: id, cells: graph.cells, alters: alters, ties: ties, file: file)
  }

  /// The ego of any graph: the node with the id or the value `ego`, whose ties with the others hold their values; without one every node is
  /// an alter.
  public init(graph: ForeignGraph, number: Int, file: String? = nil) {
    let ego = graph.nodes.first { $0.id.lowercased() == "ego" || $0["ego"] == "true" || $0["isEgo"] == "true" }
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
