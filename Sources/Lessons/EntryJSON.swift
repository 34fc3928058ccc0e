import Documents
import Quantities

extension JSONText {
  /// A value of a document as the script of a page reads it: keys and words as in the file, texts always in both languages.
  ///
  /// - Parameters:
  ///   - entry: the value.
  ///   - kind: what it is, which gives the order of keys.
  init(_ entry: Entry, _ kind: FieldKind) {
    switch (entry.content, kind) {
    case (.record, .record(let format)):
      self = .object(format.fields.compactMap { field in entry[field.key].map { (field.key, JSONText($0, field.kind)) } })
    case (.list(let elements), .list(let inner, _)):
      self = .array(elements.map { JSONText($0, inner) })
    case (.reported(let value, let informant), .reported(let inner, _)):
      let own: JSONText? = if case .missing = value.content { nil } else { JSONText(value, inner) }
      self =
        if let own, informant == nil {
          own
        } else {
          .object([("value", own), ("informant", informant.map { .string($0) })].compactMap { key, value in value.map { (key, $0) } })
        }
    case (.text(let text), _): self = .string(text)
    case (.bilingual(let text), _): self = .object(Language.allCases.map { ($0.rawValue, .string(text(in: $0))) })
    case (.number(let x), _): self = .number(x)
    case (.whole(let n), _): self = .integer(n)
    case (.flag(let flag), _): self = .bool(flag)
    case (.date(let date), _): self = .string(date.description)
    case (.attributes(let attributes), _): self = .object(attributes.sorted.map { ($0.name, JSONText($0.value)) })
    default: preconditionFailure("A value of a document fits its kind")
    }
  }

  private init(_ value: Attributes.Value) {
    self =
      switch value {
      case .text(let text): .string(text)
      case .number(let x): .number(x)
      case .flag(let flag): .bool(flag)
      }
  }
}
