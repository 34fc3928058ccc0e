import Documents
public import Quantities

/// Checked edits of a case, and its waves by day.
extension CaseFile {
  /// The webs of one day, one for each informant, in the order of the case.
  public func views(on date: CalendarDate) -> [SupportWeb] { waves.filter { $0.moment.date == date } }

  /// The waves in groups, in the order of the file: neighbouring waves of one day together, each wave without a day by itself.
  public var wavesByDay: [[SupportWeb]] {
    waves.reduce(into: [[SupportWeb]]()) { groups, wave in
      if let day = wave.moment.date, groups.last?.last?.moment.date == day {
        groups[groups.count - 1].append(wave)
      } else {
        groups.append([wave])
      }
    }
  }

  /// Somebody of the case as the first wave that has the person knows them.
  public func person(_ id: String) -> Person? { (waves.flatMap(\.alters).map(\.person) + others).first { $0.id == id } }

  /// The case with one wave more, in its place by day (after other views of that day).
  ///
  /// What lasts of the youth, of known people and of known places stays as the case has it. Ages follow from the first wave, doubts go on, and
  /// positions of the wave that the case does not know join it; a known position takes the wave's last day, ending and agreements.
  ///
  /// - Throws: when the youth is another, the id is taken, a day is missing or has a view of this informant, a known person or place has
  ///   another label or role, or the web does not fit the format of case files.
  public func adding(_ wave: SupportWeb) throws(EditError) -> CaseFile {
    if let first = waves.first, first.youth.id != wave.youth.id {
      throw EditError(.otherYouth, problem: "the wave '\(wave.moment.id)' is about another youth", fix: "add it to the case of that youth")
    }
    if self.wave(wave.moment.id) != nil { throw .taken(wave.moment.id) }
    try checkIdentities(of: wave)
    let all = try inOrder(lasting(wave))
    let draft = CaseFile(
      provenance: provenance, title: title, source: source, waves: all,
      others: others.filter { person in !wave.alters.contains { $0.id == person.id } }, positions: try merged(wave.positions),
      attributes: attributes)
    return try draft.normalised()
  }

  private func inOrder(_ wave: SupportWeb) throws(EditError) -> [SupportWeb] {
    guard !waves.isEmpty else { return [wave] }
    guard let day = wave.moment.date, waves.allSatisfy({ $0.moment.date != nil }) else {
      throw EditError(.undated, problem: "a wave has no date", fix: "give every wave its day: a case with several waves needs them")
    }
    if views(on: day).contains(where: { $0.moment.informant == wave.moment.informant }) {
      throw EditError(
        .dayTaken, problem: "the case has a wave of \(day) by the informant '\(wave.moment.informant.rawValue)' already",
        fix: "give another day or another informant")
    }
    let place = waves.firstIndex { $0.moment.date.map { $0 > day } ?? false } ?? waves.count
    return Array(waves[..<place]) + [wave] + Array(waves[place...])
  }

  private func checkIdentities(of wave: SupportWeb) throws(EditError) {
    for alter in wave.alters {
      guard let known = person(alter.id) else { continue }
      for (key, isSame) in [("label", known.label == alter.person.label), ("role", known.role == alter.person.role)] where !isSame {
        throw EditError(
          .changedIdentity, problem: "the person '\(alter.id)' has another \(key) than in earlier waves",
          fix: "keep what the case says of the person, or give somebody else an id of their own")
      }
    }
    for place in wave.places {
      guard let known = waves.lazy.flatMap(\.places).first(where: { $0.id == place.id }) else { continue }
      for (key, isSame) in [("label", known.label == place.label), ("type", known.type == place.type)] where !isSame {
        throw EditError(
          .changedIdentity, problem: "the place '\(place.id)' has another \(key) than in earlier waves",
          fix: "keep what the case says of the place, or give another place an id of its own")
      }
    }
  }

  /// The wave with what the case knows of the youth, people and places.
  private func lasting(_ wave: SupportWeb) -> SupportWeb {
    guard let first = waves.first else { return wave }
    var wave = wave
    let own = wave.youth
    wave.youth = first.youth
    (wave.youth.school, wave.youth.familyConflict) = (own.school, own.familyConflict)
    (wave.youth.competences, wave.youth.cognitiveSkills) = (own.competences, own.cognitiveSkills)
    (wave.youth.schoolMotivation, wave.youth.identity) = (own.schoolMotivation, own.identity)
    if let day = wave.moment.date, let start = first.moment.date {
      let earlier = first.youth.age.map { $0 - start.wholeYears(since: day) }
      wave.youth.age = day < start ? own.age ?? earlier : first.youth.age.map { $0 + day.wholeYears(since: start) }
    }
    let age = wave.youth.age
    wave.alters = wave.alters.map { alter in
      guard let home = waves.first(where: { $0.alters.contains { $0.id == alter.id } }), var person = person(alter.id) else { return alter }
      let follows = person.isAdult == person.derivedAdulthood(youthAge: home.youth.age)
      if follows { person.isAdult = person.derivedAdulthood(youthAge: age) }
      return Alter(person: person, tie: alter.tie)
    }
    wave.places = wave.places.map { place in
      guard let known = waves.lazy.flatMap(\.places).first(where: { $0.id == place.id }) else { return place }
      var place = place
      place.attributes = known.attributes
      return place
    }
    return wave
  }

  private func merged(_ new: [Position]) throws(EditError) -> [Position] {
    var all = positions
    for position in new {
      guard let index = all.firstIndex(where: { $0.id == position.id }) else {
        all.append(position)
        continue
      }
      let known = all[index]
      guard known.person == position.person, known.kind == position.kind, known.from == position.from else { throw .taken(position.id) }
      all[index] = position
    }
    return all
  }

  /// The case as a reader of its file knows it.
  ///
  /// - Returns: a case that can be written and read back. What follows from the rest is renewed: positions by wave, adulthood, doubts.
  /// - Throws: the first thing that keeps it from being a case file.
  public func normalised() throws(EditError) -> CaseFile {
    let reading = CaseFormat.file.read(CaseFormat.file.cells(of: CaseWriter.entry(self)))
    if let (cell, fault) = reading.faults.first { throw EditError(.value, problem: "'\(cell.name)' \(fault.problem)", fix: fault.fix) }
    var validator = Validator(path: "case")
    do {
      return try CaseReader.read(CaseWriter.entry(self), &validator)
    } catch {
      let first = error.diagnostics[0]
      throw EditError(.value, problem: first.problem, fix: first.fix)
    }
  }
}
