import Testing

@testable import Typesetting

@Suite struct TextMeasureTests {
  @Test func tablesHoldEveryCodePoint() {
    let count = TextWidths.ranges.reduce(0) { $0 + $1.count }
    #expect(TextWidths.regular.count == count)
    #expect(TextWidths.bold.count == count)
  }

  /// Read from the font file: a 613, i 278, W 989, é 615, space 318 thousandths.
  @Test func widthsAreThoseOfTheFont() {
    #expect(abs(TextMeasure.width("a", size: 1000) - 613 * 1.12) < 1.12)
    #expect(abs(TextMeasure.width("iW é", size: 1000) - (278 + 989 + 318 + 615) * 1.12) < 4)
    #expect(TextMeasure.width("a", size: 10, bold: true) > TextMeasure.width("a", size: 10))
    #expect(TextMeasure.width("漢", size: 10) - 11.2 < 0.001)
    #expect(TextMeasure.width("e\u{301}", size: 10) == TextMeasure.width("e", size: 10))
  }

  @Test func linesAreWrappedAtSpaces() {
    #expect(TextMeasure.wrap("neef van moeder") == ["neef van", "moeder"])
    #expect(TextMeasure.wrap("oma") == ["oma"])
    #expect(TextMeasure.wrap("") == [""])
    #expect(TextMeasure.wrap("jongerenwerkersoverleg") == ["jongerenwerke-", "rsoverleg"])
    #expect(TextMeasure.wrap("een twee drie vier vijf zes zeven acht negen tien elf").count == 3)
    #expect(TextMeasure.wrap("een twee drie vier vijf zes zeven acht negen tien elf").last?.hasSuffix("…") == true)
  }
}
