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
    quality = course.relation?.quality
    trust = course.trust
    outcomes = Outcome.allCases.map { course.value($0) }
    let active = course.ties.filter { $0.status == .active }
    closeness = active.map(\.closeness)
    conflict = active.map(\.conflict)
    eligible = course.ties.count { course.isEligible($0) }
  }
}

extension Simulation {
  /// One future of one arm, week by week: the same bits as within the whole run.
  ///
  /// - Complexity: O(horizon × ties).
  func trace(future: UInt32, arm: Int) -> [TraceWeek] {
    var course = course(future: future, arm: arm, weeks: 0)
    var weeks = [TraceWeek(0, course)]
    for week in 0..<horizon {
      course.advance(week: week)
      weeks.append(TraceWeek(week + 1, course))
    }
    return weeks
  }
}
