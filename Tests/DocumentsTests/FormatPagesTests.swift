import Documents
import Foundation
import Testing

/// The JSON Schema and the reference page say what the table of the format says.
@Suite struct FormatPagesTests {
  @Test func theSchemaHoldsEveryKeyWithItsType() throws {
    let text = SchemaWriter.schema(of: SmallFormat.file, id: "urn:note")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(schema["$id"] as? String == "urn:note")
    #expect(schema["required"] as? [String] == ["id"])
    #expect(schema["additionalProperties"] as? Bool == false)
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(SmallFormat.file.fields.map(\.key)))
    for field in SmallFormat.file.fields {
      #expect(properties[field.key]?["description"] as? String == field.summary)
    }
    #expect(properties["id"]?["pattern"] as? String == "^[a-z][a-z0-9-]*$")
    #expect(Self.value(properties, "text")["maxLength"] as? Int == 10)
    #expect(Self.value(properties, "level")["maximum"] as? Double == 1)
    #expect(Self.value(properties, "count")["minimum"] as? Int == -3)
    #expect(Self.value(properties, "kind")["enum"] as? [String] == ["small", "big"])
    #expect(Self.value(properties, "friends")["minItems"] as? Int == 2)
    #expect((Self.value(properties, "part")["properties"] as? [String: Any])?["size"] != nil)
  }

  /// An optional key may be null or `unknown` too.
  private static func value(_ properties: [String: [String: Any]], _ key: String) -> [String: Any] {
    let choices = properties[key]?["anyOf"] as? [[String: Any]]
    #expect((choices?.last?["enum"] as? [Any])?.last as? String == "unknown")
    return choices?.first ?? [:]
  }

  @Test func theSchemaKeepsTheOrder() {
    let text = SchemaWriter.schema(of: SmallFormat.file, id: "urn:note")
    let places = SmallFormat.file.fields.map { text.range(of: "\n    \"\($0.key)\": ")?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(text.hasSuffix("}\n"))
  }

  @Test func thePageHoldsEveryKeyAndWord() {
    let page = ReferencePage.page(of: SmallFormat.file, title: "Notes", introduction: "What a note holds.")
    #expect(page.hasPrefix("# Notes\n\nWhat a note holds.\n\n## A note\n\nA small thing.\n\n| key |"))
    for row in [
      "| `id` | id | yes | short id |", "| `text` | text, at most 10 characters | no | a text |",
      "| `level` | level, 0 to 1 | no | a level |", "| `count` | pieces, whole number, -3 to 12 | no | how many |",
      "| `done` | `yes` or `no` | no | whether it is done |", "| `kind` | a word, see below | no | which kind |",
      "| `friends` | list: id of a note | no | other notes |", "| `part` | a part, see below | no | a part |",
      "| `strength` | strength, 0 to 1; or `{value: …, informant: …}` | no | strength, and who says so |", "## A part",
      "| `size` | size, whole number, 0 to 9 | yes | the size |", "- `small`: not big",
    ] { #expect(page.contains("\n\(row)\n"), "\(row)") }
  }
}
