import Quantities
import SupportWebs

/// Rebuilds a case with other ids, labels, dates and texts: the way into pseudonyms and back.
struct CaseRewriting {
  /// The new id of what has `id`.
  var name: (KeyFile.Kind, String) -> String
  /// The new label of what had the id and label.
  var label: (KeyFile.Kind, String, Bilingual) -> Bilingual
  var date: (CalendarDate) -> CalendarDate
  var person: (Person) -> Person = { $0 }
  var attributes: (Attributes) -> Attributes = { $0 }
  var keepsTexts: Bool

  func rewritten(_ caseFile: CaseFile) -> CaseFile {
    CaseFile(
      provenance: caseFile.provenance, title: keepsTexts ? caseFile.title : nil, source: keepsTexts ? caseFile.source : nil,
      waves: caseFile.waves.map(web), others: caseFile.others.map(who), positions: caseFile.positions.map(position),
      attributes: attributes(caseFile.attributes))
  }

  private func web(_ web: SupportWeb) -> SupportWeb {
    let moment = web.moment
    let id = name(.wave, moment.id)
    var newMoment = Moment(
      id: id, label: label(.wave, moment.id, moment.label), date: moment.date.map(date), residence: moment.residence,
      informant: moment.informant)
    newMoment.attributes = attributes(moment.attributes)
    return SupportWeb(
      youth: ego(web.youth), moment: newMoment, alters: web.alters.map(alter), crossTies: web.crossTies.map(crossTie),
      places: web.places.map(place), family: web.family, positions: web.positions.map(position),
      doubts: web.doubts.map { Doubt(person: name(.person, $0.person), about: $0.about, text: keepsTexts ? $0.text : nil) })
  }

  private func ego(_ old: Youth) -> Youth {
    var new = old.renamed(name(.youth, old.id), label(.youth, old.id, old.label))
    new.attributes = attributes(old.attributes)
    return new
  }

  private func alter(_ alter: Alter) -> Alter {
    var tie = alter.tie
    tie.attributes = attributes(tie.attributes)
    return Alter(person: who(alter.person), tie: tie)
  }

  private func who(_ old: Person) -> Person {
    var new = Person(
      id: name(.person, old.id), label: label(.person, old.id, old.label), role: old.role, sector: old.sector, isAdult: old.isAdult,
      ageGap: old.ageGap, metAtSchool: old.metAtSchool)
    new.attributes = attributes(old.attributes)
    return person(new)
  }

  private func crossTie(_ old: CrossTie) -> CrossTie {
    var new = CrossTie(name(.person, old.first), name(.person, old.second), closeness: old.closeness, conflict: old.conflict)
    new.attributes = attributes(old.attributes)
    return new
  }

  private func place(_ old: Place) -> Place {
    var new = Place(
      id: name(.place, old.id), label: label(.place, old.id, old.label), type: old.type, takesPart: old.takesPart,
      participation: old.participation, contribution: old.contribution, isAccessible: old.isAccessible)
    new.attributes = attributes(old.attributes)
    new.partAttributes = attributes(old.partAttributes)
    return new
  }

  private func position(_ old: Position) -> Position {
    Position(
      id: name(.position, old.id), person: name(.person, old.person), kind: old.kind, from: date(old.from), until: old.until.map(date),
      ending: old.ending, agreements: keepsTexts ? old.agreements : nil)
  }
}

extension CaseFile {
  /// Every day of the case.
  var days: [CalendarDate] { waves.compactMap(\.moment.date) + positions.flatMap { [$0.from, $0.until].compactMap(\.self) } }
}
