import Documents
public import Quantities

/// Edits of a web, to see what would change on the drawing: a static what-if, no prediction.
///
/// Edits are written in a small language, in an option of the command line or in a file: `add neighbour bob closeness=.6; connect bob mother`.
/// All problems are kept, with their places, until `check` or `applied` tells them.
public struct WhatIf: Sendable {
  public private(set) var edits: [WhatIfEdit] = []
  var problems: [Diagnostic] = []
  /// Ids that edits with a problem would have added, so that what uses them is no second problem.
  private(set) var hopedFor: Set<String> = []

  /// What the command line calls the option.
  public static let option = "--what-if"

  public init() {}

  /// Adds the edits of one argument of the command line.
  ///
  /// - Parameters:
  ///   - argument: the text; `;` parts edits.
  ///   - number: which argument of this option it is, from 1: the line in messages.
  public mutating func read(argument: String, number: Int = 1) {
    read(argument, path: Self.option, at: FilePosition(line: number, column: 1), margin: 0)
  }

  /// Adds the edits of a file.
  ///
  /// - Parameters:
  ///   - path: the path as the user gave it, for messages.
  ///   - bytes: the content of the file.
  public mutating func read(path: String, bytes: [UInt8]) {
    do {
      let (root, validator) = try Validator.read(path: path, bytes: bytes, as: WhatIfFormat.file)
      problems += validator.diagnostics
      let places = YAMLTextPlaces(bytes)
      for edit in root["edits"]?.elements ?? [] {
        guard let text = edit.text else { continue }
        let (start, margin) = places.start(of: edit.position)
        read(text, path: path, at: start, margin: margin, bound: places.bound)
      }
    } catch {
      problems += error.diagnostics
    }
  }

  /// - Throws: `InvalidInput` with everything that is wrong in the text of the edits; ids are checked when the edits are made.
  public func check() throws(InvalidInput) {
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  private mutating func read(
    _ text: String, path: String, at start: FilePosition, margin: Int, bound: @escaping @Sendable (FilePosition) -> FilePosition = { $0 }
  ) {
    var scanner = WhatIfScanner(text, at: start, margin: margin, bound: bound)
    let statements = scanner.statements()
    func diagnostic(_ position: FilePosition, _ fault: Fault) -> Diagnostic {
      Diagnostic(path: path, position: position, problem: fault.problem, fix: fault.fix)
    }
    problems += scanner.faults.map { diagnostic($0.position, $0.fault) }
    if statements.isEmpty {
      problems.append(
        diagnostic(start, Fault(problem: "there is no edit here", fix: "write one, such as: add neighbour bob closeness=0.6")))
    }
    for statement in statements {
      var parser = WhatIfParser(statement)
      let action = parser.action()
      problems += parser.faults.map { diagnostic($0.position, $0.fault) }
      if let action, let first = statement.words.first, !statement.isBroken {
        edits.append(WhatIfEdit(text: statement.text, path: path, position: first.position, action: action))
      } else if let last = statement.words.last {
        hopedFor.insert(last.text)
      }
    }
  }
}
