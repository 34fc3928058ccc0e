/// Text in lines of a width, broken between words.
struct WrappedText {
  let width: Int
  /// What stands before the first line, and as many spaces before the others.
  let bullet: String

  func lines(_ text: String) -> String {
    let indent = String(repeating: " ", count: bullet.count)
    var lines: [String] = []
    var line = bullet
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count > bullet.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
      }
      line += (line.count > bullet.count ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
