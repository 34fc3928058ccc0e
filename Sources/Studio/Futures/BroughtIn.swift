import Evidence
import ProtectiveFactors
import Quantities
import Reports
import SupportWebs
import Wording

/// Who is brought into a web: somebody of it as a JIM, or a mentor of a programme.
enum BroughtIn: Sendable, Equatable {
  case person(String)
  case programme(String)

  /// - Parameter query: the query of an address, by key.
  /// - Throws: `StudioProblem` when it names nobody.
  init(_ query: (String) -> String?) throws(StudioProblem) {
    if let id = query("person") {
      self = .person(id)
    } else if let id = query("programme"), ProgrammeCatalogue.standard[id]?.terms != nil {
      self = .programme(id)
    } else {
      throw StudioProblem(.missing, "mentor")
    }
  }

  /// The programme that is simulated.
  var programme: String {
    switch self {
    case .person: "jim"
    case .programme(let id): id
    }
  }

  /// The web as it stands on the first day: a static what-if.
  ///
  /// A JIM is closer at once, as `SupportWeb.makeJIM(_:quality:)` says. A mentor of a programme is somebody new, whom the youth
  /// has not placed in a ring yet, with the support that the programme means to give.
  ///
  /// - Throws: `StudioProblem` when the person cannot be a JIM.
  func firstDay(of web: SupportWeb) throws(StudioProblem) -> SupportWeb {
    var after = web
    do {
      switch self {
      case .person(let id): _ = try after.makeJIM(id, quality: WhatIfReport.settings().quality)
      case .programme(let id):
        guard let terms = ProgrammeCatalogue.standard[id]?.terms else { throw StudioProblem(.missing, "mentor") }
        try after.add(Self.mentor, Self.tie(terms))
        let day = web.moment.date ?? CalendarDate(year: 2000, month: 1, day: 1)
        if let day, web.moment.date != nil {
          try after.give(Position(id: "studio-position", person: Self.mentor.id, kind: Self.position(terms), from: day))
        }
      }
    } catch let error as EditError {
      throw StudioProblem(error)
    } catch let problem as StudioProblem {
      throw problem
    } catch {
      throw StudioProblem(.request, "edit.value")
    }
    return after
  }

  /// The web in which nobody else is asked, so that futures are about this person.
  func asked(in web: SupportWeb) -> SupportWeb {
    guard case .person(let id) = self else { return web }
    var asked = web
    for index in asked.alters.indices where asked.alters[index].id != id { asked.alters[index].tie.isExcluded = true }
    return asked
  }

  /// What it is called in a picture.
  func name(in web: SupportWeb, _ language: Language) -> String {
    switch self {
    case .person(let id):
      Wording.text("studio.asJIM", in: language, ["name": web.alters.first { $0.id == id }?.person.label(in: language) ?? id])
    case .programme(let id): ProgrammeCatalogue.standard[id]?.name(in: language) ?? id
    }
  }

  private static let mentor = Person(
    id: "studio-mentor",
    label: Bilingual(dutch: Wording.text("studio.newMentor", in: .dutch), english: Wording.text("studio.newMentor", in: .english)),
    role: .mentor, isAdult: true)

  private static func tie(_ terms: ProgrammeTerms) -> Tie {
    let support = SupportType.allCases.map { ($0, Reported<Double>(terms.support[$0], by: .researcher)) }
    return Tie(
      contact: Reported(terms.contactsPerWeek, by: .researcher), receives: SupportProfile(Dictionary(uniqueKeysWithValues: support)))
  }

  private static func position(_ terms: ProgrammeTerms) -> MentorPosition {
    switch terms.route {
    case .natural: .naturalMentor
    case .volunteer: .volunteerMentor
    case .professional: .formalMentor
    case .peer: .peerMentor
    }
  }
}
