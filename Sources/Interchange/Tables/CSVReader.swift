public import Quantities

/// Reads delimited text row by row, in memory that does not grow with the file.
///
/// Fields are divided as in RFC 4180: quotes around fields, doubled within them, and line breaks between them; lines end in LF, CRLF or CR.
/// A byte order mark and a first line `sep=;` are skipped, and so are blank lines. The first row names the columns; when the
/// second has one field more and begins with a quote, as R writes row names, the first column has the empty name. A row that is shorter or
/// longer than the header is no error: see `isUneven`.
///
/// - Complexity: O(bytes); no text is made of a field until it is asked for.
public struct CSVReader {
  /// A place from which reading can go on.
  public struct Mark: Sendable, Hashable {
    let offset: Int
    let line: Int
  }

  public let path: String
  public let delimiter: Character
  /// The names of the columns.
  public private(set) var header: [String] = []
  /// The line of the file on which the row begins, from 1.
  public private(set) var line = 1

  private var source: ByteSource
  private var scanner: RowScanner
  private var buffer: [UInt8] = []
  /// Where the first byte of the buffer stands in the file.
  private var base = 0
  private var start = 0
  private var following = 0
  private var skipsFeed = false
  private var rowLines = 0
  private var isPending = false

  /// - Parameters:
  ///   - path: the path as the user gave it.
  ///   - delimiter: `,` `;` tab or `|`; what the first row has most of when `nil`.
  /// - Throws: `InvalidInput` when the file cannot be read, is empty or not UTF-8 text, or its first rows are broken.
  public init(path: String, delimiter: Character? = nil) throws(InvalidInput) {
    try self.init(path: path, source: ByteSource(path: path), delimiter: delimiter)
  }

  /// Reads bytes in memory; `path` is for messages.
  public init(path: String, bytes: [UInt8], delimiter: Character? = nil) throws(InvalidInput) {
    try self.init(path: path, source: ByteSource(bytes: bytes), delimiter: delimiter)
  }

  private init(path: String, source: ByteSource, delimiter: Character?) throws(InvalidInput) {
    (self.path, self.source) = (path, source)
    _ = try self.source.read(into: &buffer, path: path)
    let opening = TableOpening(buffer)
    if let fault = opening.fault { throw InvalidInput([fault.diagnostic(path: path, position: .start)]) }
    self.delimiter = delimiter ?? opening.delimiter
    scanner = RowScanner(delimiter: self.delimiter.asciiValue ?? 44)
    following = opening.length
    rowLines = opening.lines
    guard try scanRow() else { throw InvalidInput([TableFault.empty.diagnostic(path: path, position: .start)]) }
    header = (0..<count).map { field($0) }
    isPending = try scanRow()
    if isPending, count == header.count + 1, isQuoted(0), !isMissing(count - 1) { header.insert("", at: 0) }
  }

  // MARK: The row

  /// Goes to the next row; `false` at the end of the file.
  ///
  /// - Throws: `InvalidInput` with line and column for text that is not UTF-8 or holds control characters, for open quotes, and for fields
  ///   over 1 MiB, rows over 16 MiB and more than 20,000 columns.
  public mutating func next() throws(InvalidInput) -> Bool {
    if isPending {
      isPending = false
      return true
    }
    return try scanRow()
  }

  /// The number of fields of the row.
  public var count: Int { scanner.fields.count }

  /// Whether the row has fewer or more fields than the header.
  public var isUneven: Bool { count != header.count }

  /// Whether every field of the row is missing.
  public var isBlank: Bool { scanner.fields.indices.allSatisfy { isMissing($0) } }

  /// The bytes of a field, with doubled quotes as they stand. Do not hold them when going to the next row: the buffer would be copied.
  public func bytes(_ i: Int) -> ArraySlice<UInt8> {
    guard i < count else { return [] }
    return buffer[start + scanner.fields[i].start..<start + scanner.fields[i].end]
  }

  /// The text of a field; line breaks within it are LF. Fields behind the end of a short row are empty.
  public func field(_ i: Int) -> String {
    guard i < count else { return "" }
    guard scanner.fields[i].needsCare else { return String(decoding: bytes(i), as: UTF8.self) }
    // Byte by byte: as characters, a carriage return and the line feed that another became would be one line end, and stay.
    var (text, previous, isDoubled) = ([UInt8](), UInt8(0), false)
    for byte in bytes(i) {
      isDoubled = byte == 34 && previous == 34 && !isDoubled
      if !isDoubled, byte != 10 || previous != 13 { text.append(byte == 13 ? 10 : byte) }
      previous = byte
    }
    return String(decoding: text, as: UTF8.self)
  }

