import Estimates

/// Whether the model could have produced what was published.
public struct Verdict: Sendable, Equatable {
  /// The chance, over replicates, of a result like the published one: for a value the smaller tail that it cuts off, twice.
  public let chance: Double
  /// For a published value: whether the middle half of the replicates holds it.
  public let isInMiddleHalf: Bool?

  /// The chance below which the published result counts as outside: a value lies outside the 90 % interval.
  public static let leastChance = 0.05

  /// Whether the observation is inside. For a value, inside the 90 % predictive interval; for a bound or a direction, when at least 5 % of the
  /// replicates give it.
  public let isInside: Bool

  /// - Returns: `nil` where nothing was published, or more than half of the replicates give no estimate.
  init?(_ spread: VirtualStudyResults.Spread) {
    guard let published = spread.statistic.published, spread.undefinedShare <= 0.5 else { return nil }
    let values = spread.values.filter { $0.estimate != nil }
    guard case .value(let value) = published else {
      let chance = Double(values.count { Self.agrees($0, with: published) }) / Double(values.count)
      (self.chance, isInMiddleHalf, isInside) = (chance, nil, chance >= Self.leastChance)
      return
    }
    guard let wide = spread.interval(0.9), let narrow = spread.interval(0.5) else { return nil }
    let estimates = spread.estimates
    let below = Double(estimates.count { $0 <= value }) / Double(estimates.count)
    let above = Double(estimates.count { $0 >= value }) / Double(estimates.count)
    (chance, isInMiddleHalf, isInside) = (min(1, 2 * min(below, above)), narrow.contains(value), wide.contains(value))
  }

  /// Whether a replicate gives a result like the published one.
  static func agrees(_ value: StatisticValue, with published: Statistic.Published) -> Bool {
    guard let estimate = value.estimate else { return false }
    switch published {
    case .value(let wanted): return estimate == wanted
    case .atLeast(let bound): return estimate >= bound
    case .atMost(let bound): return estimate <= bound
    case .positive: return estimate > 0 && value.isSignificant
    case .negative: return estimate < 0 && value.isSignificant
    case .noDifference: return !value.isSignificant
    case .above: return estimate > 0
    case .below: return estimate < 0
    case .notBelow: return estimate >= 0
    case .notAbove: return estimate <= 0
    }
  }
}

extension VirtualStudyResults.Spread {
  /// Whether the model could have produced what was published; `nil` where nothing was, or nothing can be told.
  public var verdict: Verdict? { Verdict(self) }
}

extension VirtualStudyResults {
  /// The chance that a replicate shows all published bounds and directions at once; `nil` where there are fewer than two.
  public var patternChance: Double? {
    let told = design.statistics.indices.filter { index in
      switch design.statistics[index].published {
      case nil, .value: false
      default: true
      }
    }
    guard told.count >= 2 else { return nil }
    let agreeing = values.count { row in
      told.allSatisfy { index in design.statistics[index].published.map { Verdict.agrees(row[index], with: $0) } ?? false }
    }
    return Double(agreeing) / Double(replicates)
  }

  /// Whether every published result lies inside, and all bounds and directions at once in at least 5 % of the replicates; `nil` where nothing
  /// was published or a statistic cannot be told.
  public var isInside: Bool? {
    let published = statistics.filter { $0.statistic.published != nil }
    let verdicts = published.compactMap(\.verdict)
    guard !published.isEmpty, verdicts.count == published.count else { return nil }
    return verdicts.allSatisfy(\.isInside) && (patternChance ?? 1) >= Verdict.leastChance
  }
}
