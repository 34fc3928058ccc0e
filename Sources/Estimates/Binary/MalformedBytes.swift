/// Stored bytes that are not what they should be.
public struct MalformedBytes: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place, counted from 0.
  public let offset: Int
  /// What is wrong there.
  public let problem: String

  /// - Parameters:
  ///   - offset: the place, counted from 0.
  ///   - problem: what is wrong there, without a full stop.
  public init(offset: Int, problem: String) {
    self.offset = offset
    self.problem = problem
  }

  public var description: String { "byte \(offset): \(problem)" }
}
