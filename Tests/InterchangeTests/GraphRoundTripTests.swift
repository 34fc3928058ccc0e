import Documents
import Quantities
import TestSupport
import Testing
import Wording

@testable import Interchange

/// What is written reads back.
@Suite struct GraphRoundTripTests {
  @Test func endingsOfFileNamesTellTheFormat() {
    #expect(GraphFormat(fileExtension: "XML") == .graphml)
    #expect(GraphFormat(fileExtension: "gv") == .dot)
    #expect(GraphFormat(fileExtension: "paj") == .pajek)
    #expect(GraphFormat(fileExtension: "yaml") == nil)
    for format in GraphFormat.allCases {
      for ending in format.fileExtensions { #expect(GraphFormat(fileExtension: ending) == format) }
    }
  }

  /// 1,000 lists of up to three graphs with every awkward text there is.
  @Test(arguments: [GraphFormat.graphml, .dot, .json]) func severalGraphsSurviveWithAllTheirTexts(_ format: GraphFormat) throws {
    for seed in 0..<1_000 {
      let graphs = (1...(1 + seed % 3)).map { GraphFixture.random(seed: seed * 10 + $0) }
      let writing = format.write(graphs)
      let reading = try format.read(path: "again", bytes: writing.bytes)
      let isSame = reading.graphs.map { GraphFixture.lines($0) } == graphs.map { GraphFixture.lines($0) }
      #expect(
        isSame && writing.losses.isEmpty && reading.findings.isEmpty, "seed \(seed): \(String(decoding: writing.bytes, as: UTF8.self))")
      if !isSame { return }
    }
  }

  @Test func gexfKeepsTheFirstGraphAndNamesWhatItLoses() throws {
    for seed in 0..<1_000 {
      let graphs = [GraphFixture.random(seed: seed), ForeignGraph()]
      let writing = GraphFormat.gexf.write(graphs)
      var expected = graphs[0]
      expected.cells = []
      let reading = try GraphFormat.gexf.read(path: "again", bytes: writing.bytes)
      #expect(
        reading.graphs.map { GraphFixture.lines($0, sorted: true) } == [GraphFixture.lines(expected, sorted: true)], "seed \(seed)")
      let lost = graphs[0].cells.map { Loss($0.name, count: 1, reason: .noPlace) } + [Loss("graphs", count: 1, reason: .oneWave)]
      #expect(writing.losses == lost.sorted { $0.name < $1.name })
    }
  }

  @Test func pajekKeepsIDsTiesAndWeights() throws {
    let graph = ForeignGraph(
      id: "klas", isDirected: true, cells: [.init("note", "x")],
      nodes: [.init(id: "a b", cells: [.init("age", "12")]), .init(id: "c")],
      edges: [
        .init(source: "c", target: "a b", cells: [.init("weight", "0.5"), .init("kind", "friend")]),
        .init(source: "a b", target: "c", cells: [.init("directed", "false"), .init("weight", "much")]),
      ])
    let writing = GraphFormat.pajek.write([graph, graph])
    let text = "*Network klas\n*Vertices 2\n1 \"a b\"\n2 \"c\"\n*Arcs\n2 1 0.5\n*Edges\n1 2\n"
    #expect(String(decoding: writing.bytes, as: UTF8.self) == text)
    #expect(
      writing.losses == [
        Loss("age", count: 1, reason: .noPlace), Loss("graphs", count: 1, reason: .oneWave), Loss("kind", count: 1, reason: .noPlace),
        Loss("note", count: 1, reason: .noPlace), Loss("weight", count: 1, reason: .noPlace),
      ])
    let again = try GraphFormat.pajek.read(path: "again", bytes: writing.bytes).graphs
    #expect(
      again.map { GraphFixture.lines($0) } == [
        ["\"klas\" -> ", "\"a b\": ", "\"c\": ", "\"c\"-\"a b\": \"weight\"=\"0.5\"", "\"a b\"-\"c\": \"directed\"=\"false\""]
      ])
  }

  @Test func charactersThatNoFormatHoldsAreALoss() throws {
    let graph = ForeignGraph(nodes: [.init(id: "a\u{1}", cells: [.init("note", "x\r\ny\u{FFFE}")])])
    for format in [GraphFormat.graphml, .gexf, .dot, .json] {
      let writing = format.write([graph])
      #expect(writing.losses == [Loss("id", count: 1, reason: .text), Loss("note", count: 1, reason: .text)])
      let again = try format.read(path: "again", bytes: writing.bytes).graphs
      #expect(again[0].nodes[0].id == "a")
      #expect(again[0].nodes[0]["note"] == "x\ny")
    }
  }

  @Test func namesThatAFormatUsesItselfAreALoss() {
    let graph = ForeignGraph(nodes: [.init(id: "a", cells: [.init("id", "1"), .init("x", "1"), .init("x", "2")])])
    #expect(GraphFormat.json.write([graph]).losses == [Loss("id", count: 1, reason: .noPlace), Loss("x", count: 1, reason: .noPlace)])
    #expect(GraphFormat.dot.write([graph]).losses == [Loss("x", count: 1, reason: .noPlace)])
    #expect(GraphFormat.graphml.write([graph]).losses.isEmpty)
  }

  @Test(arguments: Finding.Rule.allCases) func everyRuleHasWordsInBothLanguages(_ rule: Finding.Rule) {
    for language in Language.allCases {
      for key in ["finding.\(rule)", "repair.\(rule)"] {
        #expect(Wording.has(key))
        if Wording.has(key) { #expect(!Wording.text(key, in: language, ["column": "x", "count": "2"]).isEmpty) }
      }
    }
  }

  /// What was written can be read, also where there was no graph: formats that cannot say so have one without nodes.
  @Test(arguments: GraphFormat.allCases) func noGraphIsReadBack(_ format: GraphFormat) throws {
    let again = try format.read(path: "none", bytes: format.write([]).bytes)
    #expect(again.graphs.allSatisfy { $0.nodes.isEmpty && $0.edges.isEmpty })
  }
}
