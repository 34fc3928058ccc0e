/// A probability, in [0, 1].
///
/// A chance is not a rate: ``WeeklyRate`` becomes a chance by `1 - exp(-rate × weeks)`.
public struct Probability: Hashable, Sendable {
  public let value: Float

  public static let never = Probability(unchecked: 0)
  public static let always = Probability(unchecked: 1)

  /// - Returns: `nil` outside [0, 1] and for NaN.
  public init?(_ value: Float) {
    guard (0...1).contains(value) else { return nil }
    self.value = value
  }

  /// The number nearest to `value` that is a probability.
  ///
  /// - Precondition: `value` is not NaN.
  public init(clipping value: Float) {
    precondition(!value.isNaN, "NaN is not near any probability")
    self.value = value.clippedToUnit
  }

  init(unchecked value: Float) { self.value = value }
}

/// How often something happens per week, at least 0, without upper bound.
public struct WeeklyRate: Hashable, Sendable {
  public let perWeek: Float

  /// - Returns: `nil` below 0, and for NaN and infinity.
  public init?(_ perWeek: Float) {
    guard perWeek >= 0, perWeek.isFinite else { return nil }
    self.perWeek = perWeek
  }

  /// The chance that it happens at least once in `weeks` weeks: `1 - exp(-rate × weeks)`.
  public func chance(inWeeks weeks: Float = 1) -> Probability {
    Probability(clipping: Elementary.chance(ofRate: perWeek * weeks))
  }
}

extension Float {
  /// The nearest number in [0, 1].
  @inline(__always)
  public var clippedToUnit: Float { self < 0 ? 0 : (self > 1 ? 1 : self) }
}
