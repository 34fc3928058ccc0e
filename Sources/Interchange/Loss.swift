/// What a format cannot hold: the name of the values, how many were lost, and why.
public struct Loss: Sendable, Equatable {
  public enum Reason: String, CaseIterable, Sendable {
    /// The format has no place for such values.
    case noPlace
    /// The format holds one web, and the case has several waves.
    case oneWave
    /// The format cannot hold the text as it is.
    case text
  }

  /// The dotted name of a value, as in `receives.emotional`, or of a kind of things, as in `positions`.
  public let name: String
  public let count: Int
  public let reason: Reason

  public init(_ name: String, count: Int, reason: Reason) {
    self.name = name
    self.count = count
    self.reason = reason
  }
}
