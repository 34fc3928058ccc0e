public import Documents
public import Quantities

/// Reads a case file: format first, then what a format cannot say (ids, references, doubles, order), all problems at once.
public enum CaseReader {
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - bytes: the content of the file.
  /// - Throws: `InvalidInput` with every problem of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> CaseFile {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: CaseFormat.file)
    // Without people every reference would lead nowhere: that one problem first.
    if root["people"] == nil { try validator.finish() }
    return try read(root, &validator)
  }

  /// Reads the case from entries that another format was read into.
  ///
  /// - Throws: `InvalidInput` with the problems that `validator` holds and those that the format cannot express.
  public static func read(_ root: Entry, _ validator: inout Validator) throws(InvalidInput) -> CaseFile {
    let draft = CaseDraft(root, &validator)
    try validator.finish()
    return draft.caseFile
  }
}

/// What is read of a case file; complete when the validator has found no problem.
struct CaseDraft {
  let caseFile: CaseFile

  init(_ root: Entry, _ validator: inout Validator) {
    let youthID = root["youth"]?["id"]?.text ?? ""
    var ids = IdentifierCheck(taken: [youthID])
    let people = root["people"]?.elements ?? []
    let places = root["places"]?.elements ?? []
    let peopleByID = ids.unique(people, of: "person", &validator)
    let placesByID = ids.unique(places, of: "place", &validator)
    let positions = (root["positions"]?.elements ?? []).compactMap { Self.position($0, peopleByID, &validator) }
    _ = ids.unique(root["positions"]?.elements ?? [], of: "mentor position", &validator)
    Self.checkCircumstances(root["youth"]?["circumstances"], &validator)
    let waves = root["waves"]?.elements ?? []
    _ = ids.unique(waves, of: "wave", &validator)
    Self.checkOrder(of: waves, hasPositions: !positions.isEmpty, &validator)

    let firstDate = waves.first?["date"]?.date
    var webs: [SupportWeb] = []
    for wave in waves {
      let references = WaveReferences(youth: youthID, people: peopleByID, places: placesByID)
      references.check(wave, &validator)
      guard var web = Self.web(wave, root["youth"], firstDate, peopleByID, placesByID, positions) else { continue }
      web.doubts = Self.goingOn(webs.last?.doubts ?? [], with: web.doubts)
      references.checkHolders(of: web, wave, &validator)
      webs.append(web)
    }
    caseFile = CaseFile(
      provenance: root["provenance"]?.word() ?? .invented, title: root["title"]?.bilingual, source: root["source"]?.bilingual,
      waves: webs, others: Self.others(people, webs), positions: positions, attributes: root.attributes(of: "attributes"))
  }

  /// A doubt that has become known stays known; a later one about the same person and subject takes its place.
  private static func goingOn(_ earlier: [Doubt], with new: [Doubt]) -> [Doubt] {
    earlier.filter { old in !new.contains { $0.person == old.person && $0.about == old.about } } + new
  }

  // MARK: Checks

  private static func checkCircumstances(_ list: Entry?, _ validator: inout Validator) {
    guard let list, let none = list.elements.first(where: { $0.text == Circumstance.none.rawValue }), list.elements.count > 1 else {
      return
    }
    validator.report(none.position, "'none' stands beside other circumstances", fix: "remove 'none', or the others")
  }

  private static func checkOrder(of waves: [Entry], hasPositions: Bool, _ validator: inout Validator) {
    if waves.count > 1 || hasPositions {
      for wave in waves where wave["date"] == nil {
        validator.report(
          wave.position, "this wave has no date", fix: "add 'date': with several waves or a mentor position every wave needs its day")
      }
    }
    var last: CalendarDate?
    var views: Set<Informant> = []
    for wave in waves {
      guard let entry = wave["date"], let date = entry.date else { continue }
      let informant: Informant = wave["informant"]?.word() ?? .youth
      if let last, date < last || (date == last && views.contains(informant)) {
        validator.report(
          entry.position, "this wave is not later than the one before it",
          fix: "put the waves in order of their dates, one per day and informant")
      }
      if date != last { views = [] }
      views.insert(informant)
      last = date
    }
  }

