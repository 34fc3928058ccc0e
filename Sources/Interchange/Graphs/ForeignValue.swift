/// Values of columns that have a type in their file.
enum ForeignValue {
  /// The text of a value: without blanks around it where it is no text, and `true` or `false` for a flag however it is written.
  ///
  /// - Parameter type: the type as GraphML and GEXF name it; text where there is none.
  static func plain(_ text: String, ofType type: String?) -> String {
    guard let type, type != "string" else { return text }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !$0.isBlank }), let last = bytes.lastIndex(where: { !$0.isBlank }) else { return "" }
    let trimmed = String(decoding: bytes[first...last], as: UTF8.self)
    guard type == "boolean", bytes.count <= 20 else { return trimmed }
    switch trimmed.lowercased() {
    case "true", "1": return "true"
    case "false", "0": return "false"
    default: return trimmed
    }
  }
}
