public import Quantities

/// Egos from tables in long form: one row per ego, one per alter, and one per tie between alters.
///
/// Where the tables hold their egos in the same order, they are read side by side, in memory that does not grow with the number of egos (16
/// bytes each aside, which tell whether the order is the same). Else an index of the rows of each ego is made first.
public struct EgoTableSource: EgoSource {
  /// The tables. Without one of egos, the egos are those of the table of alters.
  public struct Tables: Sendable {
    public var egos: TableInput?
    public var alters: TableInput
    public var ties: TableInput?

    public init(egos: TableInput?, alters: TableInput, ties: TableInput?) {
      self.egos = egos
      self.alters = alters
      self.ties = ties
    }
  }

  /// What the table of alters says of their ids.
  enum AlterColumn {
    /// Every row has one.
    case everyRow
    /// A row without one is that of an ego without alters.
    case someRows
    /// Rows have none: each holds all alters of an ego.
    case none
  }

  private var egos: KeyedTable
  private var alters: KeyedTable
  private var ties: KeyedTable?
  private let tables: Tables
  private var index: RowIndex?
  private var log = FindingsLog()
  private let alterColumn: AlterColumn
  private var last: EgoKey?
  private var seen: Set<EgoKey> = []

  public var findings: FindingsLog {
    var all = log
    for table in [tables.egos == nil ? nil : egos, alters, ties] { if let table { all.add(contentsOf: table.findings) } }
    return all
  }

  /// - Parameters:
  ///   - columns: the columns of ids that a mapping names; the others are recognised.
  ///   - delimiter: that of all tables; each table's own when `nil`.
  ///   - missing: texts that stand for a missing value, beside empty fields and `NA`.
  ///   - tables: the tables.
  /// - Throws: `InvalidInput` when a table cannot be read or its ids are not recognised.
  public init(_ tables: Tables, columns: IDColumns = IDColumns(), delimiter: Character? = nil, missing: Set<String> = [])
    throws(InvalidInput)
  {
    try self.init(tables, columns: columns, delimiter: delimiter, missing: missing, alterColumn: .everyRow)
  }

  init(
    _ tables: Tables, columns: IDColumns, delimiter: Character?, missing: Set<String>, alterColumn: AlterColumn
  ) throws(InvalidInput) {
    self.tables = tables
    self.alterColumn = alterColumn
    func open(_ input: TableInput, _ names: (IDColumns) -> [String?], _ what: String, wave: Bool?) throws(InvalidInput) -> KeyedTable {
      let reader = try input.reader(delimiter: delimiter)
      let found = columns.recognised(in: reader.header)
      let ids = names(found)
      guard let ego = found.ego, !ids.contains(nil) else {
        throw KeyedTable.refusal(
          input.path, "no column of this table is recognised as the id of \(found.ego == nil ? "the ego" : what)",
          "name it in a mapping file, under 'ids'; the columns are \(KeyedTable.list(reader.header))")
      }
      if wave == true, found.wave == nil {
        throw KeyedTable.refusal(input.path, "the table has no column with the wave", "add it: the table of egos has several rows per ego")
      }
      return try KeyedTable(reader, ego: ego, wave: wave == false ? nil : found.wave, names: ids.compactMap(\.self), missing: missing)
    }
    let driver = try open(tables.egos ?? tables.alters, { _ in [] }, "", wave: nil)
    let hasWaves = driver.hasWaves
    egos = driver
    let alterNames: (IDColumns) -> [String?] = { alterColumn == .none ? [] : [$0.alter] }
    alters = try open(tables.alters, alterNames, "the alter", wave: hasWaves)
    if let input = tables.ties { ties = try open(input, { [$0.source, $0.target] }, "both alters of a tie", wave: hasWaves) }
    try prepare()
  }

  /// Tells whether the tables have one order; if not, finds the rows of each ego.
  private mutating func prepare() throws(InvalidInput) {
    var check = OrderCheck(egos: egos, others: [alters] + (ties.map { [$0] } ?? []))
    if try !check.isOneOrder() {
      var index = RowIndex()
      try index.read(alters, as: .alters)
      if let ties { try index.read(ties, as: .ties) }
      self.index = index
      log.add(Finding(file: alters.reader.path, position: nil, rule: .otherOrder))
    } else {
      try alters.advance()
      try ties?.advance()
    }
    try egos.advance()
  }

