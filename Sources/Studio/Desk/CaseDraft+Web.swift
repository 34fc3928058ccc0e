import Quantities
import SupportWebs
import Wording

extension CaseDraft {
  // MARK: Places

  mutating func addPlace(_ values: EditValues, _ wave: Int) throws(StudioProblem) -> String {
    guard let type: PlaceType = try values.word("type") else { throw StudioProblem(.request, "word", ["key": "type"]) }
    let id = freeID(type.idStem)
    let usual = Bilingual(
      dutch: Wording.text("PlaceType.\(type.rawValue)", in: .dutch), english: Wording.text("PlaceType.\(type.rawValue)", in: .english))
    let place = Place(id: id, label: values.label("label", language, of: nil) ?? usual, type: type, takesPart: .yes)
    try edit(wave) { web throws(EditError) in try web.add(place) }
    return id
  }

  mutating func changePlace(_ id: String, _ values: EditValues, _ wave: Int) throws(StudioProblem) {
    guard var place = waves[wave].places.first(where: { $0.id == id }) else { throw StudioProblem(.missing, "place") }
    if let part: TakesPart = try values.word("takesPart") { place.takesPart = part }
    if values.says("participation") { place.participation = try values.number("participation") }
    if values.says("contribution") { place.contribution = try values.number("contribution") }
    if values.says("accessible") { place.isAccessible = try values.flag("accessible") }
    let changed = place
    try edit(wave) { web throws(EditError) in try web.change(changed) }
    guard let label = values.label("label", language, of: place.label) else { return }
    for other in waves.indices {
      guard var place = waves[other].places.first(where: { $0.id == id }) else { continue }
      place.label = label
      let renamed = place
      try edit(other) { web throws(EditError) in try web.change(renamed) }
    }
  }

  // MARK: Youth

  mutating func changeYouth(_ values: EditValues, _ wave: Int) throws(StudioProblem) {
    let label = values.label("label", language, of: waves[wave].youth.label)
    let age = try values.whole("age")
    let shift = age.flatMap { new in waves[wave].youth.age.map { new - $0 } }
    for other in waves.indices {
      if let label { waves[other].youth = waves[other].youth.renamed(waves[other].youth.id, label) }
      if values.says("age") { waves[other].youth.age = shift.flatMap { shift in waves[other].youth.age.map { $0 + shift } } ?? age }
      if values.says("sex") { waves[other].youth.sex = try values.word("sex") }
      if values.says("segment") { waves[other].youth.segment = try values.word("segment") }
      if values.says("team") { waves[other].youth.team = try values.word("team") }
      if values.says("adversities") { waves[other].youth.adversities = try values.whole("adversities") }
      if values.says("parentsTrust") { waves[other].youth.parentsTrust = try values.number("parentsTrust") }
      if values.says("professionalsBelief") { waves[other].youth.professionalsBelief = try values.number("professionalsBelief") }
    }
    if values.says("school") { waves[wave].youth.school = try values.word("school") }
    if values.says("familyConflict") { waves[wave].youth.familyConflict = try values.number("familyConflict") }
    if values.says("competences") { waves[wave].youth.competences = try values.number("competences") }
    if values.says("cognitiveSkills") { waves[wave].youth.cognitiveSkills = try values.number("cognitiveSkills") }
    if values.says("schoolMotivation") { waves[wave].youth.schoolMotivation = try values.number("schoolMotivation") }
    if values.says("identity") { waves[wave].youth.identity = try values.number("identity") }
    if values.says("familyParticipation") { waves[wave].family.participation = try values.number("familyParticipation") }
    if values.says("familyContribution") { waves[wave].family.contribution = try values.number("familyContribution") }
  }

  // MARK: Waves

