import Documents
import Evidence
import Quantities
import SupportWebs

extension StudyReader {
  mutating func programmes(_ entry: Entry?) -> [(id: String, terms: ProgrammeTerms)] {
    var programmes: [(id: String, terms: ProgrammeTerms)] = []
    for (name, row) in entry?.named ?? [] { if let terms = terms(row) { programmes.append((name, terms)) } }
    return programmes
  }

  private mutating func terms(_ row: Entry) -> ProgrammeTerms? {
    let emphasis = Domain.allCases.compactMap { row["emphasis"]?[$0.rawValue]?.number }
    guard let support = profile(row["mentorSupport"]), emphasis.count == Domain.allCases.count,
      let route = row["status"]?.text.flatMap(Route.init(rawValue:)),
      let approach = row["approach"]?.text.flatMap(Approach.init(rawValue:)),
      let setting = row["setting"]?.text.flatMap(Setting.init(rawValue:)), let contacts = row["contactsPerWeek"]?.number,
      let training = row["trainingHours"]?.number, let supportContacts = row["supportContactsPerMonth"]?.number,
      let mentors = row["mentorsPerYouth"]?.whole, let isSelfChosen = row["selfChosen"]?.flag, let supportsPairs = row["supported"]?.flag,
      let screens = row["screening"]?.flag, let closesCarefully = row["carefulClosing"]?.flag,
      let involvesParents = row["parentsInvolved"]?.flag, let rematches = row["rematches"]?.flag,
      let hasHolidayGap = row["holidayGap"]?.flag, let trainsYouths = row["youthTrained"]?.flag
    else { return nil }
    if isSelfChosen != (route == .natural) {
      report(
        row.position(of: "selfChosen"),
        isSelfChosen ? "a mentor whom the youth chooses is natural" : "a programme assigns no natural mentor",
        fix: isSelfChosen ? "write 'status: natural'" : "write 'selfChosen: true', or another status")
    }
    return ProgrammeTerms(
      route: route, isSelfChosen: isSelfChosen, approach: approach, setting: setting, contactsPerWeek: contacts,
      plannedWeeks: row["plannedWeeks"]?.whole, trainingHours: training, supportsPairs: supportsPairs,
      supportContactsPerMonth: supportContacts, screens: screens, closesCarefully: closesCarefully, involvesParents: involvesParents,
      rematches: rematches, hasHolidayGap: hasHolidayGap, trainsYouths: trainsYouths, mentorsPerYouth: mentors, emphasis: emphasis,
      support: support)
  }

  /// The arms: the one without programmes, with which all are compared, and then the others in the order of the file.
  ///
  /// A table of a JSON file has no order, so the first arm is not told by its place.
  ///
  /// - Parameters:
  ///   - entry: the table of arms.
  ///   - horizon: the horizon, where it is known.
  ///   - programmes: those that could be read.
  ///   - names: the names of all, so that one with a problem of its own is not called unknown.
  mutating func arms(
    _ entry: Entry?, _ horizon: Int?, _ programmes: [(id: String, terms: ProgrammeTerms)], _ names: [String]
  ) -> [Arm] {
    var arms: [Arm] = []
    let rows = entry?.named ?? []
    if let entry, rows.isEmpty { report(entry.position, "the study has no arm", fix: "add one without programmes, and others") }
    var comparator: String?
    for (id, row) in rows {
      let listed = row["programmes"]?.elements ?? []
      if row["programmes"] != nil, listed.isEmpty {
        if let comparator {
          report(
            row.position(of: "programmes"), "this arm has no programme, like '\(comparator)'", fix: "name a programme, or remove the arm")
        } else {
          comparator = id
        }
      }
      if listed.count > 2 {
        report(listed[2].position, "an arm has at most two programmes", fix: "keep one, and what those who give up go on with")
      }
      for name in listed {
        guard let text = name.text, !names.contains(text) else { continue }
        report(
          name.position, "no programme of the study has this name",
          fix: Spelling.nearest(to: text, among: names).map { "did you mean '\($0)'?" } ?? "add it to 'programmes', or take it out here")
      }
      let startWeek = row["startWeek"]?.whole ?? 0
      if let horizon, startWeek >= horizon {
        report(row.position(of: "startWeek"), "the arm begins after the futures have ended", fix: "give a week below \(horizon)")
      }
      let terms = listed.compactMap { name in programmes.first { $0.id == name.text }?.terms }
      let arm = Arm(id: id, programmes: terms, startWeek: startWeek)
      if id == comparator { arms.insert(arm, at: 0) } else { arms.append(arm) }
    }
    if let entry, comparator == nil, !rows.isEmpty, rows.allSatisfy({ $0.1["programmes"] != nil }) {
      report(entry.position, "no arm is without programmes", fix: "add one, such as 'none': every arm is compared with it")
    }
    return arms
  }
}
