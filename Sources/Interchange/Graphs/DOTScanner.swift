import Quantities

/// The words and signs of the DOT language, one after the other.
struct DOTScanner {
  enum Token: Equatable {
    /// A name, number, quoted text or HTML text; only an unquoted word can be a keyword.
    case id(String, isWord: Bool)
    case sign(Character)
    /// `--` or `->`.
    case edge(isDirected: Bool)
    case end
  }

  private var cursor: TextCursor
  private(set) var token: Token = .end
  /// Where the token begins.
  private(set) var position = FilePosition.start

  init(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) {
    cursor = try TextCursor(bytes, log)
    try advance(&log)
  }

  /// Whether the token is this keyword, in capitals or not.
  func isKeyword(_ word: String) -> Bool {
    if case .id(let text, true) = token { text.utf8.count == word.utf8.count && text.lowercased() == word } else { false }
  }

  var isAnyKeyword: Bool { ["strict", "graph", "digraph", "subgraph", "node", "edge"].contains { isKeyword($0) } }

  mutating func advance(_ log: inout ReadingLog) throws(InvalidInput) {
    try skipBlanks(log)
    position = cursor.position
    guard !cursor.isAtEnd else {
      token = .end
      return
    }
    let byte = cursor.current
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: "="), UInt8(ascii: ":"):
      cursor.advance()
      token = .sign(Character(Unicode.Scalar(byte)))
    case UInt8(ascii: "\""): token = .id(log.clean(try quoted(log), position), isWord: false)
    case UInt8(ascii: "<"): token = .id(log.clean(try markup(log), position), isWord: false)
    case UInt8(ascii: "-") where cursor.peek(1) == UInt8(ascii: "-") || cursor.peek(1) == UInt8(ascii: ">"):
      token = .edge(isDirected: cursor.peek(1) == UInt8(ascii: ">"))
      cursor.advance(by: 2)
    default: token = try word(&log)
    }
  }

  private mutating func word(_ log: inout ReadingLog) throws(InvalidInput) -> Token {
    let start = cursor.index
    if cursor.current.isLetter || cursor.current >= 0x80 || cursor.current == UInt8(ascii: "_") {
      cursor.skip { $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: "_") }
      return .id(log.clean(cursor.text(from: start), position), isWord: true)
    }
    _ = cursor.take("-")
    let whole = cursor.index
    cursor.skip(while: \.isDigit)
    var digits = cursor.index - whole
    if cursor.take(".") {
      let fraction = cursor.index
      cursor.skip(while: \.isDigit)
      digits += cursor.index - fraction
    }
    guard digits > 0 else {
      throw log.failure(position, "this is not a sign of the DOT language", fix: "put texts into double quotes")
    }
    return .id(cursor.text(from: start), isWord: false)
  }

  // MARK: Blanks

  /// Goes past blanks, comments, and lines that begin with '#'.
  private mutating func skipBlanks(_ log: ReadingLog) throws(InvalidInput) {
    while !cursor.isAtEnd {
      if cursor.current.isBlank {
        cursor.advance()
      } else if cursor.sees("//") || (cursor.current == UInt8(ascii: "#") && cursor.position.column == 1) {
        cursor.skip { $0 != 10 }
      } else if cursor.sees("/*") {
        let start = cursor.position
        cursor.advance(by: 2)
        while !cursor.sees("*/") {
          guard !cursor.isAtEnd else { throw log.failure(start, "a comment has no end", fix: "close it with */") }
          cursor.advance()
        }
        cursor.advance(by: 2)
      } else {
        return
      }
    }
  }

  // MARK: Texts

  /// A text in double quotes, with those that follow behind '+'. `\"` and `\\` stand for the second character, a backslash at the end of a
  /// line for nothing; other backslashes stay.
  private mutating func quoted(_ log: ReadingLog) throws(InvalidInput) -> String {
    var bytes: [UInt8] = []
    while true {
      let open = cursor.position
      cursor.advance()
      while cursor.current != UInt8(ascii: "\"") || cursor.isAtEnd {
        guard !cursor.isAtEnd else { throw log.failure(open, "a text has no end", fix: "close it with a double quote") }
        if cursor.current == UInt8(ascii: "\\") {
          let next = cursor.peek(1)
          if next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") {
            cursor.advance()
          } else if next == 10 || (next == 13 && cursor.peek(2) == 10) {
            cursor.advance(by: next == 10 ? 2 : 3)
            continue
          }
        }
        bytes.append(cursor.current)
        cursor.advance()
      }
      cursor.advance()
      try skipBlanks(log)
      guard cursor.take("+") else { return String(decoding: bytes, as: UTF8.self) }
      try skipBlanks(log)
      guard cursor.current == UInt8(ascii: "\"") else {
        throw log.failure(cursor.position, "a text in quotes is missing behind '+'", fix: "write \"…\" + \"…\"")
      }
    }
  }

  /// A text in angle brackets, with the brackets.
  private mutating func markup(_ log: ReadingLog) throws(InvalidInput) -> String {
    let (start, open) = (cursor.index, cursor.position)
    var depth = 0
    while !cursor.isAtEnd {
      if cursor.current == UInt8(ascii: "<") { depth += 1 }
      if cursor.current == UInt8(ascii: ">") { depth -= 1 }
      cursor.advance()
      if depth == 0 { return cursor.text(from: start) }
    }
    throw log.failure(open, "a text in angle brackets has no end", fix: "close it with '>'")
  }
}
