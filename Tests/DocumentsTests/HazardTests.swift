import Documents
import Quantities
import Testing
import TestSupport

/// Files made to exhaust memory or time are refused at once.
@Suite struct HazardTests {
  static let quick = Duration.milliseconds(200)

  /// Nine times nine times nine …: unfolded, this is 9 to the 12th.
  static let laughs = (1...12).reduce("l0: &l0 [x, x, x, x, x, x, x, x, x]\n") { text, n in
    text + "l\(n): &l\(n) [" + Array(repeating: "*l\(n - 1)", count: 9).joined(separator: ", ") + "]\n"
  }

  @Test(arguments: [
    laughs,
    laughs + "{[*l12, *l12]: x}: y\n",
    laughs + "s: {*l12, *l12}\n",
    laughs + "? *l12\n: x\n",
    laughs + "s: {? [*l12] : x}\n",
    laughs + "id: a\nfriends: [[*l12], *l12]\n",
    laughs + "s: [\"\n # \", {*l12}]\n",
    laughs + "s: [\n-#, {*l12}]\n",
    laughs + "{\n*l12\n: x}: y\n",
  ])
  func aliasBombs(_ text: String) throws {
    var faults: [String] = []
    let time = ProcessorTime.measure { faults = SmallFormat.faults(text) }
    #expect(time < Self.quick)
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.hasPrefix("n.yaml:2:10: error: anchors (&name) and aliases (*name) are not used in these files\n"))
  }

  @Test func starsAndAmpersandsInTextAreNoAliases() throws {
    let note = try SmallFormat.read("id: a\n# &b *b\ntext: \"*b & *\"\nlabel: ma & pa * &b\n")
    #expect(note["text"]?.text == "*b & *")
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000),
    String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "? ", count: 10_000) + "a",
    (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    (0..<2_000).map { String(repeating: " ", count: 2 * $0) + "-\n" }.joined(),
    "a: " + String(repeating: "[\"]\",", count: 10_000),
    "a: " + String(repeating: "{']': ", count: 2_000) + String(repeating: "}", count: 2_000),
  ])
  func deepNesting(_ text: String) throws {
    var faults: [String] = []
    let time = ProcessorTime.measure { faults = SmallFormat.faults(text) }
    #expect(time < .milliseconds(500))
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains("the file is nested deeper than 60 levels\n"))
  }

  /// As deep as the parser goes where quotes hide the nesting: nothing traps.
  @Test func hiddenNesting() {
    let text = "a: " + String(repeating: "[\"]\",", count: 900) + String(repeating: "]", count: 900)
    #expect(!SmallFormat.faults(text).isEmpty)
  }

  /// Where the text ends without a line end, the parser stands on a line behind the last one.
  @Test(arguments: [("id: a\nt: x >-\n89-", "n.yaml:3:4"), ("id: a\nt: a\n\u{85}b: >-\r\n89-\nkey", "n.yaml:6:1"), ("a", "n.yaml:1:1")])
  func placesAreInTheFile(_ text: String, _ place: String) throws {
    #expect(try #require(SmallFormat.faults(text).first).hasPrefix("\(place): error: "), "\(SmallFormat.faults(text))")
  }

  @Test func hugeFiles() {
    let faults = SmallFormat.faults("id: a\n" + String(repeating: "#", count: 8 << 20))
    #expect(faults == ["n.yaml:1:1: error: the file is larger than 8 MiB\n  fix: give one case or scenario per file"])
  }

  /// More equal keys than are told apart: the first of the rest is reported alone.
  @Test func manyDuplicateKeys() {
    let keys = (0..<150).map { "k\($0): 1\nk\($0): 2\n" }.joined()
    #expect(SmallFormat.faults(keys) == ["n.yaml:\(faultLine(keys)): error: this key is given twice\n  fix: keep one of the two"])
  }

  /// Keys that are nearly right are repeated in messages, but no order to a terminal.
  @Test func noMessageHoldsACharacterThatIsNotSeen() {
    let faults = SmallFormat.faults("id: a\n\"leve\\el\": 1\n\"leve\\0l\": 1\n\"leve\\u202el\": 1\n")
    #expect(faults.count == 3)
    #expect(faults.allSatisfy { $0.contains("error: this is not a key of a note\n") })
  }

  private func faultLine(_ keys: String) -> String {
    let remaining = (0..<150).map { "k\($0)" }.sorted()[100]
    let line = keys.split(separator: "\n").firstIndex { $0.hasPrefix("\(remaining):") } ?? -1
    return "\(line + 1):1"
  }
}
