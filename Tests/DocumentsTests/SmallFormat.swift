import Documents
import Quantities

/// A format with every kind of field.
enum SmallFormat {
  static let file = RecordFormat(
    "a note", "A small thing.",
    fields: [
      Field("id", .identifier, required: true, "short id"),
      Field("text", .text(limit: 10), "a text"),
      Field("label", .bilingual(limit: 20), "what diagrams print"),
      Field("level", .number(0...1, unit: "level"), "a level"),
      Field("count", .whole(-3...12, unit: "pieces"), "how many"),
      Field("done", .flag, "whether it is done"),
      Field("kind", .choice([("small", "not big"), ("big", "not small")]), "which kind"),
      Field("day", .date, "the day"),
      Field("part", .record(part), "a part"),
      Field("friends", .list(.reference(to: "note"), atLeast: 2), "other notes"),
      Field(
        "strength", .reported(.number(0...1, unit: "strength"), by: [("youth", "the youth"), ("parent", "a parent")]),
        "strength, and who says so"),
    ])

  static let part = RecordFormat(
    "a part", "Part of a note.", fields: [Field("size", .whole(0...9, unit: "size"), required: true, "the size")])

  static func read(_ text: String) throws(InvalidInput) -> Entry {
    let (entry, validator) = try Validator.read(path: "n.yaml", bytes: Array(text.utf8), as: file)
    try validator.finish()
    return entry
  }

  /// The problems of a text, as printed; nothing when there are none.
  static func faults(_ text: String) -> [String] {
    do throws(InvalidInput) {
      _ = try read(text)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
