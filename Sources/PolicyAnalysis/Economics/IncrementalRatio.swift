/// What an option costs and yields more than another, and the ratio of both.
public struct IncrementalRatio: Hashable, Sendable {
  /// The option with which it is compared.
  public let comparator: String
  /// The cost of the option less that of the comparator.
  public let cost: Double
  /// The effect of the option less that of the comparator.
  public let effect: Double

  init(_ option: ExpectedOutcome, against comparator: ExpectedOutcome) {
    self.comparator = comparator.id
    cost = option.cost - comparator.cost
    effect = option.effect - comparator.effect
  }

  /// The incremental cost-effectiveness ratio `ICER = Δcost / Δeffect`.
  ///
  /// With more cost and more effect (north-east) it is what a unit of effect costs; with less of both (south-west) what is saved per unit
  /// of effect that is given up, where a *high* ratio speaks for the option. It is `nil` in the other two quadrants and on the axes, where
  /// one of both options is better in one respect and not worse in the other so that a ratio would say nothing (see ``undefined``), and
  /// where the ratio is beyond the numbers there are.
  public var icer: Double? {
    guard undefined == nil else { return nil }
    let ratio = cost / effect
    return ratio.isFinite ? ratio : nil
  }

  /// Why there is no ratio; `nil` where cost and effect differ in the same direction.
  public var undefined: Undefined? {
    if cost == 0 && effect == 0 { return .equal }
    if cost <= 0 && effect >= 0 { return .dominates }
    return cost >= 0 && effect <= 0 ? .isDominated : nil
  }

  /// Why a ratio says nothing.
  public enum Undefined: Hashable, Sendable {
    /// Cost and effect are those of the comparator.
    case equal
    /// The option is at least as cheap and as effective, and better in one of both.
    case dominates
    /// The comparator is.
    case isDominated
  }
}
