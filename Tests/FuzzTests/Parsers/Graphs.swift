import Documents
import Interchange
import Quantities
import SupportWebs

extension FuzzedParser {
  /// Graph files: what is read can be written and reads back, in its own format the same.
  static let graphs: [FuzzedParser] = GraphFormat.allCases.map { format in
    FuzzedParser(name: format.rawValue, seeds: [], words: Words.of(format), check: .now { try GraphCheck(format: format).check($0) })
  }
}

private struct GraphCheck {
  let format: GraphFormat

  func check(_ bytes: [UInt8]) throws {
    let messages = Messages(path: "in", bytes, .feeds)
    let reading: GraphReading
    do {
      reading = try format.read(path: "in", bytes: bytes)
    } catch {
      try messages.check(error)
      let again = Result { try format.read(path: "in", bytes: bytes) }
      guard case .failure(let second as InvalidInput) = again, second.diagnostics == error.diagnostics else {
        throw Broken("read twice, the graph has other problems: \(error)")
      }
      return
    }
    for finding in reading.findings { try messages.check(finding.position, "\(finding)") }
    let again = try format.read(path: "in", bytes: bytes)
    try Broken.unless(again.graphs == reading.graphs && again.findings == reading.findings, "read twice, the graphs are not the same")
    for other in GraphFormat.allCases { try written(reading.graphs, other) }
    try networks(reading.graphs)
    if let caseFile = try? CaseGraphs.caseFile(from: reading.graphs, path: "in") { try CaseRoundTrip.yaml(caseFile) }
  }

  private func written(_ graphs: [ForeignGraph], _ other: GraphFormat) throws {
    let writing = other.write(graphs)
    let text = String(decoding: writing.bytes.prefix(4_000), as: UTF8.self)
    let again: GraphReading
    do {
      again = try other.read(path: "again", bytes: writing.bytes)
    } catch {
      throw Broken("the graphs as \(other.rawValue) are refused: \(error)\n\(text)")
    }
    // Some formats cannot say that there is no graph.
    guard writing.losses.isEmpty, !graphs.isEmpty else { return }
    // Pajek tells arcs from edges and not what the graph as a whole is.
    if other == .pajek, graphs.contains(where: { $0.edges.contains { $0["directed"] != nil } }) { return }
    let (before, after) = (graphs.map { Self.plain($0, other) }, again.graphs.map { Self.plain($0, other) })
    try Broken.unless(after == before, "the graphs as \(other.rawValue) are others:\n\(text)")
  }

  private func networks(_ graphs: [ForeignGraph]) throws {
    for graph in graphs {
      guard let network = try? WholeNetwork(graph, path: "in") else { continue }
      let again = try? WholeNetwork(ForeignGraph(network), path: "in")
      try Broken.unless(again == network, "the network as a graph is another")
    }
  }

  /// The graph without its places, and with values in the order of their names.
  private static func plain(_ graph: ForeignGraph, _ format: GraphFormat) -> ForeignGraph {
    func plain(_ cells: [FlatCell]) -> [FlatCell] {
      cells.map { FlatCell($0.name, $0.text) }.sorted { ($0.name, $0.text) < ($1.name, $1.text) }
    }
    var result = ForeignGraph(id: graph.id, isDirected: graph.isDirected, cells: plain(graph.cells))
    result.nodes = graph.nodes.map { .init(id: $0.id, cells: plain($0.cells)) }
    result.edges = graph.edges.map { .init(source: $0.source, target: $0.target, cells: plain($0.cells)) }
    // Pajek has arcs first and edges behind them.
    if format == .pajek { result.edges.sort { "\($0)" < "\($1)" } }
    return result
  }
}
