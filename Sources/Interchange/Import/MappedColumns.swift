import Quantities

/// Holds the columns that a mapping names against those that the tables have.
struct MappedColumns {
  private let mapping: Mapping

  init(_ mapping: Mapping) { self.mapping = mapping }

  /// Columns with a meaning that are not there: their values stay unknown.
  ///
  /// - Throws: `InvalidInput` for columns without which the numbers would be wrong: ids, sampling weights, strengths, and answers that say that
  ///   there is no tie.
  func missing(in roles: TableRoles) throws(InvalidInput) -> [Finding] {
    var headers: [Mapping.Table: (path: String, names: [String])] = [:]
    for (table, input) in [(Mapping.Table.egos, roles.egos), (.alters, roles.alters), (.ties, roles.ties)] {
      guard let input else { continue }
      headers[table] = (input.path, try input.reader(delimiter: mapping.delimiter).header)
    }
    var problems: [Diagnostic] = []
    func need(_ column: String?, in table: Mapping.Table, _ key: String) {
      guard let column, let (path, names) = headers[table], !names.contains(column) else { return }
      problems.append(
        Diagnostic(
          path: path, position: .start, problem: "the column '\(column)' that the mapping names under '\(key)' is not in this table",
          fix: "the columns are \(KeyedTable.list(names))"))
    }
    need(mapping.weight, in: .egos, "weight")
    need(mapping.asked, in: .alters, "asked")
    need(mapping.strength, in: .ties, "strength")
    for column in mapping.noTie.keys.sorted() { need(column, in: .ties, "noTie") }
    need(mapping.ids.alter, in: .alters, "ids")
    need(mapping.ids.source, in: .ties, "ids")
    need(mapping.ids.target, in: .ties, "ids")
    if let ego = mapping.ids.ego, !headers.values.contains(where: { $0.names.contains(ego) }) { need(ego, in: .alters, "ids") }
    if !problems.isEmpty { throw InvalidInput(problems) }
    return Mapping.Table.allCases.flatMap { table -> [Finding] in
      guard let (path, names) = headers[table] else { return [] }
      return (mapping.columns[table] ?? []).filter { !names.contains($0.column) }.map {
        Finding(file: path, position: nil, rule: .missingColumn, ["column": $0.column])
      }
    }
  }
}