  // MARK: Egos

  public mutating func next() throws(InvalidInput) -> ForeignEgo? {
    guard egos.hasRow else {
      noteStrangers()
      return nil
    }
    let key = egos.key
    var ego = ForeignEgo(id: key.ego, wave: key.wave, position: egos.position, file: egos.reader.path)
    if tables.egos != nil {
      ego.cells = egos.cells
      if key == last || (index != nil && !seen.insert(key).inserted) { throw twice() }
      last = key
      try egos.advance()
    } else {
      if index != nil { seen.insert(key) }
      repeat { try egos.advance() } while egos.hasRow && (egos.isRow(of: key) || (index != nil && seen.contains(egos.key)))
    }
    try readAlters(&ego, key)
    try readTies(&ego, key)
    return ego
  }

  private func twice() -> InvalidInput {
    InvalidInput([
      Diagnostic(
        path: egos.reader.path, position: egos.position, problem: "this ego has a row already",
        fix: "keep one row per ego, or add a column 'wave' that tells the rows of an ego apart")
    ])
  }

  private mutating func readAlters(_ ego: inout ForeignEgo, _ key: EgoKey) throws(InvalidInput) {
    if let index {
      for mark in index.take(key, .alters) {
        try alters.seek(to: mark)
        try appendAlters(&ego, key)
      }
      self.index?.drop(key, .alters)
    } else {
      try appendAlters(&ego, key)
    }
    try Self.checkOnce(ego)
  }

  /// The columns of the table of alters, in their order.
  var alterHeader: [String] { alters.reader.header }
  /// Whether the tables hold their egos in one order.
  var isOneOrder: Bool { index == nil }

  private mutating func appendAlters(_ ego: inout ForeignEgo, _ key: EgoKey) throws(InvalidInput) {
    while alters.isRow(of: key) {
      if let id = try alterID() {
        ego.alters.append(ForeignEgo.Alter(id: id, cells: alters.cells, position: alters.position, file: alters.reader.path))
      } else {
        ego.cells += alters.cells
      }
      try alters.advance()
    }
  }

  private func alterID() throws(InvalidInput) -> String? {
    switch alterColumn {
    case .everyRow: try alters.id(0)
    case .someRows: alters.hasID(0) ? try alters.id(0) : nil
    case .none: nil
    }
  }

  private mutating func readTies(_ ego: inout ForeignEgo, _ key: EgoKey) throws(InvalidInput) {
    guard var table = ties else { return }
    ties = nil
    func append(_ table: inout KeyedTable, _ ego: inout ForeignEgo) throws(InvalidInput) {
      while table.isRow(of: key) {
        ego.ties.append(
          ForeignEgo.Tie(
            source: try table.id(0), target: try table.id(1), cells: table.cells, position: table.position, file: table.reader.path))
        try table.advance()
      }
    }
    if let index {
      for mark in index.take(key, .ties) {
        try table.seek(to: mark)
        try append(&table, &ego)
      }
      self.index?.drop(key, .ties)
    } else {
      try append(&table, &ego)
    }
    ties = table
  }

  /// - Throws: when an alter stands in an ego twice; all of them at once.
  static func checkOnce(_ ego: ForeignEgo) throws(InvalidInput) {
    var first: [String: FilePosition] = [:]
    var problems: [Diagnostic] = []
    for alter in ego.alters {
      if let other = first[alter.id] {
        if problems.count == 1_000 { break }
        problems.append(
          Diagnostic(
            path: alter.file ?? "", position: alter.position, problem: "this alter stands in the ego twice",
            fix: "keep one of the two rows, or give one of them another id; the other is at \(other)"))
      } else {
        first[alter.id] = alter.position
      }
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  /// Rows of egos that the table of egos does not have.
  private mutating func noteStrangers() {
    guard let index else { return }
    for (kind, path) in [(RowIndex.Kind.alters, alters.reader.path), (.ties, ties?.reader.path ?? "")] {
      for mark in index.left(kind) {
        log.add(Finding(file: path, position: FilePosition(line: mark.line, column: 1), rule: .unknownEgo))
      }
    }
    self.index = nil
  }
}
