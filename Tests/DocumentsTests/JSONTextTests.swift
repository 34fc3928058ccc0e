import Documents
import Foundation
import Testing

@Suite struct JSONTextTests {
  @Test func escapesWhatJSONCannotHold() {
    #expect(JSONText.string("a\"b\\c\n\t\r\u{0}\u{1B}é\u{1F600}").rendered() == "\"a\\\"b\\\\c\\n\\t\\u000d\\u0000\\u001bé\u{1F600}\"")
    #expect(JSONText.object([("\"k\n", .null)]).rendered() == "{\n  \"\\\"k\\n\": null\n}")
  }

  @Test func everyCharacterReadsBack() throws {
    let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init(_:))))
    let json = JSONText.array([.string(text)]).rendered()
    let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
    #expect(back?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(arguments: [0, 1, -1, 0.1, 1.0 / 3, 1e15, 1e20, -2.5e-7, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 999_999_999_999_999])
  func numbersReadBackToTheSameBits(_ x: Double) {
    #expect(Double(JSONText.number(x).rendered())?.bitPattern == x.bitPattern)
  }

  @Test func wholeNumbersHaveNoPoint() {
    #expect(JSONText.array([.number(1), .number(0.5), .integer(-7), .bool(true), .null]).rendered() == "[1, 0.5, -7, true, null]")
    #expect(JSONText.optional(nil).rendered() == "null")
    #expect(JSONText.optional(2).rendered() == "2")
  }

  @Test func keepsTheOrderAndIndents() {
    let json = JSONText.object([("z", .array([])), ("a", .array([.object([("b", .object([]))])]))])
    #expect(json.rendered() == "{\n  \"z\": [],\n  \"a\": [\n    {\n      \"b\": {}\n    }\n  ]\n}")
    #expect(JSONText.array(Array(repeating: .integer(1), count: 13)).rendered().split(separator: "\n").count == 15)
  }
}
