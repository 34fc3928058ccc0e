import Documents
public import Quantities

/// The parameters of the model, by id.
public struct ParameterSet: Sendable, Equatable {
  /// In the order of the file, with the values that the package ships.
  public let parameters: [Parameter]
  /// What a file changed, in its order.
  public private(set) var overrides: [ParameterOverride] = []
  let structure: ParameterStructure
  private var values: [String: Double]
  private let places: [String: Int]

  /// - Parameters:
  ///   - parameters: parameters with different ids.
  ///   - structure: orders and correlations of draws.
  init(parameters: [Parameter], structure: ParameterStructure) {
    self.parameters = parameters
    self.structure = structure
    values = Dictionary(parameters.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(parameters.indices.map { (parameters[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parameters that the package ships.
  public static let standard: ParameterSet = embedded(.parameters, as: ParameterFormat.file, ParameterFormat.set)

  /// Reads a parameter file. The model needs all ids of the file that the package ships; a draw needs only those that others follow from.
  ///
  /// - Parameters:
  ///   - path: the name that messages print.
  ///   - bytes: the text of the file.
  /// - Throws: `InvalidInput` with all problems of the file.
  public static func read(path: String, bytes: [UInt8]) throws(InvalidInput) -> ParameterSet {
    var (root, validator) = try Validator.read(path: path, bytes: bytes, as: ParameterFormat.file)
    let set = ParameterFormat.set(root, &validator)
    try validator.finish()
    return set
  }

  /// The orders that drawn values keep.
  public var orders: [ParameterOrder] { structure.orders }

  /// The groups whose draws go together.
  public var correlations: [ParameterCorrelation] { structure.correlations }

  /// The place of a parameter in ``parameters``.
  func place(_ id: String) -> Int? { places[id] }

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
    var groups: [(name: String, ids: [String])] = []
    for parameter in parameters where parameter.unit == .weight {
      let name = parameter.id.split(separator: ".").dropLast().joined(separator: ".")
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

  /// The same parameters with linked ones worked out again of the values that they follow from.
  ///
  /// - Parameter ids: linked parameters, each after those that it follows from.
  /// - Precondition: every id is that of a linked parameter.
  public func following(_ ids: [String]) -> ParameterSet {
    ids.reduce(self) { set, id in
      guard let parameter = set[id], case .linked(let rule, let operands) = parameter.prior else {
        preconditionFailure("'\(id)' is no linked parameter")
      }
      let value = rule.value(
        own: parameter.value, drawn: operands.map { set.value($0) }, defaults: operands.compactMap { set[$0]?.value })
      return set.overriding([id: min(parameter.range.upperBound, max(parameter.range.lowerBound, value))])
    }
  }

  /// The same parameters with these values, one for each in their order.
  func replacing(_ newValues: [Double]) -> ParameterSet {
    var set = self
    set.values = Dictionary(zip(parameters.map(\.id), newValues), uniquingKeysWith: { first, _ in first })
    return set
  }
}

/// Reads a data file of the package; a mistake in it is ours and traps with all its problems.
func embedded<T>(
  _ file: EmbeddedFile, as format: RecordFormat, list: String, _ read: ([Entry], inout Validator) -> T
) -> T {
  embedded(file, as: format) { root, validator in read(root[list]?.elements ?? [], &validator) }
}

/// Reads a data file of the package from its root.
func embedded<T>(_ file: EmbeddedFile, as format: RecordFormat, _ read: (Entry, inout Validator) -> T) -> T {
  do {
    var (root, validator) = try Validator.read(path: file.path, bytes: file.bytes, as: format)
    let value = read(root, &validator)
    try validator.finish()
    return value
  } catch {
    fatalError("A data file of the package is invalid:\n\(error)")
  }
}
