import Diagrams
import Documents
import Evidence
import NetworkMeasures
import ProtectiveFactors
import Quantities
import SupportWebs

/// What the script of a lesson knows of the library: parameters, conventions, lists of words and sizes. Nothing of it stands in the script.
enum LessonFacts {
  private static let parameterIDs = [
    "factor.adultWeight", "factor.facilityWeight", "factor.typeCovered", "factor.involvementScale", "factor.reciprocalTie",
    "nomination.minCloseness", "nomination.maxConflict", "nomination.minAgeGap", "quality.startNatural.base", "quality.startNatural.slope",
  ]

  static var json: JSONText {
    .object([
      ("parameters", .object(parameterIDs.map { ($0, .number(ParameterSet.standard.value($0))) })), ("conventions", conventions),
      ("strongSupport", .number(SupportMatrix.sourceThreshold)), ("mostUnplaced", .integer(FactorResult.mostUnplaced)),
      ("adultFrom", .integer(18)),
      ("supportTypes", words(SupportType.allCases)), ("rings", words(Ring.allCases)), ("circles", words(Circle.allCases)),
      ("householdCircle", .string(householdCircle.rawValue)), ("facilities", words(FactorResult.facilities)),
      ("leisurePlaces", words(FactorResult.leisurePlaces)), ("usualLabel", label(Youth.usualLabel)), ("roles", roles),
      ("sectors", sectors), ("placeTypes", placeTypes), ("factors", factors),
      ("reasons", words(MentorConsideration.Kind.allCases.filter { $0.side == .reason })), ("look", look),
    ])
  }

  private static func words(_ all: [some RawRepresentable<String>]) -> JSONText { .array(all.map { .string($0.rawValue) }) }

  private static func label(_ text: Bilingual) -> JSONText { .object(Language.allCases.map { ($0.rawValue, .string(text(in: $0))) }) }

  private static var conventions: JSONText {
    let own = MentorConventions.standard
    return .object([
      ("closeBond", .number(own.closeBond)), ("strongSupport", .number(own.strongSupport)), ("strain", .number(own.strain)),
      ("lowTrust", .number(own.lowTrust)), ("muchOlder", .number(own.muchOlder)), ("everyWeek", .number(own.everyWeek)),
      ("everyDay", .number(own.everyDay)), ("manyTypes", .integer(own.manyTypes)),
    ])
  }

  private static func somebody(_ role: Role, _ sector: Sector? = nil, inHousehold: Bool = false) -> Alter {
    Alter(person: Person(id: "x", label: Youth.usualLabel, role: role, sector: sector), tie: Tie(inHousehold: inHousehold))
  }

  private static var householdCircle: Circle {
    guard let circle = Circle(somebody(.unknown, inHousehold: true)) else { preconditionFailure("A household is in a circle") }
    return circle
  }

  /// What follows from a role where a file does not say it.
  private static var roles: JSONText {
    .object(
      Role.allCases.map { role in
        let person = somebody(role).person
        return (
          role.rawValue, .object([("sector", .string(person.sector.rawValue)), ("adult", person.isAdult.map { .bool($0) } ?? .null)])
        )
      })
  }

  private static var sectors: JSONText {
    .object(
      Sector.allCases.map { sector in
        (sector.rawValue, .object([("circle", Circle(somebody(.unknown, sector)).map { .string($0.rawValue) } ?? .null)]))
      })
  }

  private static var placeTypes: JSONText {
    .object(PlaceType.allCases.map { ($0.rawValue, .string(CirclesLook.sector(of: $0).rawValue)) })
  }

  private static var factors: JSONText {
    .array(
      ProtectiveFactor.allCases.map {
        .object([("number", .integer($0.number)), ("isActivated", .bool($0.isActivatedByMentors))])
      })
  }

  private static var look: JSONText {
    .object(
      CirclesLook.limits.map { ($0.name, .number($0.value)) } + [
        ("radii", .object(CirclesLook.sizes.map { ($0.name, .number($0.size)) })), ("usualSectors", words(CirclesLook.usualSectors)),
        ("leastSector", .number(CirclesLook.leastSector)),
      ])
  }
}
