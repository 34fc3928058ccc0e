import Documents
public import Quantities

/// Egos from EgoWeb 2.0: either tables of egos, alters and edges, or its table of egos with alters and its table of pairs of alters.
///
/// In the table of egos with alters every row repeats what is said of the ego; the columns up to `Alter Number` are the ego's. What EgoWeb
/// computed (density, components, dyads, betweenness and so on) is left out, for several of these numbers are known to be wrong; so are the
/// names that the table of pairs repeats.
public struct EgoWebSource: EgoSource {
  private var base: EgoTableSource
  private let egoColumns: Set<String>
  private var noted: Set<String> = []
  private var log = FindingsLog()

  public var findings: FindingsLog {
    var all = base.findings
    all.add(contentsOf: log)
    return all
  }

  /// - Parameters:
  ///   - egos: the table of egos; `nil` when the table of alters holds the egos.
  ///   - alters: the table of alters.
  ///   - pairs: the table of ties between alters.
  ///   - columns: the columns of ids that a mapping names; the others are recognised.
  ///   - delimiter: that of all tables; each table's own when `nil`.
  ///   - missing: texts that stand for a missing value, beside empty fields and `NA`.
  public init(
    egos: TableInput?, alters: TableInput, pairs: TableInput?, columns: IDColumns = IDColumns(), delimiter: Character? = nil,
    missing: Set<String> = []
  ) throws(InvalidInput) {
    base = try EgoTableSource(
      EgoTableSource.Tables(egos: egos, alters: alters, ties: pairs), columns: columns, delimiter: delimiter, missing: missing,
      alterColumn: egos == nil ? .someRows : .everyRow)
    let alter = columns.recognised(in: base.alterHeader).alter ?? ""
    egoColumns = egos == nil ? Set(base.alterHeader.prefix { $0 != alter }) : []
  }

  public mutating func next() throws(InvalidInput) -> ForeignEgo? {
    guard var ego = try base.next() else { return nil }
    if !egoColumns.isEmpty {
      if ego.cells.isEmpty, let first = ego.alters.first { ego.cells = first.cells }
      ego.cells = ego.cells.filter { egoColumns.contains($0.name) }
      for k in ego.alters.indices { ego.alters[k].cells.removeAll { egoColumns.contains($0.name) } }
    }
    ego.cells = kept(ego.cells, ego.file)
    for k in ego.alters.indices { ego.alters[k].cells = kept(ego.alters[k].cells, ego.alters[k].file) }
    for k in ego.ties.indices { ego.ties[k].cells = kept(ego.ties[k].cells, ego.ties[k].file) }
    return ego
  }

  private static let computed: Set<String> = [
    "density", "maxdegreevalue", "maxbetweennessvalue", "maxeigenvectorvalue", "degreecentralization", "betweennesscentralization",
    "components",
    "dyads", "isolates", "degree", "betweenness", "eigenvector", "alter1name", "alter2name",
  ]

  private mutating func kept(_ cells: [FlatCell], _ file: String?) -> [FlatCell] {
    cells.filter { cell in
      guard Self.computed.contains(IDColumns.plain(cell.name)) else { return true }
      if noted.insert(cell.name).inserted {
        log.add(Finding(file: file ?? "", position: .start, rule: .computedColumn, ["column": cell.name]))
      }
      return false
    }
  }
}
