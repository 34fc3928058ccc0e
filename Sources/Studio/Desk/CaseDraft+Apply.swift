import Quantities
import SupportWebs

extension CaseDraft {
  /// Makes one edit.
  ///
  /// - Parameters:
  ///   - edit: the edit.
  ///   - id: the wave that the page shows.
  /// - Returns: the id of what was added, if anything was.
  /// - Throws: `StudioProblem`; the draft is then of no more use.
  mutating func apply(_ edit: StudioEdit, wave id: String) throws(StudioProblem) -> String? {
    let wave = try index(ofWave: id)
    let values = EditValues(edit.values)
    let subject = edit.id ?? ""
    switch edit.kind {
    case .addPerson: return try addPerson(values, wave)
    case .person: try changePerson(subject, values)
    case .removePerson: try removePerson(subject, wave)
    case .tie: try changeTie(subject, values, wave)
    case .connect: try connect(subject, edit.other ?? "", values, wave)
    case .disconnect:
      try self.edit(wave) { web throws(EditError) in try web.removeCrossTie(between: subject, and: edit.other ?? "") }
    case .addPlace: return try addPlace(values, wave)
    case .place: try changePlace(subject, values, wave)
    case .removePlace: try self.edit(wave) { web throws(EditError) in try web.remove(place: subject) }
    case .youth: try changeYouth(values, wave)
    case .title: title = values.label("title", language, of: title)
    case .addWave: return try addWave(values, from: wave)
    case .wave: try changeWave(values, wave)
    case .removeWave:
      guard waves.count > 1 else { throw StudioProblem(.request, "lastWave") }
      waves.remove(at: wave)
    case .givePosition: return try give(subject, values, wave)
    case .endPosition: try end(subject, values)
    case .removePosition: positions.removeAll { $0.id == subject }
    case .agreements: try agree(subject, values, edit.sharing ?? [])
    case .addDoubt: try doubt(subject, values, wave)
    case .removeDoubt:
      let about: DoubtSubject? = try values.word("about")
      for later in waves.indices { waves[later].doubts.removeAll { $0.person == subject && $0.about == about } }
    }
    return nil
  }

  // MARK: Doubts

  private mutating func doubt(_ person: String, _ values: EditValues, _ wave: Int) throws(StudioProblem) {
    guard let about: DoubtSubject = try values.word("about") else { throw StudioProblem(.request, "word", ["key": "about"]) }
    guard waves[wave].alters.contains(where: { $0.id == person }) else { throw StudioProblem(.missing, "person") }
    waves[wave].doubts.removeAll { $0.person == person && $0.about == about }
    waves[wave].doubts.append(Doubt(person: person, about: about, text: values.label("text", language, of: nil)))
  }
}
