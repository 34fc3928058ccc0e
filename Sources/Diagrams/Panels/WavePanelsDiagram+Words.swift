public import Quantities
import SupportWebs
import Wording

extension WavePanelsDiagram {
  /// What every picture shows, one after the other.
  public func description(in language: Language) -> String {
    zip(waves, panels).map { web, panel in
      let caption = Self.caption(of: web, language)
      let moment = [caption.label, caption.detail].filter { !$0.isEmpty }.joined(separator: ", ")
      return Wording.text("panels.panel", in: language, ["moment": moment, "what": panel.description(in: language)])
    }.joined(separator: " ")
  }

  /// A row for every person in the order of the case, with a column for every wave: ring, closeness, tension and position.
  ///
  /// What is not known says so, and so does that somebody is not in the web of a wave.
  public func textTable(in language: Language) -> TextTable {
    let headings = [options.text("word.person", in: language)] + waves.map { Self.caption(of: $0, language).label }
    let columns = panels.map { cells(of: $0, language) }
    let rows = panels[0].layout.people.compactMap { id -> [String]? in
      guard let alter = waves.lazy.flatMap(\.alters).first(where: { $0.id == id }) else { return nil }
      let cells = zip(columns, waves).map { column, web -> String in
        guard let row = column[id] else {
          let isLost = web.alters.contains { $0.id == id }
          return options.text(isLost ? "circles.lost" : "panels.absent", in: language)
        }
        let positions = web.positions(of: id).map { $0.kind.label(in: language) }
        let tense = AcquaintanceWords(web: web, options: options, language: language).text(of: id, isShort: true)
        let others = tense.isEmpty ? [] : [options.text("panels.tense", in: language, ["list": tense])]
        return ([cell(row, language)] + positions + others).joined(separator: " · ")
      }
      return [alter.person.label(in: language)] + cells
    }
    return TextTable(headings: headings, rows: rows)
  }

  /// Ring, closeness and tension of a row, without what is blank in it.
  private func cell(_ row: [String], _ language: Language) -> String {
    guard options.isOwn else {
      return Wording.text("panels.cell", in: language, ["ring": row[2], "closeness": row[4], "tension": row[5]])
    }
    return [row[2], row[4], row[5]].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The rows of one panel's own table, by the ids of people.
  private func cells(of panel: CirclesDiagram, _ language: Language) -> [String: [String]] {
    let (table, places) = (panel.textTable(in: language).rows, panel.elementRows)
    return panel.layout.people.reduce(into: [:]) { cells, id in
      cells[id] = places["\(panel.options.idPrefix)person-\(panel.number(of: id))"].map { table[$0] }
    }
  }

  public var elementTitles: [String: String] {
    panels.map(\.elementTitles).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }

  public var elementRows: [String: Int] {
    let people = panels[0].layout.people.filter { id in waves.contains { $0.alters.contains { $0.id == id } } }
    var rows: [String: Int] = [:]
    for panel in panels {
      for (row, id) in people.enumerated() { rows["\(panel.options.idPrefix)person-\(panel.number(of: id))"] = row }
    }
    return rows
  }

  /// The label and the day of a wave.
  static func caption(of web: SupportWeb, _ language: Language) -> PanelSheet.Caption {
    PanelSheet.Caption(label: web.moment.label(in: language), detail: web.moment.date?.description ?? "")
  }

  /// Who has no ring in a wave and, where asked, with whom there is no contact any more.
  static func notes(of panel: CirclesDiagram, _ language: Language) -> [String] {
    let placed = Set(panel.scene.figures.map(\.alter.id))
    let lost = panel.web.alters.filter { $0.tie.status == .lost }
    let unplaced = panel.web.alters.filter { $0.tie.status != .lost && !placed.contains($0.id) }
    func name(_ alter: Alter) -> String {
      let positions = panel.web.positions(of: alter.id).map { $0.kind.label(in: language) }
      let number = panel.layout.detail.numbers.flatMap { $0[alter.id] }.map { "\($0) " } ?? ""
      return ([number + alter.person.label(in: language)] + positions).joined(separator: " · ")
    }
    func line(_ key: String, _ people: [Alter]) -> String? {
      people.isEmpty ? nil : panel.options.text(key, in: language, ["list": people.map(name).joined(separator: ", ")])
    }
    return [line("panels.unplaced", unplaced), panel.options.showsLost ? line("panels.lost", lost) : nil].compactMap(\.self)
  }
}
