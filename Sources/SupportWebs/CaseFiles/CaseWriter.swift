public import Documents
import Quantities

/// Writes a case: the inverse of `CaseReader`.
public enum CaseWriter {
  /// The case as YAML text that reads back to the same case.
  public static func yaml(_ caseFile: CaseFile) -> String { DocumentWriter.yaml(entry(caseFile), as: CaseFormat.file) }

  /// The case as entries of `CaseFormat.file`, from which other formats are made as well.
  ///
  /// People and places stand in the order in which they first appear; what does not change from wave to wave is taken from the first wave
  /// that has them.
  public static func entry(_ caseFile: CaseFile) -> Entry {
    let waves = caseFile.waves
    let first = waves.first
    return .record([
      "steunweb": .word(CaseFormat.version), "provenance": .word(caseFile.provenance.rawValue), "title": .text(caseFile.title),
      "source": .text(caseFile.source), "youth": first.map { youth($0.youth) }, "people": .list(people(caseFile)),
      "places": .list(orMissing: places(waves)), "positions": .list(orMissing: caseFile.positions.map(position)),
      "waves": .list(waves.indices.map { wave(waves[$0], first: first, before: $0 == 0 ? nil : waves[$0 - 1]) }),
      "attributes": .attributes(caseFile.attributes),
    ])
  }

  // MARK: What lasts

  static func youth(_ youth: Youth) -> Entry {
    .record([
      "id": .word(youth.id), "label": youth.label == Youth.usualLabel ? nil : .text(youth.label), "age": .whole(youth.age),
      "sex": .word(youth.sex), "segment": .word(youth.segment), "school": .word(youth.school), "adversities": .whole(youth.adversities),
      "risk": .number(youth.risk), "parentsTrust": .number(youth.parentsTrust),
      "professionalsBelief": .number(youth.professionalsBelief), "team": .word(youth.team),
      "circumstances": youth.circumstances.map { .list($0.map { .word($0.rawValue) }) }, "attributes": .attributes(youth.attributes),
    ])
  }

  private static func people(_ caseFile: CaseFile) -> [Entry] {
    let waves = caseFile.waves
    var seen: Set<String> = []
    let told = Set(
      waves.flatMap { web in web.alters.filter { $0.person.isAdult != $0.person.derivedAdulthood(youthAge: web.youth.age) }.map(\.id) })
    let age = waves.first?.youth.age
    return waves.flatMap(\.alters).filter { seen.insert($0.id).inserted }.map { person($0.person, tellsAdulthood: told.contains($0.id)) }
      + caseFile.others.map { person($0, tellsAdulthood: $0.isAdult != $0.derivedAdulthood(youthAge: age)) }
  }

  /// What lasts of a person; adulthood only where it does not follow from role and age in every wave.
  static func person(_ person: Person, tellsAdulthood: Bool) -> Entry {
    .record([
      "id": .word(person.id), "label": .text(person.label), "role": person.role == .unknown ? nil : .word(person.role.rawValue),
      "sector": person.sector == person.role.usualSector ? nil : .word(person.sector.rawValue),
      "adult": tellsAdulthood ? .flag(person.isAdult) : nil, "ageGap": .number(person.ageGap),
      "metAtSchool": person.metAtSchool ? .flag(true) : nil, "attributes": .attributes(person.attributes),
    ])
  }

  private static func places(_ waves: [SupportWeb]) -> [Entry] {
    var seen: Set<String> = []
    return waves.flatMap(\.places).filter { seen.insert($0.id).inserted }.map(place)
  }

  static func place(_ place: Place) -> Entry {
    .record([
      "id": .word(place.id), "label": .text(place.label), "type": .word(place.type.rawValue), "attributes": .attributes(place.attributes),
    ])
  }

  static func position(_ position: Position) -> Entry {
    .record([
      "id": .word(position.id), "person": .word(position.person), "kind": .word(position.kind.rawValue), "from": .date(position.from),
      "until": .date(position.until), "ending": .word(position.ending),
      "agreements": position.agreements.map { agreements in
        .record([
          "role": .text(agreements.role),
          "sharing": .list(orMissing: agreements.sharing.map { .record(["with": .text($0.with), "what": .text($0.what)]) }),
          "ifItGoesWrong": .text(agreements.ifItGoesWrong), "evaluation": .text(agreements.evaluation),
          "afterTheEnd": .text(agreements.afterTheEnd),
        ])
      },
    ])
  }

  // MARK: Waves

