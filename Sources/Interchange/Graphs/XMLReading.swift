import Quantities

/// An element of an XML text, with its attributes in the order given.
struct XMLElement: Sendable {
  /// With its prefix, as in `viz:color`, unless that is the prefix of the outermost element.
  let name: String
  let attributes: [(name: String, value: String)]
  let position: FilePosition

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  var prefix: Substring? { name.contains(":") ? name.prefix { $0 != ":" } : nil }
}

/// A strict reader of XML 1.0 in UTF-8 that hands out one event after the other.
///
/// There is nothing in it that could fetch a file or unfold an entity: only the five entities of XML itself and numbered characters are
/// known, and a file that declares others is refused. At most 60 levels.
struct XMLReading {
  enum Event {
    case start(XMLElement)
    case text(String, FilePosition)
    case end
  }

  private var cursor: TextCursor
  private var open: [String] = []
  private var isClosing = false
  private var hasRoot = false
  /// The prefix of the outermost element, with its colon, or nothing.
  private var usualPrefix = ""

  /// - Throws: `InvalidInput` for text that is not UTF-8, or says that it is not.
  init(_ bytes: [UInt8], _ log: ReadingLog) throws(InvalidInput) {
    cursor = try TextCursor(bytes, log)
    guard cursor.sees("<?xml"), cursor.peek(5).isBlank else { return }
    let (start, position) = (cursor.index, cursor.position)
    try skip(past: "?>", log, "the XML declaration has no end")
    let words = cursor.text(from: start).lowercased().split { " \t\r\n='\"?".contains($0) }
    guard let place = words.firstIndex(of: "encoding"), place + 1 < words.count else { return }
    if !["utf-8", "utf8", "us-ascii", "ascii"].contains(words[place + 1]) {
      throw log.failure(
        position, "the file says that it is not UTF-8", fix: "save it as UTF-8 and write encoding=\"UTF-8\" in its first line, or nothing")
    }
  }

  /// The next event, or `nil` at the end of the text.
  mutating func next(_ log: inout ReadingLog) throws(InvalidInput) -> Event? {
    if isClosing {
      isClosing = false
      open.removeLast()
      return .end
    }
    while !cursor.isAtEnd {
      if cursor.current != UInt8(ascii: "<") {
        let position = cursor.position
        let text = try self.text(until: UInt8(ascii: "<"), log)
        if !open.isEmpty { return .text(text, position) }
        guard text.utf8.allSatisfy(\.isBlank) else {
          throw log.failure(position, "there is text outside of the elements", fix: "check that this is the whole file, and XML")
        }
      } else if cursor.sees("<!--") {
        try skip(past: "-->", log, "a comment has no end")
      } else if cursor.sees("<![CDATA["), !open.isEmpty {
        let position = cursor.position
        cursor.advance(by: 9)
        let start = cursor.index
        try skip(past: "]]>", log, "a CDATA section has no end")
        return .text(String(cursor.text(from: start).dropLast(3)), position)
      } else if cursor.sees("<?") {
        try skip(past: "?>", log, "a processing instruction has no end")
      } else if cursor.sees("<!DOCTYPE"), !hasRoot {
        try documentType(&log)
      } else if cursor.peek(1) == UInt8(ascii: "/") {
        return try end(log)
      } else {
        return .start(try start(log))
      }
    }
    guard hasRoot else { throw log.failure(.start, "there is no XML in the file", fix: "check that this is the right file") }
    guard open.isEmpty else { throw log.failure(cursor.position, "the XML text ends too early", fix: "give the whole file") }
    return nil
  }

  // MARK: Tags

