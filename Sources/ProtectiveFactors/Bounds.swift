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

extension Collection<Bounds> {
  /// `1 - Π(1 - x)`: at least one of several supporters, as if they were independent. They are not, so print the largest beside it.
  ///
  /// In [0, 1] for elements in [0, 1]; 0 for none. Exact when no missing value is used in two elements.
  ///
  /// - Complexity: O(n).
  var noisyOr: Bounds { reduce(Bounds(1)) { $0 * $1.complement }.complement }

  /// What each element adds to the noisy or of all: `x Π(1 - others)`, rising in its own value and falling in the others'.
  ///
  /// - Complexity: O(n): the products of those before and after each.
  var dropOnes: [Bounds] {
    let rest = map(\.complement)
    var after = [Bounds](repeating: Bounds(1), count: rest.count + 1)
    for i in rest.indices.reversed() { after[i] = after[i + 1] * rest[i] }
    var before = Bounds(1)
    return zip(self, rest.indices).map { own, i in
      defer { before = before * rest[i] }
      return own * (before * after[i + 1])
    }
  }

  /// The range of the largest element; `nil` for none.
  var largest: Bounds? {
    guard let low = self.map(\.low).max(), let high = self.map(\.high).max() else { return nil }
    return Bounds(low, high)
  }

  /// The range of a sum.
  var sum: Bounds { reduce(.nothing) { $0 + $1 } }
}
