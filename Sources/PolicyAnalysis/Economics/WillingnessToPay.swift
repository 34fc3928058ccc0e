/// The amounts that the decision maker might pay for a unit of effect, at which options are compared.
///
/// There is no default: what a unit is worth is not for a program to say.
public struct WillingnessToPay: Hashable, Sendable {
  /// In the unit of cost per unit of effect, rising, each at least 0.
  public let values: [Double]

  /// - Parameter values: one or more, rising, each in 0...1e50.
  /// - Throws: ``PolicyAnalysisError`` where there is none, one is NaN or outside its range, or they do not rise.
  public init(_ values: [Double]) throws(PolicyAnalysisError) {
    guard !values.isEmpty else { throw .noWillingnessToPay }
    if let place = values.firstIndex(where: { !($0 >= 0 && Magnitude.isFit($0)) }) { throw .willingnessToPayInvalid(place: place) }
    for place in 1..<max(1, values.count) where values[place] <= values[place - 1] { throw .willingnessToPayNotRising(place: place) }
    self.values = values
  }

  /// Amounts at equal distances, both ends among them.
  ///
  /// - Parameters:
  ///   - range: the lowest and the highest amount, which differ.
  ///   - steps: the number of distances, at least 1.
  /// - Throws: ``PolicyAnalysisError`` as ``init(_:)``, and where there is no step.
  public init(in range: ClosedRange<Double>, steps: Int) throws(PolicyAnalysisError) {
    guard steps >= 1 else { throw .size(what: "steps", got: steps, least: 1) }
    let (low, high) = (range.lowerBound, range.upperBound)
    try self.init((0...steps).map { $0 == steps ? high : low + (high - low) * (Double($0) / Double(steps)) })
  }
}
