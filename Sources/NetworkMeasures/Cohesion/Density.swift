import SupportWebs
extension Measure {
  /// Density without ego: the share of pairs of alters who know each other.
  ///
  /// For `n` alters with `m` ties among them this is `2m / (n(n-1))`, in [0, 1].
  /// Undefined below two alters: a youth with one supporter has no density, and 0 would read as "fragmented".
  ///
  /// - Complexity: O(1).
  ///
  /// Source: Wasserman & Faust (1994), *Social Network Analysis*, ch. 4.
  public static func density(_ network: EgoNetwork) -> Measure {
    let n = network.count
    guard n >= 2 else { return Measure("densityWithoutEgo", undefined: n == 0 ? .noAlters : .fewerThanTwoAlters, used: n) }
    return Measure("densityWithoutEgo", Double(2 * network.graph.tieCount) / Double(n * (n - 1)), used: n)
  }

  /// Density over the pairs that are known: `m / (n(n-1)/2 - missing pairs)`, in [0, 1].
  ///
  /// Equal to the density when no pair is missing; undefined below two alters and when every pair is missing.
  ///
  /// - Complexity: O(1).
  public static func observedDensity(_ network: EgoNetwork) -> Measure {
    let (id, n) = ("observedDensityWithoutEgo", network.count)
    guard n >= 2 else { return Measure(id, undefined: n == 0 ? .noAlters : .fewerThanTwoAlters, used: n) }
    let observed = n * (n - 1) / 2 - network.missingDyads
    guard observed > 0 else { return Measure(id, undefined: .allMissing, used: 0, missing: network.missingDyads) }
    return Measure(id, Double(network.graph.tieCount) / Double(observed), used: observed, missing: network.missingDyads)
  }

  /// Weighted density: the sum of tie strengths over the greatest that all pairs could have, `Σw / (top · n(n-1)/2)`, in [0, 1].
  ///
  /// Undefined below two alters, when a strength is unknown, and when one exceeds the top of the scale.
  ///
  /// - Parameters:
  ///   - top: the top of the scale of strengths; 1 for closeness.
  ///   - network: the web.
  /// - Complexity: O(m).
  public static func weightedDensity(_ network: EgoNetwork, top: Double = 1) -> Measure {
    let (id, n, graph) = ("weightedDensityWithoutEgo", network.count, network.graph)
    guard n >= 2 else {
      return Measure(id, undefined: n == 0 ? .noAlters : .fewerThanTwoAlters, used: n, usesWeights: true)
    }
    guard let strengths = graph.strengths, network.hasStrengths || graph.tieCount == 0 else {
      return Measure(
        id, undefined: .missingStrength, used: graph.tieCount - graph.missingStrengths, missing: graph.missingStrengths, usesWeights: true)
    }
    guard strengths.allSatisfy({ $0 <= top }) else { return Measure(id, undefined: .outsideScale, used: graph.tieCount, usesWeights: true) }
    // Every tie stands in the lists of both of its ends.
    return Measure(id, strengths.reduce(0, +) / (top * Double(n * (n - 1))), used: graph.tieCount, usesWeights: true)
  }

  /// The number of ties among alters.
  ///
  /// - Complexity: O(1).
  public static func tieCount(_ network: EgoNetwork) -> Measure {
    Measure("tieCountWithoutEgo", Double(network.graph.tieCount), used: network.count)
  }

  /// Mean degree without ego: ties with other alters per alter, `2m / n`; undefined without alters.
  ///
  /// - Complexity: O(1).
  public static func meanDegree(_ network: EgoNetwork) -> Measure {
    let n = network.count
    guard n > 0 else { return Measure("meanDegreeWithoutEgo", undefined: .noAlters, used: 0) }
    return Measure("meanDegreeWithoutEgo", Double(2 * network.graph.tieCount) / Double(n), used: n)
  }
}
