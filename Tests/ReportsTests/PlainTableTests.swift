import Testing

@testable import Reports

@Suite struct PlainTableTests {
  @Test func aTableAlignsItsColumns() {
    var table = PlainTable(["what", "a", "b"])
    table.section("Part")
    table.row(["one", "1.0", "–"])
    table.row(["twenty", "10.0", "2"])
    #expect(
      table.rendered() == """
          what       a  b
          ───────────────

        Part
          one      1.0  –
          twenty  10.0  2
        """)
  }
}
