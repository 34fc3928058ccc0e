/// The quality with which a relation with a mentor from the own network begins: `clip(base + slope × closeness)`.
///
/// Source: model specification, section 5.3; the two numbers are parameters of the model, and assumptions.
public struct StartQuality: Sendable, Equatable {
  public let base: Double
  public let slope: Double

  /// - Parameters:
  ///   - base: the quality at closeness 0.
  ///   - slope: how much it rises with closeness.
  public init(base: Double, slope: Double) {
    self.base = base
    self.slope = slope
  }

  /// The quality at the start, in [0, 1].
  ///
  /// - Parameter closeness: the closeness of the tie, in [0, 1].
  /// - Returns: `clip(base + slope × closeness)`.
  public func callAsFunction(_ closeness: Double) -> Double { min(1, max(0, base + slope * closeness)) }
}
