public import Quantities
import SupportWebs
import Typesetting
import Wording

extension CirclesDiagram {
  /// One sentence or two that stand for the picture; see ``DiagramAudience`` for the youth's own.
  public func description(in language: Language) -> String {
    if options.isOwn { return ownDescription(in: language) }
    func count(_ key: String, _ n: Int) -> String? {
      n == 0 ? nil : Wording.text("description.\(key).\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)"])
    }
    let ties = web.alters.filter { $0.tie.status != .lost }
    let ringCount = Set(scene.figures.map(\.ring)).count
    let people =
      switch scene.figures.count {
      case 0: Wording.text("description.people.0", in: language)
      case 1: Wording.text("description.people.1", in: language)
      case let n: Wording.text("description.people.n", in: language, ["n": "\(n)", "rings": count("rings", ringCount) ?? ""])
      }
    let holders = web.positions.compactMap { position -> String? in
      guard let alter = web.alters.first(where: { $0.id == position.person }) else { return nil }
      var values = ["position": position.kind.label(in: language), "name": alter.person.label.beside(in: language)]
      guard let ring = options.ring(of: alter.tie) else { return Wording.text("description.holderUnplaced", in: language, values) }
      values["ring"] = ring.label(in: language)
      return Wording.text("description.holder", in: language, values)
    }
    let counts = [
      count("stress", ties.count { TieStyle($0.tie).isZigzag }), count("suspended", ties.count { $0.tie.status == .suspended }),
      crossStress(language), count("unknown", ties.count { $0.tie.closeness.value == nil }),
      count("unplaced", ties.count - scene.figures.count),
      options.showsLost ? count("lost", web.alters.count - ties.count) : nil,
    ].compactMap { $0 }
    let names = scene.landmarks.map { $0.place.label.beside(in: language) }
    let places = names.isEmpty ? [] : [Wording.text("description.places", in: language, ["list": names.joined(separator: ", ")])]
    return ([people] + holders + counts + places).joined(separator: "; ") + "."
  }

  /// Between how many pairs of others there is much tension.
  private func crossStress(_ language: Language) -> String? {
    let n = scene.crossTies.count(where: \.isStressful)
    return n == 0 ? nil : Wording.text("ecomap.crossStress.\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)"])
  }

  /// Who is close, the JIM, the places, and then everybody else, by name.
  private func ownDescription(in language: Language) -> String {
    func names(_ alters: [Alter]) -> [String] { alters.map { $0.person.label.beside(in: language) } }
    let people = web.alters.filter { $0.tie.status != .lost }
    func near(_ tie: Tie) -> Ring? { options.ring(of: tie) }
    let parts =
      [
        TieWords.list("own.description.inner", names(people.filter { near($0.tie) == .inner }), language, options),
        TieWords.list("own.description.middle", names(people.filter { near($0.tie) == .middle }), language, options),
      ] + ownHolders(people, language) + [
        TieWords.list("own.description.places", scene.landmarks.map { $0.place.label.beside(in: language) }, language, options),
        TieWords.list(
          "own.description.others", names(people.filter { near($0.tie) == .outer || near($0.tie) == nil }), language, options),
        options.showsLost
          ? TieWords.list("own.description.lost", names(web.alters.filter { $0.tie.status == .lost }), language, options) : nil,
      ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? options.text("own.description.nobody", in: language) : known.joined(separator: " ")
  }

  private func ownHolders(_ people: [Alter], _ language: Language) -> [String?] {
    web.positions.map { position in
      people.first { $0.id == position.person }.map { alter in
        options.text(
          "own.description.holder", in: language,
          ["position": position.kind.label(in: language), "name": alter.person.label.beside(in: language)])
      }
    }
  }

  /// What a pointer shows over the symbols, by the ids of the SVG.
  public var elementTitles: [String: String] {
    let language = options.language
    let (table, rows) = (textTable(in: language), elementRows)
    var titles = ["\(options.idPrefix)youth": options.middle(web.youth)]
    for alter in web.alters {
      let id = "\(options.idPrefix)person-\(number(of: alter.id))"
      guard let row = rows[id] else { continue }
      let cells = table.rows[row]
      let values = ["name": PlainText.isolated(cells[0]), "ring": cells[2], "closeness": cells[4], "tension": cells[5]]
      titles[id] = options.isOwn ? table.spoken(row: row) : Wording.text("description.person", in: language, values)
    }
    for place in web.places {
      let part = options.text("TakesPart.\(place.takesPart.rawValue)")
      titles["\(options.idPrefix)place-\(layout.number(ofPlace: place.id))"] = "\(place.label.beside(in: language)): \(part)"
    }
    return titles
  }
}
