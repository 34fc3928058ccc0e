import Documents
import Quantities
import SupportWebs

/// The programmes that the package ships.
public struct ProgrammeCatalogue: Sendable {
  public let programmes: [Programme]

  public subscript(id: String) -> Programme? { programmes.first { $0.id == id } }

  public static let standard: ProgrammeCatalogue = embedded(.programmes, as: format, list: "programmes") { entries, validator in
    ProgrammeCatalogue(programmes: entries.compactMap { programme($0, &validator) })
  }

  private static func programme(_ entry: Entry, _ validator: inout Validator) -> Programme? {
    guard let id = entry["id"]?.text, let name = entry["name"]?.bilingual, let summary = entry["summary"]?.bilingual,
      let terms = terms(entry),
      let from = entry["ages"]?["from"]?.whole, let to = entry["ages"]?["to"]?.whole, from <= to
    else {
      validator.report(entry.position, "the programme is incomplete", fix: "give all fields")
      return nil
    }
    let mean = terms.emphasis.reduce(0, +) / Double(terms.emphasis.count)
    if abs(mean - 1) > 1e-9 {
      validator.report(entry.position(of: "emphasis"), "the emphasis does not have a mean of 1", fix: "let the four numbers add up to 4")
    }
    let sources = (entry["sources"]?.elements ?? []).compactMap { source -> Programme.FieldSource? in
      guard let field = source["field"]?.text, let status = source["status"]?.text else { return nil }
      return Programme.FieldSource(
        field: field, isAssumption: status == "assumption", evidence: (source["evidence"]?.elements ?? []).compactMap(\.text),
        note: source["note"]?.text ?? "")
    }
    return Programme(
      id: id, name: name, summary: summary, terms: terms, ages: from...to,
      segments: (entry["segments"]?.elements ?? []).compactMap { $0.text.flatMap(Segment.init(rawValue:)) },
      phases: (entry["phases"]?.elements ?? []).compactMap(\.bilingual), sources: sources)
  }

  private static func terms(_ entry: Entry) -> ProgrammeTerms? {
    func flag(_ key: String) -> Bool { entry[key]?.flag ?? false }
    guard let route = entry["route"]?.text.flatMap(Route.init(rawValue:)), let selection = entry["selection"]?.text,
      let approach = entry["approach"]?.text.flatMap(Approach.init(rawValue:)),
      let setting = entry["setting"]?.text.flatMap(Setting.init(rawValue:)),
      let contacts = entry["contactsPerWeek"]?.number, let training = entry["trainingHours"]?.number,
      let supportContacts = entry["supportContactsPerMonth"]?.number, let mentors = entry["mentorsPerYouth"]?.whole,
      let support = supportLevels(entry["support"])
    else { return nil }
    let emphasis = Domain.allCases.compactMap { entry["emphasis"]?[$0.rawValue]?.number }
    guard emphasis.count == Domain.allCases.count else { return nil }
    return ProgrammeTerms(
      route: route, isSelfChosen: selection == "selfChosen", approach: approach, setting: setting, contactsPerWeek: contacts,
      plannedWeeks: entry["plannedWeeks"]?.whole, trainingHours: training, supportsPairs: flag("supported"),
      supportContactsPerMonth: supportContacts,
      screens: flag("screening"), closesCarefully: flag("carefulClosing"), involvesParents: flag("parentsInvolved"),
      rematches: flag("rematches"),
      hasHolidayGap: flag("holidayGap"), trainsYouths: flag("youthTrained"), mentorsPerYouth: mentors, emphasis: emphasis, support: support)
  }
}
