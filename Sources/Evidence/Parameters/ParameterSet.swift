import Documents
import Quantities

/// The parameters of the model, by id.
public struct ParameterSet: Sendable, Equatable {
  /// In the order of the file, with the values that the package ships.
  public let parameters: [Parameter]
  /// What a file changed, in its order.
  public private(set) var overrides: [ParameterOverride] = []
  private var values: [String: Double]
  private let places: [String: Int]

  private init(parameters: [Parameter]) {
    self.parameters = parameters
    values = Dictionary(parameters.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(parameters.indices.map { (parameters[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parameters that the package ships.
  public static let standard: ParameterSet = embedded(.parameters, as: ParameterFormat.file, list: "parameters") { entries, validator in
    var seen: Set<String> = []
    let parameters = entries.compactMap { ParameterFormat.parameter($0, &validator) }
    for (parameter, entry) in zip(parameters, entries) where !seen.insert(parameter.id).inserted {
      validator.report(entry.position, "'\(parameter.id)' is given twice", fix: "keep one")
    }
    return ParameterSet(parameters: parameters)
  }

  /// The parameter with an id, as it is shipped; `nil` when there is none.
  public subscript(id: String) -> Parameter? { places[id].map { parameters[$0] } }

  /// The value of a parameter.
  ///
  /// - Precondition: there is a parameter with this id.
  public func value(_ id: String) -> Double {
    guard let value = values[id] else { preconditionFailure("No parameter has the id '\(id)'") }
    return value
  }

  /// Ids of parameters that are shares of one whole, group by group.
  public var shareGroups: [[String]] {
    var groups: [(name: Substring, ids: [String])] = []
    for parameter in parameters where parameter.unit == .weight {
      let name = parameter.id.split(separator: ".").dropLast().joined(separator: ".")[...]
      if let last = groups.indices.last, groups[last].name == name {
        groups[last].ids.append(parameter.id)
      } else {
        groups.append((name, [parameter.id]))
      }
    }
    return groups.map(\.ids).filter { $0.count > 1 && abs($0.reduce(0) { $0 + value($1) } - 1) < 1e-9 }
  }

  /// The same parameters with other values for some.
  ///
  /// - Precondition: every id exists.
  public func overriding(_ changes: [String: Double]) -> ParameterSet {
    var set = self
    for (id, value) in changes {
      precondition(values[id] != nil, "No parameter has the id '\(id)'")
      set.values[id] = value
    }
    return set
  }

  /// The same parameters with the values of a file, which ``overrides`` then lists.
  ///
  /// - Precondition: every id exists.
  public func overriding(_ overrides: [ParameterOverride]) -> ParameterSet {
    var set = overriding(Dictionary(overrides.map { ($0.id, $0.value) }, uniquingKeysWith: { _, last in last }))
    set.overrides += overrides
    return set
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
