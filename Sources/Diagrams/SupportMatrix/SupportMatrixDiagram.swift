public import Quantities
public import SupportWebs
import Wording

/// A table of how much of each type of support comes from each part of life: shade and number in every cell.
///
/// The caller computes the values. What is not known is hatched and says "?", where nobody is stands "–"; neither looks like a value of 0.
/// The same input gives the same picture.
public struct SupportMatrixDiagram: Diagram {
  public let options: DiagramOptions
  /// The columns, from left to right.
  public let sectors: [Sector]
  /// What the values are, under the title.
  public let caption: Bilingual?
  private let cells: [SupportType: [Sector: SupportCell]]
  private let rowTotals: [SupportType: SupportCell]
  private let columnTotals: [Sector: SupportCell]
  private let total: SupportCell?
  let layout: SupportMatrixLayout

  /// - Parameters:
  ///   - cells: the values by type and sector; a cell that is missing is unknown.
  ///   - rowTotals: a value for each type over all sectors; no column of totals when empty.
  ///   - columnTotals: a value for each sector over all types; no row of totals when empty.
  ///   - total: the value in the corner of both; left out when `nil`.
  ///   - sectors: the columns; the standard sectors, and others that have a cell, when `nil`.
  ///   - caption: what the values are, such as "mean strength"; left out when `nil`.
  ///   - options: how it is drawn.
  /// - Precondition: values lie in 0...1, and counts of people are not negative.
  public init(
    cells: [SupportType: [Sector: SupportCell]], rowTotals: [SupportType: SupportCell] = [:], columnTotals: [Sector: SupportCell] = [:],
    total: SupportCell? = nil, sectors: [Sector]? = nil, caption: Bilingual? = nil, options: DiagramOptions = DiagramOptions()
  ) {
    let all = cells.values.flatMap(\.values) + rowTotals.values + columnTotals.values + [total].compactMap(\.self)
    precondition(
      all.allSatisfy { (0...1).contains($0.share ?? 0) && ($0.people ?? 0) >= 0 },
      "Values of a table of support lie in 0...1, and counts are not negative")
    let columns =
      sectors
      ?? Sector.allCases.filter { sector in SectorMapPlan.standard.contains(sector) || cells.values.contains { $0[sector] != nil } }
    (self.cells, self.rowTotals, self.columnTotals, self.total) = (cells, rowTotals, columnTotals, total)
    (self.sectors, self.caption, self.options) = (columns, caption, options)
    layout = SupportMatrixLayout.roomiest(
      sectors: columns, hasRowTotals: !rowTotals.isEmpty, hasColumnTotals: !columnTotals.isEmpty,
      hasLowerBounds: all.contains(where: \.isLowerBound), caption: caption, options: options)
  }

  /// What the cell at these places shows; a `nil` type or sector is the total over them.
  func cell(_ type: SupportType?, _ sector: Sector?) -> SupportCell? {
    switch (type, sector) {
    case (let type?, let sector?): cells[type]?[sector] ?? .unknown(people: nil)
    case (let type?, nil): rowTotals[type] ?? .unknown(people: nil)
    case (nil, let sector?): columnTotals[sector] ?? .unknown(people: nil)
    case (nil, nil): total
    }
  }

  /// The title that the picture shows.
  public var title: String { options.title ?? Wording.text("matrix.title", in: options.language) }

  /// The picture in the DOT language.
  public var dot: String { SupportMatrixDrawing(self).text }

  /// What a pointer shows over cells, by the ids of the SVG.
  public var elementTitles: [String: String] {
    var titles: [String: String] = [:]
    for place in layout.cells {
      let names = [place.type?.label(in: options.language), place.sector?.label(in: options.language)].map {
        $0 ?? Wording.text("matrix.total", in: options.language)
      }
      guard let words = cell(place.type, place.sector)?.words(in: options.language) else { continue }
      titles[options.idPrefix + place.id] = "\(names[0]), \(names[1]): \(words)"
    }
    return titles
  }

  /// None: a cell of the picture is one cell of a row.
  public var elementRows: [String: Int] { [:] }
}

extension SupportMatrixDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    let places = SupportType.allCases.flatMap { type in sectors.map { (type, $0) } }
    let shown = places.map { cell($0, $1) }
    var best: (place: (SupportType, Sector), share: Double)?
    for (place, cell) in zip(places, shown) {
      if let cell, !cell.isLowerBound, let share = cell.share, share > best?.share ?? -1 { best = (place, share) }
    }
    var parts = [Wording.text("matrix.size", in: language, ["types": "\(SupportType.allCases.count)", "sectors": "\(sectors.count)"])]
    if let best {
      let values = [
        "type": best.place.0.label(in: language), "sector": best.place.1.label(in: language),
        "value": SupportCell.twoDecimals(best.share, language),
      ]
      parts.append(Wording.text("matrix.most", in: language, values))
    }
    let (unknown, empty) = (shown.count { if case .unknown = $0 { true } else { false } }, shown.count { $0 == .empty })
    for (name, count) in [("unknownCount", unknown), ("emptyCount", empty)] where count > 0 {
      parts.append(Wording.text("matrix.\(name).\(count == 1 ? "1" : "n")", in: language, ["n": "\(count)"]))
    }
    return parts.joined(separator: "; ") + "."
  }

  /// A row for every type of support and a column for every part of life, with totals where there are any.
  public func textTable(in language: Language) -> TextTable {
    let total = Wording.text("matrix.total", in: language)
    let columns: [Sector?] = sectors + (rowTotals.isEmpty ? [] : [nil])
    let rows: [SupportType?] = SupportType.allCases + (columnTotals.isEmpty ? [] : [nil])
    return TextTable(
      headings: [Wording.text("matrix.type", in: language)] + columns.map { $0?.label(in: language) ?? total },
      rows: rows.map { type in
        [type?.label(in: language) ?? total] + columns.map { cell(type, $0)?.words(in: language) ?? "" }
      })
  }
}
