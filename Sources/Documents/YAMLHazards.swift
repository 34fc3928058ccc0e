import Quantities

/// Finds what the composer must not meet: nesting that would exhaust its stack, and aliases, which it would unfold without end to compare
/// keys.
///
/// An alias counts wherever `*name` stands behind `&name`, in free text too: that is rare, and only a full scanner could tell the two
/// apart.
/// Brackets within quotes can hide nesting from the count; the parser itself then stops at 1000 levels.
struct YAMLHazards {
  private var line = 1
  private var column = 0
  private var openBrackets = 0
  private var anchors: Set<String> = []

  static func first(in text: String) -> (FilePosition, Fault)? {
    var hazards = YAMLHazards()
    guard let fault = hazards.scan(Substring(text).unicodeScalars) else { return nil }
    return (FilePosition(line: hazards.line, column: hazards.column), fault)
  }

  /// Stops at the first hazard, with `line` and `column` at its place.
  private mutating func scan(_ text: Substring.UnicodeScalarView) -> Fault? {
    var isIndentation = true
    var isComment = false
    var previous: Unicode.Scalar = "\n"
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      index = text.index(after: index)
      defer { previous = scalar }
      if Self.isLineBreak(scalar) {
        if scalar != "\n" || previous != "\r" { line += 1 }
        (column, isIndentation, isComment) = (0, true, false)
        continue
      }
      column += 1
      // A quoted text may begin its last line with '#'; what follows the closing quote counts.
      if isComment, scalar != "\"", scalar != "'" { continue }
      isComment = false
      if isIndentation {
        if column > 2 * YAMLSource.deepestNesting { return .nesting }
        isComment = scalar == "#" && (column == 1 || previous == " " || previous == "\t")
        isIndentation = scalar == " " || scalar == "-" || scalar == "?" || scalar == ":" || scalar == "\t"
      }
      if let fault = hazard(scalar, before: index, in: text) { return fault }
    }
    return nil
  }

  private mutating func hazard(_ scalar: Unicode.Scalar, before index: Substring.Index, in text: Substring.UnicodeScalarView) -> Fault? {
    switch scalar {
    case "[", "{": openBrackets += 1
    case "]", "}": openBrackets = max(0, openBrackets - 1)
    case "&": anchors.insert(Self.name(text[index...]))
    case "*":
      let name = Self.name(text[index...])
      if !name.isEmpty, anchors.contains(name) { return .alias }
    default: break
    }
    return openBrackets > YAMLSource.deepestNesting ? .nesting : nil
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// What the parser takes for the name of an anchor.
  private static func name(_ rest: Substring.UnicodeScalarView) -> String {
    String(rest.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-") })
  }
}
