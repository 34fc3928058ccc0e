import Quantities

/// Which table of an import is which, by the mapping or by their columns.
struct TableRoles {
  var egos: TableInput?
  var alters: TableInput?
  var ties: TableInput?
  /// A table with columns for each alter or each pair.
  var wide: TableInput?
  /// A wide table of pairs without ids of egos.
  var pairs: TableInput?
  var matrices: [TableInput] = []
  /// Files that are none of these.
  private(set) var others: [TableInput] = []
  private(set) var isEgoWeb = false

  /// - Throws: `InvalidInput` when two tables could be the same, or a table that the mapping names is not there.
  init(_ inputs: [TableInput], _ mapping: Mapping) throws(InvalidInput) {
    var rest = inputs
    func named(_ table: Mapping.Table) throws(InvalidInput) -> TableInput? {
      guard let name = mapping.files[table] else { return nil }
      guard let place = rest.firstIndex(where: { $0.path == name || $0.path.hasSuffix("/\(name)") }) else {
        throw ImportFiles.refusal(name, "the mapping names this file, and it is not there", "check its name, or leave it out of 'files'")
      }
      return rest.remove(at: place)
    }
    egos = try named(.egos)
    alters = try named(.alters)
    ties = try named(.ties)
    let isMapped = egos != nil || alters != nil || ties != nil
    for input in rest {
      guard Self.isTable(input), !isMapped else {
        others.append(input)
        continue
      }
      try sort(input, mapping)
    }
    if isMapped { try findWide(mapping) }
  }

  /// Whether the file may be a table; a broken text file beside the tables is none of theirs.
  private static func isTable(_ input: TableInput) -> Bool {
    let name = input.name.lowercased()
    if name.hasSuffix(".txt") { return (try? input.reader()) != nil }
    return (name.hasSuffix(".csv") || name.hasSuffix(".tsv")) && !input.isEmpty
  }

  /// A table that the mapping calls that of egos or alters may be wide.
  private mutating func findWide(_ mapping: Mapping) throws(InvalidInput) {
    guard ties == nil, let table = alters ?? egos else { return }
    let columns = WideColumns(try table.reader(delimiter: mapping.delimiter).header)
    guard columns.hasPairs || columns.hasAlterIDs else { return }
    wide = table
    if alters != nil { alters = nil } else { egos = nil }
  }

  private mutating func sort(_ input: TableInput, _ mapping: Mapping) throws(InvalidInput) {
    let header = try input.reader(delimiter: mapping.delimiter).header
    let ids = mapping.ids.recognised(in: header)
    let columns = header.contains("steunweb") ? WideColumns([]) : WideColumns(header)
    let plain = Set(header.map(IDColumns.plain))
    if plain.contains("alternumber") || plain.contains("alter1number") { isEgoWeb = true }
    if columns.hasPairs, ids.ego == nil {
      try take(input, \.pairs)
    } else if columns.hasPairs || columns.hasAlterIDs, ids.ego != nil {
      try take(input, \.wide)
    } else if ids.ego != nil, ids.source != nil, ids.target != nil {
      try take(input, \.ties)
    } else if ids.ego != nil, ids.alter != nil {
      try take(input, \.alters)
    } else if ids.ego != nil {
      try take(input, \.egos)
    } else if Self.isMatrix(header) {
      matrices.append(input)
    } else {
      others.append(input)
    }
  }

  private mutating func take(_ input: TableInput, _ role: WritableKeyPath<TableRoles, TableInput?>) throws(InvalidInput) {
    if let other = self[keyPath: role] {
      throw ImportFiles.refusal(
        input.path, "this table and \(other.name) could be the same part of the import",
        "say in a mapping file, under 'files', which tables are meant")
    }
    self[keyPath: role] = input
  }

  /// A column without a name, and `V1`, `V2` … or `1`, `2` … behind it.
  private static func isMatrix(_ header: [String]) -> Bool {
    guard header.first?.isEmpty == true, header.count > 2 else { return false }
    return header.dropFirst().enumerated().allSatisfy { $1 == "V\($0 + 1)" || $1 == "\($0 + 1)" || $1 == "X\($0 + 1)" }
  }
}
