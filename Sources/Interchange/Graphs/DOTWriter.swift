import Documents

/// Writes the DOT language with every text in double quotes; where there is no graph, one without nodes, for DOT cannot say that there is none.
enum DOTWriter {
  static func bytes(_ graphs: [ForeignGraph], _ losses: inout LossLog) -> [UInt8] {
    var output: [UInt8] = []
    for graph in graphs.isEmpty ? [ForeignGraph()] : graphs {
      let name = graph.id.map { " " + quoted(losses.text($0, of: "graph")) } ?? ""
      output += "\(graph.isDirected ? "digraph" : "graph")\(name) {\n".utf8
      for cell in losses.unique(graph.cells) { output += "  \(quoted(cell.name))=\(quoted(cell.text));\n".utf8 }
      for node in graph.nodes {
        output += "  \(quoted(losses.text(node.id, of: "id")))\(attributes(losses.unique(node.cells)));\n".utf8
      }
      for edge in graph.edges {
        let (source, target) = (quoted(losses.text(edge.source, of: "source")), quoted(losses.text(edge.target, of: "target")))
        output += "  \(source) \(graph.isDirected ? "->" : "--") \(target)\(attributes(losses.unique(edge.cells)));\n".utf8
      }
      output += "}\n".utf8
    }
    return output
  }

  private static func attributes(_ cells: [FlatCell]) -> String {
    cells.isEmpty ? "" : " [\(cells.map { "\(quoted($0.name))=\(quoted($0.text))" }.joined(separator: ", "))]"
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
