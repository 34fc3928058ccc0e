import Documents
import Testing

@testable import Interchange

/// GEXF as Gephi writes it.
@Suite struct GEXFTests {
  @Test func attributesLabelsAndWeightsAreRead() throws {
    let text = """
      <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
        <meta><creator>Gephi</creator></meta>
        <graph defaultedgetype="directed">
          <attributes class="node"><attribute id="0" title="age" type="integer"><default>9</default></attribute></attributes>
          <attributes class="edge"><attribute id="0" title="kind" type="string"/></attributes>
          <nodes>
            <node id="a" label="A"><attvalues><attvalue for="0" value="16"/><attvalue for="7" value="?"/></attvalues><viz:size value="2"/></node>
            <node id="b"><nodes><node id="c" label="C"/></nodes></node>
          </nodes>
          <edges>
            <edge id="0" source="a" target="b" weight="2.0"><attvalues><attvalue for="0" value="kin"/></attvalues></edge>
            <edge source="b" target="c" type="undirected"/><edge source="a" target="x"/><edge source="a" target="c" type="mutual"/>
          </edges>
        </graph>
      </gexf>
      """
    let reading = try GraphFixture.read(text, .gexf)
    #expect(
      reading.graphs.map { GraphFixture.lines($0) } == [
        [
          "- -> ", "\"a\": \"label\"=\"A\" \"age\"=\"16\" \"7\"=\"?\"", "\"c\": \"label\"=\"C\" \"age\"=\"9\"", "\"b\": \"age\"=\"9\"",
          "\"a\"-\"b\": \"id\"=\"0\" \"weight\"=\"2.0\" \"kind\"=\"kin\"", "\"b\"-\"c\": \"directed\"=\"false\"",
          "\"a\"-\"c\": \"directed\"=\"mutual\"",
        ]
      ])
    #expect(reading.findings.map(\.rule) == [.unknownColumn, .drawing, .nestedGraph, .danglingTie])
  }

  @Test func gephiFindsLabelsAndWeightsWhereItLooks() {
    let graph = ForeignGraph(
      nodes: [.init(id: "a", cells: [.init("label", "A"), .init("age", "16")])],
      edges: [.init(source: "a", target: "a", cells: [.init("weight", "0.5"), .init("directed", "true")])])
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph defaultedgetype="undirected">
          <attributes class="node">
            <attribute id="0" title="age" type="double"/>
          </attributes>
          <nodes>
            <node id="a" label="A"><attvalues><attvalue for="0" value="16"/></attvalues></node>
          </nodes>
          <edges>
            <edge source="a" target="a" weight="0.5" type="directed"/>
          </edges>
        </graph>
      </gexf>

      """
    #expect(String(decoding: GraphFormat.gexf.write([graph]).bytes, as: UTF8.self) == text)
  }

  @Test func problemsSayWhereAndHow() {
    #expect(
      GraphFixture.refusal("<graphml/>", .gexf) == """
        in.gexf:1:1: error: this is not GEXF
          fix: its outermost element is <gexf>; check the format of the file
        """)
    #expect(
      GraphFixture.refusal("<gexf><graph><nodes><node id='a'/><node/><node id='a'/></nodes></graph></gexf>", .gexf) == """
        in.gexf:1:35: error: this node has no id
          fix: write <node id="…">
        in.gexf:1:42: error: a node with this id is given already
          fix: give every node an id of its own; the first is at 1:21
        """)
  }
}