  /// A copy of a wave at a later or earlier day, to go on from.
  mutating func addWave(_ values: EditValues, from wave: Int) throws(StudioProblem) -> String {
    guard let day = try values.date("date") else { throw StudioProblem(.request, "date", ["key": "date"]) }
    guard waves.allSatisfy({ $0.moment.date != nil }) else { throw StudioProblem(.request, "undated") }
    let informant = waves[wave].moment.informant
    if waves.contains(where: { $0.moment.date == day && $0.moment.informant == informant }) { throw StudioProblem(.request, "sameDay") }
    let id = freeID("moment")
    var web = waves[wave]
    web.moment = Moment(
      id: id, label: values.label("label", language, of: nil) ?? Bilingual(both: day.description), date: day,
      residence: web.moment.residence, informant: informant)
    let place = waves.firstIndex { $0.moment.date.map { $0 > day } ?? false } ?? waves.count
    if let age = web.youth.age, let old = waves[wave].moment.date {
      web.youth.age = day > old ? age + day.wholeYears(since: old) : age - old.wholeYears(since: day)
    }
    waves.insert(web, at: place)
    // Whoever holds a position on that day needs a tie in it; who has none any more does not come along.
    return id
  }

  mutating func changeWave(_ values: EditValues, _ wave: Int) throws(StudioProblem) {
    let old = waves[wave].moment
    let date = values.says("date") ? try values.date("date") : old.date
    var moment = Moment(
      id: old.id, label: values.label("label", language, of: old.label) ?? old.label, date: date,
      residence: values.says("residence") ? try values.word("residence") : old.residence, informant: old.informant)
    moment.attributes = old.attributes
    waves[wave].moment = moment
    if waves.allSatisfy({ $0.moment.date != nil }) {
      waves.sort { a, b in a.moment.date.flatMap { first in b.moment.date.map { first < $0 } } ?? false }
    }
  }

  // MARK: Positions

  /// Gives a position from the day of the wave on.
  mutating func give(_ person: String, _ values: EditValues, _ wave: Int) throws(StudioProblem) -> String {
    guard let kind: MentorPosition = try values.word("kind") else { throw StudioProblem(.request, "word", ["key": "kind"]) }
    guard let day = waves[wave].moment.date, waves.allSatisfy({ $0.moment.date != nil }) else { throw StudioProblem(.request, "undated") }
    let position = Position(id: freeID(kind.idStem), person: person, kind: kind, from: day)
    try edit(wave) { web throws(EditError) in try web.give(position) }
    positions.append(position)
    return position.id
  }

  mutating func end(_ id: String, _ values: EditValues) throws(StudioProblem) {
    guard let index = positions.firstIndex(where: { $0.id == id }) else { throw StudioProblem(.missing, "position") }
    let (until, ending) = (try values.date("until"), try values.word("ending") as Ending?)
    if let until, until <= positions[index].from { throw StudioProblem(.request, "endsBefore") }
    positions[index].until = until
    positions[index].ending = until == nil ? nil : ending
  }

  mutating func agree(_ id: String, _ values: EditValues, _ sharing: [StudioEdit.Sharing]) throws(StudioProblem) {
    guard let index = positions.firstIndex(where: { $0.id == id }) else { throw StudioProblem(.missing, "position") }
    let old = positions[index].agreements
    func text(_ key: String, _ before: Bilingual?) -> Bilingual? {
      values.says(key) ? values.label(key, language, of: before) : before
    }
    let known = old?.sharing ?? []
    let shared = sharing.enumerated().compactMap { place, row -> Agreements.Sharing? in
      let texts = EditValues(["with": row.with, "what": row.what])
      let before = place < known.count ? known[place] : nil
      guard let with = texts.label("with", language, of: before?.with), let what = texts.label("what", language, of: before?.what) else {
        return nil
      }
      return Agreements.Sharing(with: with, what: what)
    }
    positions[index].agreements = Agreements(
      role: text("role", old?.role), sharing: shared, ifItGoesWrong: text("ifItGoesWrong", old?.ifItGoesWrong),
      evaluation: text("evaluation", old?.evaluation), afterTheEnd: text("afterTheEnd", old?.afterTheEnd))
  }
}
