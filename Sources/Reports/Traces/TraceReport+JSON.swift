public import Documents
import MentorSimulation
import Quantities
import SupportWebs

extension TraceReport {
  /// The report for machines: one object per week. Youth and future count from 1, as in the command and in diagrams.
  public var json: JSONText {
    .object([
      ("format", .string("steunweb-trace/1")), ("steunweb", .string(Version.current)), ("scenario", .string(run.scenario.name)),
      ("provenance", .string(run.provenance.rawValue)), ("seed", .string("\(run.simulation.seed)")), ("arm", .string(story.arm)),
      ("draw", run.draw.map { .integer($0) } ?? .null), ("youth", .integer(Int(story.youth) + 1)),
      ("youths", .integer(run.simulation.youths)), ("future", .integer(Int(story.future) + 1)),
      ("futures", .integer(run.simulation.futures)),
      ("isPrediction", .bool(false)), ("people", .array(story.people.map(json))), ("weeks", .array(story.weeks.map(json))),
    ])
  }

  private func json(_ person: CoursePerson) -> JSONText {
    let came: Int =
      switch person.origin {
      case .initial: 0
      case .new(let week, _), .assigned(let week): week + 1
      }
    return .object([
      ("role", .string(person.role.rawValue)), ("number", .integer(person.number)), ("cameInWeek", .integer(came)),
    ])
  }

  private func json(_ week: CourseStory.Week) -> JSONText {
    let state = week.state
    let outcomes = Outcome.allCases.filter { $0 != .activeQuality && $0 != .squareSocialEmotional }
    return .object([
      ("week", .integer(state.week)), ("mentorState", .string(state.mentorState.rawValue)),
      ("quality", state.quality.map(TraceEventJSON.number) ?? .null), ("trust", TraceEventJSON.number(state.trust)),
      ("couldBeAsked", .integer(state.eligible)),
      (
        "outcomes",
        .object(
          outcomes.map { outcome in
            (
              outcome == .competences && story.competencesAreChange ? "\(outcome.rawValue).change" : outcome.rawValue,
              TraceEventJSON.number(state[outcome])
            )
          })
      ), ("events", .array(week.events.map { TraceEventJSON.json($0) })),
    ])
  }
}
