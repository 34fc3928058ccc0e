import Testing

@testable import Typesetting

@Suite struct TextMeasureTests {
  @Test func tablesHoldEveryCodePoint() {
    let count = TextWidths.ranges.reduce(0) { $0 + $1.count }
    #expect(TextWidths.regular.count == count)
    #expect(TextWidths.bold.count == count)
    let letters = ScriptWidths.ranges.reduce(0) { $0 + $1.count }
    #expect(ScriptWidths.regular.count == letters && ScriptWidths.bold.count == letters)
  }

  /// Measured by Graphviz with Pango and DejaVu Sans 2.37: the width of a box around the text at 1000 points, less its margin.
  @Test(
    arguments: [
      ("صديق المدرسة", 6340.0), ("عاملة رعاية الشباب", 8170), ("خالة مريم", 4120), ("أب", 1230), ("جارة", 1930), ("Олександра", 6410),
      ("Γιώργος", 4170),
      ("שלום", 2210), ("مُحَمَّد", 2290),
    ] as [(String, Double)])
  func lettersThatJoinAreAsWideAsTheyAreDrawn(text: String, width: Double) {
    #expect(abs(TextMeasure.width(text, size: 1000) / 1.12 / width - 1) < 0.06, "\(TextMeasure.width(text, size: 1000) / 1.12)")
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
