public import Quantities
import SupportWebs
import Wording

extension ForceDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    func count(_ key: String, _ n: Int) -> String? {
      n == 0 ? nil : Wording.text("\(key).\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)"])
    }
    let shown = scene.figures.map { web.alters[$0.index] }
    guard !shown.isEmpty else { return Wording.text("cluster.nobody", in: language) + "." }
    let nearest = shown.enumerated().filter { TieStyle.Bond(closeness: $0.element.tie.closeness.value) == .strong }
      .sorted { ($1.element.tie.closeness.value ?? 0, $0.offset) < ($0.element.tie.closeness.value ?? 0, $1.offset) }
      .map { $0.element.person.label(in: language) }
    let holders = web.positions.compactMap { position -> String? in
      guard let alter = shown.first(where: { $0.id == position.person }) else { return nil }
      let values = ["position": position.kind.label(in: language), "name": alter.person.label(in: language)]
      return Wording.text("description.holderUnplaced", in: language, values)
    }
    let stress = scene.crossings.count(where: \.isStressful)
    let parts = [
      count("ecomap.count", shown.count),
      nearest.isEmpty ? nil : Wording.text("force.nearest", in: language, ["list": nearest.joined(separator: ", ")]),
    ]
    let counts = [
      scene.crossings.isEmpty ? Wording.text("cluster.densityUnknown", in: language) : count("force.pairs", scene.crossings.count),
      count("description.stress", shown.count { TieStyle($0.tie).isZigzag }), count("ecomap.crossStress", stress),
      count("description.suspended", shown.count { $0.tie.status == .suspended }),
      count("description.unknown", shown.count { $0.tie.closeness.value == nil }),
      options.showsLost ? count("description.lost", web.alters.count - shown.count) : nil,
    ]
    return (parts.compactMap(\.self) + holders + counts.compactMap(\.self)).joined(separator: "; ") + "."
  }

  /// What the picture shows as a table of words: a row for every person, in the order of the case.
  ///
  /// What is not known says so.
  public func textTable(in language: Language) -> TextTable {
    let keys = ["word.person", "word.role", "word.sector", "word.closeness", "word.tension", "ecomap.knows"]
    let people = web.alters.indices.filter { web.alters[$0].tie.status != .lost || options.showsLost }
    return TextTable(headings: keys.map { Wording.text($0, in: language) }, rows: people.map { row(of: $0, language) })
  }

  private func row(of index: Int, _ language: Language) -> [String] {
    let alter = web.alters[index]
    let style = TieStyle(alter.tie)
    let positions = web.positions(of: alter.id).map { $0.kind.label(in: language) }
    let number = alter.tie.closeness.value.map { " (\(NumberWords.decimal($0, language)))" } ?? ""
    let status = alter.tie.status == .active ? [] : [alter.tie.status.label(in: language)]
    return [
      alter.person.label(in: language), ([alter.person.role.label(in: language)] + positions).joined(separator: " · "),
      alter.person.sector.label(in: language),
      ([Wording.text("closeness.\(style.bond.rawValue)", in: language) + number] + status).joined(separator: "; "),
      Wording.text("tension.\(style.tension.rawValue)", in: language),
      AcquaintanceWords(web: web, options: options, language: language).text(of: alter.id),
    ]
  }

  /// The people for whom rows stand; those with whom contact has ended only where they are shown.
  public var elementRows: [String: Int] {
    let people = web.alters.indices.filter { web.alters[$0].tie.status != .lost || options.showsLost }
    return people.enumerated().reduce(into: [:]) { $0["\(options.idPrefix)person-\(number(of: $1.element))"] = $1.offset }
  }

  /// What a pointer shows over the symbols, by the ids of the SVG.
  public var elementTitles: [String: String] {
    let language = options.language
    var titles = ["\(options.idPrefix)youth": web.youth.label(in: language)]
    for k in web.alters.indices {
      let cells = row(of: k, language)
      let values = ["name": cells[0], "closeness": cells[3], "tension": cells[4], "sector": cells[2]]
      titles["\(options.idPrefix)person-\(number(of: k))"] = Wording.text("force.person", in: language, values)
    }
    return titles
  }
}
