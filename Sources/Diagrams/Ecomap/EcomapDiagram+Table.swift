public import Quantities
import SupportWebs
import Typesetting
import Wording

extension EcomapDiagram {
  /// What the picture shows as a table of words: a row for every person and then for every place, in the order of the case.
  ///
  /// What is not known says so, and what cannot be asked of a place says that. The youth's own table begins with the JIM and the people at home
  /// and near, has the places after them, and leaves blank what nobody said.
  public func textTable(in language: Language) -> TextTable {
    let keys = [
      "ecomap.whoOrWhere", "word.role", "word.sector", "ecomap.livesIn", "word.closeness", "word.tension", "word.support", "ecomap.knows",
    ]
    return TextTable(
      headings: keys.map { options.text($0, in: language) },
      rows: tableSubjects.map { subject in
        switch subject {
        case .person(let k): options.isOwn ? ownRow(of: web.alters[k], language) : row(of: web.alters[k], language)
        case .place(let k): options.isOwn ? ownRow(of: web.places[k], language) : row(of: web.places[k], language)
        }
      })
  }

  /// The people and places for whom rows stand.
  public var elementRows: [String: Int] {
    tableSubjects.enumerated().reduce(into: [:]) { rows, subject in
      switch subject.element {
      case .person(let k): rows["\(options.idPrefix)\(id(ofPerson: k))"] = subject.offset
      case .place(let k): rows["\(options.idPrefix)\(id(ofPlace: k))"] = subject.offset
      }
    }
  }

  /// Whom and what the table speaks of, in the order of its rows.
  private var tableSubjects: [EcomapFigure.Subject] {
    let people = web.alters.indices.filter { web.alters[$0].tie.status != .lost || options.showsLost }
    let places = web.places.indices.filter { web.places[$0].takesPart != .no }.map(EcomapFigure.Subject.place)
    guard options.isOwn else { return people.map(EcomapFigure.Subject.person) + places }
    // The JIM, the household, near people, places, and everybody else.
    func rank(_ alter: Alter) -> Int {
      if alter.tie.status == .lost { return 4 }
      if !web.positions(of: alter.id).isEmpty { return 0 }
      if alter.tie.inHousehold { return 1 }
      return [.strong, .normal].contains(TieStyle(alter.tie).bond) ? 2 : 3
    }
    let sorted = (0...4).flatMap { group in people.filter { rank(web.alters[$0]) == group } }
    let near = sorted.prefix { rank(web.alters[$0]) <= 2 }
    return near.map(EcomapFigure.Subject.person) + places + sorted.dropFirst(near.count).map(EcomapFigure.Subject.person)
  }

  func row(of alter: Alter, _ language: Language) -> [String] {
    func word(_ key: String) -> String { Wording.text(key, in: language) }
    let style = TieStyle(alter.tie)
    let positions = web.positions(of: alter.id).map { $0.kind.label(in: language) }
    let status = alter.tie.status == .active ? [] : [alter.tie.status.label(in: language)]
    return [
      alter.person.label(in: language), ([alter.person.role.label(in: language)] + positions).joined(separator: " · "),
      alter.person.sector.label(in: language), word(alter.tie.inHousehold ? "word.yes" : "word.no"),
      ([word("closeness.\(style.bond.rawValue)")] + status).joined(separator: "; "), word("tension.\(style.tension.rawValue)"),
      support(alter.tie, language), AcquaintanceWords(web: web, options: options, language: language).text(of: alter.id),
    ]
  }

  private func row(of place: Place, _ language: Language) -> [String] {
    let none = Wording.text("ecomap.notAsked", in: language)
    let part = Wording.text("ecomap.part.\(TieStyle.Bond(closeness: place.participation).rawValue)", in: language)
    let status = place.takesPart == .suspended ? [place.takesPart.label(in: language)] : []
    return [
      place.label(in: language), place.type.label(in: language), place.type.sector.label(in: language), none,
      ([part] + status).joined(separator: "; "), none, none, none,
    ]
  }

  /// Which way support goes, as far as it is known.
  private func support(_ tie: Tie, _ language: Language) -> String {
    guard tie.status == .active else { return tie.status.label(in: language) }
    func word(_ answer: Bool?) -> String { Wording.text(answer.map { $0 ? "word.yes" : "word.no" } ?? "word.unknown", in: language) }
    let flow = SupportFlow(tie)
    return Wording.text("ecomap.flow", in: language, ["receives": word(flow.receives), "gives": word(flow.gives)])
  }

  // MARK: The youth's own table

  private func ownRow(of alter: Alter, _ language: Language) -> [String] {
    let isLost = alter.tie.status == .lost
    let positions = web.positions(of: alter.id).map { $0.kind.label(in: language) }
    let flow = SupportFlow(alter.tie)
    let ways = alter.tie.status == .active ? [(flow.receives, "ecomap.receives"), (flow.gives, "ecomap.gives")] : []
    return [
      alter.person.label(in: language),
      ((alter.person.role == .unknown ? [] : [alter.person.role.label(in: language)]) + positions).joined(separator: " · "),
      alter.person.sector == .unknown ? "" : alter.person.sector.label(in: language),
      alter.tie.inHousehold ? Wording.text("word.yes", in: language) : "",
      isLost ? options.text("circles.lost", in: language) : TieWords.bond(of: alter.tie, options, language),
      isLost ? "" : TieWords.tension(of: alter.tie, options, language),
      ways.filter { $0.0 == true }.map { options.text($0.1, in: language) }.joined(separator: "; "),
      AcquaintanceWords(web: web, options: options, language: language).text(of: alter.id),
    ]
  }

  private func ownRow(of place: Place, _ language: Language) -> [String] {
    let part = options.text("TakesPart.\(place.takesPart.rawValue)", in: language)
    return [place.label(in: language), place.type.label(in: language), place.type.sector.label(in: language), "", part, "", "", ""]
  }
}
