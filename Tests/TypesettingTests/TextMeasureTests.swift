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
    #expect(TextMeasure.wrap("jongerenwerkersoverleg") == ["jongerenwer-", "kersoverleg"])
    #expect(TextMeasure.wrap("een twee drie vier vijf zes zeven acht negen tien elf").count == 3)
    #expect(TextMeasure.wrap("een twee drie vier vijf zes zeven acht negen tien elf").last?.hasSuffix("…") == true)
  }
}

/// Words that are too long for a line are broken where they are spoken in parts.
@Suite struct SyllableTests {
  @Test(arguments: [
    ("studieloopbaanbegeleider", 13, "studieloop-"), ("distributiecentrum", 13, "distributie-"), ("jeugdreclasseerder", 13, "jeugdreclas-"),
    ("fietsenwerkplaats", 13, "fietsenwerk-"), ("schoolmaatschappelijk", 13, "schoolmaat-"), ("tweelingbroertjes", 13, "tweelingbroer-"),
    ("vluchtelingenwerk", 13, "vluchtelingen-"), ("gezinsvoogdijwerker", 13, "gezinsvoogdij-"),
    ("leerplichtambtenaar", 13, "leerplichtamb-"),
    ("misunderstanding", 10, "misunders-"), ("international", 8, "interna-"),
  ])
  func syllablesStayWhole(_ word: String, _ most: Int, _ line: String) {
    #expect(word.prefix(Syllables.breakPlace(in: word[...], most: most)) + "-" == line)
  }

  /// A hyphen of the word itself comes first; other scripts, and words without vowels, break where the room ends.
  @Test(arguments: [
    ("school-attendance", 13, 7), ("mmmmmmmmmmmmmmmmmmmm", 13, 13), ("aaaaaaaaaaaaaaaaaaaa", 13, 13), ("محمدمحمدمحمدمحمدمحمد", 13, 13),
    ("ab", 1, 1), ("abcdef", 2, 2), ("İİİİİİİİİİİİİİİİ", 8, 8),
  ])
  func otherWordsBreakWhereTheRoomEnds(_ word: String, _ most: Int, _ place: Int) {
    #expect(Syllables.breakPlace(in: word[...], most: most) == place)
  }

  @Test func aBreakKeepsToItsRoom() {
    for word in ["onderwijsassistent", "a-b-c-d-e-f-g-h", "schrikbarend", "uit-", "ijsvrij"] {
      for most in 1..<word.count { #expect((1...most).contains(Syllables.breakPlace(in: word[...], most: most)), "\(word) \(most)") }
    }
    #expect(TextMeasure.wrap("school-attendance officer") == ["school-", "attendance", "officer"])
  }
}
