import Documents
import Quantities

/// Where the characters of a YAML text stand, for texts on one line and for blocks that begin with `|`.
///
/// A text over several lines without `|` is joined by YAML, so that places behind its first line are those of its first line.
struct YAMLTextPlaces: Sendable {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // What YAML takes for line ends.
    let breaks: Set<Character> = ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    lines = text.split(omittingEmptySubsequences: false) { breaks.contains($0) }
  }

  /// The place itself, or the end of its line where it would stand behind that, as in a text that YAML joined from several lines.
  func bound(_ position: FilePosition) -> FilePosition {
    let line = min(position.line, lines.count)
    let end = lines[line - 1].unicodeScalars.count + 1
    return FilePosition(line: line, column: line < position.line ? end : min(position.column, end))
  }

  /// Where the text of a value begins, and the columns before each of its later lines.
  ///
  /// - Parameter position: where the value begins: at a quote, at `|`, or at its first character.
  func start(of position: FilePosition) -> (FilePosition, margin: Int) {
    guard position.line <= lines.count else { return (position, 0) }
    let scalars = Array(lines[position.line - 1].unicodeScalars)
    guard position.column <= scalars.count else { return (position, 0) }
    switch scalars[position.column - 1] {
    case "\"", "'": return (FilePosition(line: position.line, column: position.column + 1), 0)
    case "|":
      guard let next = lines.dropFirst(position.line).firstIndex(where: { $0.contains { $0 != " " } }) else { return (position, 0) }
      let margin = lines[next].unicodeScalars.prefix { $0 == " " }.count
      return (FilePosition(line: next + 1, column: margin + 1), margin)
    default: return (position, 0)
    }
  }
}
