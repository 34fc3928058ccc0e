/// A table of counts with row totals in which small cells are hidden, so that nobody can be recognised in it.
///
/// **Primary suppression**: a cell below the limit is hidden, and so is 0, for "nobody" tells something about everybody in the row. A row
/// whose total is below the limit is hidden whole, with its total. **Complementary suppression**: where the total of a row is shown, the
/// hidden cells of that row must not follow from it. At least two are then hidden, and together they make up at least the limit; where
/// primary cells do not, the smallest shown cells of the row are hidden too, equal ones by the id of the column. This is worked out row by
/// row with no randomness.
///
/// Both kinds must look the same in print. The table guards against subtraction. It does so only where column totals, a grand total, and
/// other tables of the same people are not given beside it, and not against a reader who knows a hidden cell from elsewhere.
///
/// Source: Hundepool et al. (2012), *Statistical Disclosure Control*, Wiley, ch. 4.
public struct SuppressedTable: Hashable, Sendable {
  /// A cell or a total.
  public enum Cell: Hashable, Sendable {
    case shown(Int)
    /// Hidden because it is below the limit.
    case small
    /// Hidden because a small one would follow from it.
    case complementary

    public var count: Int? { if case .shown(let count) = self { count } else { nil } }
  }

  /// A row of counts that is to be guarded.
  public struct Counts: Hashable, Sendable {
    public let id: String
    /// In the order of columns, each at least 0.
    public let counts: [Int]

    public init(id: String, counts: [Int]) {
      self.id = id
      self.counts = counts
    }
  }

  /// A guarded row.
  public struct Row: Hashable, Sendable {
    public let id: String
    /// In the order of columns.
    public let cells: [Cell]
    public let total: Cell
  }

  /// The ids of columns, as they were given.
  public let columns: [String]
  /// In the order in which they were given.
  public let rows: [Row]
  public let limit: Int

  /// - Parameters:
  ///   - columns: the ids of one or more columns.
  ///   - rows: rows of counts.
  ///   - limit: the smallest count that may be shown, at least 2.
  /// - Throws: ``PolicyAnalysisError`` where there is no column, an id is empty or given twice, a row has other columns, a count is
  ///   negative or beyond a million million, or the limit is below 2.
  /// - Complexity: O(rows × columns × log columns).
  public init(columns: [String], rows: [Counts], limit: Int = 10) throws(PolicyAnalysisError) {
    guard !columns.isEmpty else { throw .none(.column) }
    guard limit >= 2 else { throw .size(what: "people as a limit", got: limit, least: 2) }
    try Named.column.check(columns)
    try Named.row.check(rows.map(\.id))
    for row in rows {
      guard row.counts.count == columns.count else { throw .rowLength(row: row.id, got: row.counts.count, columns: columns.count) }
      if let place = row.counts.firstIndex(where: { !(0...1_000_000_000_000 ~= $0) }) {
        throw .countInvalid(row: row.id, column: columns[place])
      }
    }
    self.columns = columns
    self.limit = limit
    self.rows = rows.map { Self.guarded($0, columns: columns, limit: limit) }
  }

  private static func guarded(_ row: Counts, columns: [String], limit: Int) -> Row {
    let total = row.counts.reduce(0, +)
    var cells = row.counts.map { $0 < limit ? Cell.small : .shown($0) }
    guard total >= limit else { return Row(id: row.id, cells: cells, total: .small) }
    var hidden = row.counts.filter { $0 < limit }
    guard !hidden.isEmpty else { return Row(id: row.id, cells: cells, total: .shown(total)) }
    let shown = row.counts.indices.filter { row.counts[$0] >= limit }
      .sorted { (row.counts[$0], columns[$0]) < (row.counts[$1], columns[$1]) }
    for place in shown where hidden.count < 2 || hidden.reduce(0, +) < limit {
      cells[place] = .complementary
      hidden.append(row.counts[place])
    }
    return Row(id: row.id, cells: cells, total: .shown(total))
  }
}
