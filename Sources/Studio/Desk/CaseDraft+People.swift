import Quantities
import SupportWebs
import Wording

extension CaseDraft {
  mutating func addPerson(_ values: EditValues, _ wave: Int) throws(StudioProblem) -> String {
    guard let role: Role = try values.word("role") else { throw StudioProblem(.request, "word", ["key": "role"]) }
    let id = freeID(role.idStem)
    let person = Person(
      id: id, label: values.label("label", language, of: nil) ?? usualLabel(of: role), role: role, sector: try values.word("sector"))
    let tie = Tie(ring: try values.word("ring"))
    try edit(wave) { web throws(EditError) in try web.add(person, tie) }
    return id
  }

  /// The word of the role, with a number where somebody is called so already.
  private func usualLabel(of role: Role) -> Bilingual {
    let label = Bilingual(
      dutch: Wording.text("Role.\(role.rawValue)", in: .dutch), english: Wording.text("Role.\(role.rawValue)", in: .english))
    let taken = Set(waves.flatMap(\.alters).map { $0.person.label.english })
    guard taken.contains(label.english) else { return label }
    let number = (2...).first { !taken.contains("\(label.english) \($0)") } ?? 2
    return Bilingual(dutch: "\(label.dutch) \(number)", english: "\(label.english) \(number)")
  }

  mutating func changePerson(_ id: String, _ values: EditValues) throws(StudioProblem) {
    let language = language
    try editPerson(id) { person throws(StudioProblem) in
      if values.says("label") {
        guard let label = values.label("label", language, of: person.label) else { throw StudioProblem(.request, "label") }
        person.label = label
      }
      if let role: Role = try values.word("role"), role != person.role {
        if person.sector == person.role.usualSector { person.sector = role.usualSector }
        person.role = role
        // Adulthood follows from the new role where it can.
        person.isAdult = nil
      }
      if let sector: Sector = try values.word("sector") { person.sector = sector }
      if values.says("ageGap") {
        person.ageGap = try values.number("ageGap")
        person.isAdult = nil
      }
      if values.says("adult") { person.isAdult = try values.flag("adult") }
    }
  }

  /// Takes somebody out of one wave. Positions go along where no other wave has the person.
  mutating func removePerson(_ id: String, _ wave: Int) throws(StudioProblem) {
    try edit(wave) { web throws(EditError) in try web.remove(person: id) }
    if !waves.contains(where: { $0.alters.contains { $0.id == id } }) {
      positions.removeAll { $0.person == id }
      for later in waves.indices { waves[later].doubts.removeAll { $0.person == id } }
    }
  }

  mutating func changeTie(_ id: String, _ values: EditValues, _ wave: Int) throws(StudioProblem) {
    guard var tie = waves[wave].alters.first(where: { $0.id == id })?.tie else { throw StudioProblem(.missing, "person") }
    let view = waves[wave].moment.informant
    if values.says("ring") { tie.ring = try values.word("ring") }
    if let status: TieStatus = try values.word("status") { tie.status = status }
    func set(_ key: String, _ level: inout Reported<Double>) throws(StudioProblem) {
      if values.says(key) { level = Reported(try values.number(key), by: view) }
    }
    try set("closeness", &tie.closeness)
    try set("conflict", &tie.conflict)
    try set("contact", &tie.contact)
    tie.receives = try profile(tie.receives, "receives", values, view)
    tie.gives = try profile(tie.gives, "gives", values, view)
    if values.says("reciprocal") { tie.isReciprocal = try values.flag("reciprocal") }
    if values.says("household") { tie.inHousehold = try values.flag("household") ?? false }
    if values.says("excluded") { tie.isExcluded = try values.flag("excluded") ?? false }
    if values.says("askingOrder") { tie.askingOrder = try values.whole("askingOrder") }
    let changed = tie
    try edit(wave) { web throws(EditError) in try web.setTie(changed, with: id) }
    if let sector: Sector = try values.word("sector") { try editPerson(id) { person throws(StudioProblem) in person.sector = sector } }
  }

  private func profile(
    _ old: SupportProfile, _ side: String, _ values: EditValues, _ view: Informant
  ) throws(StudioProblem) -> SupportProfile {
    var strengths: [SupportType: Reported<Double>] = [:]
    for type in SupportType.allCases {
      let key = "\(side).\(type.rawValue)"
      strengths[type] =
        values.says(key) ? Reported(try values.number(key), by: view) : Reported(old[type], by: old.informant(of: type) ?? view)
    }
    return SupportProfile(strengths)
  }

  /// Adds a cross tie, or changes the one that there is.
  mutating func connect(_ a: String, _ b: String, _ values: EditValues, _ wave: Int) throws(StudioProblem) {
    let view = waves[wave].moment.informant
    let old = waves[wave].crossTie(between: a, and: b)
    var tie = old ?? CrossTie(a, b, closeness: Reported(nil, by: view), conflict: Reported(nil, by: view))
    if values.says("closeness") { tie.closeness = Reported(try values.number("closeness"), by: view) }
    if values.says("conflict") { tie.conflict = Reported(try values.number("conflict"), by: view) }
    let changed = tie
    try edit(wave) { web throws(EditError) in
      if old == nil { try web.add(changed) } else { try web.change(changed) }
    }
  }
}
