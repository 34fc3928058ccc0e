/// The expected cost and effect of an option.
public struct ExpectedOutcome: Hashable, Sendable {
  public let id: String
  public let cost: Double
  /// More is better; negative effects are allowed.
  public let effect: Double

  public init(id: String, cost: Double, effect: Double) {
    self.id = id
    self.cost = cost
    self.effect = effect
  }

  /// Whether this option is at least as cheap and as effective as the other, and strictly better in one of both (strong dominance).
  func dominates(_ other: ExpectedOutcome) -> Bool {
    cost <= other.cost && effect >= other.effect && (cost < other.cost || effect > other.effect)
  }
}
