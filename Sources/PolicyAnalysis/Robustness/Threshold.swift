/// What an outcome must at least, or may at most, be.
public struct Threshold: Hashable, Sendable {
  /// Which side of the limit is good; the limit itself is.
  public enum Side: String, Hashable, Sendable {
    case atLeast, atMost
  }

  public let outcome: String
  public let side: Side
  public let limit: Double

  /// - Parameters:
  ///   - outcome: the id of an outcome.
  ///   - side: which side of the limit is good.
  ///   - limit: a finite number.
  public init(outcome: String, _ side: Side, _ limit: Double) {
    self.outcome = outcome
    self.side = side
    self.limit = limit
  }

  func isMet(by value: Double) -> Bool { side == .atLeast ? value >= limit : value <= limit }
}
