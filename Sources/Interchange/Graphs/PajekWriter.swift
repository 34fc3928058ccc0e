import Documents
import Quantities

/// Writes the first graph as a Pajek network: ids as labels, weights, and the direction of ties. Everything else is a loss.
enum PajekWriter {
  static func bytes(_ graphs: [ForeignGraph], _ losses: inout LossLog) -> [UInt8] {
    let graph = losses.onlyFirst(graphs)
    for cell in graph.cells + graph.nodes.flatMap(\.cells) { losses.lose(cell.name, .noPlace) }
    var output: [UInt8] = []
    if let id = graph.id { output += "*Network \(line(id, of: "graph", &losses))\n".utf8 }
    output += "*Vertices \(graph.nodes.count)\n".utf8
    var numbers: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      numbers[node.id] = index + 1
      output += "\(index + 1) \"\(line(node.id, of: "id", &losses))\"\n".utf8
    }
    var arcs: [UInt8] = []
    var edges: [UInt8] = []
    for edge in graph.edges {
      guard let source = numbers[edge.source], let target = numbers[edge.target] else { continue }
      var isArc = graph.isDirected
      var weight = ""
      var seen: Set<String> = []
      for cell in edge.cells {
        let isFirst = seen.insert(cell.name).inserted
        if isFirst, cell.name == "weight", Double(cell.text)?.isFinite == true {
          weight = " \(cell.text)"
        } else if isFirst, cell.name == "directed", cell.text == "true" || cell.text == "false" {
          isArc = cell.text == "true"
        } else {
          losses.lose(cell.name, .noPlace)
        }
      }
      let line = Array("\(source) \(target)\(weight)\n".utf8)
      if isArc { arcs += line } else { edges += line }
    }
    if graph.isDirected || !arcs.isEmpty { output += Array("*Arcs\n".utf8) + arcs }
    if !graph.isDirected || !edges.isEmpty { output += Array("*Edges\n".utf8) + edges }
    return output
  }

  /// The text on one line and without double quotes, which Pajek cannot hold.
  private static func line(_ text: String, of name: String, _ losses: inout LossLog) -> String {
    let clean = PortableText.cleaned(text)?.text ?? text
    let changed = String(String.UnicodeScalarView(clean.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 == "\"" ? "'" : $0 }))
    if changed != text { losses.lose(name, .text) }
    return changed
  }
}
