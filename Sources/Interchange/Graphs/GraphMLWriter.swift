import Documents

/// Writes GraphML with one key for each name of graphs, nodes and edges, typed by all of its values.
enum GraphMLWriter {
  static func bytes(_ graphs: [ForeignGraph], _ losses: inout LossLog) -> [UInt8] {
    var output = Array((XMLMarkup.declaration + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n").utf8)
    var firstKey = 0
    func keys(_ cells: some Sequence<FlatCell>, for kind: String) -> (ColumnTable, Int) {
      let table = ColumnTable(cells)
      for (index, column) in table.columns.enumerated() {
        let attributes = XMLMarkup.attributes([
          ("id", "d\(firstKey + index)"), ("for", kind), ("attr.name", column.name), ("attr.type", column.type),
        ])
        output += "  <key\(attributes)/>\n".utf8
      }
      defer { firstKey += table.columns.count }
      return (table, firstKey)
    }
    var texts: [ForeignGraph] = []
    for graph in graphs { texts.append(losses.texts(graph)) }
    let ofGraphs = keys(texts.flatMap(\.cells), for: "graph")
    let ofNodes = keys(texts.lazy.flatMap(\.nodes).flatMap(\.cells), for: "node")
    let ofEdges = keys(texts.lazy.flatMap(\.edges).flatMap(\.cells), for: "edge")

    func element(_ tag: String, _ attributes: [(String, String)], _ cells: [FlatCell], _ keys: (table: ColumnTable, first: Int)) {
      output += "    <\(tag)\(XMLMarkup.attributes(attributes))".utf8
      if cells.isEmpty {
        output += "/>\n".utf8
      } else {
        output += ">".utf8
        data(cells, keys)
        output += "</\(tag)>\n".utf8
      }
    }
    func data(_ cells: [FlatCell], _ keys: (table: ColumnTable, first: Int)) {
      for cell in cells {
        output += "<data key=\"d\(keys.first + keys.table.place(of: cell.name))\">\(XMLMarkup.escaped(cell.text))</data>".utf8
      }
    }
    for graph in texts {
      let id = graph.id.map { [("id", $0)] } ?? []
      let direction = [("edgedefault", graph.isDirected ? "directed" : "undirected")]
      output += "  <graph\(XMLMarkup.attributes(id + direction))>\n".utf8
      if !graph.cells.isEmpty {
        output += "    ".utf8
        data(graph.cells, ofGraphs)
        output += "\n".utf8
      }
      for node in graph.nodes { element("node", [("id", node.id)], node.cells, ofNodes) }
      for edge in graph.edges { element("edge", [("source", edge.source), ("target", edge.target)], edge.cells, ofEdges) }
      output += "  </graph>\n".utf8
    }
    return output + Array("</graphml>\n".utf8)
  }
}

extension LossLog {
  /// The graph with texts that every format can hold.
  mutating func texts(_ graph: ForeignGraph) -> ForeignGraph {
    var result = graph
    result.id = graph.id.map { text($0, of: "graph") }
    result.cells = texts(graph.cells)
    result.nodes = []
    for node in graph.nodes {
      result.nodes.append(ForeignGraph.Node(id: text(node.id, of: "id"), cells: texts(node.cells), position: node.position))
    }
    result.edges = []
    for edge in graph.edges {
      result.edges.append(
        ForeignGraph.Edge(
          source: text(edge.source, of: "source"), target: text(edge.target, of: "target"), cells: texts(edge.cells),
          position: edge.position))
    }
    return result
  }
}
