import Documents
import Quantities
import TestSupport
import Testing

@testable import Interchange

/// Files that are made, or broken, to do harm: an error or a result, soon, and no crash.
@Suite struct HostileGraphTests {
  @Test func entitiesAreRefused() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [
       <!ENTITY lol "lol">
       <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
       <!ENTITY file SYSTEM "file:///etc/passwd">
      ]>
      <graphml>&lol2;&file;</graphml>
      """
    #expect(
      GraphFixture.refusal(bomb, .graphml) == """
        in.graphml:3:2: error: the file declares entities, which can blow up or fetch other files
          fix: remove the <!ENTITY …> lines, or export the file again without a document type
        """)
    #expect(GraphFixture.refusal(bomb, .gexf).contains("declares entities"))
  }

  @Test(arguments: GraphFormat.allCases) func deepNestingIsRefused(_ format: GraphFormat) {
    func deep(_ open: String) -> String { String(repeating: open, count: 100_000) }
    let text =
      switch format {
      case .graphml: "<graphml><graph>" + deep("<node id='a'><graph>")
      case .gexf: "<gexf><graph><nodes>" + deep("<node id='a'><nodes>")
      case .dot: "graph {" + deep("{a -- ")
      case .json: deep("{\"nodes\":[")
      case .pajek: "*Vertices 1\n" + deep("*Network\n")
      }
    let refusal = GraphFixture.refusal(text, format)
    #expect(format == .pajek ? refusal == "read" : refusal.contains("nested deeper than 60 levels"))
  }

  /// Everything at once from a small text: products of groups, default values for every node, long dotted names.
  @Test func smallTextsDoNotBecomeLargeGraphs() {
    let many = (0..<3_000).map { "n\($0)" }.joined(separator: " ")
    #expect(
      GraphFixture.refusal("graph { {\(many)} -- {\(many)} -- {\(many)} }", .dot).hasSuffix(
        """
        error: the file holds more than 5,000,000 nodes and ties
          fix: split the file
        """))
    let keys = (0..<5_000).map { "<key id='k\($0)' for='node' attr.name='k\($0)'><default>x</default></key>" }.joined()
    let nodes = (0..<5_000).map { "<node id='\($0)'/>" }.joined()
    #expect(GraphFixture.refusal("<graphml>\(keys)<graph>\(nodes)</graph></graphml>", .graphml).contains("more than 20,000,000 values"))
    #expect(
      GraphFixture.refusal(String(repeating: "*Vertices 9999\n", count: 400), .pajek) == """
        in.net:2:1: error: the file declares more vertices than it can hold
          fix: give the number of vertices that are in the file
        """)
    let name = String(repeating: "k", count: 600)
    #expect(
      GraphFixture.refusal("{\"nodes\": [{\"id\": 1, \"\(name)\": {\"\(name)\": [1, 2]}}]}", .json) == """
        in.json:1:1231: error: the name of a value is longer than 1,000 characters
          fix: give it a shorter name
        """)
    #expect(
      GraphFixture.refusal("graph { a [" + (0..<2_000).map { "k\($0)=1 " }.joined() + "] }", .dot).contains("more than 1,000 values"))
  }

  @Test(arguments: GraphFormat.allCases) func aFileThatIsNotUTF8IsRefused(_ format: GraphFormat) {
    #expect(throws: InvalidInput.self) { try format.read(path: "in", bytes: [0x67, 0x0A, 0xE9, 0x21]) }
    do {
      _ = try format.read(path: "in", bytes: [0x67, 0x0A, 0x67, 0xE9, 0x21])
    } catch {
      #expect(
        "\(error)" == """
          in:2:2: error: this is not UTF-8 text
            fix: save the file as UTF-8 (in a text editor: Save as, encoding UTF-8)
          """)
    }
  }

  @Test(arguments: GraphFormat.allCases) func aFileOfMoreThan256MiBIsRefused(_ format: GraphFormat) {
    do {
      _ = try format.read(path: "in", bytes: [UInt8](repeating: 32, count: (256 << 20) + 1))
      Issue.record("read")
    } catch {
      #expect(
        "\(error)" == """
          in:1:1: error: the file is larger than 256 MiB
            fix: split the file
          """)
    }
  }

  /// XML allows no bell; the other formats lose it, and say so.
  @Test(arguments: GraphFormat.allCases) func controlCharactersNeverReachAText(_ format: GraphFormat) throws {
    let text = String(decoding: format.write([ForeignGraph(nodes: [.init(id: "aQb"), .init(id: "cQd")])]).bytes, as: UTF8.self)
    if format == .graphml || format == .gexf {
      #expect(GraphFixture.refusal(text.replacing("Q", with: "\u{7}"), format).contains("the file holds a control character"))
      return
    }
    let reading = try GraphFixture.read(text.replacing("Q", with: format == .json ? "\\u0007" : "\u{7}"), format)
    #expect(reading.graphs[0].nodes.map(\.id) == ["ab", "cd"])
    #expect(reading.findings.map(\.rule) == [.controlCharacter])
    #expect(reading.findings[0].values == ["count": "2"])
  }

  @Test func manyFindingsAndProblemsAreNotToldOneByOne() throws {
    let edges = (0..<1_500).map { "{\"source\": 1, \"target\": \"x\($0)\"}" }.joined(separator: ",")
    let findings = try GraphFixture.read("{\"nodes\": [{\"id\": 1}], \"edges\": [\(edges)]}", .json).findings
    #expect(findings.count == 1_001)
    #expect(findings.last == Finding(file: "in.json", position: nil, rule: .unlisted, ["count": "500"]))
    let nodes = (0..<1_500).map { _ in "<node id='a'/>" }.joined()
    let problems = GraphFixture.refusal("<graphml><graph>\(nodes)</graph></graphml>", .graphml)
    #expect(problems.split(separator: "\n").count == 2_000)
  }

  /// One line of 64 MB in each format.
  @Test(arguments: GraphFormat.allCases) func aLongLineIsReadSoon(_ format: GraphFormat) {
    func line(_ head: String, _ unit: String, _ tail: String) -> [UInt8] {
      let unit = Array(unit.utf8)
      var bytes = Array(head.utf8)
      bytes.reserveCapacity(65 << 20)
      while bytes.count < 64 << 20 { bytes += unit }
      return bytes + Array(tail.utf8)
    }
    let filler = String(repeating: "long text ", count: 20)
    let bytes =
      switch format {
      case .graphml:
        line("<graphml><graph><node id='a'/>", "<edge source='a' target='a'><data key='x'>\(filler)</data></edge>", "</graph></graphml>")
      case .gexf:
        line(
          "<gexf><graph><nodes><node id='a'/></nodes><edges>", "<edge source='a' target='a' label='\(filler)'/>", "</edges></graph></gexf>")
      case .dot: line("graph {", "a--a[x=\"\(filler)\"];", "}")
      case .pajek: line("*Vertices 2\n*Arcslist\n1", String(repeating: " ", count: 60) + "2", "\n")
      case .json:
        line("{\"nodes\":[{\"id\":1}],\"edges\":[", "{\"source\":1,\"target\":1,\"x\":\"\(filler)\"},", "{\"source\":1,\"target\":1}]}")
      }
    var edges = 0
    let time = ProcessorTime.measure { edges = (try? format.read(path: "in", bytes: bytes))?.graphs[0].edges.count ?? 0 }
    #expect(edges > 200_000)
    #expect(time < .seconds(8), "\(time)")
  }

  /// 2,000 random changes of a valid file: an error or a result, and what is read can be written and read again.
  @Test(arguments: GraphFormat.allCases) func brokenFilesNeverCrash(_ format: GraphFormat) throws {
    var dice = Dice(seed: 7)
    let (valid, pieces) = Self.valid(format)
    var read = 0
    for _ in 0..<2_000 {
      var bytes = valid
      for _ in 0...dice.whole(below: 4) {
        let place = dice.whole(below: bytes.count)
        switch dice.whole(below: 6) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: dice.word())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: dice.one(of: pieces).utf8, at: place)
        case 3: bytes = Array(bytes[..<max(1, place)])
        case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: dice.whole(below: bytes.count))
        default: bytes.removeSubrange(place..<min(bytes.count - 1, max(place, place + dice.whole(below: 12))))
        }
        if bytes.isEmpty { bytes = valid }
      }
      guard let reading = try? format.read(path: "in", bytes: bytes) else { continue }
      read += 1
      for other in GraphFormat.allCases {
        #expect(throws: Never.self) { try other.read(path: "again", bytes: other.write(reading.graphs).bytes) }
      }
    }
    #expect((20..<2_000).contains(read), "\(read)")
  }

  private static func valid(_ format: GraphFormat) -> ([UInt8], [String]) {
    let graph = ForeignGraph(
      id: "g", cells: [.init("note", "é & \"x\"")],
      nodes: [.init(id: "a", cells: [.init("label", "oma \\ opa"), .init("age", "70")]), .init(id: "b"), .init(id: "c")],
      edges: [
        .init(source: "a", target: "b", cells: [.init("weight", "0.5")]), .init(source: "b", target: "c", cells: [.init("is", "true")]),
      ])
    let pieces = [
      "<", ">", "&", "&amp;", "\"", "'", "{", "}", "[", "]", ",", ":", ";", "\\", "\\u", "--", "->", "*Vertices 3\n", "*Arcs\n",
      "*Matrix\n",
      "%", "\n", "\r", "1 2 ", "999999999999999999999", "NaN", "<graph>", "</graph>", "<!--", "<![CDATA[", "<?", "/*", "//", "#", "+",
      "subgraph", "node", "é", "🙂", "\u{0}", "null", "\"id\":", "id=\"a\"",
    ]
    return (format.write([graph, graph]).bytes, pieces)
  }
}
