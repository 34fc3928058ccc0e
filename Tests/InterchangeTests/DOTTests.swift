import Documents
import Testing

@testable import Interchange

/// The DOT language.
@Suite struct DOTTests {
  @Test func defaultsChainsSubgraphsAndPortsAreRead() throws {
    let text = """
      # a line of the preprocessor
      /* a comment */ strict graph "G" {
        size="1" + "2"; graph [bg=<b<i>c</i>>]
        x
        node [color=red, shape=box;]; // later nodes
        edge [w=1]
        a:n:ne -- {b c} -- d [w=2 bold]
        d -- {b} [late=yes];
        subgraph s { node [color=blue]; e -- f; size=9 }
        g [color="say \\"hi\\" \\\\ \\
      on"]
        -1.5 -- .5
      }
      digraph { a -> a -> a }
      """
    let reading = try GraphFixture.read(text, .dot)
    #expect(
      reading.graphs.map { GraphFixture.lines($0) } == [
        [
          "\"G\" -- \"size\"=\"12\" \"bg\"=\"<b<i>c</i>>\"", "\"x\": ", "\"a\": \"color\"=\"red\" \"shape\"=\"box\"",
          "\"b\": \"color\"=\"red\" \"shape\"=\"box\"", "\"c\": \"color\"=\"red\" \"shape\"=\"box\"",
          "\"d\": \"color\"=\"red\" \"shape\"=\"box\"", "\"e\": \"color\"=\"blue\" \"shape\"=\"box\"",
          "\"f\": \"color\"=\"blue\" \"shape\"=\"box\"", "\"g\": \"color\"=\"say \\\"hi\\\" \\\\ on\" \"shape\"=\"box\"",
          "\"-1.5\": \"color\"=\"red\" \"shape\"=\"box\"", "\".5\": \"color\"=\"red\" \"shape\"=\"box\"",
          "\"a\"-\"b\": \"w\"=\"2\" \"bold\"=\"true\"", "\"a\"-\"c\": \"w\"=\"2\" \"bold\"=\"true\"",
          "\"b\"-\"d\": \"w\"=\"2\" \"bold\"=\"true\" \"late\"=\"yes\"", "\"c\"-\"d\": \"w\"=\"2\" \"bold\"=\"true\"",
          "\"e\"-\"f\": \"w\"=\"1\"", "\"-1.5\"-\".5\": \"w\"=\"1\"",
        ], ["- -> ", "\"a\": ", "\"a\"-\"a\": ", "\"a\"-\"a\": "],
      ])
    #expect(reading.findings.map(\.rule) == [.port, .nestedGraph])
    #expect(reading.findings.map(\.values) == [["count": "2"], ["count": "3"]])
  }

  @Test func everyTextIsWrittenInQuotes() {
    let graph = ForeignGraph(
      id: "node", cells: [.init("a b", "1")], nodes: [.init(id: "graph", cells: [.init("label", "a \"b\" \\ c")])],
      edges: [.init(source: "graph", target: "graph")])
    #expect(
      String(decoding: GraphFormat.dot.write([graph]).bytes, as: UTF8.self) == """
        graph "node" {
          "a b"="1";
          "graph" ["label"="a \\"b\\" \\\\ c"];
          "graph" -- "graph";
        }

        """)
  }

  @Test func problemsSayWhereAndHow() {
    #expect(
      GraphFixture.refusal("graph {\n a -> b }", .dot) == """
        in.dot:2:4: error: this edge is not of the kind of its graph
          fix: write '--' within a graph
        """)
    #expect(
      GraphFixture.refusal("<graphml/>", .dot)
        == """
        in.dot:1:1: error: a text in angle brackets has no end
          fix: close it with '>'
        """.replacing("a text in angle brackets has no end", with: "this is not DOT").replacing(
          "close it with '>'", with: "begin with 'graph {' or 'digraph {'; check the format of the file"))
    #expect(
      GraphFixture.refusal("graph { a -- ", .dot) == """
        in.dot:1:14: error: the name of a node is missing here
          fix: put names that are keywords or hold signs into double quotes
        """)
    #expect(
      GraphFixture.refusal("graph { a [b=\"c] }", .dot) == """
        in.dot:1:14: error: a text has no end
          fix: close it with a double quote
        """)
  }

  @Test(arguments: [
    "", "graph", "graph {", "graph { a [", "graph { a [b", "graph { a [b=", "graph { } }", "graph { node }", "graph { a:: }",
    "graph { /* }",
    "graph { a + b }", "graph { \"a\" + b }", "graph { edge -- a }", "graph { <a }", "graph { subgraph }", "strict { }",
    "graph { a -- -- b }",
    "graph { @ }",
  ]) func brokenDOTIsRefused(_ text: String) {
    #expect(GraphFixture.refusal(text, .dot).contains("error: "))
  }
}
