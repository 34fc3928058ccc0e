/// The JSON Schema of a format, for editors that check YAML while it is typed.
public enum SchemaWriter {
  /// JSON text in the dialect of draft 2020-12, keys in the order of the format.
  public static func schema(of format: RecordFormat, id: String) -> String {
    var root: [(String, JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("$id", .string(id)),
    ]
    root += object(format)
    return JSONText.object(root).rendered() + "\n"
  }

  private static func object(_ format: RecordFormat) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("description", .string(format.summary)),
      ("properties", .object(format.fields.map { ($0.key, property($0)) })),
      ("required", .array(format.fields.filter(\.isRequired).map { .string($0.key) })),
      ("additionalProperties", .bool(false)),
    ]
  }

  private static func property(_ field: Field) -> JSONText {
    let value = type(field.kind)
    let members = value + (value.contains { $0.0 == "description" } ? [] : [("description", .string(field.summary))])
    return field.isRequired
      ? .object(members) : .object([("description", .string(field.summary)), ("anyOf", .array([.object(value), missing]))])
  }

  private static let missing = JSONText.object([("enum", .array([.null, .string("unknown")]))])

  private static func type(_ kind: FieldKind) -> [(String, JSONText)] {
    switch kind {
    case .text(let limit): [("type", .string("string")), ("maxLength", .integer(limit))]
    case .bilingual(let limit):
      [("anyOf", .array([.object(type(.text(limit: limit))), .object(languages(limit))]))]
    case .identifier, .reference: [("type", .string("string")), ("pattern", .string("^[a-z][a-z0-9-]*$"))]
    case .number(let range, _):
      [("type", .string("number")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]
    case .whole(let range, _):
      [("type", .string("integer")), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))]
    case .flag: [("enum", .array([.bool(true), .bool(false), .string("yes"), .string("no")]))]
    case .choice(let choices): [("enum", .array(choices.map { .string($0.word) }))]
    case .date: [("type", .string("string")), ("format", .string("date"))]
    case .record(let format): object(format)
    case .list(let element, let least):
      [("type", .string("array")), ("minItems", .integer(least)), ("items", .object(type(element)))]
    case .attributes:
      [
        ("type", .string("object")),
        (
          "additionalProperties",
          .object([("type", .array(["string", "number", "boolean", "null"].map { .string($0) }))])
        ),
      ]
    case .table(let inner, _):
      [("type", .string("object")), ("additionalProperties", .object([("anyOf", .array([.object(type(inner)), missing]))]))]
    case .unread: []
    case .worded(let words, let inner): [("anyOf", .array([.object(type(.choice(words))), .object(type(inner))]))]
    case .reported(let inner, let informants):
      [("anyOf", .array([.object(type(inner)), .object(reported(inner, informants))]))]
    }
  }

  private static func languages(_ limit: Int) -> [(String, JSONText)] {
    let text = JSONText.object(type(.text(limit: limit)))
    return [
      ("type", .string("object")), ("properties", .object([("nl", text), ("en", text)])),
      ("required", .array([.string("nl"), .string("en")])), ("additionalProperties", .bool(false)),
    ]
  }

  private static func reported(_ inner: FieldKind, _ informants: [(word: String, meaning: String)]) -> [(String, JSONText)] {
    [
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("value", .object([("anyOf", .array([.object(type(inner)), missing]))])),
          ("informant", .object(type(.choice(informants)))),
        ])
      ),
      ("required", .array([.string("informant")])), ("additionalProperties", .bool(false)),
    ]
  }
}
