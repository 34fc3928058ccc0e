import SupportWebs

/// One week of one course, as it stood at the end of the week (week 0: at the start).
public struct TraceWeek: Sendable, Equatable {
  /// Weeks since the start.
  public let week: Int
  public let mentorState: MentorState
  /// Q of the present or last mentor; `nil` before the first.
  public let quality: Float?
  /// G, the youth's trust in asking.
  public let trust: Float
  /// By outcome, in the order of ``Outcome``; those of the grid hold between its weeks what they were.
  let outcomes: [Float]
  /// Of the active ties.
  let closeness: [Float]
  let conflict: [Float]
  /// How many people could be asked to be the mentor.
  public let eligible: Int

  /// The value of an outcome.
  ///
  /// ``Outcome/competences`` is the change since the start where the competences of the youth were not measured.
  ///
  /// - Parameter outcome: which one; of the quality of an active mentor ask `quality` and `mentorState`.
  public subscript(outcome: Outcome) -> Float { outcomes[Outcome.allCases.firstIndex(of: outcome) ?? 0] }

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
