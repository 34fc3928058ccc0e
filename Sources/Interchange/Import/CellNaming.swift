import Documents
import Quantities

/// Gives the values of a foreign row the names of case files, and finds those that no case file can hold.
struct CellNaming {
  private let mapping: Mapping
  private let table: Mapping.Table
  private let file: String
  private let isLong: Bool
  private(set) var findings: [Finding] = []

  /// - Parameter isLong: whether the ego has several waves: then what is unknown belongs to the wave.
  init(_ mapping: Mapping, _ table: Mapping.Table, file: String, isLong: Bool) {
    self.mapping = mapping
    self.table = table
    self.file = file
    self.isLong = isLong
  }

  static func format(of table: Mapping.Table) -> RecordFormat {
    switch table {
    case .egos: RowFormats.ego
    case .alters: RowFormats.alter
    case .ties: RowFormats.tie
    }
  }

  private static let notFinite: Set<String> = ["NaN", "nan", "Inf", "inf", "-Inf", "-inf", "+Inf", "+inf", "Infinity", "-Infinity"]
  private static let names: Set<String> = ["name", "altername", "naam", "roepnaam", "voornaam", "firstname"]

  mutating func named(_ cells: [FlatCell]) -> [FlatCell] {
    var result: [FlatCell] = []
    result.reserveCapacity(cells.count)
    for original in cells {
      var cell = original
      if mapping.hasDecimalComma { cell = FlatCell(cell.name, DecimalComma.mended(cell.text), position: cell.position) }
      if Self.notFinite.contains(cell.text) {
        note(.notFinite, cell)
      } else if cell.name.count > 200 {
        note(.unknownColumn, cell, column: "\(cell.position.column)")
      } else if cell.text.utf8.count > 10_000, cell.text.count > 10_000 {
        note(.badValue, cell)
      } else {
        let meaning = mapping.meaning(of: cell, in: table)
        if meaning.isOffScale { note(.badValue, cell) }
        result.append(meaning.isMapped ? meaning.cell : placed(cell))
      }
    }
    if table == .alters { Self.label(&result) }
    return result
  }

  /// The name of a person becomes the label, where nothing else does.
  private static func label(_ cells: inout [FlatCell]) {
    guard !cells.contains(where: { $0.name == "label" || $0.name.hasPrefix("label.") }) else { return }
    let place = cells.firstIndex { cell in
      let column = ["attributes.", "tie.attributes."].first { cell.name.hasPrefix($0) }.map { String(cell.name.dropFirst($0.count)) }
      return names.contains(IDColumns.plain(column ?? "")) && cell.text.count <= 60
    }
    guard let place else { return }
    cells[place] = FlatCell("label", cells[place].text, position: cells[place].position)
  }

  /// Names of case files stay; others go where attributes are kept.
  private func placed(_ cell: FlatCell) -> FlatCell {
    let isWhole = !cell.name.split(separator: ".", omittingEmptySubsequences: false).contains("")
    if isWhole, Self.format(of: table).hasPath(cell.name), !Self.isOfRow(cell.name) { return cell }
    let prefix =
      switch table {
      case .egos: isLong ? "wave.attributes." : "youth.attributes."
      case .alters: isLong ? "tie.attributes." : "attributes."
      case .ties: "attributes."
      }
    return FlatCell(prefix + cell.name, cell.text, position: cell.position)
  }

  /// Names that only Steunweb's own tables give a meaning.
  private static func isOfRow(_ name: String) -> Bool {
    [RowFormats.egoID, RowFormats.alterID, RowFormats.source, RowFormats.target, "steunweb"].contains(name)
  }

  private mutating func note(_ rule: Finding.Rule, _ cell: FlatCell, column: String? = nil) {
    findings.append(Finding(file: file, position: cell.position, rule: rule, ["column": column ?? cell.name]))
  }
}
