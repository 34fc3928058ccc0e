public import Quantities
import SupportWebs
import Wording

extension CirclesDiagram {
  /// What the picture shows as a table of words: a row for every person, in the order of the case.
  ///
  /// What is not known says so.
  public func textTable(in language: Language) -> TextTable {
    let headings = ["person", "role", "ring", "sector", "closeness", "tension", "support"]
    return TextTable(headings: headings.map { Wording.text("word.\($0)", in: language) }, rows: rows(in: language))
  }

  /// Everybody whom the picture shows.
  var visibleAlters: [Alter] { web.alters.filter { $0.tie.status != .lost || options.showsLost } }

  func rows(in language: Language) -> [[String]] { visibleAlters.map { row(of: $0, language) } }

  private func row(of alter: Alter, _ language: Language) -> [String] {
    func word(_ key: String) -> String { Wording.text(key, in: language) }
    let style = TieStyle(alter.tie)
    let positions = web.positions(of: alter.id).map { $0.kind.label(in: language) }
    let role = ([alter.person.role.label(in: language)] + positions).joined(separator: " · ")
    let ring = options.ring(of: alter.tie)?.label(in: language) ?? word("circles.unplaced")
    let status = alter.tie.status == .active ? [] : [alter.tie.status.label(in: language)]
    let closeness = ([word("closeness.\(style.bond.rawValue)")] + status).joined(separator: "; ")
    return [
      alter.person.label(in: language), role, alter.tie.status == .lost ? word("circles.lost") : ring,
      alter.person.sector.label(in: language),
      closeness, word("tension.\(style.tension.rawValue)"), support(in: alter.tie, language),
    ]
  }

  /// The types of support that the youth receives, as far as they are known.
  private func support(in tie: Tie, _ language: Language) -> String {
    guard tie.receives.isKnown else { return Wording.text("word.unknown", in: language) }
    let received = SupportType.allCases.filter { (tie.receives[$0] ?? 0) > 0 }
    return received.isEmpty ? Wording.text("word.none", in: language) : received.map { $0.label(in: language) }.joined(separator: ", ")
  }
}