  private static func position(_ entry: Entry, _ people: [String: Entry], _ validator: inout Validator) -> Position? {
    guard let id = entry["id"]?.text, let person = entry["person"]?.text, let kind: MentorPosition = entry["kind"]?.word(),
      let from = entry["from"]?.date
    else { return nil }
    guard let holder = people[person] else {
      validator.reportDangling(person, "person", among: people.keys, entry.position(of: "person"))
      return nil
    }
    if kind == .jim, let role: Role = holder["role"]?.word(), role == .parent || role == .professional {
      validator.report(
        entry.position(of: "person"), "a JIM is never a parent or a professional",
        fix: "name the person whom the youth chose from their own network, or use another kind of position")
    }
    let until = entry["until"]?.date
    if let until, until <= from {
      validator.report(
        entry.position(of: "until"), "the position does not end after its first day",
        fix: "give a day later than 'from', or leave it out while the position lasts")
    }
    if entry["ending"] != nil, until == nil {
      validator.report(
        entry.position(of: "ending"), "the position has an ending but no last day", fix: "add 'until': the day on which it ended")
    }
    return Position(
      id: id, person: person, kind: kind, from: from, until: until, ending: entry["ending"]?.word(),
      agreements: entry["agreements"].map(agreements))
  }

  private static func agreements(_ entry: Entry) -> Agreements {
    Agreements(
      role: entry["role"]?.bilingual,
      sharing: (entry["sharing"]?.elements ?? []).compactMap { element in
        guard let with = element["with"]?.bilingual, let what = element["what"]?.bilingual else { return nil }
        return Agreements.Sharing(with: with, what: what)
      }, ifItGoesWrong: entry["ifItGoesWrong"]?.bilingual, evaluation: entry["evaluation"]?.bilingual,
      afterTheEnd: entry["afterTheEnd"]?.bilingual)
  }

  // MARK: Webs

  private static func web(
    _ wave: Entry, _ youthEntry: Entry?, _ firstDate: CalendarDate?, _ people: [String: Entry], _ places: [String: Entry],
    _ positions: [Position]
  ) -> SupportWeb? {
    let date = wave["date"]?.date
    let yearsLater = firstDate.flatMap { first in date.map { $0.wholeYears(since: first) } } ?? 0
    guard let id = wave["id"]?.text, let youthEntry, let youth = youth(youthEntry, wave, yearsLater: yearsLater) else { return nil }
    let view: Informant = wave["informant"]?.word() ?? .youth
    var moment = Moment(
      id: id, label: wave["label"]?.bilingual ?? Bilingual(both: id), date: date, residence: wave["residence"]?.word(), informant: view)
    moment.attributes = wave.attributes(of: "attributes")
    return SupportWeb(
      youth: youth, moment: moment,
      alters: (wave["ties"]?.elements ?? []).compactMap { alter($0, people, youthAge: youth.age, view) },
      crossTies: (wave["crossTies"]?.elements ?? []).compactMap { crossTie($0, view) },
      places: (wave["places"]?.elements ?? []).compactMap { place($0, places) },
      family: FamilyLife(participation: wave["family"]?["participation"]?.number, contribution: wave["family"]?["contribution"]?.number),
      positions: positions.filter { position in date.map { position.isHeld(on: $0) } ?? false },
      doubts: (wave["doubts"]?.elements ?? []).compactMap(doubt))
  }

