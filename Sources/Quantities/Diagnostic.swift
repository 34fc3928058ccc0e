/// One problem of an input file: where it is, what is wrong and how to mend it.
///
/// Printed like a compiler's message:
/// `Scenarios/noor.yaml:12:15: error: 'closenes' is not a key of a tie` and, indented below, `fix: did you mean 'closeness'?`.
/// A diagnostic never carries a name or free text of a young person: it says row and key instead.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The path as the user gave it.
  public let path: String
  public let position: FilePosition?
  public let problem: String
  public let fix: String

  public init(path: String, position: FilePosition?, problem: String, fix: String) {
    self.path = path
    self.position = position
    self.problem = problem
    self.fix = fix
  }

  public var description: String {
    let place = position.map { "\(path):\($0)" } ?? path
    return "\(place): error: \(problem)\n  fix: \(fix)"
  }
}

/// All problems of an input, in the order of the file.
public struct InvalidInput: Error, Sendable, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  /// - Precondition: there is at least one diagnostic.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "Invalid input has at least one problem")
    self.diagnostics = diagnostics.sorted {
      ($0.position ?? .start, $0.problem) < ($1.position ?? .start, $1.problem)
    }
  }

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
