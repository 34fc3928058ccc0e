public import Evidence

/// The beginning of a relation with a mentor (5.2 and 5.3).
public struct CourseMatch: Sendable, Equatable {
  public let person: CoursePerson
  public let route: Route
  /// Whether the youth chose the mentor; else a programme assigned one.
  public let isSelfChosen: Bool
  /// That somebody was asked this week, or that the programme found a mentor.
  public let chance: CourseChance
  /// That the person who was asked said yes; `nil` of an assigned mentor.
  public let accepts: CourseChance?
  /// Q at the start.
  public let quality: Float
  /// Q*, what the quality grows towards.
  public let ceiling: Float
  /// Serious problems of the mentor's own, which raise the rate of clashes.
  public let seriousProblems: CourseChance
  /// Whether an earlier relation closed before its planned end; a new match then costs harm.
  public let isRematch: Bool
  /// The earlier assigned mentor whose tie was still there; it makes room, for a web holds one assigned mentor.
  public let replaces: CoursePerson?
}
