public import Quantities
import SupportWebs
import Wording

extension DifferenceDiagram {
  /// One sentence or two that stand for the picture: every change, with the names of those whom it is about.
  public func description(in language: Language) -> String {
    let people = difference.people
    func list(_ key: String, _ names: [String]) -> String? {
      names.isEmpty ? nil : options.text("difference.list.\(key)", in: language, ["list": names.joined(separator: ", ")])
    }
    func those(_ key: String, _ condition: (PersonChange) -> Bool) -> String? {
      list(key, people.filter(condition).map { $0.person.label(in: language) })
    }
    func moved(_ change: PersonChange, inward: Bool) -> Bool {
      if case .moved(let from, let to) = change.place { return (to.index < from.index) == inward }
      return false
    }
    func holders(_ key: String, _ kinds: KeyPath<PersonChange, [MentorPosition]>) -> String? {
      let texts = people.flatMap { change in
        change[keyPath: kinds].map { "\(change.person.label(in: language)) (\($0.label(in: language)))" }
      }
      return list(key, texts)
    }
    func places(_ key: String, _ kind: WebDifference.PlaceChange.Kind) -> String? {
      list(key, difference.places.filter { $0.kind == kind }.map { $0.place.label(in: language) })
    }
    func pairs(_ key: String, _ condition: (WebDifference.CrossChange) -> Bool) -> String? {
      list(key, difference.crossTies.filter(condition).map { pair($0, language) })
    }
    let parts = [
      those("new") { $0.presence == .new }, those("back") { $0.presence == .back }, those("gone") { $0.presence == .gone },
      those("stronger") { $0.closeness == .stronger }, those("weaker") { $0.closeness == .weaker },
      those("inward") { moved($0, inward: true) }, those("outward") { moved($0, inward: false) },
      holders("became", \.became), holders("stopped", \.stopped),
      those("arisen") { $0.conflict == .arisen }, those("calmed") { $0.conflict == .gone },
      those("paused") { $0.pause == .begins }, those("resumed") { $0.pause == .ends },
      places("placeBegun", .begun), places("placeEnded", .ended), places("placePaused", .paused), places("placeResumed", .resumed),
      pairs("crossNew") { $0.kind == .new }, pairs("crossGone") { $0.kind == .gone },
      pairs("crossArisen") { $0.conflict == .arisen }, pairs("crossCalmed") { $0.conflict == .gone },
    ].compactMap(\.self)
    let unknown = options.isOwn ? nil : those("unknown") { $0.isPartlyUnknown }
    let nothing = difference.isEmpty ? [options.text("difference.nothing", in: language)] : []
    let names = names(in: language)
    let moments = options.text("difference.moments", in: language, ["before": names.before, "after": names.after])
    return ([moments] + nothing + parts + [unknown].compactMap(\.self)).joined(separator: "; ") + "."
  }

  /// What the picture shows as a table of words: a row for everybody of either web, then for every place, then for every pair of people for whom
  /// something changed. Cells say "was → is" where it differs.
  ///
  /// What is not known says so, and what cannot be asked says that.
  public func textTable(in language: Language) -> TextTable {
    let keys = [
      "difference.who", "difference.change", "word.ring", "word.closeness", "word.tension", "difference.mentor",
    ]
    let changed = difference.crossTies.filter { $0.kind != .same || $0.conflict != .none && $0.conflict != .stays }
    return TextTable(
      headings: keys.map { options.text($0, in: language) },
      rows: difference.people.map { row(of: $0, language) } + difference.places.map { row(of: $0, language) }
        + changed.map { row(of: $0, language) })
  }

  private func row(of change: PersonChange, _ language: Language) -> [String] {
    let words = DifferenceWords(options: options, language: language)
    return [
      change.person.label(in: language), words.changes(of: change).joined(separator: "; "), words.ring(change), words.closeness(change),
      words.tension(change), words.positions(change),
    ]
  }

  private func row(of change: WebDifference.PlaceChange, _ language: Language) -> [String] {
    let none = options.isOwn ? "" : options.text("difference.notAsked", in: language)
    return [change.place.label(in: language), DifferenceWords(options: options, language: language).part(change), none, none, none, none]
  }

  private func row(of change: WebDifference.CrossChange, _ language: Language) -> [String] {
    let none = options.isOwn ? "" : options.text("difference.notAsked", in: language)
    let kind = change.kind == .same ? [] : [options.text("difference.word.cross.\(change.kind.rawValue)", in: language)]
    let tension =
      change.conflict == .none || change.conflict == .stays
      ? [] : [options.text("difference.word.conflict.\(change.conflict.rawValue)", in: language)]
    return [pair(change, language), (kind + tension).joined(separator: "; "), none, none, none, none]
  }

  /// Both people of a pair, in the order of the table.
  private func pair(_ change: WebDifference.CrossChange, _ language: Language) -> String {
    [change.first, change.second].map { difference.people[$0].person.label(in: language) }.joined(separator: " – ")
  }

  /// The people and places for whom rows stand, in the order of the table.
  public var elementRows: [String: Int] {
    let places = difference.places.indices.map { "place-\($0 + 1)" }
    let ids = difference.people.map { "person-\(number(of: $0.person.id))" } + places
    return ids.enumerated().reduce(into: [:]) { $0["\(options.idPrefix)\($1.element)"] = $1.offset }
  }

  /// What a pointer shows over the symbols, by the ids of the SVG.
  public var elementTitles: [String: String] {
    let language = options.language
    var titles = ["\(options.idPrefix)youth": options.middle(after.youth)]
    for change in difference.people {
      let cells = row(of: change, language)
      titles["\(options.idPrefix)person-\(number(of: change.person.id))"] = "\(cells[0]): \(cells[1])"
    }
    for (k, change) in difference.places.enumerated() {
      titles["\(options.idPrefix)place-\(k + 1)"] = "\(change.place.label(in: language)): \(row(of: change, language)[1])"
    }
    return titles
  }
}
