import Quantities
import SupportWebs

/// A case while it is edited: what lasts of people and places is changed in every wave, the rest in one.
struct CaseDraft {
  let language: Language
  var title: Bilingual?
  var provenance: Provenance
  var waves: [SupportWeb]
  var positions: [Position]
  var attributes: Attributes
  private let source: Bilingual?
  private let others: [Person]

  init(_ caseFile: CaseFile, language: Language) {
    self.language = language
    (title, provenance, source) = (caseFile.title, caseFile.provenance, caseFile.source)
    (waves, positions, attributes, others) = (caseFile.waves, caseFile.positions, caseFile.attributes, caseFile.others)
  }

  /// The case as it now is.
  ///
  /// - Throws: `StudioProblem` with the first thing that keeps it from being a case file.
  func finished() throws(StudioProblem) -> CaseFile {
    let kept = Set(positions.map(\.person))
    let file = CaseFile(
      provenance: provenance, title: title, source: source, waves: waves,
      others: others.filter { person in kept.contains(person.id) && !waves.contains { $0.alters.contains { $0.id == person.id } } },
      positions: positions, attributes: attributes)
    do {
      return try file.normalised()
    } catch {
      throw StudioProblem(error)
    }
  }

  func index(ofWave id: String) throws(StudioProblem) -> Int {
    guard let index = waves.firstIndex(where: { $0.moment.id == id }) else { throw StudioProblem(.missing, "wave") }
    return index
  }

  /// Changes one wave; what the library refuses is refused.
  mutating func edit(_ wave: Int, _ change: (inout SupportWeb) throws(EditError) -> Void) throws(StudioProblem) {
    do {
      try change(&waves[wave])
    } catch {
      throw StudioProblem(error)
    }
  }

  /// Changes what lasts of a person, in every wave that has the person.
  mutating func editPerson(_ id: String, _ change: (inout Person) throws(StudioProblem) -> Void) throws(StudioProblem) {
    var isKnown = false
    for wave in waves.indices {
      guard var person = waves[wave].alters.first(where: { $0.id == id })?.person else { continue }
      isKnown = true
      try change(&person)
      // A closure cannot take what is still changing.
      let changed = person
      try edit(wave) { web throws(EditError) in try web.change(changed) }
    }
    if !isKnown { throw StudioProblem(.missing, "person") }
  }

  /// The first of `stem`, `stem-2`, `stem-3` … that nobody and nothing of the case has.
  func freeID(_ stem: String) -> String {
    let webs = waves.flatMap { web in
      [web.youth.id, web.moment.id] + web.alters.map(\.id) + web.places.map(\.id)
    }
    let taken = Set(webs + positions.map(\.id) + others.map(\.id))
    var (id, number) = (stem, 1)
    while taken.contains(id) {
      number += 1
      id = "\(stem)-\(number)"
    }
    return id
  }
}

extension Word {
  /// The word as an id: `friendOfParents` as `friend-of-parents`.
  var idStem: String {
    rawValue.reduce(into: "") { text, letter in text += letter.isUppercase ? "-\(letter.lowercased())" : String(letter) }
  }
}
