public import Quantities
import SupportWebs
import Wording

extension CirclesDiagram {
  /// What the picture shows as a table of words: a row for every person, in the order of the case.
  ///
  /// What is not known says so. The youth's own table begins with the JIM and the people close by, has a row for every place after them, and
  /// leaves blank what nobody said.
  public func textTable(in language: Language) -> TextTable {
    let headings = ["person", "role", "ring", "sector", "closeness", "tension", "support"].map { "word.\($0)" } + ["ecomap.knows"]
    return TextTable(
      headings: headings.map { options.text($0, in: language) },
      rows: tableSubjects.map { subject in
        switch subject {
        case .person(let alter): options.isOwn ? ownRow(of: alter, language) : row(of: alter, language)
        case .place(let place): ownRow(of: place, language)
        }
      })
  }

  /// The people, and in the youth's own version the places, for whom rows stand.
  public var elementRows: [String: Int] {
    tableSubjects.enumerated().reduce(into: [:]) { rows, subject in
      switch subject.element {
      case .person(let alter): rows["\(options.idPrefix)person-\(number(of: alter.id))"] = subject.offset
      case .place(let place):
        rows["\(options.idPrefix)place-\(layout.number(ofPlace: place.id))"] = subject.offset
      }
    }
  }

  private enum Subject {
    case person(Alter)
    case place(Place)
  }

  /// Whom and what the table speaks of, in the order of its rows.
  private var tableSubjects: [Subject] {
    let people = web.alters.filter { $0.tie.status != .lost || options.showsLost }
    guard options.isOwn else { return people.map(Subject.person) }
    // The JIM, near people, places, and everybody else.
    func rank(_ alter: Alter) -> Int {
      if alter.tie.status == .lost { return 5 }
      if !web.positions(of: alter.id).isEmpty { return 0 }
      return options.ring(of: alter.tie).map { $0.index + 1 } ?? 4
    }
    let sorted = (0...5).flatMap { group in people.filter { rank($0) == group } }
    let near = sorted.prefix { rank($0) <= 2 }
    return near.map(Subject.person) + web.places.filter { $0.takesPart != .no }.map(Subject.place)
      + sorted.dropFirst(near.count).map(Subject.person)
  }

  private func row(of alter: Alter, _ language: Language) -> [String] {
    func word(_ key: String) -> String { Wording.text(key, in: language) }
    let style = TieStyle(alter.tie)
    let ring = options.ring(of: alter.tie)?.label(in: language) ?? word("circles.unplaced")
    let status = alter.tie.status == .active ? [] : [alter.tie.status.label(in: language)]
    let closeness = ([word("closeness.\(style.bond.rawValue)")] + status).joined(separator: "; ")
    return [
      alter.person.label(in: language), role(of: alter, language), alter.tie.status == .lost ? word("circles.lost") : ring,
      alter.person.sector.label(in: language),
      closeness, word("tension.\(style.tension.rawValue)"), support(in: alter.tie, language) ?? word("word.unknown"),
      AcquaintanceWords(web: web, options: options, language: language).text(of: alter.id),
    ]
  }

  private func role(of alter: Alter, _ language: Language) -> String {
    let positions = web.positions(of: alter.id).map { $0.kind.label(in: language) }
    return ([alter.person.role.label(in: language)] + positions).joined(separator: " · ")
  }

  /// The types of support that the youth receives; `nil` when they are unknown.
  private func support(in tie: Tie, _ language: Language) -> String? {
    guard tie.receives.isKnown else { return nil }
    let received = SupportType.allCases.filter { (tie.receives[$0] ?? 0) > 0 }
    return received.isEmpty ? Wording.text("word.none", in: language) : received.map { $0.label(in: language) }.joined(separator: ", ")
  }

  // MARK: The youth's own table

  private func ownRow(of alter: Alter, _ language: Language) -> [String] {
    let isLost = alter.tie.status == .lost
    let ring = options.ring(of: alter.tie)?.label(in: language) ?? ""
    let sector = alter.person.sector == .unknown ? "" : alter.person.sector.label(in: language)
    let isSupporting = alter.tie.receives.isGiven == true
    return [
      alter.person.label(in: language), alter.person.role == .unknown ? "" : role(of: alter, language),
      isLost ? options.text("circles.lost", in: language) : ring, sector,
      isLost ? "" : TieWords.bond(of: alter.tie, options, language), isLost ? "" : TieWords.tension(of: alter.tie, options, language),
      isSupporting ? support(in: alter.tie, language) ?? "" : "",
      AcquaintanceWords(web: web, options: options, language: language).text(of: alter.id),
    ]
  }

  private func ownRow(of place: Place, _ language: Language) -> [String] {
    let part = options.text("TakesPart.\(place.takesPart.rawValue)", in: language)
    return [place.label(in: language), place.type.label(in: language), "", place.type.sector.label(in: language), part, "", "", ""]
  }
}
