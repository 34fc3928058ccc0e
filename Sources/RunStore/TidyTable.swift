/// A table of results: one row per number or event, the same in CSV and in the database.
public struct TidyTable: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
    case number = "REAL"
  }

  public struct Column: Sendable, Equatable {
    public let name: String
    public let kind: Kind
    /// What stands in it, in English.
    public let meaning: String

    /// - Parameters:
    ///   - name: its name in the header and in the database.
    ///   - kind: what its cells hold.
    ///   - meaning: what stands in it, in English.
    public init(_ name: String, _ kind: Kind, _ meaning: String) { (self.name, self.kind, self.meaning) = (name, kind, meaning) }
  }

  public enum Cell: Sendable, Equatable {
    /// Undefined: an empty cell, `NULL` in the database.
    case none
    case text(String)
    case integer(Int)
    case number(Double)

    /// An undefined number becomes ``none``.
    public static func optional(_ x: Double?) -> Cell { x.map { .number($0) } ?? .none }
    /// An empty text becomes ``none``.
    public static func note(_ text: String) -> Cell { text.isEmpty ? .none : .text(text) }
  }

  /// The name in the database: small letters and underscores.
  public let name: String
  /// What a row is, in English.
  public let meaning: String
  public let columns: [Column]
  public private(set) var rows: [[Cell]] = []

  /// A table without rows.
  ///
  /// - Parameters:
  ///   - name: the name in the database: small letters and underscores.
  ///   - meaning: what a row is, in English.
  ///   - columns: its columns, in their order.
  public init(_ name: String, _ meaning: String, _ columns: [Column]) {
    (self.name, self.meaning, self.columns) = (name, meaning, columns)
  }

  /// Adds a row.
  ///
  /// - Parameter cells: what stands in it, in the order of the columns.
  /// - Precondition: a cell for every column.
  public mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "A row has a cell for every column")
    rows.append(cells)
  }

  /// The name of the CSV file.
  public var fileName: String { "\(name.replacing("_", with: "-")).csv" }

  /// The table as CSV: UTF-8, comma, one header line, `.` as decimal point, empty where something is undefined; numbers in the shortest form that
  /// reads back to the same bits.
  public var csv: String {
    let lines = [columns.map(\.name).joined(separator: ",")] + rows.map { $0.map(Self.text).joined(separator: ",") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .none: return ""
    case .integer(let x): return "\(x)"
    case .number(let x): return "\(x)"
    case .text(let text):
      let isPlain = text.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != 10 && $0 != 13 }
      return isPlain ? text : "\"\(text.replacing("\"", with: "\"\""))\""
    }
  }
}
