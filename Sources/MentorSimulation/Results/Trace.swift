import SupportWebs

/// One week of one course, as it stood at the end of the week (week 0: at the start).
struct TraceWeek: Sendable, Equatable {
  let week: Int
  let mentorState: MentorState
  /// Q of the present or last mentor; `nil` before the first.
  let quality: Float?
  let trust: Float
  /// By outcome, in the order of ``Outcome``; those of the grid hold between its weeks what they were.
  let outcomes: [Float]
  let closeness: [Float]
  let conflict: [Float]
  /// How many people could be asked to be the mentor.
  let eligible: Int

  subscript(outcome: Outcome) -> Float { outcomes[Outcome.allCases.firstIndex(of: outcome) ?? 0] }

  init(_ week: Int, _ course: Course) {
    self.week = week
    mentorState = course.mentorState
    quality = course.hasRelation ? course.quality : nil
    trust = course.trust
    outcomes = Outcome.allCases.map { course.value($0) }
    let active = course.slots.map { course.tie($0) }.filter { $0.status == .active }
    closeness = active.map(\.closeness)
    conflict = active.map(\.conflict)
    eligible = course.eligibleSlots.count
  }
}

extension Simulation {
  /// One future of one arm, week by week: the same bits as within the whole run.
  ///
  /// - Complexity: O(horizon × ties).
  func trace(youth: UInt32 = 0, future: UInt32, arm: Int) -> [TraceWeek] {
    var weeks: [TraceWeek] = []
    follow(youth: youth, future: future, arm: arm, weeks: horizon) { weeks.append(TraceWeek($0, $1)) }
    return weeks
  }
}
