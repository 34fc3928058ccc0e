/// What the first bytes of a table say: marks of encodings, and the delimiter.
struct TableOpening {
  /// How many bytes come before the header, and how many lines they are.
  private(set) var length = 0
  private(set) var lines = 0
  private(set) var delimiter: Character = ","
  private(set) var fault: TableFault?

  private static let delimiters: [Character] = [",", ";", "\t", "|"]

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      fault = .wideText
      return
    }
    if bytes.count >= 2, bytes[0] == 0 || bytes[1] == 0 {
      fault = bytes[0] == 0 && bytes[1] == 0 ? .zeroByte : .wideText
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { length = 3 }
    guard !readNote(bytes[length...]) else { return }
    let counts = Self.counts(bytes[length...])
    for (candidate, count) in zip(Self.delimiters, counts) where count > 0 && count == counts.max() {
      delimiter = candidate
      break
    }
  }

  /// The line `sep=;`, which spreadsheets put first.
  private mutating func readNote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: Array("sep=".utf8)) else { return false }
    let rest = Array(bytes.dropFirst(4).prefix(3))
    guard rest.count >= 2, rest[1] == 10 || rest[1] == 13, let named = Self.delimiters.first(where: { $0.asciiValue == rest[0] }) else {
      return false
    }
    delimiter = named
    length += rest[1] == 13 && rest.last == 10 && rest.count == 3 ? 7 : 6
    lines = 1
    return true
  }

  /// How often each delimiter stands in the first row, outside quotes.
  private static func counts(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var counts = [Int](repeating: 0, count: delimiters.count)
    var (isQuoted, hasBegun) = (false, false)
    for byte in bytes {
      if byte == 34 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 {
        if hasBegun { break }
        continue
      }
      hasBegun = true
      if let k = delimiters.firstIndex(where: { $0.asciiValue == byte }) { counts[k] += 1 }
    }
    return counts
  }
}
