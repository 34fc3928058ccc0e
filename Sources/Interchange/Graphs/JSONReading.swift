import Quantities

/// A value of a JSON text with its place. Numbers stay text, as they were written.
struct JSONNode: Sendable {
  indirect enum Content: Sendable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case array([JSONNode])
    case object([(key: String, value: JSONNode)])
  }

  let position: FilePosition
  let content: Content

  subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }

  var members: [(key: String, value: JSONNode)] { if case .object(let members) = content { members } else { [] } }

  var elements: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }

  /// A plain value as text; `nil` for null, arrays and objects.
  var scalar: String? {
    switch content {
    case .flag(let flag): flag ? "true" : "false"
    case .number(let text), .text(let text): text
    case .null, .array, .object: nil
    }
  }
}

/// A strict reader of JSON (RFC 8259): no keys given twice, no NaN, no commas at the end, no control characters, no lone surrogates, and at
/// most 60 levels.
struct JSONReading {
  private var cursor: TextCursor
  private var log: ReadingLog
  private var depth = 0

  /// The value that the whole text is.
  static func value(_ bytes: [UInt8], _ log: inout ReadingLog) throws(InvalidInput) -> JSONNode {
    var reading = JSONReading(cursor: try TextCursor(bytes, log), log: log)
    defer { log = reading.log }
    let value = try reading.value()
    reading.cursor.skip(while: \.isBlank)
    guard reading.cursor.isAtEnd else {
      throw reading.failure("there is something behind the end of the JSON text", "remove it, or put several graphs into a list [ … ]")
    }
    return value
  }

  private func failure(_ problem: String, _ fix: String, at position: FilePosition? = nil) -> InvalidInput {
    log.failure(position ?? cursor.position, problem, fix: fix)
  }

  private mutating func value() throws(InvalidInput) -> JSONNode {
    cursor.skip(while: \.isBlank)
    let position = cursor.position
    try log.countValues(position)
    guard !cursor.isAtEnd else { throw failure("the JSON text ends too early", "give the whole file") }
    switch cursor.current {
    case UInt8(ascii: "{"):
      return JSONNode(position: position, content: .object(try nested { reading throws(InvalidInput) in try reading.members() }))
    case UInt8(ascii: "["):
      return JSONNode(position: position, content: .array(try nested { reading throws(InvalidInput) in try reading.elements() }))
    case UInt8(ascii: "\""): return JSONNode(position: position, content: .text(try string()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSONNode(position: position, content: .number(try number()))
    default: return JSONNode(position: position, content: try word())
    }
  }

  private mutating func nested<T>(_ body: (inout JSONReading) throws(InvalidInput) -> T) throws(InvalidInput) -> T {
    depth += 1
    guard depth <= ReadingLog.deepestNesting else { throw failure("the values are nested deeper than 60 levels", "make the file flatter") }
    let result = try body(&self)
    depth -= 1
    return result
  }

  private mutating func word() throws(InvalidInput) -> JSONNode.Content {
    let (start, position) = (cursor.index, cursor.position)
    cursor.skip { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    switch cursor.text(from: start) {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "NaN", "Infinity", "nan", "inf":
      throw failure("this is not a finite number", "write null where a number is unknown", at: position)
    default: throw failure("this is not JSON", "expected a text in double quotes, a number, true, false, null, [ or {", at: position)
    }
  }

  private mutating func members() throws(InvalidInput) -> [(key: String, value: JSONNode)] {
    cursor.advance()
    var result: [(key: String, value: JSONNode)] = []
    var seen: Set<String> = []
    cursor.skip(while: \.isBlank)
    if cursor.take("}") { return result }
    while true {
      cursor.skip(while: \.isBlank)
      let position = cursor.position
      guard cursor.current == UInt8(ascii: "\"") else { throw failure("a key in double quotes is missing here", "write \"key\": value") }
      let key = try string()
      if !seen.insert(key).inserted { throw failure("this key is given twice", "keep one of the two", at: position) }
      cursor.skip(while: \.isBlank)
      guard cursor.take(":") else { throw failure("a ':' is missing here", "write \"key\": value") }
      result.append((key, try value()))
      cursor.skip(while: \.isBlank)
      if cursor.take(",") { continue }
      guard cursor.take("}") else { throw failure("a ',' or '}' is missing here", "put a comma between members, and '}' behind the last") }
      return result
    }
  }

  private mutating func elements() throws(InvalidInput) -> [JSONNode] {
    cursor.advance()
    var result: [JSONNode] = []
    cursor.skip(while: \.isBlank)
    if cursor.take("]") { return result }
    while true {
      result.append(try value())
      cursor.skip(while: \.isBlank)
      if cursor.take(",") { continue }
      guard cursor.take("]") else { throw failure("a ',' or ']' is missing here", "put a comma between elements, and ']' behind the last") }
      return result
    }
  }

  private mutating func number() throws(InvalidInput) -> String {
    let (start, position) = (cursor.index, cursor.position)
    _ = cursor.take("-")
    let first = cursor.current
    let before = cursor.index
    cursor.skip(while: \.isDigit)
    var isRight = cursor.index > before && (first != UInt8(ascii: "0") || cursor.index == before + 1)
    if cursor.take(".") { isRight = digits() && isRight }
    if cursor.current | 0x20 == UInt8(ascii: "e") {
      cursor.advance()
      if !cursor.take("-") { _ = cursor.take("+") }
      isRight = digits() && isRight
    }
    guard isRight, !cursor.current.isLetter, !cursor.current.isDigit else {
      throw failure("this is not a number of JSON", "write it as -1.5 or 2e3; null where it is unknown", at: position)
    }
    return cursor.text(from: start)
  }

  private mutating func digits() -> Bool {
    let start = cursor.index
    cursor.skip(while: \.isDigit)
    return cursor.index > start
  }

  // MARK: Strings

  private mutating func string() throws(InvalidInput) -> String {
    let open = cursor.position
    cursor.advance()
    let start = cursor.index
    cursor.skip { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if cursor.current == UInt8(ascii: "\"") {
      let text = cursor.text(from: start)
      cursor.advance()
      return text
    }
    var text = Array(cursor.slice(from: start))
    while !cursor.isAtEnd {
      switch cursor.current {
      case UInt8(ascii: "\""):
        cursor.advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escaped()).utf8
      case 0..<0x20: throw failure("a text holds a control character", "write it as an escape such as \\n, or remove it")
      default:
        text.append(cursor.current)
        cursor.advance()
      }
    }
    throw failure("a text has no end", "close it with a double quote", at: open)
  }

  private mutating func escaped() throws(InvalidInput) -> Unicode.Scalar {
    let position = cursor.position
    cursor.advance()
    let letter = cursor.current
    cursor.advance()
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = hexadecimal() else { break }
      if let scalar = Unicode.Scalar(high) { return scalar }
      if high < 0xDC00, cursor.sees("\\u") {
        cursor.advance(by: 2)
        if let low = hexadecimal(), (0xDC00..<0xE000).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        {
          return scalar
        }
      }
      throw failure("half of a surrogate pair stands alone", "write the character itself", at: position)
    default: break
    }
    throw failure("this is not an escape of JSON", "write a backslash as \\\\", at: position)
  }

  private mutating func hexadecimal() -> UInt32? {
    let start = cursor.index
    for _ in 0..<4 {
      guard cursor.current.isDigit || (cursor.current | 0x20 >= UInt8(ascii: "a") && cursor.current | 0x20 <= UInt8(ascii: "f")) else {
        return nil
      }
      cursor.advance()
    }
    return UInt32(cursor.text(from: start), radix: 16)
  }
}
