import Documents
import Evidence
import MentorSimulation
import SupportWebs

/// An event of a course for machines.
enum TraceEventJSON {
  /// The shortest number that reads back to the same Float32.
  static func number(_ x: Float) -> JSONText { .optional(Double("\(x)")) }

  static func json(_ event: CourseEvent) -> JSONText {
    .object([("event", .string(event.name))] + members(event) + [("reasons", .array(event.reasons.map(json)))])
  }

  private static func json(_ question: CourseEvent.Question, _ chance: CourseChance) -> JSONText {
    .object([
      ("about", .string(question.rawValue)), ("chance", number(chance.chance)), ("uniform", number(chance.uniform)),
      ("happens", .bool(chance.happens)), ("parts", .object(chance.parts.map { ($0.kind.rawValue, number($0.value)) })),
    ])
  }

  private static func person(_ person: CoursePerson) -> JSONText {
    .object([("role", .string(person.role.rawValue)), ("number", .integer(person.number))])
  }

  private static func members(_ event: CourseEvent) -> [(String, JSONText)] {
    switch event {
    case .tieBegan(let who, let sector, let closeness, _, let through):
      [
        ("person", person(who)), ("sector", .string(sector.rawValue)), ("closeness", number(closeness)),
        ("throughMentor", .bool(through.happens)),
      ]
    case .tieEnded(let who, _), .tieSuspended(let who, _), .tieResumed(let who, _), .tieNotResumed(let who, _), .refused(let who, _, _):
      [("person", person(who))]
    case .mentorTieHit(let byPlacement, _, let shield): [("byPlacement", .bool(byPlacement)), ("holds", .bool(shield.happens))]
    case .placeStarted(let type, _), .placeStopped(let type, _), .placeSuspended(let type, _), .placeResumed(let type, _),
      .placeNotResumed(let type, _):
      [("place", .string(type.rawValue))]
    case .matched(let match): members(match)
    case .clashed(let size, _): [("size", number(size))]
    case .completed(let weeks, let continues):
      [("weeks", .integer(weeks)), ("tieGoesOn", .bool(continues?.happens ?? true))]
    case .closed(let closure): members(closure)
    case .placed(let weeks, _, let ban): [("weeks", .integer(weeks)), ("contactBan", .bool(ban.happens))]
    case .returned(let weeks): [("weeks", .integer(weeks))]
    case .notAsked, .declined, .asked, .matchable, .unmatchable, .gaveUp, .fellBack, .leftSchool, .brokeRule: []
    }
  }

  private static func members(_ match: CourseMatch) -> [(String, JSONText)] {
    [
      ("person", person(match.person)), ("route", .string(match.route.rawValue)), ("selfChosen", .bool(match.isSelfChosen)),
      ("quality", number(match.quality)), ("ceiling", number(match.ceiling)), ("rematch", .bool(match.isRematch)),
      ("replaces", match.replaces.map(person) ?? .null),
    ]
  }

  private static func members(_ closure: CourseClosure) -> [(String, JSONText)] {
    [
      ("initiator", .string(closure.initiator.rawValue)), ("weeks", .integer(closure.weeks)),
      ("closeness", closure.closeness.map(number) ?? .null), ("trustBefore", number(closure.trustBefore)),
      ("trustAfter", number(closure.trustAfter)), ("harm", number(closure.harm)), ("rematching", .bool(closure.isRematching)),
    ]
  }
}
