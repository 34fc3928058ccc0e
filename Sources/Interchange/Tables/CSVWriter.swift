/// Writes delimited text that `CSVReader` reads back to the same fields, with LF behind each row.
///
/// A field that is missing is `NA`, as R has it. A text is quoted where it must be, and where it looks missing: an empty text is `""` and
/// the text NA is `"NA"`. Texts that begin with `=`, `+`, `-` or `@` are written as they are, for they must come back exact: open the file
/// in a spreadsheet through its import dialog, with all columns as text, so that none is taken for a formula.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8

  public init(delimiter: Character = ",") { self.delimiter = delimiter.asciiValue ?? 44 }

  /// Adds a row.
  public mutating func row(_ fields: some Sequence<String?>) {
    var isFirst = true
    for field in fields {
      if !isFirst { bytes.append(delimiter) }
      isFirst = false
      append(field)
    }
    bytes.append(10)
  }

  private mutating func append(_ field: String?) {
    guard let field else {
      bytes += [78, 65]
      return
    }
    guard needsQuotes(field) else {
      bytes += field.utf8
      return
    }
    bytes.append(34)
    for byte in field.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  private func needsQuotes(_ field: String) -> Bool {
    guard let first = field.utf8.first, let last = field.utf8.last, field != "NA" else { return true }
    // In the first field of a file this would be the note of a spreadsheet.
    if field.utf8.starts(with: "sep=".utf8) { return true }
    return first == 32 || last == 32 || field.utf8.contains { $0 == delimiter || $0 == 34 || $0 == 10 || $0 == 13 }
  }
}
