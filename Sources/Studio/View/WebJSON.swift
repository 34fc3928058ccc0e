import Documents
import Quantities
import SupportWebs

/// A wave with its values as fields of a page take them: texts, empty where something is unknown.
struct WebJSON {
  let language: Language

  func json(_ web: SupportWeb, of caseFile: CaseFile) -> [(String, JSONText)] {
    [
      ("youth", youth(web)), ("people", .array(web.alters.map { person($0, web) })),
      (
        "crossTies",
        .array(
          web.crossTies.map { tie in
            .object([
              ("a", .string(tie.first)), ("b", .string(tie.second)), ("closeness", number(tie.closeness.value)),
              ("conflict", number(tie.conflict.value)),
            ])
          })
      ), ("places", .array(web.places.map(place))), ("positions", .array(caseFile.positions.map { position($0, web) })),
      ("moment", moment(web.moment)),
    ]
  }

  private func number(_ x: Double?) -> JSONText { .string(x.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "") }
  private func text(_ label: Bilingual?) -> JSONText { .string(label?(in: language) ?? "") }
  private func word(_ word: (some Word)?) -> JSONText { .string(word?.rawValue ?? "") }
  private func flag(_ x: Bool?) -> JSONText { .string(x.map { $0 ? "yes" : "no" } ?? "") }

  private func youth(_ web: SupportWeb) -> JSONText {
    let youth = web.youth
    return .object([
      ("label", text(youth.label)), ("age", .string(youth.age.map { "\($0)" } ?? "")), ("sex", word(youth.sex)),
      ("segment", word(youth.segment)), ("school", word(youth.school)), ("team", word(youth.team)),
      ("adversities", .string(youth.adversities.map { "\($0)" } ?? "")), ("parentsTrust", number(youth.parentsTrust)),
      ("professionalsBelief", number(youth.professionalsBelief)), ("familyConflict", number(youth.familyConflict)),
      ("competences", number(youth.competences)), ("cognitiveSkills", number(youth.cognitiveSkills)),
      ("schoolMotivation", number(youth.schoolMotivation)), ("identity", number(youth.identity)),
      ("familyParticipation", number(web.family.participation)), ("familyContribution", number(web.family.contribution)),
    ])
  }

  private func person(_ alter: Alter, _ web: SupportWeb) -> JSONText {
    let (person, tie) = (alter.person, alter.tie)
    func profile(_ profile: SupportProfile, _ side: String) -> [(String, JSONText)] {
      SupportType.allCases.map { ("\(side).\($0.rawValue)", number(profile[$0])) }
    }
    let values: [(String, JSONText)] =
      [
        ("id", .string(person.id)), ("label", text(person.label)), ("role", word(person.role)), ("sector", word(person.sector)),
        ("adult", flag(person.isAdult)), ("ageGap", number(person.ageGap)), ("status", word(tie.status)), ("ring", word(tie.ring)),
        ("closeness", number(tie.closeness.value)), ("conflict", number(tie.conflict.value)), ("contact", number(tie.contact.value)),
        ("reciprocal", flag(tie.isReciprocal)), ("household", flag(tie.inHousehold)), ("excluded", flag(tie.isExcluded)),
        ("askingOrder", .string(tie.askingOrder.map { "\($0)" } ?? "")),
      ] + profile(tie.receives, "receives") + profile(tie.gives, "gives")
    return .object(
      values + [
        ("positions", .array(web.positions(of: person.id).map { .string($0.kind.rawValue) })),
        (
          "doubts",
          .array(
            web.doubts.filter { $0.person == person.id }.map { .object([("about", word($0.about)), ("text", text($0.text))]) })
        ),
      ])
  }

  private func place(_ place: Place) -> JSONText {
    .object([
      ("id", .string(place.id)), ("label", text(place.label)), ("type", word(place.type)), ("takesPart", word(place.takesPart)),
      ("participation", number(place.participation)), ("contribution", number(place.contribution)),
      ("accessible", flag(place.isAccessible)),
    ])
  }

  private func moment(_ moment: Moment) -> JSONText {
    .object([
      ("label", text(moment.label)), ("date", .string(moment.date?.description ?? "")), ("residence", word(moment.residence)),
    ])
  }

  private func position(_ position: Position, _ web: SupportWeb) -> JSONText {
    let agreements = position.agreements
    return .object([
      ("id", .string(position.id)), ("person", .string(position.person)), ("kind", word(position.kind)),
      ("from", .string(position.from.description)), ("until", .string(position.until?.description ?? "")),
      ("ending", word(position.ending)), ("now", .bool(web.positions.contains { $0.id == position.id })),
      (
        "agreements",
        .object([
          ("role", text(agreements?.role)), ("ifItGoesWrong", text(agreements?.ifItGoesWrong)),
          ("evaluation", text(agreements?.evaluation)),
          ("afterTheEnd", text(agreements?.afterTheEnd)),
          (
            "sharing",
            .array((agreements?.sharing ?? []).map { .object([("with", text($0.with)), ("what", text($0.what))]) })
          ),
        ])
      ),
    ])
  }
}
