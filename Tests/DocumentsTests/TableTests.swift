import Documents
import Foundation
import Quantities
import Testing

/// Tables whose names the file chooses, and parts that are not read.
@Suite struct TableTests {
  private static let format = RecordFormat(
    "a list of prices", "Prices of things.",
    fields: [
      Field("prices", .table(.number(0...9, unit: "euros"), of: "things"), required: true, "price per thing"),
      Field("parts", .table(.record(SmallFormat.part), of: "parts"), "parts by name"), Field("rest", .unread, "what others wrote"),
    ])

  private static func read(_ text: String) throws(InvalidInput) -> Entry {
    let (entry, validator) = try Validator.read(path: "p.yaml", bytes: Array(text.utf8), as: format)
    try validator.finish()
    return entry
  }

  private static func faults(_ text: String) -> [String] {
    do throws(InvalidInput) {
      _ = try read(text)
      return []
    } catch { return error.diagnostics.map(\.description) }
  }

  @Test func namesKeepTheOrderOfTheFile() throws {
    let entry = try Self.read("prices: {pear: 2, Apple: 1.5, \"a b\": 3}\nparts: {wheel: {size: 4}, axle: {size: 2}}")
    #expect(entry["prices"]?.named.map(\.name) == ["pear", "Apple", "a b"])
    #expect(entry["prices"]?.named.compactMap(\.entry.number) == [2, 1.5, 3])
    #expect(entry["parts"]?.named.map { $0.entry["size"]?.whole } == [4, 2])
    #expect(entry["prices"]?["pear"]?.position == FilePosition(line: 1, column: 16))
  }

  @Test func whatIsNotReadMayBeAnything() throws {
    for rest in ["{a: [1, {b: c}], a-b: x}", "[]", "7", "~", "{deep: {deeper: [[1, 2], [3]]}}"] {
      #expect(try Self.read("prices: {}\nrest: \(rest)")["rest"] == nil)
    }
  }

  @Test func aTableNeedsNames() {
    #expect(
      Self.faults("prices: [1, 2]") == [
        "p.yaml:1:9: error: 'prices' needs names of things with values\n  fix: write each below the other, as 'name: value'"
      ])
  }

  @Test func aNameIsOneShortText() {
    let fix = "\n  fix: write 'name: value'"
    #expect(
      Self.faults("prices: {[1]: 2, \(String(repeating: "x", count: 61)): 3}") == [
        "p.yaml:1:10: error: a name in 'prices' is one text of at most 60 characters\(fix)",
        "p.yaml:1:18: error: a name in 'prices' is one text of at most 60 characters\(fix)",
      ])
  }

  @Test func aNameGivenTwice() {
    #expect(
      Self.faults("prices:\n  pear: 1\n  pear: 2") == [
        "p.yaml:2:3: error: a name in 'prices' is given twice\n  fix: keep one of the two"
      ])
  }

  @Test func aNameWithoutValue() {
    #expect(
      Self.faults("prices: {pear: ~}") == [
        "p.yaml:1:16: error: a value in 'prices' is empty\n  fix: fill it in, or take its name out"
      ])
  }

  @Test func aValueOutOfRange() {
    #expect(
      Self.faults("prices: {pear: 10}\nparts: {wheel: {size: 4, seize: 5}}") == [
        "p.yaml:1:16: error: a value in 'prices' is out of range\n  fix: give euros as a number from 0 to 9",
        "p.yaml:2:26: error: 'seize' is not a key of a part\n  fix: did you mean 'size'?",
      ])
  }

  @Test func schemaAndPageSayWhatATableIs() throws {
    let text = SchemaWriter.schema(of: Self.format, id: "urn:prices")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let prices = (schema["properties"] as? [String: [String: Any]])?["prices"]
    let values = (prices?["additionalProperties"] as? [String: Any])?["anyOf"] as? [[String: Any]]
    #expect(values?.first?["maximum"] as? Double == 9)
    let page = ReferencePage.page(of: Self.format, title: "Prices", introduction: "What things cost.")
    #expect(page.contains("\n| `prices` | names of things, each with: euros, 0 to 9 | yes | price per thing |\n"))
    #expect(page.contains("\n| `rest` | anything; not read | no | what others wrote |\n") && page.contains("\n## A part\n"))
  }

  @Test func aTableIsWrittenAsItWasRead() throws {
    let text = "prices:\n  pear: 2\n  apple: 1\nparts:\n  wheel:\n    size: 4\n"
    let written = DocumentWriter.yaml(try Self.read(text), as: Self.format)
    #expect(try Self.read(written)["prices"]?.named.map(\.name) == ["pear", "apple"])
    #expect(try Self.read(written)["parts"]?["wheel"]?["size"]?.whole == 4)
  }
}