  private mutating func start(_ log: ReadingLog) throws(InvalidInput) -> XMLElement {
    let position = cursor.position
    cursor.advance()
    guard !hasRoot || !open.isEmpty else {
      throw log.failure(position, "there is a second outermost element", fix: "give one XML text per file")
    }
    let name = try self.name(log)
    var attributes: [(name: String, value: String)] = []
    while true {
      let hadBlank = cursor.current.isBlank
      cursor.skip(while: \.isBlank)
      if cursor.take(">") { break }
      if cursor.sees("/>") {
        cursor.advance(by: 2)
        isClosing = true
        break
      }
      guard hadBlank else { throw log.failure(cursor.position, "this is not a tag of XML", fix: "write <name attribute=\"value\">") }
      let place = cursor.position
      let attribute = try self.name(log)
      cursor.skip(while: \.isBlank)
      guard cursor.take("=") else { throw log.failure(cursor.position, "a '=' is missing here", fix: "write attribute=\"value\"") }
      cursor.skip(while: \.isBlank)
      let quote = cursor.current
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw log.failure(cursor.position, "the value has no quotes", fix: "write attribute=\"value\"")
      }
      cursor.advance()
      let value = try text(until: quote, isAttribute: true, log)
      guard cursor.current == quote else { throw log.failure(place, "the value has no end", fix: "close it with a quote") }
      cursor.advance()
      guard attributes.count < 1_000, !attributes.contains(where: { $0.name == attribute }) else {
        throw log.failure(place, "this attribute is given twice, or there are more than 1,000", fix: "keep one of the two")
      }
      attributes.append((attribute, value))
    }
    open.append(name)
    if !hasRoot, let colon = name.firstIndex(of: ":") { usualPrefix = String(name[...colon]) }
    hasRoot = true
    guard open.count <= ReadingLog.deepestNesting else {
      throw log.failure(position, "the elements are nested deeper than 60 levels", fix: "make the file flatter")
    }
    let isUsual = !usualPrefix.isEmpty && name.hasPrefix(usualPrefix)
    return XMLElement(name: isUsual ? String(name.dropFirst(usualPrefix.count)) : name, attributes: attributes, position: position)
  }

  private mutating func end(_ log: ReadingLog) throws(InvalidInput) -> Event {
    let position = cursor.position
    cursor.advance(by: 2)
    let name = try self.name(log)
    cursor.skip(while: \.isBlank)
    guard cursor.take(">"), open.last == name else {
      throw log.failure(
        position, "this tag ends another element than the open one", fix: "close elements in reverse order of their beginning")
    }
    open.removeLast()
    return .end
  }

  private mutating func name(_ log: ReadingLog) throws(InvalidInput) -> String {
    let start = cursor.index
    let first = cursor.current
    cursor.skip { $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == 45 || $0 == 46 || $0 == 58 || $0 == 95 }
    guard cursor.index > start, cursor.index - start <= 1_000, !first.isDigit, first != 45, first != 46 else {
      throw log.failure(cursor.position, "this is not a name of XML", fix: "write '<' within texts as &lt; and '&' as &amp;")
    }
    return cursor.text(from: start)
  }

  private mutating func documentType(_ log: inout ReadingLog) throws(InvalidInput) {
    let position = cursor.position
    var brackets = 0
    while !cursor.isAtEnd {
      if cursor.sees("<!ENTITY") {
        throw log.failure(
          cursor.position, "the file declares entities, which can blow up or fetch other files",
          fix: "remove the <!ENTITY …> lines, or export the file again without a document type")
      }
      if cursor.sees("<!--") {
        try skip(past: "-->", log, "a comment has no end")
        continue
      }
      let byte = cursor.current
      cursor.advance()
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        cursor.skip { $0 != byte }
        cursor.advance()
      }
      if byte == UInt8(ascii: "[") { brackets += 1 }
      if byte == UInt8(ascii: "]") { brackets -= 1 }
      if byte == UInt8(ascii: ">"), brackets <= 0 {
        log.tally(position, .doctype)
        return
      }
    }
    throw log.failure(position, "the document type has no end", fix: "remove it")
  }

  private mutating func skip(past end: String, _ log: ReadingLog, _ problem: String) throws(InvalidInput) {
    let position = cursor.position
    let first = end.utf8.first ?? 0
    while !cursor.isAtEnd {
      cursor.skip { $0 != first }
      if cursor.sees(end) {
        cursor.advance(by: end.utf8.count)
        return
      }
      cursor.advance()
    }
    throw log.failure(position, problem, fix: "give the whole file")
  }

  // MARK: Text

  /// The characters up to a delimiter, with references resolved and line ends as `\n`; blanks of attributes are spaces.
  private mutating func text(until delimiter: UInt8, isAttribute: Bool = false, _ log: ReadingLog) throws(InvalidInput) -> String {
    let start = cursor.index
    cursor.skip { $0 != delimiter && $0 >= 0x20 && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") }
    if cursor.isAtEnd || cursor.current == delimiter { return cursor.text(from: start) }
    var bytes = Array(cursor.slice(from: start))
    while !cursor.isAtEnd, cursor.current != delimiter {
      switch cursor.current {
      case UInt8(ascii: "&"): bytes += String(try reference(log)).utf8
      case UInt8(ascii: "<"):
        throw log.failure(cursor.position, "a value of an attribute holds '<'", fix: "close its quotes, or write &lt;")
      case UInt8(ascii: "\r"):
        cursor.advance()
        if cursor.current != 10 { bytes.append(isAttribute ? 32 : 10) }
      case 9, 10:
        bytes.append(isAttribute ? 32 : cursor.current)
        cursor.advance()
      case 0..<0x20: throw log.failure(cursor.position, "the file holds a control character", fix: "remove it")
      default:
        bytes.append(cursor.current)
        cursor.advance()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let entities: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private mutating func reference(_ log: ReadingLog) throws(InvalidInput) -> Unicode.Scalar {
    let position = cursor.position
    cursor.advance()
    let start = cursor.index
    for _ in 0..<10 where cursor.current.isLetter || cursor.current.isDigit || cursor.current == UInt8(ascii: "#") { cursor.advance() }
    let name = cursor.text(from: start)
    if cursor.take(";") {
      if let scalar = Self.entities[name] { return scalar }
      let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      if let code, code >= 0x20 || code == 9 || code == 10 || code == 13, let scalar = Unicode.Scalar(code) { return scalar }
    }
    throw log.failure(position, "this is not a character that XML knows", fix: "write '&' as &amp;, and remove control characters")
  }
}
