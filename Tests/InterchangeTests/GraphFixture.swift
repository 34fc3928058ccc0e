import Documents
import Quantities
import TestSupport

@testable import Interchange

/// Graphs as plain text to compare, and random ones.
enum GraphFixture {
  /// What a graph says, without positions.
  static func lines(_ graph: ForeignGraph, sorted: Bool = false) -> [String] {
    func cells(_ cells: [FlatCell]) -> String {
      let texts = cells.map { "\($0.name.debugDescription)=\($0.text.debugDescription)" }
      return (sorted ? texts.sorted() : texts).joined(separator: " ")
    }
    return ["\(graph.id?.debugDescription ?? "-") \(graph.isDirected ? "->" : "--") \(cells(graph.cells))"]
      + graph.nodes.map { "\($0.id.debugDescription): \(cells($0.cells))" }
      + graph.edges.map { "\($0.source.debugDescription)-\($0.target.debugDescription): \(cells($0.cells))" }
  }

  static func read(_ text: String, _ format: GraphFormat) throws -> GraphReading {
    try format.read(path: "in.\(format.fileExtensions[0])", bytes: Array(text.utf8))
  }

  /// The description of the error of reading a text, or "read".
  static func refusal(_ text: String, _ format: GraphFormat) -> String {
    do {
      _ = try read(text, format)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  private static let texts = [
    "", "a", "x y", "1", "1.50", "-0.0", "007", "true", "false", "null", "NaN", "a\tb\nc", "\"", "\\", "\\\"", "\\\\\n", "<b>&amp;</b>",
    "]]>", " lead", "trail ", "é ĳ 🙂", "'", "--", "{}", "graph", "//", "#", "+", "%", "1e+16", "-", "a.b", "\\N",
  ]

  static func random(seed: Int, ids: [String]? = nil) -> ForeignGraph {
    var dice = Dice(seed: UInt64(seed))
    func cells(_ names: [String]) -> [FlatCell] {
      names.filter { _ in dice.level() < 0.5 }.map { FlatCell($0, dice.one(of: texts)) }
    }
    var graph = ForeignGraph(id: dice.level() < 0.5 ? nil : dice.one(of: texts), isDirected: dice.level() < 0.5)
    graph.cells = cells(["nc:caseId", "note", "a.b", "strange \"name\"\n"])
    let all = dice.shuffled(texts)
    graph.nodes = all.prefix(dice.whole(below: 8)).map { .init(id: $0, cells: cells(["label", "age", "is", "a<b"])) }
    if let ids = graph.nodes.isEmpty ? nil : graph.nodes.map(\.id) {
      graph.edges = (0..<dice.whole(below: 12)).map { _ in
        .init(source: dice.one(of: ids), target: dice.one(of: ids), cells: cells(["weight", "label", "kind", "note"]))
      }
    }
    return graph
  }
}
