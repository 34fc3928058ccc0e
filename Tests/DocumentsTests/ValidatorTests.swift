import Documents
import Quantities
import Testing

@Suite struct ValidatorTests {
  @Test func everyKindOfValueArrives() throws {
    let note = try SmallFormat.read(
      """
      id: note-1
      text: 'it''s'
      label: {nl: tante, en: aunt}
      level: 2.5e-1
      count: -3
      done: no
      kind: big
      day: 2024-02-29
      part: {size: 9}
      friends: [note-2, note-3]
      strength: {value: 1, informant: parent}
      """)
    #expect(note["id"]?.text == "note-1")
    #expect(note["text"]?.text == "it's")
    #expect(note["label"]?.bilingual == Bilingual(dutch: "tante", english: "aunt"))
    #expect(note["level"]?.number == 0.25)
    #expect(note["count"]?.whole == -3)
    #expect(note["count"]?.number == -3)
    #expect(note["done"]?.flag == false)
    #expect(note["kind"]?.text == "big")
    #expect(note["day"]?.date == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(note["part"]?["size"]?.whole == 9)
    #expect(note["friends"]?.elements.map(\.text) == ["note-2", "note-3"])
    guard case .reported(let value, let informant) = note["strength"]?.content else {
      Issue.record("the reported value is lost")
      return
    }
    #expect(value.number == 1)
    #expect(informant == "parent")
    #expect(note.position(of: "level") == FilePosition(line: 4, column: 8))
    #expect(note.position(of: "nothing") == .start)
  }

  @Test(arguments: ["", "~", "null", "unknown"]) func whatIsUnknownIsMissing(_ word: String) throws {
    let note = try SmallFormat.read("id: a\nlevel: \(word)\nstrength: \(word)\nfriends: \(word)\npart: \(word)\n")
    for key in ["level", "strength", "friends", "part"] { #expect(note[key] == nil) }
  }

  @Test func quotedWordsAreText() throws {
    #expect(try SmallFormat.read("id: a\ntext: \"null\"")["text"]?.text == "null")
    #expect(SmallFormat.faults("id: a\ndone: 'yes'") == ["n.yaml:2:7: error: 'done' is not 'yes' or 'no'\n" + Self.fix])
  }

  private static let fix = "  fix: write yes or no, without quotes, or leave it out when it is unknown"

  @Test(arguments: ["0x1p-1", "1_0", "٠", "1.2.3", "0.5kg", "1e", "--1", ".", "e5", "NaN", "Infinity", "1e400", "-1e-9", "1.0000001"])
  func noNumberFrom0To1(_ text: String) {
    #expect(SmallFormat.faults("id: a\nlevel: \(text)").count == 1)
  }

  @Test(arguments: [("0", 0), ("1", 1), ("+0.5", 0.5), (".5", 0.5), ("1.", 1), ("5E-1", 0.5), ("1e-400", 0)])
  func numberFrom0To1(_ text: String, _ expected: Double) throws {
    #expect(try SmallFormat.read("id: a\nlevel: \(text)")["level"]?.number == expected)
  }

  @Test(arguments: ["A", "1a", "a_b", "a b", "é", "-a", "\"\"", String(repeating: "a", count: 61)])
  func noIdentifier(_ text: String) {
    #expect(SmallFormat.faults("id: \(text)").count == 1)
  }

  @Test func aByteOrderMarkAndWindowsLinesAreAccepted() throws {
    #expect(try SmallFormat.read("\u{FEFF}id: a\r\ncount: 3\r\n")["count"]?.whole == 3)
    #expect(SmallFormat.faults("\u{FEFF}id: a\r\ncount: 30\r\n").first?.hasPrefix("n.yaml:2:8: ") == true)
  }

  /// A composer that names one pair of equal keys at a time.
  @Test func allDuplicateKeysAreReportedTogether() {
    let faults = SmallFormat.faults("'id': a\ncount: 1\nid: b\ncount: 2\nlevel: 9\npart: {size: 1, size: 2}\n")
    #expect(faults.map { String($0.prefix(11)) } == ["n.yaml:3:1:", "n.yaml:4:1:", "n.yaml:5:8:", "n.yaml:6:17"])
    #expect(faults.first == "n.yaml:3:1: error: 'id' is given twice in a note\n  fix: keep one of the two; the other is at 1:1")
  }

  /// Bug: a tag made two equal keys different, and the last one won in silence.
  @Test func keysWithTagsAreEqualToo() {
    #expect(SmallFormat.faults("id: a\ncount: 1\n!x count: 2\n").count == 1)
  }

  /// Bug: an empty element passed, so that a file could have a wave that was not there.
  @Test func emptyElementsAreReported() {
    let faults = SmallFormat.faults("id: a\nfriends:\n  - b\n  -\n")
    #expect(faults == ["n.yaml:4:4: error: an element of 'friends' is empty\n  fix: fill it in, or take it out"])
  }

  /// Bug: anchors live no longer than the parser, so that none was ever found.
  @Test(arguments: ["text: &b c", "part: &b {size: 1}", "friends: &b [c, d]", "&b text: c", "text: &b"])
  func anchorsAreRefused(_ line: String) {
    #expect(SmallFormat.faults("id: a\n\(line)\n").contains { $0.contains("anchors (&name)") })
  }

  /// Bug: only ASCII control characters were refused; terminals and SVG files take no others either.
  @Test(arguments: ["\\0", "\\e", "\\x7f", "\\x9b", "\\uFFFF"]) func controlCharactersAreRefused(_ escape: String) {
    #expect(SmallFormat.faults("id: a\ntext: \"\(escape)\"").count == 1)
  }
}
