import Documents
import Quantities

/// Reads node-link JSON as NetworkX and D3 write it, and lists of such graphs.
///
/// Values within values get dotted names; null values are left out; members of `attrs` stand for themselves.
enum NodeLinkReader {
  private static let longestName = 1_000
  private static let ends = [("source", "target"), ("s", "t"), ("from", "to")]

  static func graphs(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) -> [ForeignGraph] {
    let root = try JSONReading.value(bytes, &log)
    var graphs: [ForeignGraph] = []
    for element in root.elements ?? [root] { graphs.append(try graph(element, &log)) }
    return graphs
  }

  private static func graph(_ node: JSONNode, _ log: inout ReadingLog) throws(InvalidInput) -> ForeignGraph {
    guard let nodes = node["nodes"]?.elements else {
      throw log.failure(
        node.position, "this graph has no list 'nodes'",
        fix: "write {\"nodes\": [{\"id\": …}], \"edges\": [{\"source\": …, \"target\": …}]}")
    }
    let links = node["edges"] ?? node["links"]
    guard let edges = links.map(\.elements) ?? [] else {
      throw log.failure(
        links?.position ?? node.position, "the edges are not a list", fix: "write \"edges\": [{\"source\": …, \"target\": …}]")
    }
    var draft = GraphDraft(id: node["id"]?.scalar.map { log.clean($0, node.position) }, isDirected: node["directed"]?.scalar == "true")
    for (key, value) in node.members where !["nodes", "edges", "links", "id", "directed", "multigraph"].contains(key) {
      var own: [FlatCell] = []
      if key == "graph" { own = try cells(value, &log) } else { try add(value, name: key, to: &own, &log) }
      draft.add(own)
    }
    let hasIDs = nodes.contains { id(of: $0) != nil }
    var ids: [String] = []
    for (index, node) in nodes.enumerated() {
      guard let id = id(of: node) ?? (hasIDs ? nil : "\(index)") else {
        log.report(node.position, "this node has no id", fix: "give every node an \"id\", or none and let edges count nodes from 0")
        continue
      }
      let clean = log.clean(id, node.position)
      ids.append(clean)
      let own = try cells(node, without: ["id"], &log)
      try draft.add(ForeignGraph.Node(id: clean, cells: own, position: node.position), &log)
    }
    for edge in edges { try add(edge, to: &draft, ids, hasIDs, &log) }
    return draft.finished(&log)
  }

  private static func id(of node: JSONNode) -> String? {
    if case .object = node.content { return node["id"]?.scalar }
    return node.scalar
  }

  private static func add(
    _ edge: JSONNode, to draft: inout GraphDraft, _ ids: [String], _ hasIDs: Bool, _ log: inout ReadingLog
  ) throws(InvalidInput) {
    guard let names = ends.first(where: { edge[$0.0] != nil && edge[$0.1] != nil }), let source = edge[names.0]?.scalar,
      let target = edge[names.1]?.scalar
    else {
      log.report(edge.position, "this edge does not say what it joins", fix: "give it \"source\" and \"target\"")
      return
    }
    func resolved(_ end: String) -> String {
      guard !hasIDs, let index = Int(end), ids.indices.contains(index) else { return end }
      return ids[index]
    }
    let own = try cells(edge, without: [names.0, names.1], &log)
    try draft.add(
      ForeignGraph.Edge(
        source: log.clean(resolved(source), edge.position), target: log.clean(resolved(target), edge.position), cells: own,
        position: edge.position), &log)
  }

  /// The members of an object as cells.
  private static func cells(_ node: JSONNode, without: [String] = [], _ log: inout ReadingLog) throws(InvalidInput) -> [FlatCell] {
    var result: [FlatCell] = []
    for (key, value) in node.members where !without.contains(key) {
      if key == "attrs", case .object = value.content {
        result += try cells(value, &log)
      } else {
        try add(value, name: key, to: &result, &log)
      }
    }
    return result
  }

  private static func add(
    _ value: JSONNode, name: String, to cells: inout [FlatCell], _ log: inout ReadingLog
  ) throws(InvalidInput) {
    guard name.utf8.count <= longestName else {
      throw log.failure(value.position, "the name of a value is longer than 1,000 characters", fix: "give it a shorter name")
    }
    switch value.content {
    case .null: break
    case .array(let elements):
      for (index, element) in elements.enumerated() { try add(element, name: "\(name).\(index + 1)", to: &cells, &log) }
    case .object(let members):
      for member in members { try add(member.value, name: "\(name).\(member.key)", to: &cells, &log) }
    case .flag, .number, .text:
      cells.append(FlatCell(log.clean(name, value.position), log.clean(value.scalar ?? "", value.position), position: value.position))
    }
  }
}
