/// The exact range of a quantity over all admissible values of what is missing; a point when nothing is.
public struct Bounds: Sendable, Equatable {
  public let low: Double
  public let high: Double

  /// - Precondition: `low` is at most `high`.
  public init(_ low: Double, _ high: Double) {
    precondition(low <= high, "Bounds run from low to high")
    self.low = low
    self.high = high
  }

  public init(_ point: Double) { self.init(point, point) }

  /// A level in [0, 1], or all of [0, 1] when it is missing.
  public init(level: Double?) {
    if let level { self.init(level) } else { self = .anything }
  }

  static let anything = Bounds(0, 1)
  static let nothing = Bounds(0)

  /// The value, or `nil` when it is not one number.
  public var point: Double? { low == high ? low : nil }

  /// `1 - x`.
  var complement: Bounds { Bounds(1 - high, 1 - low) }

  /// The product of two quantities of at least 0 that vary independently.
  static func * (a: Bounds, b: Bounds) -> Bounds { Bounds(a.low * b.low, a.high * b.high) }

  static func + (a: Bounds, b: Bounds) -> Bounds { Bounds(a.low + b.low, a.high + b.high) }

  static func * (factor: Double, b: Bounds) -> Bounds { Bounds(factor * b.low, factor * b.high) }

  /// This quantity where a fact holds; from 0 where it is unknown whether it holds.
  func given(_ fact: Bool?) -> Bounds {
    switch fact {
    case true: self
    case false: .nothing
    case nil: Bounds(0, high)
    }
  }
}

extension Sequence<Bounds> {
  /// `1 - Π(1 - x)`: at least one of several supporters, as if they were independent. They are not, so print the largest beside it.
  var noisyOr: Bounds { reduce(Bounds(1)) { $0 * $1.complement }.complement }
}
