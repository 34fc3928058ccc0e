import Documents
import Testing

@testable import Interchange

/// GraphML as other tools write it.
@Suite struct GraphMLTests {
  @Test func aNetworkCanvasExportKeepsTheEgoAndTheSession() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">
        <key id="k1" attr.name="age" attr.type="int" for="graph"/>
        <key id="k2" attr.name="name" attr.type="string" for="node"/>
        <key id="k3" attr.name="close" attr.type="boolean" for="edge"><default>false</default></key>
        <graph edgedefault="undirected" nc:caseId="c-1" nc:sessionUUID="u-1">
          <data key="k1"> 16 </data>
          <node id="n1"><data key="k2">a&amp;b&#10;c</data><data key="nope">1</data></node>
          <node id="n2"/>
          <edge source="n1" target="n2" id="e1"><data key="k3">True</data></edge>
          <edge source="n2" target="n1" directed="true"/>
        </graph>
        <graph edgedefault="directed" nc:caseId="c-2"/>
      </graphml>
      """
    let reading = try GraphFixture.read(text, .graphml)
    #expect(
      reading.graphs.map { GraphFixture.lines($0) } == [
        [
          "- -- \"nc:caseId\"=\"c-1\" \"nc:sessionUUID\"=\"u-1\" \"age\"=\"16\"", "\"n1\": \"name\"=\"a&b\\nc\" \"nope\"=\"1\"", "\"n2\": ",
          "\"n1\"-\"n2\": \"id\"=\"e1\" \"close\"=\"true\"", "\"n2\"-\"n1\": \"directed\"=\"true\" \"close\"=\"false\"",
        ], ["- -> \"nc:caseId\"=\"c-2\""],
      ])
    #expect(reading.findings.map(\.rule) == [.unknownColumn])
    #expect(reading.findings[0].values == ["column": "nope"])
    #expect(reading.findings[0].position.map { "\($0)" } == "8:54")
  }

  @Test func valuesAreTypedByAllTheirTexts() {
    let graph = ForeignGraph(
      id: "g",
      nodes: [
        .init(id: "a", cells: [.init("x", "1"), .init("y", "true"), .init("z", "1")]),
        .init(id: "b", cells: [.init("x", "2.5"), .init("y", "false"), .init("z", "007")]),
      ])
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="x" attr.type="double"/>
        <key id="d1" for="node" attr.name="y" attr.type="boolean"/>
        <key id="d2" for="node" attr.name="z" attr.type="string"/>
        <graph id="g" edgedefault="undirected">
          <node id="a"><data key="d0">1</data><data key="d1">true</data><data key="d2">1</data></node>
          <node id="b"><data key="d0">2.5</data><data key="d1">false</data><data key="d2">007</data></node>
        </graph>
      </graphml>

      """
    #expect(String(decoding: GraphFormat.graphml.write([graph]).bytes, as: UTF8.self) == text)
  }

  @Test func groupsPortsAndHyperedgesAreFound() throws {
    let text = """
      <!DOCTYPE graphml SYSTEM "http://example.org/x.dtd" [<!ELEMENT a (b)>]>
      <graphml><graph>
      <node id="g"><graph><node id="a"/><node id="b"/><edge source="a" target="b" sourceport="p"/></graph></node>
      <hyperedge><endpoint node="a"/></hyperedge>
      <edge source="a" target="nobody"/>
      </graph></graphml>
      """
    let reading = try GraphFixture.read(text, .graphml)
    #expect(reading.graphs[0].nodes.map(\.id) == ["a", "b", "g"])
    #expect(reading.graphs[0].edges.count == 1)
    #expect(reading.findings.map(\.rule) == [.doctype, .nestedGraph, .port, .ignoredPart, .danglingTie])
  }

  @Test func aPrefixForAllElementsIsTolerated() throws {
    let text = """
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns"><g:graph><g:node id="a"/><x:node id="b"/></g:graph></g:graphml>
      """
    #expect(try GraphFixture.read(text, .graphml).graphs.map { GraphFixture.lines($0) } == [["- -- ", "\"a\": "]])
  }

  @Test func problemsSayWhereAndHow() {
    #expect(
      GraphFixture.refusal("<graphml><graph><node id='a'/><node id='a'/>\n<node/><edge source='a'/></graph></graphml>", .graphml) == """
        in.graphml:1:31: error: a node with this id is given already
          fix: give every node an id of its own; the first is at 1:17
        in.graphml:2:1: error: this node has no id
          fix: write <node id="…">
        in.graphml:2:8: error: this edge does not say what it joins
          fix: write <edge source="…" target="…">
        """)
    #expect(
      GraphFixture.refusal("<html/>", .graphml) == """
        in.graphml:1:1: error: this is not GraphML
          fix: its outermost element is <graphml>; check the format of the file
        """)
    #expect(
      GraphFixture.refusal("<graphml>\n<a></graphml>", .graphml) == """
        in.graphml:2:4: error: this tag ends another element than the open one
          fix: close elements in reverse order of their beginning
        """)
    #expect(
      GraphFixture.refusal("<?xml version='1.0' encoding='ISO-8859-1'?><graphml/>", .graphml) == """
        in.graphml:1:1: error: the file says that it is not UTF-8
          fix: save it as UTF-8 and write encoding="UTF-8" in its first line, or nothing
        """)
    #expect(
      GraphFixture.refusal("<graphml>&nbsp;</graphml>", .graphml) == """
        in.graphml:1:10: error: this is not a character that XML knows
          fix: write '&' as &amp;, and remove control characters
        """)
  }

  @Test(arguments: [
    "", " ", "<graphml", "<graphml>", "<graphml></graph>", "<graphml/>x", "<graphml/><graphml/>", "<graphml a='1' a='2'/>",
    "<graphml a=1/>",
    "<graphml a='<'/>", "<graphml a='1'b='2'/>", "<graphml>&#0;</graphml>", "<graphml>&#xD800;</graphml>", "<graphml>\u{1}</graphml>",
    "<1/>", "< graphml/>", "<graphml><!-- </graphml>", "<graphml><![CDATA[</graphml>", "<!DOCTYPE graphml", "plain",
  ]) func brokenXMLIsRefused(_ text: String) {
    #expect(GraphFixture.refusal(text, .graphml).contains("error: "))
  }
}
