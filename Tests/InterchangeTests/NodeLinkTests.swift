import Documents
import Testing

@testable import Interchange

/// Node-link JSON.
@Suite struct NodeLinkTests {
  @Test func networkXAndListsOfGraphsAreRead() throws {
    let text = """
      [{"directed": true, "multigraph": false, "graph": {"name": "k"}, "nodes": [{"id": 1, "age": 1.50, "x": {"y": [true, null, "\\u00e9"]}},
        {"id": "b\\u0007"}], "edges": [{"source": 1, "target": "b\\u0007", "weight": null, "key": 0}, {"source": 1, "target": 9}]},
       {"nodes": [{"name": "p"}, {"name": "q"}], "links": [{"source": 0, "target": 1, "value": 2}]},
       {"id": "c", "nodes": [{"id": "a", "attrs": {"sex": "f"}}, {"id": "b"}], "edges": [{"s": "a", "t": "b", "w": null}, {"s": "b", "t": "a", "w": 3}]}]
      """
    let reading = try GraphFixture.read(text, .json)
    #expect(
      reading.graphs.map { GraphFixture.lines($0) } == [
        [
          "- -> \"name\"=\"k\"", "\"1\": \"age\"=\"1.50\" \"x.y.1\"=\"true\" \"x.y.3\"=\"é\"", "\"b\": ", "\"1\"-\"b\": \"key\"=\"0\"",
        ], ["- -- ", "\"0\": \"name\"=\"p\"", "\"1\": \"name\"=\"q\"", "\"0\"-\"1\": \"value\"=\"2\""],
        ["\"c\" -- ", "\"a\": \"sex\"=\"f\"", "\"b\": ", "\"a\"-\"b\": ", "\"b\"-\"a\": \"w\"=\"3\""],
      ])
    #expect(reading.findings.map(\.rule) == [.controlCharacter, .danglingTie])
    #expect(reading.findings[0].values == ["count": "2"])
    #expect(reading.findings.map { $0.position.map { "\($0)" } } == ["2:3", "2:95"])
  }

  @Test func theTextIsWhatNetworkXReads() {
    let graph = ForeignGraph(
      id: "g", cells: [.init("name", "k")],
      nodes: [.init(id: "1", cells: [.init("age", "16"), .init("code", "007"), .init("is", "true")])],
      edges: [.init(source: "1", target: "1", cells: [.init("weight", "0.5")]), .init(source: "1", target: "1")])
    #expect(
      String(decoding: GraphFormat.json.write([graph]).bytes, as: UTF8.self) == """
        {
          "directed": false,
          "multigraph": true,
          "id": "g",
          "graph": {
            "name": "k"
          },
          "nodes": [
            {
              "id": "1",
              "age": 16,
              "code": "007",
              "is": true
            }
          ],
          "edges": [
            {
              "source": "1",
              "target": "1",
              "weight": 0.5
            },
            {
              "source": "1",
              "target": "1"
            }
          ]
        }

        """)
  }

  @Test func problemsSayWhereAndHow() {
    #expect(
      GraphFixture.refusal("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}, {}],\n \"edges\": [{\"source\": \"a\"}]}", .json) == """
        in.json:1:25: error: a node with this id is given already
          fix: give every node an id of its own; the first is at 1:12
        in.json:1:38: error: this node has no id
          fix: give every node an "id", or none and let edges count nodes from 0
        in.json:2:12: error: this edge does not say what it joins
          fix: give it "source" and "target"
        """)
    #expect(
      GraphFixture.refusal("{}", .json) == """
        in.json:1:1: error: this graph has no list 'nodes'
          fix: write {"nodes": [{"id": …}], "edges": [{"source": …, "target": …}]}
        """)
    #expect(
      GraphFixture.refusal("{\"a\": 1,\n\"a\": 2}", .json) == """
        in.json:2:1: error: this key is given twice
          fix: keep one of the two
        """)
    #expect(
      GraphFixture.refusal("[1, NaN]", .json) == """
        in.json:1:5: error: this is not a finite number
          fix: write null where a number is unknown
        """)
    #expect(
      GraphFixture.refusal("[\"\\ud800\"]", .json) == """
        in.json:1:3: error: half of a surrogate pair stands alone
          fix: write the character itself
        """)
  }

  @Test func surrogatePairsAreOneCharacter() throws {
    let reading = try GraphFixture.read("{\"nodes\": [{\"id\": \"\\ud83d\\ude42\"}]}", .json)
    #expect(reading.graphs[0].nodes[0].id == "🙂")
  }

  @Test(arguments: [
    "", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[-]", "[Infinity]", "[-Infinity]", "[0x1]",
    "[tru]",
    "[\"a\nb\"]", "[\"a]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\ude42\"]", "[\"\\ud83d\\u0041\"]", "[1] 2", "[1 2]", "{\"a\" 1}", "[", "{",
    "{\"a\":",
    "// x\n[]", "[1]\u{0}",
  ]) func brokenJSONIsRefused(_ text: String) {
    #expect(GraphFixture.refusal(text, .json).contains("error: "))
  }
}
