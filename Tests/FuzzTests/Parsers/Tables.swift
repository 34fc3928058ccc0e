import Interchange
import Quantities
import SupportWebs

extension FuzzedParser {
  /// Delimited text, and the cases that three tables of it make.
  static let tables: [FuzzedParser] = [
    FuzzedParser(
      name: "table", seeds: ["Scenarios/samples/invented-class/*.csv", "Tests/InterchangeTests/Fixtures/openeddi/*.csv"],
      words: Words.tables, check: .now(TableCheck.check)),
    FuzzedParser(name: "import", seeds: [], words: Words.tables + Words.columns, check: .now(ImportCheck.check)),
  ]
}

/// Delimited text: rows read twice are the same, from a mark too, and written they read back.
private enum TableCheck {
  @Sendable static func check(_ bytes: [UInt8]) throws {
    let first = Result { try Rows(bytes, delimiter: nil) }
    let second = Result { try Rows(bytes, delimiter: nil) }
    switch (first, second) {
    case (.success(let rows), .success(let again)):
      try Broken.unless(rows == again, "read twice, the table is not the same")
      try written(rows)
    case (.failure(let error as InvalidInput), .failure(let again as InvalidInput)):
      try Broken.unless(error.diagnostics == again.diagnostics, "read twice, the table has other problems")
      try Messages(path: "in.csv", bytes, .returns).check(error)
    case (.failure(let error as Broken), _): throw error
    default: throw Broken("read twice, the table is once read and once not")
    }
  }

  private static func written(_ rows: Rows) throws {
    guard !rows.isUneven else { return }
    var writer = CSVWriter(delimiter: rows.delimiter)
    writer.row(rows.header)
    for row in rows.rows { writer.row(row) }
    let again: Rows
    do {
      again = try Rows(writer.bytes, delimiter: rows.delimiter)
    } catch {
      throw Broken("the table as it was written is refused: \(error)")
    }
    try Broken.unless(
      again.header == rows.header && again.rows == rows.rows,
      "the table as it was written is another:\n\(String(decoding: writer.bytes, as: UTF8.self))")
  }
}

/// All rows of a table.
private struct Rows: Equatable {
  var header: [String] = []
  var rows: [[String?]] = []
  var isUneven = false
  let delimiter: Character

  init(_ bytes: [UInt8], delimiter: Character?) throws {
    let places = Messages(path: "in.csv", bytes, .returns)
    var reader = try CSVReader(path: "in.csv", bytes: bytes, delimiter: delimiter)
    self.delimiter = reader.delimiter
    header = reader.header
    var marks: [CSVReader.Mark] = []
    while try reader.next() {
      marks.append(reader.mark)
      rows.append((0..<reader.count).map { reader.value($0) })
      isUneven = isUneven || reader.isUneven
      for k in 0..<reader.count { try places.check(reader.position(k), "a field") }
    }
    for k in marks.indices.reversed().prefix(8) {
      try reader.seek(to: marks[k])
      let isThere = try reader.next()
      let row = (0..<reader.count).map { reader.value($0) }
      try Broken.unless(isThere && row == rows[k], "from its mark, the row is another")
    }
  }
}

/// Three tables, with a line `====` between them: the cases that they make can be written and read.
private enum ImportCheck {
  @Sendable static func check(_ bytes: [UInt8]) throws {
    let parts = parts(bytes)
    do {
      var source = try EgoTableSource(
        EgoTableSource.Tables(
          egos: parts.count > 2 ? TableInput(path: "egos.csv", bytes: parts[2]) : nil,
          alters: TableInput(path: "alters.csv", bytes: parts[0]),
          ties: parts.count > 1 ? TableInput(path: "ties.csv", bytes: parts[1]) : nil))
      var builder = CaseBuilder()
      while let ego = try source.next() { try CaseRoundTrip.yaml(try builder.build(ego)) }
      builder.finish()
      for language in Language.allCases { _ = FindingsReport(builder.findings).text(in: language) }
    } catch let error as InvalidInput {
      for problem in error.diagnostics {
        let table = problem.path == "alters.csv" ? 0 : problem.path == "ties.csv" ? 1 : 2
        let messages = Messages(path: problem.path, table < parts.count ? parts[table] : [], .returns)
        try messages.check(problem.position, "\(problem)")
        try messages.text(problem.problem)
        // The names of columns are told, and a row of values in their place cannot always be told from them.
        if !problem.fix.contains("the columns are ") { try messages.text(problem.fix) }
      }
    }
  }

  private static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
    let mark = Array("====\n".utf8)
    var parts: [[UInt8]] = [[]]
    var place = 0
    while place < bytes.count {
      if parts.count < 3, bytes[place] == mark[0], bytes[place...].starts(with: mark) {
        parts.append([])
        place += mark.count
      } else {
        parts[parts.count - 1].append(bytes[place])
        place += 1
      }
    }
    return parts
  }
}
