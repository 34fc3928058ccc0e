import Documents
public import Quantities

/// The parameters of the model, by id.
public struct ParameterSet: Sendable, Equatable {
  /// In the order of the file.
  public let parameters: [Parameter]
  let structure: ParameterStructure
  private let values: [String: Double]
  private let places: [String: Int]

  private init(parameters: [Parameter], structure: ParameterStructure, values: [String: Double], places: [String: Int]) {
    self.parameters = parameters
    self.structure = structure
    self.values = values
    self.places = places
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

  /// - Parameter parameters: parameters with different ids.
  init(parameters: [Parameter], structure: ParameterStructure) {
    self.init(
      parameters: parameters, structure: structure,
      values: Dictionary(parameters.map { ($0.id, $0.value) }, uniquingKeysWith: { a, _ in a }),
      places: Dictionary(parameters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a }))
  }

  /// The orders that drawn values keep.
  public var orders: [ParameterOrder] { structure.orders }

  /// The groups whose draws go together.
  public var correlations: [ParameterCorrelation] { structure.correlations }

  /// The place of a parameter in ``parameters``.
  func place(_ id: String) -> Int? { places[id] }

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
    return ParameterSet(parameters: parameters, structure: structure, values: values, places: places)
  }

  /// The same parameters with these values, one for each in their order.
  func replacing(_ newValues: [Double]) -> ParameterSet {
    ParameterSet(
      parameters: parameters, structure: structure,
      values: Dictionary(zip(parameters.map(\.id), newValues), uniquingKeysWith: { a, _ in a }), places: places)
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
