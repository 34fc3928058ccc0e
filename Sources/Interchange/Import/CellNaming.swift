import Documents
import Quantities

/// Gives the values of foreign rows the names of case files, and finds those that no case file can hold.
struct CellNaming {
  private let mapping: Mapping
  private let table: Mapping.Table
  private let isLong: Bool
  /// What was found for each column, so that it is found once.
  private var places: [String: Place] = [:]
  private static let mostPlaces = 50_000

  private struct Place {
    let name: String
    let part: Part
  }

  private enum Part { case label, name, other }

  /// - Parameter isLong: whether the ego has several waves: then what is unknown belongs to the wave.
  init(_ mapping: Mapping, _ table: Mapping.Table, isLong: Bool) {
    self.mapping = mapping
    self.table = table
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

  /// The cells of a row under their names in case files; the name of a person becomes the label, where nothing else does.
  mutating func named(_ cells: [FlatCell], file: String, _ findings: inout FindingsLog) -> [FlatCell] {
    var result: [FlatCell] = []
    result.reserveCapacity(cells.count)
    var (name, hasLabel): (Int?, Bool) = (nil, false)
    func note(_ rule: Finding.Rule, _ cell: FlatCell, column: String? = nil) {
      findings.add(Finding(file: file, position: cell.position, rule: rule, ["column": column ?? cell.name]))
    }
    for original in cells {
      var cell = original
      if mapping.hasDecimalComma { cell = FlatCell(cell.name, DecimalComma.mended(cell.text), position: cell.position) }
      if Self.notFinite.contains(cell.text) {
        note(.notFinite, cell)
      } else if cell.name.utf8.count > 200, cell.name.count > 200 {
        note(.unknownColumn, cell, column: "\(cell.position.column)")
      } else if cell.text.utf8.count > 10_000, cell.text.count > 10_000 {
        note(.badValue, cell)
      } else {
        let meaning = mapping.meaning(of: cell, in: table)
        if meaning.isOffScale { note(.badValue, cell) }
        let place = meaning.isMapped ? Place(name: meaning.cell.name, part: Self.part(meaning.cell.name)) : place(of: cell.name)
        if place.part == .label { hasLabel = true }
        if place.part == .name, name == nil, cell.text.count <= 60 { name = result.count }
        result.append(FlatCell(place.name, meaning.cell.text, position: cell.position))
      }
    }
    if table == .alters, !hasLabel, let name { result[name] = FlatCell("label", result[name].text, position: result[name].position) }
    return result
  }

  private static func part(_ name: String) -> Part { name == "label" || name.hasPrefix("label.") ? .label : .other }

  private mutating func place(of column: String) -> Place {
    if let place = places[column] { return place }
    if places.count >= Self.mostPlaces { places.removeAll() }
    let name = placed(column)
    let isName = name != column && Self.names.contains(IDColumns.plain(column))
    let place = Place(name: name, part: isName ? .name : Self.part(name))
    places[column] = place
    return place
  }

  /// Names of case files stay; others go where attributes are kept.
  private func placed(_ column: String) -> String {
    let isWhole = !column.split(separator: ".", omittingEmptySubsequences: false).contains("")
    if isWhole, Self.format(of: table).hasPath(column), !Self.isOfRow(column) { return column }
    return switch table {
    case .egos: (isLong ? "wave.attributes." : "youth.attributes.") + column
    case .alters: (isLong ? "tie.attributes." : "attributes.") + column
    case .ties: "attributes." + column
    }
  }

  /// Names that only Steunweb's own tables give a meaning.
  private static func isOfRow(_ name: String) -> Bool {
    [RowFormats.egoID, RowFormats.alterID, RowFormats.source, RowFormats.target, "steunweb"].contains(name)
  }
}
