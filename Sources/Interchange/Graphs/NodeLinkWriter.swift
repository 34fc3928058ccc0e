import Documents
import Quantities

/// Writes node-link JSON as NetworkX reads it; several graphs as a list.
enum NodeLinkWriter {
  static func bytes(_ graphs: [ForeignGraph], _ losses: inout LossLog) -> [UInt8] {
    var texts: [JSONText] = []
    for graph in graphs { texts.append(json(graph, &losses)) }
    let root = texts.count == 1 ? texts[0] : .array(texts)
    return Array((root.rendered() + "\n").utf8)
  }

  private static func json(_ graph: ForeignGraph, _ losses: inout LossLog) -> JSONText {
    var nodes: [JSONText] = []
    for node in graph.nodes {
      nodes.append(.object([("id", .string(losses.text(node.id, of: "id")))] + members(node.cells, ["id"], &losses)))
    }
    var edges: [JSONText] = []
    var pairs: Set<[String]> = []
    var isMulti = false
    for edge in graph.edges {
      let pair = [losses.text(edge.source, of: "source"), losses.text(edge.target, of: "target")]
      if !pairs.insert(graph.isDirected ? pair : pair.sorted()).inserted { isMulti = true }
      edges.append(
        .object([("source", .string(pair[0])), ("target", .string(pair[1]))] + members(edge.cells, ["source", "target"], &losses)))
    }
    let id: [(String, JSONText)] = graph.id.map { [("id", .string(losses.text($0, of: "graph")))] } ?? []
    return .object(
      [("directed", .bool(graph.isDirected)), ("multigraph", .bool(isMulti))] + id + [
        ("graph", .object(members(graph.cells, [], &losses))), ("nodes", .array(nodes)), ("edges", .array(edges)),
      ])
  }

  private static func members(_ cells: [FlatCell], _ reserved: Set<String>, _ losses: inout LossLog) -> [(String, JSONText)] {
    losses.unique(cells, reserved: reserved).map { ($0.name, value($0.text)) }
  }

  /// Numbers and flags as such where they read back to the same text.
  private static func value(_ text: String) -> JSONText {
    switch Attributes.Value(verbatim: text) {
    case .flag(let flag): .bool(flag)
    case .number(let x): JSONText.number(x).rendered() == text ? .number(x) : .string(text)
    case .text: .string(text)
    }
  }
}
