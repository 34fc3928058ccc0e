public import SupportWebs

/// Somebody in a course, by role alone: no name and no id of the case.
public struct CoursePerson: Sendable, Equatable {
  public let role: Role
  /// From 1 up among the people of this role, in the order of the start web and then in that of coming.
  public let number: Int
  /// Where the person came from.
  public let origin: WebSnapshot.Origin
}
