import Lanes

/// One future of one youth under one arm, week by week: what happened, why, and how it stood afterwards.
public struct CourseStory: Sendable, Equatable {
  /// The id of the arm.
  public let arm: String
  /// Numbers from 0 up, as in the address of random numbers.
  public let youth: UInt32
  public let future: UInt32
  /// Week 0 (the start, without events) and then every week up to the horizon.
  public let weeks: [Week]
  /// Everybody who was in the web at some time: first those of the start web, in its order.
  public let people: [CoursePerson]

  /// Whether ``Outcome/competences`` is the change since the start, because the competences of the youth were not measured.
  public let competencesAreChange: Bool

  /// A week of a course.
  public struct Week: Sendable, Equatable {
    /// How it stood at the end of the week.
    public let state: TraceWeek
    /// What happened, in the order of the steps of the model.
    public let events: [CourseEvent]
  }
}

extension Simulation {
  /// Tells one future of one arm week by week, with the reason of everything that happened.
  ///
  /// The course is run again alone in scalar form, with the same bits as within the whole run. The reasons are read from the state before each step and
  /// from the random numbers, which have addresses, so that telling changes nothing.
  ///
  /// - Parameters:
  ///   - youth: the number of the youth, from 0 up.
  ///   - future: the number of the future, from 0 up.
  ///   - arm: the place of the arm in ``arms``.
  /// - Returns: The story. It is about an invented course: do not show it as what will happen to a real youth.
  /// - Precondition: The three numbers lie within the run.
  /// - Complexity: O(horizon × ties).
  public func explain(youth: UInt32 = 0, future: UInt32, arm: Int) -> CourseStory {
    precondition(Int(youth) < youths && Int(future) < futures && arms.indices.contains(arm), "Youth, future and arm lie within the run")
    let tile = tile([plans[arm]], .scalar)
    tile.begin([courseStart(youth: youth, future: future)])
    // A course is a view of the tile, which must outlive it.
    let teller = withExtendedLifetime(tile) {
      var teller = CourseTeller(tile.course(arm: 0, lane: 0))
      for week in 0..<horizon {
        for step in WeekStep.allCases { teller.take(step, week) }
        tile.moveDeviations(week: week)
        teller.close(week)
      }
      return teller
    }
    return CourseStory(
      arm: arms[arm].id, youth: youth, future: future, weeks: teller.weeks, people: teller.people.all,
      competencesAreChange: !population.competencesAreKnown)
  }
}
