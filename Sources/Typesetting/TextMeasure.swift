/// How much room a text takes in DejaVu Sans, whatever fonts are installed.
package enum TextMeasure {
  /// Viewers may show another font of the stack: 12 % more room than DejaVu Sans needs.
  package static let slack = 1.12
  /// The distance from line to line, as Graphviz sets it.
  package static let lineHeight = 1.2

  /// The width of one line, with slack; Arabic letters are as wide as where they join.
  ///
  /// A character that the table does not hold counts as one em, a combining mark as nothing.
  package static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    let joins = text.unicodeScalars.contains { (0x621...0x6d5).contains($0.value) }
    let thousandths =
      joins
      ? JoinedLetters.width(text.unicodeScalars, bold: bold) { advance(of: $0, bold: bold) }
      : text.unicodeScalars.reduce(0) { $0 + advance(of: $1, bold: bold) }
    return Double(thousandths) / 1000 * size * slack
  }

  package static func height(lines: Int, size: Double) -> Double { Double(lines) * size * lineHeight }

  private static func advance(of scalar: Unicode.Scalar, bold: Bool) -> Int {
    if let place = place(of: scalar, in: TextWidths.ranges) { return Int(bold ? TextWidths.bold[place] : TextWidths.regular[place]) }
    if let place = place(of: scalar, in: ScriptWidths.ranges) { return Int(bold ? ScriptWidths.bold[place] : ScriptWidths.regular[place]) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1000
    }
  }

  /// Where a table that holds these ranges one after the other has a character.
  private static func place(of scalar: Unicode.Scalar, in ranges: [ClosedRange<UInt32>]) -> Int? {
    var offset = 0
    for range in ranges {
      if range.contains(scalar.value) { return offset + Int(scalar.value - range.lowerBound) }
      offset += range.count
    }
    return nil
  }

  /// Breaks a text into lines of at most `limit` characters, at spaces; longer words are broken between syllables where one ends in time.
  ///
  /// - Parameter most: the largest number of lines; what does not fit ends in an ellipsis.
  package static func wrap(_ text: String, limit: Int = 14, most: Int = 3) -> [String] {
    if isShortLine(text, limit) { return [text] }
    var lines: [String] = []
    var line = ""
    var rest = text[...]
    // More lines than can be shown say that something is left out; however long the text, nothing beyond is read.
    while lines.count <= most, let word = nextWord(of: &rest, limit: limit) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= limit {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    lines.append(line)
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [String(lines[most - 1].prefix(limit - 1)) + "…"]
  }

  /// Whether a text is one line as it stands: short, of ASCII, with single spaces between its words.
  private static func isShortLine(_ text: String, _ limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x21..<0x7f).contains(byte) || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// Takes a word from the begin of a text, or a part of it that fits with a hyphen; `nil` at the end.
  private static func nextWord(of text: inout Substring, limit: Int) -> String? {
    text = text.drop(while: \.isWhitespace)
    guard !text.isEmpty else { return nil }
    let word = text.prefix(limit + 3).prefix { !$0.isWhitespace }
    if word.count <= limit + 2 {
      text = text[word.endIndex...]
      return String(word)
    }
    let part = word.prefix(Syllables.breakPlace(in: word, most: limit - 1))
    text = text[part.endIndex...]
    return part.hasSuffix("-") ? String(part) : part + "-"
  }
}
