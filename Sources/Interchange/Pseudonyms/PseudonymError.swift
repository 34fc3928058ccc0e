/// Why a case could not be pseudonymised or restored, or a key file not be written. It names no person, id or text of a case.
public struct PseudonymError: Error, Sendable, Equatable, CustomStringConvertible {
  public let problem: String
  public let fix: String

  public init(problem: String, fix: String) {
    self.problem = problem
    self.fix = fix
  }

  public var description: String { "\(problem); \(fix)" }
}
