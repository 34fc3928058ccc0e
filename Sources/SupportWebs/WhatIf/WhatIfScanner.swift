import Documents
import Quantities

/// One edit as it was written: words and `key=value` pairs, each with its place.
struct WhatIfStatement {
  struct Word {
    let text: String
    let position: FilePosition
  }

  struct Pair {
    let key: Word
    let value: Word
  }

  var words: [Word] = []
  var pairs: [Pair] = []
  /// The edit as it was written, without spaces around it.
  var text = ""
  var isBroken = false
}

/// Takes the text of edits apart: `;` or a line break ends an edit, spaces part words, quotes keep spaces together.
struct WhatIfScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line: Int
  private var column: Int
  private let margin: Int
  private let bound: @Sendable (FilePosition) -> FilePosition
  private(set) var faults: [(position: FilePosition, fault: Fault)] = []

  /// - Parameters:
  ///   - text: the text.
  ///   - start: where its first character stands.
  ///   - margin: the columns before the first character of every later line.
  ///   - bound: makes a place one of the file, where the text is not as it stands there.
  init(_ text: String, at start: FilePosition, margin: Int, bound: @escaping @Sendable (FilePosition) -> FilePosition = { $0 }) {
    scalars = Array(text.unicodeScalars)
    (line, column, self.margin, self.bound) = (start.line, start.column, margin, bound)
  }

  /// All edits of the text; those without a word are left out.
  mutating func statements() -> [WhatIfStatement] {
    var all: [WhatIfStatement] = []
    var statement = WhatIfStatement()
    var start = index
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    func finish(_ end: Int) {
      let written = scalars[start..<end].drop(while: isBlank)
      statement.text = written.reversed().drop(while: isBlank).reversed().reduce(into: "") { $0.unicodeScalars.append($1) }
      if !statement.words.isEmpty || !statement.pairs.isEmpty || statement.isBroken { all.append(statement) }
      statement = WhatIfStatement()
    }
    while let scalar = peek {
      if scalar == ";" || Self.isLineBreak(scalar) {
        finish(index)
        advance()
        start = index
      } else if isBlank(scalar) {
        advance()
      } else {
        token(into: &statement)
      }
    }
    finish(index)
    return all
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  private var position: FilePosition { bound(FilePosition(line: line, column: column)) }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  private mutating func advance() {
    if scalars[index] == "\n" { (line, column) = (line + 1, margin + 1) } else { column += 1 }
    index += 1
  }

  private mutating func token(into statement: inout WhatIfStatement) {
    let first = piece(into: &statement)
    guard peek == "=" else {
      statement.words.append(first)
      return
    }
    let equals = position
    advance()
    let value = piece(into: &statement)
    if first.text.isEmpty || value.text.isEmpty {
      statement.isBroken = true
      faults.append(
        (equals, Fault(problem: "nothing stands right before or behind '='", fix: "write key=value without spaces, as in closeness=0.6")))
    } else {
      statement.pairs.append(WhatIfStatement.Pair(key: first, value: value))
    }
  }

  /// What stands between spaces, `;` and `=`; or between quotes.
  private mutating func piece(into statement: inout WhatIfStatement) -> WhatIfStatement.Word {
    let start = position
    var text = String.UnicodeScalarView()
    if let quote = peek, quote == "\"" || quote == "'" {
      advance()
      while let scalar = peek, scalar != quote {
        text.append(scalar)
        advance()
      }
      if peek == nil {
        statement.isBroken = true
        faults.append((start, Fault(problem: "the quote that opens here is never closed", fix: "close it behind the text")))
      } else {
        advance()
      }
      return WhatIfStatement.Word(text: String(text), position: start)
    }
    while let scalar = peek, scalar != ";", scalar != "=", !scalar.properties.isWhitespace {
      text.append(scalar)
      advance()
    }
    return WhatIfStatement.Word(text: String(text), position: start)
  }
}
