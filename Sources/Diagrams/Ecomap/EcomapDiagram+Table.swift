public import Quantities
import SupportWebs
import Wording

extension EcomapDiagram {
  /// What the picture shows as a table of words: a row for every person and then for every place, in the order of the case.
  ///
  /// What is not known says so, and what cannot be asked of a place says that.
  public func textTable(in language: Language) -> TextTable {
    let keys = [
      "ecomap.whoOrWhere", "word.role", "word.sector", "ecomap.livesIn", "word.closeness", "word.tension", "word.support", "ecomap.knows",
    ]
    let people = web.alters.filter { $0.tie.status != .lost || options.showsLost }
    let places = web.places.filter { $0.takesPart != .no }
    return TextTable(
      headings: keys.map { Wording.text($0, in: language) },
      rows: people.map { row(of: $0, language) } + places.map { row(of: $0, language) })
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
      support(alter.tie, language), acquaintances(of: alter.id, language),
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

  /// Whom a person knows of the people in the picture, with the tension between them; unknown when nobody entered who knows whom.
  private func acquaintances(of person: String, _ language: Language) -> String {
    guard !web.crossTies.isEmpty else { return Wording.text("word.unknown", in: language) }
    let names = scene.crossings.compactMap { crossing -> String? in
      let (first, second) = (crossing.tie.first, crossing.tie.second)
      guard first == person || second == person, let other = web.alters.first(where: { $0.id == (first == person ? second : first) })
      else { return nil }
      let tension = TieStyle.Tension(conflict: crossing.tie.conflict.value)
      let word = Wording.text(tension == .unknown ? "ecomap.tensionUnknown" : "tension.\(tension.rawValue)", in: language)
      return "\(other.person.label(in: language)) (\(word))"
    }
    return names.isEmpty ? Wording.text("word.none", in: language) : names.joined(separator: "; ")
  }
}
