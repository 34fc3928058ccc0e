import Documents
public import Quantities

/// Egos from wide tables: one row per ego, with columns for each alter (`alterID.1`, `alter.sex.1`) and each pair (`1 to 2`, `X1.to.2`).
///
/// Everything may stand in one table, or egos with pairs in one and alters in long form in another, or egos, alters and pairs in three; a
/// table of pairs without ids of egos has its rows in the order of the other tables. Ties may also stand in one matrix per ego, whose rows
/// and columns are the alters in their order; a matrix belongs to the ego with the id that its file name gives, or, when no ego has such an
/// id, to the ego with that number in the file.
public struct WideSource: EgoSource {
  private var base: EgoTableSource
  private let columns: WideColumns
  private var pairs: CSVReader?
  private let pairColumns: WideColumns?
  private var matrices: TieMatrices?
  private let mainPath: String
  private var log = FindingsLog()
  private var count = 0

  public var findings: FindingsLog {
    var all = base.findings
    all.add(contentsOf: log)
    return all
  }

  /// - Parameters:
  ///   - table: the wide table; with `alters` in long form it holds egos and pairs, and may be absent.
  ///   - egos: a table with more about the egos, where `table` holds alters.
  ///   - alters: alters in long form.
  ///   - pairs: a wide table of pairs, with or without ids of egos.
  ///   - matrices: one matrix of ties per ego.
  ///   - ids: the columns of ids that a mapping names; the others are recognised.
  ///   - delimiter: that of all tables; each table's own when `nil`.
  ///   - missing: texts that stand for a missing value, beside empty fields and `NA`.
  public init(
    _ table: TableInput?, egos: TableInput? = nil, alters: TableInput? = nil, pairs: TableInput? = nil, matrices: [TableInput] = [],
    ids: IDColumns = IDColumns(), delimiter: Character? = nil, missing: Set<String> = []
  ) throws(InvalidInput) {
    guard let main = table ?? alters else { preconditionFailure("A wide source has a table of egos or of alters") }
    mainPath = main.path
    columns = WideColumns(try table?.reader(delimiter: delimiter).header ?? [])
    let tables = EgoTableSource.Tables(egos: alters == nil ? egos : table, alters: alters ?? main, ties: nil)
    base = try EgoTableSource(
      tables, columns: ids, delimiter: delimiter, missing: missing, alterColumn: alters == nil ? .none : .everyRow)
    self.pairs = try pairs?.reader(delimiter: delimiter)
    pairColumns = self.pairs.map { WideColumns($0.header) }
    self.matrices = matrices.isEmpty ? nil : TieMatrices(matrices, delimiter: delimiter)
    if pairs != nil, !base.isOneOrder {
      throw KeyedTable.refusal(
        main.path, "the tables hold their egos in different orders, and the table of pairs has no ids", "sort them in one order")
    }
  }

  public mutating func next() throws(InvalidInput) -> ForeignEgo? {
    guard var ego = try base.next() else { return nil }
    count += 1
    columns.divide(&ego, file: mainPath)
    if let pairColumns, try pairs?.next() == true, let row = pairs {
      var other = ForeignEgo(id: ego.id, alters: ego.alters)
      other.cells = row.header.indices.compactMap { k in row.value(k).map { FlatCell(row.header[k], $0, position: row.position(k)) } }
      other.cells.removeAll { cell in if case .pair? = pairColumns.meanings[cell.name] { false } else { true } }
      pairColumns.divide(&other, file: row.path)
      ego.ties += other.ties
    }
    try matrices?.add(to: &ego, number: count)
    try EgoTableSource.checkOnce(ego)
    return ego
  }
}
