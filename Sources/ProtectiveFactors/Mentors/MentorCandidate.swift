/// Somebody who could, or perhaps could, be asked as a JIM.
public struct MentorCandidate: Sendable, Equatable {
  public let id: String
  /// What decides and is unknown; empty for somebody who could be asked.
  public let questions: [MentorEligibility.OpenQuestion]
  public let reasons: [MentorConsideration]
  public let doubts: [MentorConsideration]
  /// The protective factors without and with this person as JIM, on the web as it is drawn; `nil` where something that decides is unknown,
  /// or the person is JIM already.
  public let changes: [FactorChange]?
}

/// Somebody who cannot be asked now, and why.
public struct MentorNotNow: Sendable, Equatable {
  public let id: String
  public let obstacles: [MentorEligibility.Obstacle]
}