  private static func wave(_ web: SupportWeb, first: SupportWeb?, before: SupportWeb?) -> Entry {
    let (moment, youth, view) = (web.moment, web.youth, web.moment.informant)
    let hasFamily = web.family != FamilyLife()
    return .record([
      "id": .word(moment.id), "label": moment.label == Bilingual(both: moment.id) ? nil : .text(moment.label), "date": .date(moment.date),
      "informant": view == .youth ? nil : .word(view.rawValue), "residence": .word(moment.residence),
      "familyConflict": .number(youth.familyConflict), "competences": .number(youth.competences),
      "cognitiveSkills": .number(youth.cognitiveSkills), "schoolMotivation": .number(youth.schoolMotivation),
      "identity": .number(youth.identity),
      "school": youth.school == first?.youth.school ? nil : .word(youth.school),
      "family": hasFamily
        ? .record(["participation": .number(web.family.participation), "contribution": .number(web.family.contribution)]) : nil,
      "ties": .list(web.alters.map { tie($0, view) }), "crossTies": .list(orMissing: web.crossTies.map { crossTie($0, view) }),
      "places": .list(orMissing: web.places.map(takingPart)),
      "doubts": .list(orMissing: web.doubts.filter { before?.doubts.contains($0) != true }.map(doubt)),
      "attributes": .attributes(moment.attributes),
    ])
  }

  static func tie(_ alter: Alter, _ view: Informant) -> Entry {
    let tie = alter.tie
    return .record([
      "person": .word(alter.id), "status": tie.status == .active ? nil : .word(tie.status.rawValue), "ring": .word(tie.ring),
      "closeness": .reported(tie.closeness, view), "conflict": .reported(tie.conflict, view), "contact": .reported(tie.contact, view),
      "receives": profile(tie.receives, view), "gives": profile(tie.gives, view),
      "reciprocal": tie.isReciprocal == tie.gives.isGiven ? nil : .flag(tie.isReciprocal),
      "household": tie.inHousehold ? .flag(true) : nil, "askingOrder": .whole(tie.askingOrder),
      "excluded": tie.isExcluded ? .flag(true) : nil,
      "attributes": .attributes(tie.attributes),
    ])
  }

  private static func profile(_ profile: SupportProfile, _ view: Informant) -> Entry? {
    guard profile.isKnown else { return nil }
    return .record(
      Dictionary(
        uniqueKeysWithValues: SupportType.allCases.map { type in
          (type.rawValue, .reported(Reported(profile[type], by: profile.informant(of: type) ?? view), view))
        }))
  }

  static func crossTie(_ tie: CrossTie, _ view: Informant) -> Entry {
    .record([
      "between": .list([.word(tie.first), .word(tie.second)]), "closeness": .reported(tie.closeness, view),
      "conflict": .reported(tie.conflict, view), "attributes": .attributes(tie.attributes),
    ])
  }

  static func takingPart(_ place: Place) -> Entry {
    .record([
      "place": .word(place.id), "takesPart": .word(place.takesPart.rawValue), "participation": .number(place.participation),
      "contribution": .number(place.contribution), "accessible": .flag(place.isAccessible),
      "attributes": .attributes(place.partAttributes),
    ])
  }

  private static func doubt(_ doubt: Doubt) -> Entry {
    .record(["person": .word(doubt.person), "about": .word(doubt.about.rawValue), "text": .text(doubt.text)])
  }
}

extension Person {
  /// The adulthood that a reader finds where the file does not tell it: by the role, else by the age gap.
  func derivedAdulthood(youthAge: Int?) -> Bool? {
    role.isUsuallyAdult ?? ageGap.flatMap { gap in youthAge.map { Double($0) + gap >= 18 } }
  }
}

extension Entry {
  /// A record of the fields that have a value.
  static func record(_ fields: [String: Entry?]) -> Entry { Entry(.record(fields.compactMapValues(\.self))) }

  static func list(_ elements: [Entry]) -> Entry { Entry(.list(elements)) }

  static func list(orMissing elements: [Entry]) -> Entry? { elements.isEmpty ? nil : list(elements) }

  static func word(_ text: String) -> Entry { Entry(.text(text)) }

  static func word(_ word: (some Word)?) -> Entry? { word.map { Entry(.text($0.rawValue)) } }

  static func text(_ text: Bilingual?) -> Entry? { text.map { Entry(.bilingual($0)) } }

  static func number(_ x: Double?) -> Entry? { x.map { Entry(.number($0)) } }

  static func whole(_ n: Int?) -> Entry? { n.map { Entry(.whole($0)) } }

  static func flag(_ flag: Bool?) -> Entry? { flag.map { Entry(.flag($0)) } }

  static func date(_ date: CalendarDate?) -> Entry? { date.map { Entry(.date($0)) } }

  static func attributes(_ attributes: Attributes) -> Entry? { attributes.isEmpty ? nil : Entry(.attributes(attributes)) }

  /// A value, with its informant where that is not whose view the wave is.
  static func reported(_ reported: Reported<Double>, _ view: Informant) -> Entry? {
    let informant = reported.informant == view ? nil : reported.informant.rawValue
    guard reported.value != nil || informant != nil else { return nil }
    return Entry(.reported(value: number(reported.value) ?? Entry(.missing), informant: informant))
  }
}
