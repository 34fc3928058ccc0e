import Quantities

/// How a parameter follows from others in a parameter draw.
///
/// Every rule is a small formula over the drawn values of its operands, in places set against their defaults, so that draws keep together what
/// belongs together. At the defaults of all operands a rule gives the default of the parameter, but for the rounding of that default.
public enum LinkedRule: String, CaseIterable, Sendable {
  /// `a b`.
  case product
  /// `own (a b) / (a₀ b₀)`, with own the default of the parameter and `₀` the defaults of the operands: what a fit gave, scaled.
  case proportional
  /// `(1 - k) d / g`: the part of an association `d` that is not causal, per unit of a hidden cause whose means lie `g` apart.
  case confounding
  /// `own (r - q m) / (r₀ - q₀ m₀)`: a correlation `r` less what a hidden cause brings, correlated `q` and with effect `m`.
  case unconfounded
  /// `-ln(s) / t`: the constant rate at which a share `s` is left after a time `t`.
  case constantRate
  /// `ln(s / s') / (t' - t)`: the constant rate between two moments with shares left of `s` and `s'`; 0 where `s' > s`.
  case laterRate
  /// `1 - Σ e^-m m^k / k!` for `k` from 0 to the threshold: the chance that a Poisson number is above it.
  case poissonAbove
  /// The weekly chance to ask somebody, scaled to a drawn share and delay; see `rescaled(_:by:)`.
  case nominationWeekly
  /// The weekly chance to give up, scaled to a drawn share and delay; see `rescaled(_:by:)`.
  case nominationGiveUp

  /// What the operands are, in their order.
  public var operands: [String] {
    switch self {
    case .product, .proportional: ["first factor", "second factor"]
    case .confounding: ["causal share", "association", "difference in the hidden cause"]
    case .unconfounded: ["correlation", "correlation with the hidden cause", "effect of the hidden cause"]
    case .constantRate: ["share left", "time"]
    case .laterRate: ["share left first", "share left later", "first time", "later time"]
    case .poissonAbove: ["mean", "threshold"]
    case .nominationWeekly, .nominationGiveUp:
      ["share", "delay", "share per weekly", "share per giving up", "delay per weekly", "delay per giving up"]
    }
  }

  /// The value in a draw.
  ///
  /// - Parameters:
  ///   - own: the default of the parameter itself.
  ///   - drawn: the drawn values of the operands, in the order of ``operands``.
  ///   - defaults: the defaults of the operands, in the same order.
  /// - Returns: A finite number where the operands are within their units; it may lie outside the unit of the parameter.
  func value(own: Double, drawn: [Double], defaults: [Double]) -> Double {
    switch self {
    case .product: drawn[0] * drawn[1]
    case .proportional: own * Self.ratio(drawn[0] * drawn[1], defaults[0] * defaults[1])
    case .confounding: Self.ratio((1 - drawn[0]) * drawn[1], drawn[2])
    case .unconfounded: own * Self.ratio(drawn[0] - drawn[1] * drawn[2], defaults[0] - defaults[1] * defaults[2])
    case .constantRate: Self.ratio(-Self.logShare(drawn[0]), drawn[1])
    case .laterRate: Self.ratio(max(0, Self.logShare(drawn[0]) - Self.logShare(drawn[1])), drawn[3] - drawn[2])
    case .poissonAbove: Self.poisson(mean: drawn[0], above: Int(drawn[1]))
    case .nominationWeekly: Self.rescaled(own, by: Self.nominationSteps(drawn, defaults).weekly)
    case .nominationGiveUp: Self.rescaled(own, by: Self.nominationSteps(drawn, defaults).giveUp)
    }
  }

  /// `a / b`, and 0 for a divisor of 0, which no file of sense has.
  private static func ratio(_ a: Double, _ b: Double) -> Double { b == 0 ? 0 : a / b }

  /// The logarithm of a share, for shares of at least 1e-12.
  private static func logShare(_ share: Double) -> Double { Elementary.log(min(1, max(1e-12, share))) }

  private static func poisson(mean: Double, above threshold: Int) -> Double {
    var term = Elementary.exp(-min(mean, 700))
    var sum = term
    for k in stride(from: 1, through: max(0, threshold), by: 1) {
      term *= mean / Double(k)
      sum += term
    }
    return max(0, 1 - sum)
  }
}
