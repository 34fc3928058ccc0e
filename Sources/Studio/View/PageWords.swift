import Documents
import Evidence
import Diagrams
import Quantities
import Reports
import SupportWebs
import Wording

/// The words of the page, and the lists that it offers.
enum PageWords {
  /// Texts whose keys begin so go to the page.
  private static let prefixes = [
    "studio.", "Role.", "Sector.", "Ring.", "SupportType.", "PlaceType.", "TakesPart.", "TieStatus.", "MentorPosition.", "Residence.",
    "SchoolType.", "Segment.", "Provenance.",
  ]

  static func json(in language: Language) -> JSONText {
    let keys = Wording.keys.filter { key in prefixes.contains { key.hasPrefix($0) } && !key.hasPrefix("studio.problem.") }
    let parameters = ParameterSet.standard.parameters
    return .object([
      ("language", .string(language.rawValue)), ("version", .string(Version.current)),
      ("words", .object(keys.map { ($0, .string(Wording.template($0, in: language))) })),
      (
        "lists",
        .object([
          ("roles", list(Role.known)), ("sectors", list(Sector.allCases.filter { $0 != .unknown && $0 != .mentoring })),
          ("rings", list(Ring.allCases)), ("statuses", list(TieStatus.allCases)), ("support", list(SupportType.allCases)),
          ("placeTypes", list(PlaceType.allCases)), ("takesPart", list(TakesPart.allCases)), ("positions", list(MentorPosition.allCases)),
          ("segments", list(Segment.allCases)), ("schools", list(SchoolType.allCases)), ("teams", list(Team.allCases)),
          ("sexes", list(Sex.allCases)), ("residences", list(Residence.allCases)), ("endings", list(Ending.allCases)),
          ("doubts", list(DoubtSubject.allCases)), ("provenances", list(Provenance.allCases)),
          ("views", .array(Look.views.map { .string($0.rawValue) })),
          ("examples", .array(EmbeddedPage.examples.map { .string($0.rawValue) })),
        ])
      ), ("programmes", programmes(language)), ("parameters", .integer(parameters.count)),
      ("assumptions", .integer(parameters.count { $0.status == .assumption })),
    ])
  }

  private static func list(_ words: [some Word]) -> JSONText { .array(words.map { .string($0.rawValue) }) }

  /// Programmes that bring a mentor whom the youth does not know yet.
  private static func programmes(_ language: Language) -> JSONText {
    .array(
      ProgrammeCatalogue.standard.arms.filter { $0.terms?.isSelfChosen == false }.map {
        .object([("id", .string($0.id)), ("name", .string($0.name(in: language)))])
      })
  }

  /// What somebody reads who comes without the token or with one that was used.
  static func closed(in language: Language) -> [UInt8] { Array((Wording.text("studio.closed", in: language) + "\n").utf8) }
}
