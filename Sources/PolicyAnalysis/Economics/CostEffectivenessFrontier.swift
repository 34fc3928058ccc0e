/// Incremental cost-effectiveness analysis of mutually exclusive options: which are worth considering at some willingness to pay.
///
/// An option is **dominated** when another is at least as cheap and as effective and strictly better in one of both. Of the others, from
/// the cheapest to the dearest, each has a ratio `ICER = (C_k - C_{k-1}) / (E_k - E_{k-1})` against the one before it. Where a ratio
/// exceeds the next one, the option is **extendedly dominated**: a mix of its neighbours has its effect for less. It is taken out and the
/// ratios are worked out anew until they rise, so that chains are resolved; what is left is the lower convex hull of the plane.
///
/// Edge cases: options with the same cost and effect are one option, named by the first id. An option exactly on the line between two
/// others stays on the frontier, with the same ratio as the next. The first option of the frontier is the cheapest (of equally cheap ones
/// the most effective) and has no ratio; it may well be worse than doing nothing, which then has a ratio against it. Effects and costs may
/// be negative. Comparisons are exact: options that should be equal must be given the same numbers.
///
/// Sources: Johannesson & Weinstein (1993), *J. Health Econ.* 12(4), 459–467; Cantor (1994), *Med. Decis. Making* 14(3), 259–265 (extended
/// dominance); Karlsson & Johannesson (1996), *PharmacoEconomics* 9(2), 113–120.
public struct CostEffectivenessFrontier: Hashable, Sendable {
  /// What the analysis says of an option.
  public enum Status: Hashable, Sendable {
    /// It is optimal at some willingness to pay; the ratio is that against the option before it, `nil` for the first.
    case onFrontier(IncrementalRatio?)
    /// This option is at least as cheap and as effective, and better in one of both. Of several it is one on the frontier if there is any,
    /// and of those the cheapest.
    case dominated(by: String)
    /// A mix of these two neighbours on the frontier, the second the more effective, has its effect for less.
    case extendedlyDominated(by: String, and: String)
    /// It has the cost and the effect of this option, whose id comes first.
    case equal(to: String)
  }

  /// An option with its status.
  public struct Row: Hashable, Sendable {
    public let outcome: ExpectedOutcome
    public let status: Status
  }

  /// All options in the order of ids.
  public let rows: [Row]
  /// The ids on the frontier, from the cheapest and least effective up.
  public let frontier: [String]

  /// - Parameter samples: draws of costs and effects; the analysis is one of their means.
  public init(_ samples: OptionSamples) { self.init(distinct: samples.expected) }

  /// - Parameter outcomes: expected costs and effects of one or more options, in any order.
  /// - Throws: ``PolicyAnalysisError`` where there are no options, an id is empty or given twice, or a number is NaN, infinite or beyond
  ///   ±1e50.
  /// - Complexity: O(n²) for `n` options.
  public init(_ outcomes: [ExpectedOutcome]) throws(PolicyAnalysisError) {
    guard !outcomes.isEmpty else { throw .optionCount(0) }
    try Named.option.check(outcomes.map(\.id))
    for outcome in outcomes {
      if !Magnitude.isFit(outcome.cost) { throw .expectationInvalid(option: outcome.id, .cost) }
      if !Magnitude.isFit(outcome.effect) { throw .expectationInvalid(option: outcome.id, .effect) }
    }
    self.init(distinct: outcomes)
  }

  private init(distinct outcomes: [ExpectedOutcome]) {
    let options = outcomes.sorted { $0.id < $1.id }
    var unlike: [ExpectedOutcome] = []
    for option in options where !unlike.contains(where: { $0.cost == option.cost && $0.effect == option.effect }) { unlike.append(option) }
    let undominated = unlike.filter { option in !unlike.contains { $0.dominates(option) } }.sorted { $0.cost < $1.cost }
    let hull = Self.hull(undominated)
    frontier = hull.map(\.id)
    rows = options.map { option in
      Row(outcome: option, status: Self.status(option, unlike: unlike, undominated: undominated, hull: hull))
    }
  }

  /// What is left of undominated options, sorted by cost, when each with a ratio above the next one is taken out, over and over.
  private static func hull(_ sorted: [ExpectedOutcome]) -> [ExpectedOutcome] {
    var kept: [ExpectedOutcome] = []
    for option in sorted {
      while kept.count >= 2, bends(kept[kept.count - 2], kept[kept.count - 1], option) { kept.removeLast() }
      kept.append(option)
    }
    return kept
  }

  /// Whether the ratio of the middle option exceeds that of the last: `Δc₁ / Δe₁ > Δc₂ / Δe₂`, multiplied out.
  private static func bends(_ first: ExpectedOutcome, _ middle: ExpectedOutcome, _ last: ExpectedOutcome) -> Bool {
    (middle.cost - first.cost) * (last.effect - middle.effect) > (last.cost - middle.cost) * (middle.effect - first.effect)
  }

  private static func status(
    _ option: ExpectedOutcome, unlike: [ExpectedOutcome], undominated: [ExpectedOutcome], hull: [ExpectedOutcome]
  ) -> Status {
    if let same = unlike.first(where: { $0.cost == option.cost && $0.effect == option.effect }), same.id != option.id {
      return .equal(to: same.id)
    }
    if let place = hull.firstIndex(of: option) {
      return .onFrontier(place == 0 ? nil : IncrementalRatio(option, against: hull[place - 1]))
    }
    // Both lists run from the cheapest up, and undominated options never cost the same.
    if let better = (hull + undominated).first(where: { $0.dominates(option) }) { return .dominated(by: better.id) }
    let (before, after) = (hull.last { $0.effect < option.effect }, hull.first { $0.effect > option.effect })
    guard let before, let after else { preconditionFailure("An option beyond the ends of the frontier is dominated or on it") }
    return .extendedlyDominated(by: before.id, and: after.id)
  }
}
