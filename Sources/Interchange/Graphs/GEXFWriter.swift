import Documents
import Quantities

/// Writes GEXF 1.3: the first graph, with labels and weights where Gephi looks for them.
enum GEXFWriter {
  static func bytes(_ graphs: [ForeignGraph], _ losses: inout LossLog) -> [UInt8] {
    let graph = losses.texts(losses.onlyFirst(graphs))
    for cell in graph.cells { losses.lose(cell.name, .noPlace) }
    var output = Array((XMLMarkup.declaration + "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n").utf8)
    let id = graph.id.map { [("id", $0)] } ?? []
    let direction = graph.isDirected ? "directed" : "undirected"
    output += "  <graph\(XMLMarkup.attributes(id + [("defaultedgetype", direction)]))>\n".utf8

    let nodes = graph.nodes.map { Split($0.cells, own: ["label"], isDirected: graph.isDirected) }
    let edges = graph.edges.map { Split($0.cells, own: ["id", "label", "weight", "directed"], isDirected: graph.isDirected) }
    let ofNodes = ColumnTable(nodes.lazy.flatMap(\.rest))
    let ofEdges = ColumnTable(edges.lazy.flatMap(\.rest))
    output += attributes(ofNodes, "node") + attributes(ofEdges, "edge")

    output += "    <nodes>\n".utf8
    for (node, split) in zip(graph.nodes, nodes) { output += element("node", [("id", node.id)], split, ofNodes) }
    output += "    </nodes>\n    <edges>\n".utf8
    for (edge, split) in zip(graph.edges, edges) {
      output += element("edge", [("source", edge.source), ("target", edge.target)], split, ofEdges)
    }
    return output + Array("    </edges>\n  </graph>\n</gexf>\n".utf8)
  }

  /// The values that are attributes of the element itself, in the order that the reader gives them, and the rest.
  ///
  /// A value goes into the element only where the rest does not come before it, so that the order survives.
  private struct Split {
    var own: [(String, String)] = []
    var rest: [FlatCell] = []

    init(_ cells: [FlatCell], own names: Set<String>, isDirected: Bool) {
      var seen: Set<String> = []
      for cell in cells {
        if names.contains(cell.name), seen.insert(cell.name).inserted, let value = Self.value(cell, isDirected) {
          own.append(value)
        } else {
          rest.append(cell)
        }
      }
    }

    private static func value(_ cell: FlatCell, _ isDirected: Bool) -> (String, String)? {
      switch (cell.name, cell.text) {
      case ("weight", let text): if case .number = Attributes.Value(verbatim: text) { ("weight", text) } else { nil }
      case ("directed", "true"): isDirected ? nil : ("type", "directed")
      case ("directed", "false"): isDirected ? ("type", "undirected") : nil
      case ("directed", "mutual"): ("type", "mutual")
      case ("directed", _): nil
      case (let name, let text): (name, text)
      }
    }
  }

  private static func attributes(_ table: ColumnTable, _ kind: String) -> [UInt8] {
    guard !table.columns.isEmpty else { return [] }
    let lines = table.columns.enumerated().map { index, column in
      "      <attribute\(XMLMarkup.attributes([("id", "\(index)"), ("title", column.name), ("type", column.type)]))/>\n"
    }
    return Array(("    <attributes class=\"\(kind)\">\n" + lines.joined() + "    </attributes>\n").utf8)
  }

  private static func element(_ tag: String, _ attributes: [(String, String)], _ split: Split, _ table: ColumnTable) -> [UInt8] {
    let start = "      <\(tag)\(XMLMarkup.attributes(attributes + split.own))"
    guard !split.rest.isEmpty else { return Array("\(start)/>\n".utf8) }
    let values = split.rest.map { "<attvalue\(XMLMarkup.attributes([("for", "\(table.place(of: $0.name))"), ("value", $0.text)]))/>" }
    return Array("\(start)><attvalues>\(values.joined())</attvalues></\(tag)>\n".utf8)
  }
}
