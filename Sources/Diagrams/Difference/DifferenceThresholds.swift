/// What counts as a change between two webs.
public struct DifferenceThresholds: Sendable, Equatable {
  /// The least change of closeness that makes a tie stronger or weaker. A change to another word (weak, ordinary, strong) counts too, however
  /// small it is.
  public let closeness: Double

  /// A tenth of the scale.
  public static let usual = DifferenceThresholds(closeness: 0.1)

  /// - Parameter closeness: the least change of closeness that counts.
  /// - Precondition: `0 < closeness <= 1`.
  public init(closeness: Double) {
    precondition(closeness > 0 && closeness <= 1, "The least change of closeness is above 0 and at most 1")
    self.closeness = closeness
  }
}