  private static func youth(_ entry: Entry, _ wave: Entry, yearsLater: Int) -> Youth? {
    guard let id = entry["id"]?.text else { return nil }
    var youth = Youth(
      id: id, label: entry["label"]?.bilingual ?? Youth.usualLabel, age: entry["age"]?.whole.map { $0 + yearsLater },
      segment: entry["segment"]?.word(), school: wave["school"]?.word() ?? entry["school"]?.word(), team: entry["team"]?.word())
    youth.attributes = entry.attributes(of: "attributes")
    youth.sex = entry["sex"]?.word()
    youth.adversities = entry["adversities"]?.whole
    youth.risk = entry["risk"]?.number
    youth.parentsTrust = entry["parentsTrust"]?.number
    youth.professionalsBelief = entry["professionalsBelief"]?.number
    youth.circumstances = entry["circumstances"].map { list in
      list.elements.compactMap { $0.word() }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    youth.competences = wave["competences"]?.number
    youth.cognitiveSkills = wave["cognitiveSkills"]?.number
    youth.schoolMotivation = wave["schoolMotivation"]?.number
    youth.identity = wave["identity"]?.number
    youth.familyConflict = wave["familyConflict"]?.number
    return youth
  }

  private static func alter(_ entry: Entry, _ people: [String: Entry], youthAge: Int?, _ view: Informant) -> Alter? {
    guard let entryOfPerson = entry["person"]?.text.flatMap({ people[$0] }), let person = person(entryOfPerson, youthAge) else {
      return nil
    }
    let gives = profile(entry["gives"], entry, view)
    var tie = Tie(
      status: entry["status"]?.word() ?? .active, ring: entry["ring"]?.word(), closeness: entry.reported("closeness", view),
      conflict: entry.reported("conflict", view), contact: entry.reported("contact", view),
      receives: profile(entry["receives"], entry, view), gives: gives, isReciprocal: entry["reciprocal"]?.flag ?? gives.isGiven,
      inHousehold: entry["household"]?.flag ?? entryOfPerson["household"]?.flag ?? false, isExcluded: entry["excluded"]?.flag ?? false)
    tie.askingOrder = entry["askingOrder"]?.whole
    tie.attributes = entry.attributes(of: "attributes")
    return Alter(person: person, tie: tie)
  }

  private static func person(_ entry: Entry, _ youthAge: Int?) -> Person? {
    guard let id = entry["id"]?.text, let label = entry["label"]?.bilingual else { return nil }
    let role: Role = entry["role"]?.word() ?? .unknown
    let gap = entry["ageGap"]?.number
    let isAdult = entry["adult"]?.flag ?? role.isUsuallyAdult ?? gap.flatMap { gap in youthAge.map { Double($0) + gap >= 18 } }
    var person = Person(
      id: id, label: label, role: role, sector: entry["sector"]?.word(), isAdult: isAdult, ageGap: gap,
      metAtSchool: entry["metAtSchool"]?.flag ?? false)
    person.attributes = entry.attributes(of: "attributes")
    return person
  }

  /// People of the file who have a tie in no wave.
  private static func others(_ people: [Entry], _ webs: [SupportWeb]) -> [Person] {
    let tied = Set(webs.flatMap { $0.alters.map(\.id) })
    return people.filter { !tied.contains($0["id"]?.text ?? "") }.compactMap { person($0, webs.first?.youth.age) }
  }

  private static func profile(_ entry: Entry?, _ tie: Entry, _ view: Informant) -> SupportProfile {
    guard let entry else { return SupportProfile() }
    var strengths: [SupportType: Reported<Double>] = [:]
    for type in SupportType.allCases { strengths[type] = entry.reported(type.rawValue, view, informantOf: tie) }
    return SupportProfile(strengths)
  }

  private static func crossTie(_ entry: Entry, _ view: Informant) -> CrossTie? {
    let ends = (entry["between"]?.elements ?? []).compactMap(\.text)
    guard ends.count == 2 else { return nil }
    var tie = CrossTie(
      ends[0], ends[1], closeness: entry.reported("closeness", view), conflict: entry.reported("conflict", view))
    tie.attributes = entry.attributes(of: "attributes")
    return tie
  }

  private static func place(_ entry: Entry, _ places: [String: Entry]) -> Place? {
    guard let id = entry["place"]?.text, let place = places[id], let type: PlaceType = place["type"]?.word(),
      let label = place["label"]?.bilingual,
      let takesPart: TakesPart = entry["takesPart"]?.word()
    else { return nil }
    var result = Place(
      id: id, label: label, type: type, takesPart: takesPart, participation: entry["participation"]?.number,
      contribution: entry["contribution"]?.number, isAccessible: entry["accessible"]?.flag)
    result.attributes = place.attributes(of: "attributes")
    result.partAttributes = entry.attributes(of: "attributes")
    return result
  }

  private static func doubt(_ entry: Entry) -> Doubt? {
    guard let person = entry["person"]?.text, let about: DoubtSubject = entry["about"]?.word() else { return nil }
    return Doubt(person: person, about: about, text: entry["text"]?.bilingual)
  }
}

extension Entry {
  /// The value as a word of a closed list.
  func word<W: Word>() -> W? { text.flatMap { W(rawValue: $0) } }

  fileprivate func attributes(of key: String) -> Attributes { self[key]?.attributes ?? Attributes() }

  /// A value with its informant: its own, else that of the tie, else whose view the wave is.
  fileprivate func reported(_ key: String, _ view: Informant, informantOf tie: Entry? = nil) -> Reported<Double> {
    let usual: Informant = (tie ?? self)["informant"]?.word() ?? view
    guard let entry = self[key], case .reported(let value, let informant) = entry.content else { return Reported(nil, by: usual) }
    return Reported(value.number, by: informant.flatMap(Informant.init(rawValue:)) ?? usual)
  }
}
