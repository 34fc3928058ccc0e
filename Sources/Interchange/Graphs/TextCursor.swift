import Quantities

/// A walk through the bytes of a UTF-8 text that knows line and column.
struct TextCursor {
  private let bytes: [UInt8]
  private(set) var index = 0
  private var line = 1
  private var column = 1

  /// - Throws: `InvalidInput` for more than 256 MiB, and for text that is not UTF-8.
  init(_ bytes: [UInt8], _ log: ReadingLog) throws(InvalidInput) {
    guard bytes.count <= ReadingLog.largestFile else {
      throw log.failure(.start, "the file is larger than 256 MiB", fix: "split the file")
    }
    self.bytes = bytes
    if String(validating: bytes, as: UTF8.self) == nil {
      throw log.failure(
        Self.firstInvalidByte(of: bytes), "this is not UTF-8 text",
        fix: "save the file as UTF-8 (in a text editor: Save as, encoding UTF-8)")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  var position: FilePosition { FilePosition(line: line, column: column) }
  var isAtEnd: Bool { index >= bytes.count }
  var count: Int { bytes.count }

  /// The byte here, or 0 at the end.
  var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// The byte that many places on, or 0 beyond the end.
  func peek(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

  /// Whether the text goes on with these characters.
  func sees(_ text: String) -> Bool {
    var place = index
    for byte in text.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  mutating func advance() {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    if byte == 10 {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  mutating func advance(by count: Int) { for _ in 0..<count { advance() } }

  /// Goes past the byte, if it is the one here.
  mutating func take(_ byte: Character) -> Bool {
    guard !isAtEnd, current == byte.asciiValue else { return false }
    advance()
    return true
  }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { advance() }
  }

  /// The text from a byte to the one before this place.
  func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

  func slice(from start: Int) -> ArraySlice<UInt8> { bytes[start..<index] }

  private static func firstInvalidByte(of bytes: [UInt8]) -> FilePosition {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var (line, column) = (1, 1)
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return FilePosition(line: line, column: column)
  }
}

extension UInt8 {
  /// Space, tab, line feed or carriage return.
  var isBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isLetter: Bool { (self >= 65 && self <= 90) || (self >= 97 && self <= 122) }
}
