import Documents
public import Quantities
import SupportWebs

/// The programmes that the package ships, in the order of the catalogue, which ranks nothing.
public struct ProgrammeCatalogue: Sendable {
  public let programmes: [Programme]

  public subscript(id: String) -> Programme? { programmes.first { $0.id == id } }

  /// The programmes that run as arms of a simulation.
  public var arms: [Programme] { programmes.filter { $0.terms != nil } }

  public static let standard: ProgrammeCatalogue = embedded(.programmes, as: format, list: "programmes") { entries, validator in
    ProgrammeCatalogue(entries, &validator)
  }

  /// Reads a catalogue.
  ///
  /// - Parameters:
  ///   - path: the path for messages.
  ///   - bytes: the content of the file.
  /// - Throws: `InvalidInput` with every problem: of the format, ids given twice, an emphasis whose mean is not 1, conditions that lack what
  ///   they are about, and fields without a source.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> ProgrammeCatalogue {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: format)
    let catalogue = ProgrammeCatalogue(root["programmes"]?.elements ?? [], &validator)
    try validator.finish()
    return catalogue
  }

  private init(_ entries: [Entry], _ validator: inout Validator) {
    var seen: Set<String> = []
    for entry in entries {
      guard let id = entry["id"]?.text, !seen.insert(id).inserted else { continue }
      validator.report(entry.position(of: "id"), "the id '\(id)' is taken already", fix: "give every programme an id of its own")
    }
    programmes = entries.compactMap { Self.programme($0, &validator) }
  }

  private static func programme(_ entry: Entry, _ validator: inout Validator) -> Programme? {
    guard let id = entry["id"]?.text, let kind = entry["kind"]?.text.flatMap(ProgrammeKind.init(rawValue:)),
      let name = entry["name"]?.bilingual, let summary = entry["summary"]?.bilingual, let tested = entry["tested"]?.bilingual
    else { return nil }
    let terms = entry["terms"].flatMap(terms)
    if let terms, !ProgrammeTerms.isEmphasis(terms.emphasis) {
      validator.report(
        entry["terms"]?.position(of: "emphasis") ?? entry.position, "the emphasis does not have a mean of 1",
        fix: "let the four numbers add up to 4")
    }
    checkSources(entry, &validator)
    return Programme(
      id: id, kind: kind, name: name, summary: summary, tested: tested, evidence: identifiers(entry["evidence"]),
      region: entry["region"]?.bilingual, goals: entry["goals"]?.bilingual,
      conditions: (entry["conditions"]?.elements ?? []).compactMap { condition($0, &validator) },
      phases: (entry["phases"]?.elements ?? []).compactMap(\.bilingual), terms: terms,
      webEdits: (entry["webEdits"]?.elements ?? []).compactMap(\.text), sources: (entry["sources"]?.elements ?? []).compactMap(source))
  }

  private static func identifiers(_ entry: Entry?) -> [String] { (entry?.elements ?? []).compactMap(\.text) }

  private static func source(_ entry: Entry) -> Programme.FieldSource? {
    guard let field = entry["field"]?.text, let status = entry["status"]?.text else { return nil }
    return Programme.FieldSource(
      field: field, isAssumption: status == "assumption", evidence: identifiers(entry["evidence"]), note: entry["note"]?.text ?? "")
  }

  /// Every field that says something has one source, and no source is about a field that does not.
  private static func checkSources(_ entry: Entry, _ validator: inout Validator) {
    var fields = ["region", "goals", "phases", "webEdits"].filter { entry[$0] != nil }
    if entry["terms"] != nil { fields += termFields }
    let sources = entry["sources"]?.elements ?? []
    for field in fields where sources.count(where: { $0["field"]?.text == field }) != 1 {
      validator.report(entry.position, "the field '\(field)' does not have one source", fix: "add it to 'sources', once")
    }
    for source in sources {
      guard let field = source["field"]?.text else { continue }
      if !fields.contains(field) {
        validator.report(
          source.position(of: "field"), "the programme has no field '\(field)'", fix: "remove this source, or give the field")
      }
    }
    for item in sources + (entry["conditions"]?.elements ?? []) where item["status"]?.text == "evidence" {
      guard identifiers(item["evidence"]).isEmpty else { continue }
      validator.report(item.position, "this says it rests on evidence and names none", fix: "name the entry, or mark it an assumption")
    }
  }

  private static func condition(_ entry: Entry, _ validator: inout Validator) -> Condition? {
    guard let about = entry["about"]?.text, let text = entry["text"]?.bilingual, let status = entry["status"]?.text else { return nil }
    func words<W: Word>(_: W.Type) -> [W]? {
      let given = entry["words"]?.elements ?? []
      for word in given where word.text.flatMap(W.init(rawValue:)) == nil {
        validator.report(
          word.position, "'\(word.text ?? "")' is no word of a case file here",
          fix: "the words are \(W.choices.map { "'\($0.word)'" }.joined(separator: ", "))")
      }
      return given.isEmpty ? nil : given.compactMap { $0.text.flatMap(W.init(rawValue:)) }
    }
    let subject: Condition.Subject? =
      switch about {
      case "age":
        if let from = entry["from"]?.whole, let to = entry["to"]?.whole, from <= to { .age(from...to) } else { nil }
      case "segment": words(Segment.self).map { .segment($0) }
      case "sex": words(Sex.self).map { .sex($0) }
      case "residence": words(Residence.self).map { .residence($0) }
      case "school": words(SchoolType.self).map { .school($0) }
      case "circumstance": words(Circumstance.self).map { .circumstance($0) }
      case "ownNetwork": .ownNetwork
      default: .words
      }
    guard let subject else {
      validator.report(
        entry.position, "the condition lacks what it is about", fix: "give 'from' and 'to' for an age, else 'words'")
      return nil
    }
    return Condition(
      subject: subject, text: text, isAssumption: status == "assumption", evidence: identifiers(entry["evidence"]),
      note: entry["note"]?.text ?? "")
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
