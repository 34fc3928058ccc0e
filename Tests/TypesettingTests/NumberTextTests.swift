import Quantities
import Testing

@testable import Reports

@Suite struct NumberTextTests {
  @Test func numbersFollowTheLanguage() {
    let dutch = NumberText(language: .dutch)
    let english = NumberText(language: .english)
    #expect(dutch.fixed(1234.567, 2) == "1.234,57" && english.fixed(1234.567, 2) == "1,234.57")
    #expect(english.fixed(-0.004, 2) == "0.00" && english.fixed(-0.006, 2) == "−0.01")
    #expect(english.signed(0.25, 1) == "+0.3" && english.signed(0.001, 1) == "0.0" && english.signed(-1, 0) == "−1")
    #expect(english.fixed(0.05, 2) == "0.05" && english.fixed(2, 0) == "2" && dutch.grouped(1_000_000) == "1.000.000")
  }

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
