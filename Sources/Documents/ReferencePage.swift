/// The reference page of a format, in Markdown, from the same table as its validator.
public enum ReferencePage {
  public static func page(of format: RecordFormat, title: String, introduction: String) -> String {
    var sections: [RecordFormat] = []
    collect(format, into: &sections)
    var lines = ["# \(title)", "", introduction]
    for section in sections {
      lines += ["", "## \(section.name.prefix(1).uppercased())\(section.name.dropFirst())", "", section.summary, ""]
      lines += ["| key | value | needed | meaning |", "| --- | --- | --- | --- |"]
      for field in section.fields {
        lines.append("| `\(field.key)` | \(describe(field.kind)) | \(field.isRequired ? "yes" : "no") | \(field.summary) |")
      }
      for field in section.fields {
        guard let choices = choices(field.kind) else { continue }
        lines += ["", "Words of `\(field.key)`:", ""]
        lines += choices.map { "- `\($0.word)`: \($0.meaning)" }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func collect(_ format: RecordFormat, into sections: inout [RecordFormat]) {
    guard !sections.contains(where: { $0.name == format.name }) else { return }
    sections.append(format)
    for field in format.fields { nested(field.kind).map { collect($0, into: &sections) } }
  }

  private static func nested(_ kind: FieldKind) -> RecordFormat? {
    switch kind {
    case .record(let format): format
    case .list(let inner, _), .reported(let inner, _), .table(let inner, _), .worded(_, let inner): nested(inner)
    default: nil
    }
  }

  private static func choices(_ kind: FieldKind) -> [(word: String, meaning: String)]? {
    switch kind {
    case .choice(let choices), .worded(let choices, _): choices
    case .list(let inner, _), .reported(let inner, _), .table(let inner, _): choices(inner)
    default: nil
    }
  }

  private static func describe(_ kind: FieldKind) -> String {
    switch kind {
    case .text(let limit): "text, at most \(limit) characters"
    case .bilingual(let limit): "text, or `{nl: …, en: …}`, at most \(limit) characters"
    case .identifier: "id"
    case .reference(let target): "id of \("aeiou".contains(target.prefix(1)) ? "an" : "a") \(target)"
    case .number(let range, let unit): "\(unit), \(ScalarReading.plain(range.lowerBound)) to \(ScalarReading.plain(range.upperBound))"
    case .whole(let range, let unit): "\(unit), whole number, \(range.lowerBound) to \(range.upperBound)"
    case .flag: "`yes` or `no`"
    case .choice: "a word, see below"
    case .date: "day, as in `2015-09-01`"
    case .record(let format): "\(format.name), see below"
    case .list(let inner, _): "list: \(describe(inner))"
    case .attributes: "names with a text, number or `true`/`false` each"
    case .table(let inner, let things): "names of \(things), each with: \(describe(inner))"
    case .unread: "anything; not read"
    case .worded(_, let inner): "a word, see below, or \(describe(inner))"
    case .reported(let inner, _): "\(describe(inner)); or `{value: …, informant: …}`"
    }
  }
}
