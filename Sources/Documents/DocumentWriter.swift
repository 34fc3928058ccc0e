import Quantities

/// Writes a document as YAML that its validator reads back to the same values.
public enum DocumentWriter {
  private static let widestLine = 130

  /// The YAML text of a record, keys in the order of its format.
  ///
  /// Small records and lists of plain values stand on one line. Text is quoted wherever YAML could take it for something else.
  public static func yaml(_ entry: Entry, as format: RecordFormat) -> String {
    members(entry, format).map { lines(of: $0.value, key: $0.key, indent: "").joined(separator: "\n") + "\n" }.joined()
  }

  /// What a value looks like: on one line, or over several.
  private indirect enum Shape {
    case line(String)
    case record([(key: String, value: Shape)])
    case list([Shape])
  }

  // MARK: Shapes

  private static func members(_ entry: Entry, _ format: RecordFormat) -> [(key: String, value: Shape)] {
    format.fields.compactMap { field in entry[field.key].flatMap { shape($0, field.kind) }.map { (field.key, $0) } }
  }

  private static func shape(_ entry: Entry, _ kind: FieldKind) -> Shape? {
    switch (entry.content, kind) {
    case (.record, .record(let format)):
      let members = members(entry, format)
      return members.isEmpty ? .line("{}") : .record(members)
    case (.record, .table(let inner, _)):
      let members = entry.named.compactMap { name, value in shape(value, inner).map { (quoted(name), $0) } }
      return members.isEmpty ? .line("{}") : .record(members)
    case (.list(let elements), .list(let inner, _)):
      return .list(elements.compactMap { shape($0, inner) })
    case (.reported(let value, let informant), .reported(let inner, _)):
      let shape = shape(value, inner)
      guard let informant else { return shape }
      return .record([("value", shape), ("informant", .line(informant))].compactMap { key, value in value.map { (key, $0) } })
    case (.attributes(let attributes), _):
      return attributes.isEmpty ? nil : .record(attributes.sorted.map { (quoted($0.name), .line(scalar($0.value))) })
    case (.bilingual(let text), _):
      return text.dutch == text.english
        ? .line(quoted(text.dutch)) : .record([("nl", .line(quoted(text.dutch))), ("en", .line(quoted(text.english)))])
    default:
      return scalar(entry.content).map { .line($0) }
    }
  }

  private static func scalar(_ value: Attributes.Value) -> String {
    if case .text(let text) = value { quoted(text, always: true) } else { value.text }
  }

  private static func scalar(_ content: Entry.Content) -> String? {
    switch content {
    case .text(let text): quoted(text)
    case .number(let x): Attributes.Value.number(x).text
    case .whole(let n): "\(n)"
    case .flag(let flag): flag ? "yes" : "no"
    case .date(let date): "\(date)"
    case .missing, .bilingual, .record, .list, .reported, .attributes: nil
    }
  }

  /// Plain where nothing can be mistaken, else in double quotes, whose escapes are those of JSON and two of YAML: a key stands on one line, and
  /// YAML takes the separators of lines and paragraphs for line ends.
  private static func quoted(_ text: String, always: Bool = false) -> String {
    let reserved: Set<String> = ["yes", "no", "true", "false", "null", "unknown", "on", "off", "y", "n"]
    let isWord =
      text.utf8.first.map { (65...90).contains($0) || (97...122).contains($0) } == true && text.utf8.last != 32
      && text.utf8.allSatisfy {
        (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) || [32, 45, 46, 47, 95].contains($0)
      }
    return isWord && !always && !reserved.contains(text.lowercased())
      ? text : JSONText.string(text).rendered().replacing("\u{2028}", with: "\\L").replacing("\u{2029}", with: "\\P")
  }

  // MARK: Lines

  private static func lines(of shape: Shape, key: String, indent: String) -> [String] {
    if let line = flow(shape), indent.count + key.count + 2 + line.count <= widestLine, isSmall(shape) {
      return ["\(indent)\(key): \(line)"]
    }
    switch shape {
    case .line(let text): return ["\(indent)\(key): \(text)"]
    case .record(let members):
      return ["\(indent)\(key):"] + members.flatMap { lines(of: $0.value, key: $0.key, indent: indent + "  ") }
    case .list(let elements):
      return ["\(indent)\(key):"] + elements.flatMap { element(of: $0, indent: indent + "  ") }
    }
  }

  private static func element(of shape: Shape, indent: String) -> [String] {
    if let line = flow(shape), indent.count + 2 + line.count <= widestLine { return ["\(indent)- \(line)"] }
    switch shape {
    case .line(let text): return ["\(indent)- \(text)"]
    case .record(let members):
      var lines = members.flatMap { Self.lines(of: $0.value, key: $0.key, indent: indent + "  ") }
      lines[0] = "\(indent)- \(lines[0].dropFirst(indent.count + 2))"
      return lines
    case .list(let elements):
      return ["\(indent)-"] + elements.flatMap { element(of: $0, indent: indent + "  ") }
    }
  }

  /// The value on one line, or `nil` for what holds a list of records.
  private static func flow(_ shape: Shape) -> String? {
    switch shape {
    case .line(let text): return text
    case .record(let members):
      let parts = members.compactMap { member in flow(member.value).map { "\(member.key): \($0)" } }
      return parts.count == members.count ? "{\(parts.joined(separator: ", "))}" : nil
    case .list(let elements):
      guard elements.allSatisfy({ if case .line = $0 { true } else { false } }) else { return elements.isEmpty ? "[]" : nil }
      return "[\(elements.compactMap(flow).joined(separator: ", "))]"
    }
  }

  /// Whether a value may stand behind its key on one line: records of records read better below each other.
  private static func isSmall(_ shape: Shape) -> Bool {
    guard case .record(let members) = shape else { return true }
    return members.allSatisfy { if case .line = $0.value { true } else { false } }
  }
}
