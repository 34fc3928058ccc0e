/// Why an edit of a web was refused. It names ids and keys, never labels.
public struct EditError: Error, Sendable, Equatable, CustomStringConvertible {
  public let problem: String
  public let fix: String

  public init(problem: String, fix: String) {
    self.problem = problem
    self.fix = fix
  }

  public var description: String { "\(problem); \(fix)" }

  static func taken(_ id: String) -> EditError {
    EditError(problem: "the id '\(id)' is taken already", fix: "give everybody and every place an id of its own")
  }

  static func noPerson(_ id: String) -> EditError {
    EditError(problem: "nobody has the id '\(id)'", fix: "add the person first")
  }
}
