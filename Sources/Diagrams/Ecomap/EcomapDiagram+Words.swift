public import Quantities
import SupportWebs
import Typesetting
import Wording

extension EcomapDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    if options.isOwn { return ownDescription(in: language) }
    func count(_ key: String, _ n: Int) -> String? {
      n == 0 ? nil : Wording.text("\(key).\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)"])
    }
    func people(_ n: Int) -> String { count("ecomap.count", n) ?? Wording.text("ecomap.count.0", in: language) }
    let alters = web.alters.filter { $0.tie.status != .lost }
    let inside = scene.householdCount
    let who = Wording.text("ecomap.who", in: language, ["household": people(inside), "around": people(alters.count - inside)])
    let holders = web.positions.compactMap { position -> String? in
      guard let alter = alters.first(where: { $0.id == position.person }) else { return nil }
      let values = ["position": position.kind.label(in: language), "name": alter.person.label.beside(in: language)]
      return Wording.text("description.holderUnplaced", in: language, values)
    }
    let active = alters.filter { $0.tie.status == .active }
    let counts = [
      count("description.stress", alters.count { TieStyle($0.tie).isZigzag }),
      count("description.suspended", alters.count { $0.tie.status == .suspended }),
      count("ecomap.crossStress", scene.crossings.count(where: \.isStressful)),
      count("description.unknown", alters.count { $0.tie.closeness.value == nil }),
      count("ecomap.flowUnknown", active.count { SupportFlow($0.tie).receives == nil || SupportFlow($0.tie).gives == nil }),
      options.showsLost ? count("description.lost", web.alters.count - alters.count) : nil,
    ].compactMap { $0 }
    let names = web.places.filter { $0.takesPart != .no }.map { $0.label.beside(in: language) }
    let places = names.isEmpty ? [] : [Wording.text("description.places", in: language, ["list": names.joined(separator: ", ")])]
    return ([who] + holders + counts + places).joined(separator: "; ") + "."
  }

  /// Who is at home, the JIM, the places, and then everybody else, by name.
  private func ownDescription(in language: Language) -> String {
    let people = web.alters.filter { $0.tie.status != .lost }
    func names(_ alters: [Alter]) -> [String] { alters.map { $0.person.label.beside(in: language) } }
    let holders = web.positions.map { position in
      people.first { $0.id == position.person }.map { alter in
        let values = ["position": position.kind.label(in: language), "name": alter.person.label.beside(in: language)]
        return options.text("own.description.holder", in: language, values)
      }
    }
    let places = web.places.filter { $0.takesPart != .no }.map { $0.label.beside(in: language) }
    let parts =
      [TieWords.list("own.ecomap.atHome", names(people.filter(\.tie.inHousehold)), language, options)] + holders + [
        TieWords.list("own.description.places", places, language, options),
        TieWords.list("own.ecomap.aroundMe", names(people.filter { !$0.tie.inHousehold }), language, options),
        options.showsLost
          ? TieWords.list("own.description.lost", names(web.alters.filter { $0.tie.status == .lost }), language, options) : nil,
      ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? options.text("own.description.nobody", in: language) : known.joined(separator: " ")
  }

  /// What a pointer shows over the symbols, by the ids of the SVG.
  public var elementTitles: [String: String] {
    let language = options.language
    var titles = [
      "\(options.idPrefix)youth": options.middle(web.youth), "\(options.idPrefix)household": options.text("ecomap.household"),
    ]
    let (table, rows) = (textTable(in: language), elementRows)
    for (k, alter) in web.alters.enumerated() {
      let id = "\(options.idPrefix)\(id(ofPerson: k))"
      guard let row = rows[id] else { continue }
      let cells = self.row(of: alter, language)
      let values = ["name": PlainText.isolated(cells[0]), "closeness": cells[4], "tension": cells[5], "support": cells[6]]
      titles[id] = options.isOwn ? table.spoken(row: row) : Wording.text("ecomap.person", in: language, values)
    }
    for (k, place) in web.places.enumerated() {
      let part = options.text("TakesPart.\(place.takesPart.rawValue)")
      titles["\(options.idPrefix)\(id(ofPlace: k))"] = "\(place.label.beside(in: language)): \(part)"
    }
    return titles
  }
}
