import Quantities
import Testing

/// Faults that are planted are seen.
@Suite struct PlantedFaultTests {
  private static let text = Array("één\nb\r\u{2028}c\n".utf8)

  /// The number of the first changed input that has a property, of so many.
  private static func first(of most: Int, _ inputs: [String], _ words: [String], _ has: (String) -> Bool) -> Int? {
    let changes = ChangedInputs(inputs.map { Array($0.utf8) }, words: words)
    return (0..<most).first { has(String(decoding: changes[$0], as: UTF8.self)) }
  }

  @Test func changesReachWhatIsPlanted() {
    let inputs = ["one two\nthree\nfour\n", "five\nsix\n"]
    // A word of the language within a line, lines that changed places, and a line of another input.
    #expect(Self.first(of: 200, inputs, ["needle"]) { $0.contains("needle\n") } != nil)
    #expect(Self.first(of: 200, inputs, ["needle"]) { $0.contains("three\none two\n") || $0.contains("six\nfive\n") } != nil)
    #expect(Self.first(of: 200, inputs, ["needle"]) { $0.contains("three\n") && $0.contains("six\n") } != nil)
    #expect(Self.first(of: 200, inputs, ["needle"]) { $0.contains("haystack") } == nil)
  }

  @Test func theSameNumberIsTheSameInput() {
    let changes = ChangedInputs([Self.text], words: ["a"])
    #expect((0..<50).allSatisfy { changes[$0] == changes[$0] })
    #expect(Set((0..<50).map { changes[$0] }).count > 30)
    #expect(
      ChangedInputs([Self.text], words: ["a"], seed: 1)[0] != changes[0]
        || ChangedInputs([Self.text], words: ["a"], seed: 1)[1] != changes[1])
  }

  @Test(arguments: [
    (1, 4, true), (1, 5, false), (2, 2, true), (2, 3, false), (3, 1, true), (4, 2, true), (5, 1, true), (5, 2, false), (6, 1, false),
  ])
  func placesBehindTheTextAreSeen(_ line: Int, _ column: Int, _ isThere: Bool) {
    #expect(TextPlaces(Self.text, .yaml).holds(FilePosition(line: line, column: column)) == isThere)
  }

  @Test func aMessageWithoutEndIsSeen() {
    let messages = Messages(path: "in", Self.text, .yaml)
    let long = Diagnostic(path: "in", position: .start, problem: String(repeating: "a", count: 30_000), fix: "b")
    #expect(throws: Broken.self) { try messages.check(InvalidInput([long])) }
  }

  @Test(arguments: [
    Diagnostic(path: "other", position: .start, problem: "a", fix: "b"), Diagnostic(path: "in", position: nil, problem: "a", fix: "b"),
    Diagnostic(path: "in", position: FilePosition(line: 9, column: 1), problem: "a", fix: "b"),
    Diagnostic(path: "in", position: .start, problem: "", fix: "b"), Diagnostic(path: "in", position: .start, problem: "a", fix: ""),
    Diagnostic(path: "in", position: .start, problem: "'Zwaan' is no role", fix: "b"),
    Diagnostic(path: "in", position: .start, problem: "a\u{1b}[31m", fix: "b"),
  ])
  func messagesAtFaultAreSeen(_ diagnostic: Diagnostic) {
    let messages = Messages(path: "in", Self.text, .yaml)
    #expect(throws: Broken.self) { try messages.check(InvalidInput([diagnostic])) }
    #expect(throws: Never.self) { try messages.check(InvalidInput([Diagnostic(path: "in", position: .start, problem: "a", fix: "b")])) }
  }
}
