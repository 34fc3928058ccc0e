import Quantities

/// The words of a Pajek file, line by line; lines that begin with '%' and blank ones are passed over.
struct PajekScanner {
  struct Word {
    let text: String
    let isQuoted: Bool
  }

  private var cursor: TextCursor

  init(_ cursor: TextCursor) { self.cursor = cursor }

  var position: FilePosition { cursor.position }
  /// The bytes of the file.
  var count: Int { cursor.count }

  /// Whether the line begins with a star.
  var isHeading: Bool { cursor.current == UInt8(ascii: "*") }

  /// Goes to the first word of the next line that has one; `false` at the end of the file.
  mutating func beginLine() -> Bool {
    while !cursor.isAtEnd {
      cursor.skip(while: \.isBlank)
      guard cursor.current == UInt8(ascii: "%") else { break }
      endLine()
    }
    return !cursor.isAtEnd
  }

  mutating func endLine() { cursor.skip { $0 != 10 } }

  /// The next word or quoted text of the line, or `nil` at its end.
  mutating func word() -> Word? {
    cursor.skip { $0 != 10 && $0.isBlank }
    guard !cursor.isAtEnd, cursor.current != 10 else { return nil }
    if cursor.take("\"") {
      let start = cursor.index
      cursor.skip { $0 != UInt8(ascii: "\"") && $0 != 10 && $0 != 13 }
      let text = cursor.text(from: start)
      _ = cursor.take("\"")
      return Word(text: text, isQuoted: true)
    }
    let start = cursor.index
    cursor.skip { !$0.isBlank }
    return Word(text: cursor.text(from: start), isQuoted: false)
  }

  /// The next word, if it is a number (or says that it is none: NaN, Inf).
  mutating func number() -> String? {
    let before = self
    if let word = word(), !word.isQuoted, Double(word.text) != nil { return word.text }
    self = before
    return nil
  }

  /// The rest of the line.
  mutating func rest() -> String {
    cursor.skip { $0 != 10 && $0.isBlank }
    let start = cursor.index
    cursor.skip { $0 != 10 && $0 != 13 }
    return cursor.text(from: start)
  }
}
