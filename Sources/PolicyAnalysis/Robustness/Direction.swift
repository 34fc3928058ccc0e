/// Which way an outcome is better.
public enum Direction: String, Hashable, Sendable {
  case maximise, minimise

  /// The number by which more is better: the value itself, or its opposite.
  func gain(_ value: Double) -> Double { self == .maximise ? value : -value }
}
