import Documents
import Quantities

/// The parameters of the model, by id.
public struct ParameterSet: Sendable, Equatable {
  /// In the order of the file.
  public let parameters: [Parameter]
  private let values: [String: Double]

  private init(parameters: [Parameter], values: [String: Double]) {
    self.parameters = parameters
    self.values = values
  }

  /// The parameters that the package ships.
  public static let standard: ParameterSet = embedded(.parameters, as: ParameterFormat.file, list: "parameters") { entries, validator in
    var seen: Set<String> = []
    let parameters = entries.compactMap { ParameterFormat.parameter($0, &validator) }
    for (parameter, entry) in zip(parameters, entries) where !seen.insert(parameter.id).inserted {
      validator.report(entry.position, "'\(parameter.id)' is given twice", fix: "keep one")
    }
    return ParameterSet(parameters: parameters, values: Dictionary(parameters.map { ($0.id, $0.value) }, uniquingKeysWith: { a, _ in a }))
  }

  /// The value of a parameter.
  ///
  /// - Precondition: there is a parameter with this id.
  public func value(_ id: String) -> Double {
    guard let value = values[id] else { preconditionFailure("No parameter has the id '\(id)'") }
    return value
  }

  /// The same parameters with other values for some.
  ///
  /// - Precondition: every id exists.
  public func overriding(_ changes: [String: Double]) -> ParameterSet {
    var values = values
    for (id, value) in changes {
      precondition(values[id] != nil, "No parameter has the id '\(id)'")
      values[id] = value
    }
    return ParameterSet(parameters: parameters, values: values)
  }
}

/// Reads a data file of the package; a mistake in it is ours and traps with all its problems.
func embedded<T>(
  _ file: EmbeddedFile, as format: RecordFormat, list: String, _ read: ([Entry], inout Validator) -> T
) -> T {
  do {
    var (root, validator) = try Validator.read(path: file.path, bytes: file.bytes, as: format)
    let value = read(root[list]?.elements ?? [], &validator)
    try validator.finish()
    return value
  } catch {
    fatalError("A data file of the package is invalid:\n\(error)")
  }
}
