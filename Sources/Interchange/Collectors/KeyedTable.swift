import Documents
import Quantities

/// An ego at one wave, by the words of the tables.
struct EgoKey: Hashable {
  let ego: String
  let wave: String?
}

/// A table whose rows belong to egos, read row by row.
struct KeyedTable {
  private(set) var reader: CSVReader
  /// The values of the columns named, by place in the row.
  let ids: [Int]
  private let egoColumn: Int
  private let waveColumn: Int?
  private let values: [(column: Int, name: String)]
  private(set) var hasRow = false
  private(set) var findings = FindingsLog()
  private let missing: Set<String>
  /// Whether findings about rows are kept: not while rows are only counted.
  var isQuiet = false

  /// - Parameter names: the columns that hold ids, beside that of the ego.
  init(_ reader: CSVReader, ego: String, wave: String?, names: [String], missing: Set<String>) throws(InvalidInput) {
    self.reader = reader
    self.missing = missing
    guard reader.isRepeatable else {
      throw Self.refusal(reader.path, "the table must be read twice, and this is a pipe", "save it as a file first")
    }
    let header = reader.header
    var seen: [String: Int] = [:]
    for (column, name) in header.enumerated() where !name.isEmpty {
      guard let first = seen.updateValue(column, forKey: name) else { continue }
      throw Self.refusal(
        reader.path, "the columns \(first + 1) and \(column + 1) have the same name", "give every column a name of its own")
    }
    for name in [ego] + names + (wave.map { [$0] } ?? []) where seen[name] == nil {
      throw Self.refusal(reader.path, "the table has no column '\(name)'", "its columns are \(Self.list(header))")
    }
    egoColumn = header.firstIndex(of: ego) ?? 0
    waveColumn = wave.flatMap { header.firstIndex(of: $0) }
    ids = names.compactMap { header.firstIndex(of: $0) }
    let taken = Set(ids + [egoColumn] + (waveColumn.map { [$0] } ?? []))
    values = header.indices.filter { !taken.contains($0) && !header[$0].isEmpty }.map { ($0, header[$0]) }
    for column in header.indices.dropFirst() where header[column].isEmpty {
      findings.add(Finding(file: reader.path, position: .start, rule: .unknownColumn, ["column": "\(column + 1)"]))
    }
  }

  static func refusal(_ path: String, _ problem: String, _ fix: String) -> InvalidInput {
    InvalidInput([Diagnostic(path: path, position: .start, problem: problem, fix: fix)])
  }

  /// The names of columns for a message. A row with numbers or dates among them holds values, of whom they tell: then they are not repeated.
  static func list(_ names: [String]) -> String {
    if names.contains(where: { Double($0) != nil || $0 == "NA" || CalendarDate($0) != nil }) {
      return "not told, for the first row seems to hold values: put the names of the columns there"
    }
    return names.filter { !$0.isEmpty }.prefix(12).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 12 ? " and others" : "")
  }

  var hasWaves: Bool { waveColumn != nil }

  // MARK: Rows

  /// Goes to the next row that holds something.
  mutating func advance() throws(InvalidInput) {
    while true {
      hasRow = try reader.next()
      guard hasRow else { return }
      if reader.isBlank {
        note(.emptyRow)
        continue
      }
      if reader.isUneven { note(.unevenRow, ["fields": "\(reader.count)", "columns": "\(reader.header.count)"]) }
      if value(egoColumn) == nil { throw idMissing(egoColumn) }
      return
    }
  }

  private mutating func note(_ rule: Finding.Rule, _ values: [String: String] = [:]) {
    guard !isQuiet else { return }
    findings.add(Finding(file: reader.path, position: FilePosition(line: reader.line, column: 1), rule: rule, values))
  }

  private func idMissing(_ column: Int) -> InvalidInput {
    InvalidInput([
      Diagnostic(
        path: reader.path, position: reader.position(column), problem: "the row has no value in the column '\(reader.header[column])'",
        fix: "give every row its ids")
    ])
  }

  var key: EgoKey { EgoKey(ego: reader.field(egoColumn), wave: waveColumn.flatMap { value($0) }) }

  func isRow(of key: EgoKey) -> Bool {
    guard hasRow, reader.field(egoColumn) == key.ego else { return false }
    return waveColumn == nil || waveColumn.flatMap { value($0) } == key.wave
  }

  func id(_ k: Int) throws(InvalidInput) -> String {
    guard let text = value(ids[k]) else { throw idMissing(ids[k]) }
    return text
  }

  func hasID(_ k: Int) -> Bool { value(ids[k]) != nil }

  var position: FilePosition { FilePosition(line: reader.line, column: 1) }

  /// The values of the row that are not missing.
  var cells: [FlatCell] {
    var cells: [FlatCell] = []
    cells.reserveCapacity(values.count)
    for (column, name) in values {
      if let text = value(column) { cells.append(FlatCell(name, text, position: reader.position(column))) }
    }
    return cells
  }

  private func value(_ column: Int) -> String? {
    guard let text = reader.value(column), missing.isEmpty || !missing.contains(text) else { return nil }
    return hasDecimalComma && !reader.isQuoted(column) ? DecimalComma.mended(text) : text
  }

  /// Where `;` divides fields, the comma divides numbers.
  private var hasDecimalComma: Bool { reader.delimiter == ";" }

  // MARK: Places

  var mark: CSVReader.Mark { reader.mark }

  mutating func seek(to mark: CSVReader.Mark) throws(InvalidInput) {
    try reader.seek(to: mark)
    try advance()
  }
}