  public func isQuoted(_ i: Int) -> Bool { i < count && scanner.fields[i].isQuoted }

  /// Whether a field is missing: empty, or `NA` without quotes.
  public func isMissing(_ i: Int) -> Bool {
    guard i < count else { return true }
    let field = scanner.fields[i]
    if field.end == field.start { return true }
    return !field.isQuoted && field.end - field.start == 2 && buffer[start + field.start] == 78 && buffer[start + field.start + 1] == 65
  }

  /// The text of a field, or `nil` when it is missing.
  public func value(_ i: Int) -> String? { isMissing(i) ? nil : field(i) }

  /// Where a field begins in the file.
  public func position(_ i: Int) -> FilePosition {
    guard i < count else { return FilePosition(line: line, column: 1) }
    let quote = scanner.fields[i].isQuoted ? 1 : 0
    return position(at: scanner.fields[i].start - quote)
  }

  private func position(at offset: Int) -> FilePosition {
    scanner.lineBreaks == 0 && !scanner.isWide ? FilePosition(line: line, column: offset + 1) : counted(offset)
  }

  private func counted(_ offset: Int) -> FilePosition {
    var (line, column, previous) = (line, 1, UInt8(0))
    for byte in buffer[start..<min(start + offset, buffer.count)] {
      if byte == 13 || (byte == 10 && previous != 13) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80, byte != 10 {
        column += 1
      }
      previous = byte
    }
    return FilePosition(line: line, column: column)
  }

  // MARK: Places

  /// Whether rows can be read again: not those of a pipe.
  public var isRepeatable: Bool { source.isSeekable }

  /// The place of the row, for `seek`.
  public var mark: Mark { Mark(offset: base + start, line: line) }

  /// Goes back or on to a row; `next` then reads it.
  public mutating func seek(to mark: Mark) throws(InvalidInput) {
    if (base..<base + buffer.count).contains(mark.offset) {
      (following, skipsFeed, rowLines, line, isPending) = (mark.offset - base, false, 0, mark.line, false)
      return
    }
    try source.seek(to: mark.offset, path: path)
    buffer.removeAll(keepingCapacity: true)
    (base, start, following, skipsFeed, rowLines, line, isPending) = (mark.offset, 0, 0, false, 0, mark.line, false)
    scanner.begin()
  }

  // MARK: Scanning

  private mutating func scanRow() throws(InvalidInput) -> Bool {
    while true {
      start = following
      line += rowLines
      rowLines = 0
      scanner.begin()
      if skipsFeed {
        if start == buffer.count, try !refill() { return false }
        if buffer[start] == 10 { start += 1 }
        skipsFeed = false
      }
      guard try scanOne() else { return false }
      let only = scanner.fields[0]
      if count == 1, only.start == only.end, !only.isQuoted { continue }
      if scanner.isWide, let (fault, at) = TextCheck.firstFault(in: buffer[start..<following]) { throw error(fault, at: at - start) }
      return true
    }
  }

  /// Scans to the end of a row, reading on where needed.
  private mutating func scanOne() throws(InvalidInput) -> Bool {
    while true {
      switch scanner.scan(buffer, rowStart: start) {
      case .row(let next, let afterReturn):
        (following, skipsFeed) = (next, afterReturn)
        rowLines = scanner.lineBreaks + 1
        return true
      case .fault(let fault, let at): throw error(fault, at: at)
      case .needsMore:
        if try refill() { continue }
        guard start < buffer.count else {
          following = start
          return false
        }
        let opening = scanner.openField
        if let fault = scanner.finishAtEnd() { throw error(fault, at: fault == .openQuote ? opening - 1 : opening) }
        following = buffer.count
        rowLines = scanner.lineBreaks
        return true
      }
    }
  }

  /// Lets go of the rows that were read, and reads a piece more.
  private mutating func refill() throws(InvalidInput) -> Bool {
    if start > 0 {
      buffer.removeSubrange(..<start)
      base += start
      (start, following) = (0, 0)
    }
    return try source.read(into: &buffer, path: path)
  }

  private func error(_ fault: TableFault, at offset: Int) -> InvalidInput {
    InvalidInput([fault.diagnostic(path: path, position: counted(offset))])
  }
}
