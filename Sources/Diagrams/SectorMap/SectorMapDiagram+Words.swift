public import Quantities
import SupportWebs
import Wording

extension SectorMapDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    func count(_ key: String, _ n: Int, _ values: [String: String] = [:]) -> String? {
      n == 0 ? nil : Wording.text("sectorMap.\(key).\(n == 1 ? "1" : "n")", in: language, values.merging(["n": "\(n)"]) { $1 })
    }
    let used = Set(entries.map(\.alter.person.sector)).count
    let people =
      count("people", entries.count, ["sectors": count("sectors", used) ?? ""]) ?? Wording.text("sectorMap.people.0", in: language)
    let empty = layout.plan.spans.map(\.sector).filter { sector in !entries.contains { $0.alter.person.sector == sector } }
    let names = empty.map { $0.label(in: language) }.joined(separator: ", ")
    if options.isOwn {
      return [people, count("holders", entries.count { !$0.positions.isEmpty })].compactMap(\.self).joined(separator: "; ") + "."
    }
    let parts = [
      people, count("aside", entries.count { $0.ring == nil && !$0.isLost }),
      count("critical", entries.count { CriticismLevel(conflict: $0.alter.tie.conflict.value) == .almostAlways }),
      count("holders", entries.count { !$0.positions.isEmpty }),
      entries.isEmpty || empty.isEmpty ? nil : Wording.text("sectorMap.empty", in: language, ["list": names]),
    ]
    return parts.compactMap(\.self).joined(separator: "; ") + "."
  }

  /// The grid in words, with role and ring.
  public func textTable(in language: Language) -> TextTable {
    let ring = options.text("word.ring", in: language)
    let role = options.text("word.role", in: language)
    let received = options.text("sectorMap.received", in: language)
    let columns = SectorGrid.Column.allCases
    let titles = columns.map { column -> String in
      let title = SectorGrid.title(column, options, language)
      return column.supportType == nil ? title : "\(received): \(title)"
    }
    let rows = entries.map { entry in
      let cells = columns.map { column -> String in
        let text = SectorGrid.content(column, of: entry, options, language).text
        return text == "?" && column != .name ? Wording.text("word.unknown", in: language) : text
      }
      return Array(cells[..<2]) + [roleText(of: entry, language), ringText(of: entry, language)] + cells[2...]
    }
    return TextTable(headings: titles[..<2] + [role, ring] + titles[2...], rows: rows)
  }

  private func roleText(of entry: SectorMapEntry, _ language: Language) -> String {
    options.isOwn && entry.alter.person.role == .unknown ? "" : entry.alter.person.role.label(in: language)
  }

  private func ringText(of entry: SectorMapEntry, _ language: Language) -> String {
    entry.ring?.label(in: language) ?? options.text(entry.isLost ? "circles.lost" : "circles.unplaced", in: language)
  }

  /// What a pointer shows over the symbols and rows, by the ids of the SVG.
  public var elementTitles: [String: String] {
    var titles = ["\(options.idPrefix)youth": options.middle(web.youth)]
    for entry in entries {
      let name = entry.name(in: options.language)
      titles["\(options.idPrefix)person-\(entry.number)"] = "\(entry.number). \(name): \(ringText(of: entry, options.language))"
    }
    return titles
  }

  /// The person of a row; its number stands before the row.
  public var elementRows: [String: Int] {
    Dictionary(uniqueKeysWithValues: entries.enumerated().map { ("\(options.idPrefix)person-\($1.number)", $0) })
  }
}
