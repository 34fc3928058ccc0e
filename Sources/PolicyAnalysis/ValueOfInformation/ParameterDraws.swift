/// The values of parameters in each draw, or those of statistics that a study would give.
///
/// Draw `d` must be the draw `d` of the costs and effects; only the number of draws can be checked. Parameters are kept in the order of
/// their ids.
public struct ParameterDraws: Hashable, Sendable {
  /// A parameter with a value per draw.
  public struct Parameter: Hashable, Sendable {
    public let id: String
    public let values: [Double]

    public init(id: String, values: [Double]) {
      self.id = id
      self.values = values
    }
  }

  /// In the order of their ids.
  public let parameters: [Parameter]
  /// How many draws there are, at least 2.
  public let draws: Int

  public var ids: [String] { parameters.map(\.id) }

  /// - Parameter parameters: one or more, in any order.
  /// - Throws: ``PolicyAnalysisError`` where there is none, there are fewer than two draws, an id is empty or given twice, numbers of draws
  ///   differ, or a value is NaN, infinite or beyond ±1e50.
  public init(_ parameters: [Parameter]) throws(PolicyAnalysisError) {
    guard let first = parameters.first else { throw .none(.parameter) }
    guard first.values.count >= 2 else { throw .tooFewDraws(first.values.count) }
    try Named.parameter.check(parameters.map(\.id))
    for parameter in parameters {
      guard parameter.values.count == first.values.count else {
        throw .parameterDrawCount(parameter: parameter.id, got: parameter.values.count, draws: first.values.count)
      }
      if let draw = parameter.values.firstIndex(where: { !Magnitude.isFit($0) }) {
        throw .parameterInvalid(parameter: parameter.id, draw: draw, count: parameter.values.count { !Magnitude.isFit($0) })
      }
    }
    self.parameters = parameters.sorted { $0.id < $1.id }
    draws = first.values.count
  }

  /// The parameters with these ids, in the order of ids.
  ///
  /// - Throws: ``PolicyAnalysisError`` where there is none, one is unknown or given twice.
  public func group(_ ids: [String]) throws(PolicyAnalysisError) -> ParameterDraws {
    guard !ids.isEmpty else { throw .none(.parameter) }
    var chosen: [Parameter] = []
    for id in ids { chosen.append(parameters[try Named.parameter.place(of: id, among: self.ids)]) }
    return try ParameterDraws(chosen)
  }
}
