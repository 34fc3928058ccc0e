public import Documents
import Typesetting

/// The numbers of a chart, row by row.
public struct ChartTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The name in files: small letters, digits and `_`, the same in every language.
    public let key: String
    /// What people read above the column, in the language of the chart.
    public let heading: String

    /// - Parameters:
    ///   - key: the name in files: small letters, digits and `_`, the same in every language.
    ///   - heading: what people read above the column.
    public init(_ key: String, _ heading: String) { (self.key, self.heading) = (key, heading) }
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// Not known or not asked: never a zero.
    case undefined

    /// A number; undefined when there is none.
    public init(_ x: Double?) { self = x.map { .number($0) } ?? .undefined }

    /// A whole number; undefined when there is none.
    public init(_ n: Int?) { self.init(n.map { Double($0) }) }

    /// JSON of the cell; `null` when it is undefined.
    public var json: JSONText {
      switch self {
      case .text(let text): .string(text)
      case .number(let x): .number(x)
      case .undefined: .null
      }
    }
  }

  public let columns: [Column]
  /// As many cells in each row as there are columns.
  public let rows: [[Cell]]

  /// - Parameters:
  ///   - columns: the columns, in their order.
  ///   - rows: the cells.
  /// - Precondition: every row has a cell for each column.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "Every row has a cell for each column")
    self.columns = columns
    self.rows = rows
  }

  /// What people read above the columns.
  public var headings: [String] { columns.map(\.heading) }
}
