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
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    /// Not known or not asked: never a zero.
    case undefined

    init(_ x: Double?) { self = x.map { .number($0) } ?? .undefined }

    init(_ n: Int?) { self.init(n.map { Double($0) }) }

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

  /// What people read above the columns.
  public var headings: [String] { columns.map(\.heading) }
}
