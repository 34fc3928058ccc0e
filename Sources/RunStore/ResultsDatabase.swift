public import Foundation

/// The tables of a run as an SQLite database, `results.sqlite`, that R, Python, DuckDB and spreadsheets open without help.
///
/// Beside the tables it has `tables` and `columns`, which say what each holds, `run`, with what is needed to have the result again, and views that
/// join what is mostly read together. The file is written once and never changed.
public enum ResultsDatabase {
  public static let fileName = "results.sqlite"
  /// The number of the layout, as `PRAGMA user_version` tells it.
  static let layout = 1

  /// The views, by their names: what is mostly read together, with 95 % intervals where the standard error is known.
  static let views: [(name: String, needs: [String], query: String)] = [
    (
      "outcomes_explained", ["outcomes", "codebook", "arms"],
      """
      SELECT o.arm, a.programme, o.outcome, c.meaning, o.week, o.mean, o.mean - 1.959963984540054 * o.standard_error AS low95,
        o.mean + 1.959963984540054 * o.standard_error AS high95, o.youths, o.futures, o.note
      FROM outcomes o LEFT JOIN codebook c USING (outcome) LEFT JOIN arms a USING (arm)
      """
    ),
    (
      "differences_explained", ["differences", "codebook", "arms"],
      """
      SELECT d.arm, a.programme, d.comparator, d.outcome, c.meaning, d.week, d.mean_difference,
        d.mean_difference - 1.959963984540054 * d.standard_error AS low95,
        d.mean_difference + 1.959963984540054 * d.standard_error AS high95, d.youths, d.futures, d.note
      FROM differences d LEFT JOIN codebook c USING (outcome) LEFT JOIN arms a USING (arm)
      """
    ),
    (
      "time_courses_explained", ["time_courses", "codebook", "arms"],
      """
      SELECT t.arm, a.programme, t.week, t.outcome, c.meaning, t.mean, t.standard_error, t.mean_difference, t.standard_error_of_difference
      FROM time_courses t LEFT JOIN codebook c USING (outcome) LEFT JOIN arms a USING (arm)
      """
    ),
  ]

  /// Writes a database.
  ///
  /// - Parameters:
  ///   - tables: what it holds, in this order.
  ///   - facts: the rows of the table `run`.
  ///   - url: a file that does not exist yet.
  /// - Throws: an error of the file system or of SQLite; the file is then of no use.
  public static func write(_ tables: [TidyTable], facts: [(key: String, value: String)], to url: URL) throws(SQLiteError) {
    let file = try SQLiteFile(path: url.path)
    try file.execute("BEGIN IMMEDIATE")
    try file.execute("PRAGMA user_version = \(layout)")
    let all = [runTable(facts)] + tables
    for table in all + descriptions(of: all) { try write(table, to: file) }
    let names = Set(all.map(\.name))
    for view in views where names.isSuperset(of: view.needs) {
      try file.execute("CREATE VIEW \(quoted(view.name)) AS \(view.query)")
    }
    try file.execute("COMMIT")
  }

  private static func runTable(_ facts: [(key: String, value: String)]) -> TidyTable {
    var table = TidyTable(
      "run", "What is needed to have the result again, as in manifest.json.",
      [TidyTable.Column("key", .text, "what it is"), TidyTable.Column("value", .text, "its value")])
    for fact in facts { table.add([.text(fact.key), .text(fact.value)]) }
    return table
  }

  private static func descriptions(of all: [TidyTable]) -> [TidyTable] {
    var tables = TidyTable(
      "tables", "The tables of this database.",
      [TidyTable.Column("name", .text, "the name of a table"), TidyTable.Column("meaning", .text, "what a row of it is")])
    var columns = TidyTable(
      "columns", "The columns of the tables.",
      [
        TidyTable.Column("table_name", .text, "the name of a table"), TidyTable.Column("name", .text, "the name of a column"),
        TidyTable.Column("kind", .text, "TEXT, INTEGER or REAL"), TidyTable.Column("meaning", .text, "what stands in it"),
      ])
    for table in all {
      tables.add([.text(table.name), .text(table.meaning)])
      for column in table.columns {
        columns.add([.text(table.name), .text(column.name), .text(column.kind.rawValue), .text(column.meaning)])
      }
    }
    return [tables, columns]
  }

  private static func write(_ table: TidyTable, to file: SQLiteFile) throws(SQLiteError) {
    let columns = table.columns.map { "\(quoted($0.name)) \($0.kind.rawValue)" }.joined(separator: ", ")
    try file.execute("CREATE TABLE \(quoted(table.name)) (\(columns))")
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    try file.execute("INSERT INTO \(quoted(table.name)) VALUES (\(marks))", rows: table.rows.lazy.map { $0.map(value) })
  }

  private static func value(_ cell: TidyTable.Cell) -> SQLiteFile.Value {
    switch cell {
    case .none: .null
    case .text(let text): .text(text)
    case .integer(let x): .integer(x)
    case .number(let x): .number(x)
    }
  }

  /// Names are letters and underscores; the quotes keep words of SQL apart.
  private static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// The version of SQLite, as a database in memory tells it.
  ///
  /// - Throws: an error of SQLite when no database can be made.
  public static func engine() throws(SQLiteError) -> String {
    guard case .text(let version)? = try SQLiteFile(path: ":memory:").rows("SELECT sqlite_version()").first?.first else { return "" }
    return version
  }

  // MARK: Reading

  /// The rows of a table as they stand in a database, with the names and kinds of columns of `table`.
  ///
  /// - Throws: an error of SQLite, also when the file is no database or has no such table.
  static func read(_ table: TidyTable, from url: URL) throws(SQLiteError) -> TidyTable {
    let names = table.columns.map { quoted($0.name) }.joined(separator: ", ")
    let file = try SQLiteFile(path: url.path, isReadOnly: true)
    var result = TidyTable(table.name, table.meaning, table.columns)
    for row in try file.rows("SELECT \(names) FROM \(quoted(table.name)) ORDER BY rowid") {
      result.add(zip(row, table.columns).map { cell($0, $1.kind) })
    }
    return result
  }

  private static func cell(_ value: SQLiteFile.Value, _ kind: TidyTable.Kind) -> TidyTable.Cell {
    switch value {
    case .null: .none
    case .text(let text): .text(text)
    case .integer(let x): kind == .number ? .number(Double(x)) : .integer(x)
    case .number(let x): .number(x)
    }
  }
}
