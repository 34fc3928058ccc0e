/// Finds the fields of one row of delimited text, piece by piece. All places count from the first byte of the row.
struct RowScanner {
  /// The most bytes of a field, bytes of a row, and fields of a row.
  static let (longestField, longestRow, mostFields) = (1 << 20, 1 << 24, 20_000)

  struct Field {
    var start: Int
    var end: Int
    var isQuoted: Bool
    /// Whether the text holds doubled quotes or line breaks, so that it cannot be taken as it stands.
    var needsCare: Bool
  }

  enum Outcome: Equatable {
    case needsMore
    /// The row ends; the next one begins at `next`, or behind the line feed that may stand there.
    case row(next: Int, afterReturn: Bool)
    case fault(TableFault, at: Int)
  }

  private enum Place { case fieldStart, plain, quoted, quoteInQuoted }

  private(set) var fields: [Field] = []
  /// Line breaks between quotes.
  private(set) var lineBreaks = 0
  /// Whether any byte is not ASCII.
  private(set) var isWide = false
  private var place = Place.fieldStart
  private var start = 0
  private var needsCare = false
  /// How far the row has been looked at.
  private(set) var reached = 0
  private let kinds: [UInt8]

  init(delimiter: UInt8) {
    var kinds = [UInt8](repeating: Kind.plain, count: 256)
    for byte in 0..<32 { kinds[byte] = Kind.control }
    for byte in 128..<256 { kinds[byte] = Kind.wide }
    kinds[127] = Kind.control
    kinds[9] = Kind.plain
    kinds[10] = Kind.feed
    kinds[13] = Kind.carriageReturn
    kinds[34] = Kind.quote
    kinds[Int(delimiter)] = Kind.delimiter
    self.kinds = kinds
  }

  private enum Kind {
    static let (plain, wide, delimiter, feed, carriageReturn, quote, control): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
      (0, 1, 2, 3, 4, 5, 6)
  }

  mutating func begin() {
    fields.removeAll(keepingCapacity: true)
    (lineBreaks, isWide, place, start, needsCare, reached) = (0, false, .fieldStart, 0, false, 0)
  }

  /// Looks at the bytes of `buffer` from where it stopped before; the row begins at `rowStart`.
  mutating func scan(_ buffer: [UInt8], rowStart: Int) -> Outcome {
    var i = rowStart + reached
    defer { reached = i - rowStart }
    let end = buffer.count
    while i < end {
      let byte = buffer[i]
      let kind = kinds[Int(byte)]
      if kind == Kind.plain {
        if place == .fieldStart { place = .plain }
        if place == .quoteInQuoted { return .fault(.textBehindQuote, at: i - rowStart) }
        i += 1
        while i < end, kinds[Int(buffer[i])] == Kind.plain { i += 1 }
        continue
      }
      switch kind {
      case Kind.wide:
        isWide = true
        if place == .fieldStart { place = .plain }
        if place == .quoteInQuoted { return .fault(.textBehindQuote, at: i - rowStart) }
      case Kind.control:
        return .fault(byte == 0 ? .zeroByte : .controlCharacter, at: i - rowStart)
      case Kind.quote:
        quote(at: i - rowStart)
      case Kind.delimiter where place != .quoted:
        if let fault = finish(at: i - rowStart) { return .fault(fault, at: place(of: fault, i - rowStart)) }
      case Kind.feed, Kind.carriageReturn:
        if place == .quoted {
          needsCare = needsCare || kind == Kind.carriageReturn
          let isSecond = kind == Kind.feed && i > rowStart && buffer[i - 1] == 13
          if !isSecond { lineBreaks += 1 }
        } else {
          if let fault = finish(at: i - rowStart) { return .fault(fault, at: place(of: fault, i - rowStart)) }
          i += 1
          return .row(next: i, afterReturn: kind == Kind.carriageReturn)
        }
      default: break
      }
      i += 1
    }
    return pastLimit(i - rowStart).map { .fault($0, at: place(of: $0, i - rowStart)) } ?? .needsMore
  }

  /// Where a fault that shows at `i` is said to be.
  private func place(of fault: TableFault, _ i: Int) -> Int {
    switch fault {
    case .longField, .longQuotedField: start
    case .longRow: 0
    default: i
    }
  }

  private mutating func quote(at i: Int) {
    switch place {
    case .fieldStart: (place, start) = (.quoted, i + 1)
    case .quoted: place = .quoteInQuoted
    case .quoteInQuoted: (place, needsCare) = (.quoted, true)
    case .plain: break
    }
  }

  /// A field that begins here and is still open is too long, or the row is.
  private func pastLimit(_ i: Int) -> TableFault? {
    if i - start > Self.longestField { return place == .quoted ? .longQuotedField : .longField }
    return i > Self.longestRow ? .longRow : nil
  }

  private mutating func finish(at i: Int) -> TableFault? {
    if let fault = pastLimit(i) { return fault }
    guard fields.count < Self.mostFields else { return .manyFields }
    let isQuoted = place == .quoteInQuoted
    fields.append(Field(start: start, end: isQuoted ? i - 1 : i, isQuoted: isQuoted, needsCare: needsCare))
    (place, start, needsCare) = (.fieldStart, i + 1, false)
    return nil
  }

  /// The file ends: so does the row, unless a quote is open.
  mutating func finishAtEnd() -> TableFault? {
    place == .quoted ? .openQuote : finish(at: reached)
  }

  /// Where the field that is being read begins.
  var openField: Int { start }
}
