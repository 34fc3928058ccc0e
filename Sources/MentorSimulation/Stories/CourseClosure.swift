/// The end of a relation before its planned end (5.5).
public struct CourseClosure: Sendable, Equatable {
  public let initiator: ClosureInitiator
  /// The length of the relation.
  public let weeks: Int
  /// The chance of both hazards together; `nil` where the mentor's tie was hit earlier, which closes the relation by itself.
  public let chance: CourseChance?
  /// That the tie itself is lost; else its closeness halves.
  public let tieLost: CourseChance
  /// Closeness of the tie afterwards; `nil` of a lost one.
  public let closeness: Float?
  /// G before and after.
  public let trustBefore: Float
  public let trustAfter: Float
  /// What the closure adds to the harm stock this week.
  public let harm: Float
  /// Whether the programme looks for another mentor at once.
  public let isRematching: Bool
}
