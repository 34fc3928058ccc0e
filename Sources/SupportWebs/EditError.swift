/// Why an edit of a web was refused. It names ids and keys, never labels.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is at fault, for programs that tell it in words of their own.
  public enum Reason: String, Sendable, CaseIterable {
    /// The id is somebody's or something's already.
    case taken
    /// Nobody and nothing has the id.
    case unknown
    /// A wave of another youth.
    case otherYouth
    /// A wave or web without a day, where one is needed.
    case undated
    /// The case has a wave of that day and informant.
    case dayTaken
    /// Somebody or some place is said to be another than in earlier waves.
    case changedIdentity
    /// A position that is not held on the day of the web.
    case notHeld
    /// Somebody whom nobody may ask.
    case excluded
    /// A position that ends before or on its first day.
    case endsBefore
    /// How a position ended, without the day.
    case endingWithoutDay
    /// Two people have a cross tie already.
    case crossTieTaken
    /// A cross tie of the youth, who has ties.
    case crossTieOfYouth
    /// A cross tie of somebody with the same person.
    case crossTieWithSelf
    /// A parent or a professional as JIM.
    case neverJIM
    /// The person is JIM already.
    case isJIM
    /// There is no contact with the person now.
    case noContact
    /// An empty label.
    case label
    /// A value that case files do not take.
    case value
  }

  public let reason: Reason
  public let problem: String
  public let fix: String

  /// - Parameters:
  ///   - reason: what is at fault.
  ///   - problem: the same in words, by ids and keys.
  ///   - fix: how to mend it.
  public init(_ reason: Reason, problem: String, fix: String) {
    (self.reason, self.problem, self.fix) = (reason, problem, fix)
  }

  public var description: String { "\(problem); \(fix)" }

  static func taken(_ id: String) -> EditError {
    EditError(.taken, problem: "the id '\(id)' is taken already", fix: "give everybody and every place an id of its own")
  }

  static func noPerson(_ id: String) -> EditError {
    EditError(.unknown, problem: "nobody has the id '\(id)'", fix: "add the person first")
  }
}
