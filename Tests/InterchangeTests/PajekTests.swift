import Documents
import Testing

@testable import Interchange

/// Pajek networks.
@Suite struct PajekTests {
  @Test(arguments: ["\n", "\r\n"]) func verticesArcsEdgesAndListsAreRead(_ lineEnd: String) throws {
    let text = """
      % a comment
      *Network klas
      *Vertices 4
      1 "an n" 0.1 0.2 0.5 box ic Red
      3 "c" [1-5]
      2 b
      4 "d"
      *Arcs :2 "likes"
      1 2 1.50 c Blue l "a b"
      *Edges
      2 3 NaN
      9 1
      *Arcslist
      4 1 2
      *Edgeslist
      1 3
      *Partition p
      1
      """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let reading = try GraphFixture.read(text, .pajek)
    #expect(
      reading.graphs.map { GraphFixture.lines($0) } == [
        [
          "\"klas\" -> ", "\"an n\": \"x\"=\"0.1\" \"y\"=\"0.2\" \"z\"=\"0.5\" \"shape\"=\"box\" \"ic\"=\"Red\"", "\"b\": ",
          "\"c\": \"time\"=\"[1-5]\"", "\"d\": ",
          "\"an n\"-\"b\": \"relation\"=\"likes\" \"weight\"=\"1.50\" \"c\"=\"Blue\" \"l\"=\"a b\"",
          "\"b\"-\"c\": \"weight\"=\"NaN\" \"directed\"=\"false\"", "\"d\"-\"an n\": ", "\"d\"-\"b\": ",
          "\"an n\"-\"c\": \"directed\"=\"false\"",
        ]
      ])
    #expect(reading.findings.map(\.rule) == [.danglingTie, .ignoredPart])
    #expect(reading.findings[0].position.map { "\($0)" } == "12:1")
  }

  @Test func aMatrixAndVerticesWithoutLinesAreRead() throws {
    let reading = try GraphFixture.read("*vertices 3\n1 a\n2 a\n*matrix\n0 1 0\n0 0 2.5\n0 0 0\n", .pajek)
    #expect(
      reading.graphs.map { GraphFixture.lines($0) } == [
        [
          "- -> ", "\"1\": \"label\"=\"a\"", "\"2\": \"label\"=\"a\"", "\"3\": ", "\"1\"-\"2\": \"weight\"=\"1\"",
          "\"2\"-\"3\": \"weight\"=\"2.5\"",
        ]
      ])
  }

  /// Written, a network without ties is an empty part for arcs alone; both parts, as many programs write them, tell nothing.
  @Test(arguments: [("*Arcs\n", true), ("*Edges\n", false), ("*Arcs\n*Edges\n", false), ("", false), ("*Arcs\n*Edges\n1 2\n", false)])
  func aDirectedNetworkWithoutTiesStaysDirected(_ parts: String, _ isDirected: Bool) throws {
    let graph = try GraphFixture.read("*Vertices 2\n1 \"a\"\n2 \"b\"\n\(parts)", .pajek).graphs[0]
    #expect(graph.isDirected == isDirected)
    let again = try GraphFormat.pajek.read(path: "again", bytes: GraphFormat.pajek.write([graph]).bytes).graphs[0]
    #expect(GraphFixture.lines(again) == GraphFixture.lines(graph))
  }

  @Test func problemsSayWhereAndHow() {
    #expect(
      GraphFixture.refusal("*Vertices 999999999999\n", .pajek) == """
        in.net:1:1: error: the file declares more vertices than it can hold
          fix: give the number of vertices that are in the file
        """)
    #expect(
      GraphFixture.refusal("*Vertices 2\n1 a\n1 b\n3 c\n*Edges\n1 x\n", .pajek) == """
        in.net:3:1: error: a vertex with this number is given already
          fix: number the vertices from 1; the first is at 2:1
        in.net:4:1: error: this vertex has no number from 1 to that of the vertices
          fix: write 1 "label"
        in.net:6:1: error: this tie does not say what it joins
          fix: write the numbers of two vertices
        """)
    #expect(
      GraphFixture.refusal("1 2\n", .pajek) == """
        in.net:1:1: error: this is not a Pajek network
          fix: it needs a line '*Vertices 12'; check the format of the file
        """)
    #expect(
      GraphFixture.refusal("*Edges\n1 2\n", .pajek) == """
        in.net:1:1: error: the vertices are missing
          fix: put '*Vertices 12' before the ties
        """)
  }
}
