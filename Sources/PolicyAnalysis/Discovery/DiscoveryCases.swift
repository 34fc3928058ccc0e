/// Runs of a model with their parameters, each of interest or not: what scenario discovery looks through.
public struct DiscoveryCases: Hashable, Sendable {
  /// The parameters of each case, in the order of ids.
  public let parameters: ParameterDraws
  /// Whether each case is of interest, such as a plan that fails in it.
  public let isOfInterest: [Bool]

  /// How many cases there are.
  public var count: Int { isOfInterest.count }
  /// How many of them are of interest.
  public let interesting: Int

  /// - Parameters:
  ///   - parameters: a value of each parameter per case.
  ///   - isOfInterest: as many marks, in the same order of cases.
  /// - Throws: ``PolicyAnalysisError`` where numbers differ, or where all or none of the cases are of interest so that there is nothing to
  ///   tell apart.
  public init(_ parameters: ParameterDraws, isOfInterest: [Bool]) throws(PolicyAnalysisError) {
    guard isOfInterest.count == parameters.draws else { throw .marks(got: isOfInterest.count, cases: parameters.draws) }
    interesting = isOfInterest.count { $0 }
    guard interesting > 0, interesting < isOfInterest.count else { throw .nothingToTellApart(interesting: interesting) }
    self.parameters = parameters
    self.isOfInterest = isOfInterest
  }
}
