import CSQLite

/// What SQLite says when it cannot do something.
public struct SQLiteError: Error, CustomStringConvertible, Equatable {
  /// The result code, as in <https://sqlite.org/rescode.html>.
  public let code: Int32
  public let message: String

  public var description: String { "SQLite error \(code): \(message)" }
}

/// An open SQLite database: statements go in, rows come out. It is closed when nobody holds it any more.
///
/// All unsafe code of databases is in here.
@safe final class SQLiteFile {
  enum Value {
    case null
    case text(String)
    case integer(Int)
    case number(Double)
  }

  private let connection: OpaquePointer

  /// Opens a file; one that is not there is made unless it is only read.
  init(path: String, isReadOnly: Bool = false) throws(SQLiteError) {
    let flags = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened = unsafe opened else { throw SQLiteError(code: code, message: "no memory to open a database") }
    unsafe connection = opened
    // The object is whole from here on: whatever fails below, it is closed.
    try check(code)
  }

  deinit { unsafe sqlite3_close_v2(connection) }

  private func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw unsafe SQLiteError(code: code, message: String(cString: sqlite3_errmsg(connection))) }
  }

  /// Runs a statement that gives no rows.
  func execute(_ sql: String) throws(SQLiteError) { try check(unsafe sqlite3_exec(connection, sql, nil, nil, nil)) }

  /// Runs a statement once for every row, with its values in place of the question marks.
  func execute(_ sql: String, rows: some Sequence<[Value]>) throws(SQLiteError) {
    let statement = try unsafe prepare(sql)
    defer { unsafe sqlite3_finalize(statement) }
    for row in rows {
      for (k, value) in row.enumerated() { try unsafe bind(value, to: Int32(k + 1), of: statement) }
      let code = unsafe sqlite3_step(statement)
      guard code == SQLITE_DONE else { throw unsafe SQLiteError(code: code, message: String(cString: sqlite3_errmsg(connection))) }
      try check(unsafe sqlite3_reset(statement))
    }
  }

  /// All rows that a query gives.
  func rows(_ sql: String) throws(SQLiteError) -> [[Value]] {
    let statement = try unsafe prepare(sql)
    defer { unsafe sqlite3_finalize(statement) }
    var rows: [[Value]] = []
    while true {
      let code = unsafe sqlite3_step(statement)
      if code == SQLITE_DONE { return rows }
      guard code == SQLITE_ROW else { throw unsafe SQLiteError(code: code, message: String(cString: sqlite3_errmsg(connection))) }
      rows.append(unsafe (0..<sqlite3_column_count(statement)).map { unsafe value($0, of: statement) })
    }
  }

  private func prepare(_ sql: String) throws(SQLiteError) -> OpaquePointer? {
    var statement: OpaquePointer?
    try check(unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
    return unsafe statement
  }

  private func bind(_ value: Value, to place: Int32, of statement: OpaquePointer?) throws(SQLiteError) {
    let code =
      switch value {
      case .null: unsafe sqlite3_bind_null(statement, place)
      case .integer(let x): unsafe sqlite3_bind_int64(statement, place, Int64(x))
      case .number(let x): unsafe sqlite3_bind_double(statement, place, x)
      case .text(let text): unsafe sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
      }
    try check(code)
  }

  private func value(_ column: Int32, of statement: OpaquePointer?) -> Value {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(unsafe Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: .number(unsafe sqlite3_column_double(statement, column))
    case SQLITE_TEXT: .text(unsafe text(column, of: statement))
    default: .null
    }
  }

  private func text(_ column: Int32, of statement: OpaquePointer?) -> String {
    // The number of bytes is that of the text only once the text was asked for.
    let start = unsafe sqlite3_column_text(statement, column)
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self)
  }

  /// Tells SQLite that a text is gone after the call (`SQLITE_TRANSIENT`, a macro that Swift cannot see).
  private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
