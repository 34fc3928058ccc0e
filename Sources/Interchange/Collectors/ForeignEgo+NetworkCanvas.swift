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
}
