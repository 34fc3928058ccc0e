import SupportWebs
import Quantities

/// Burt's measures of structural holes in an ego network: ego is tied to every alter that counts.
///
/// With `a` the strengths of ties (1 each without weights), ego included, `p_ij = a_ij / Σ_k a_ik` and `m_jq = a_jq / max_k a_jk`:
/// - local constraint `c_j = (p_ej + Σ_q p_eq p_qj)²`, constraint `C = Σ_j c_j`;
/// - effective size `Σ_j (1 - Σ_q p_eq m_jq)`, which is `n - 2t/n` without weights (Borgatti); efficiency is effective size over `n`;
/// - hierarchy `Σ_j r_j ln r_j / (n ln n)` with `r_j = c_j / (C/n)`, the Coleman–Theil index.
///
/// Constraint may exceed 1 (1.125 with two alters who know each other). With one alter all four are 1. Alters of strength 0 do not count.
///
/// - Complexity: O(n + m).
///
/// Sources: Burt (1992), *Structural Holes*, ch. 1–2; Borgatti (1997), *Connections* 20(1), 35–38.
public struct BurtMeasures: Sendable, Equatable {
  /// Local constraint of each alter; `nil` for those with whom there is no tie.
  public let localConstraint: [Double?]
  /// `nil` without alters.
  public let constraint: Double?
  public let effectiveSize: Double?
  public let efficiency: Double?
  /// The number of alters that count.
  public let used: Int

  /// - Returns: `nil` for weighted measures where a strength is unknown.
  public init?(_ network: EgoNetwork, weighted: Bool = false) {
    let graph = network.graph
    let ego: [Double]
    if weighted {
      guard let known = network.knownStrengths else { return nil }
      ego = known.ego
    } else {
      ego = network.strengths.map { $0 == 0 ? 0 : 1 }
    }
    let strengths = weighted ? graph.strengths : nil
    let sum = ego.reduce(0, +)
    let n = ego.count { $0 > 0 }
    used = n
    guard n > 0 else {
      localConstraint = [Double?](repeating: nil, count: network.count)
      (constraint, effectiveSize, efficiency) = (nil, nil, nil)
      return
    }
    // p_eq over q's total strength, and every alter's strongest tie.
    var reach = [Double](repeating: 0, count: network.count)
    var strongest = ego
    for q in 0..<network.count where ego[q] > 0 {
      var total = ego[q]
      for k in graph.starts[q]..<graph.starts[q + 1] where ego[graph.neighbours[k]] > 0 {
        let a = strengths?[k] ?? 1
        total += a
        if a > strongest[q] { strongest[q] = a }
      }
      reach[q] = ego[q] / sum / total
    }
    var local = [Double?](repeating: nil, count: network.count)
    var total = 0.0
    var redundancy = 0.0
    for j in 0..<network.count where ego[j] > 0 {
      var indirect = 0.0
      var shared = 0.0
      for k in graph.starts[j]..<graph.starts[j + 1] {
        let q = graph.neighbours[k]
        guard ego[q] > 0 else { continue }
        let a = strengths?[k] ?? 1
        indirect += reach[q] * a
        shared += ego[q] * a
      }
      let share = ego[j] / sum + indirect
      local[j] = share * share
      total += share * share
      redundancy += shared / strongest[j]
    }
    localConstraint = local
    constraint = total
    let size = Double(n) - redundancy / sum
    effectiveSize = size
    efficiency = size / Double(n)
  }

  /// Coleman–Theil hierarchy of the local constraints; `nil` without alters.
  public var hierarchy: Double? {
    guard let constraint else { return nil }
    let n = used
    guard n > 1 else { return 1 }
    let mean = constraint / Double(n)
    var sum = 0.0
    for c in localConstraint {
      guard let c, c > 0 else { continue }
      let r = c / mean
      sum += r * Elementary.log(r)
    }
    return sum / (Double(n) * Elementary.log(Double(n)))
  }
}

extension Measure {
  /// Constraint, effective size, efficiency and hierarchy of Burt.
  public static func burt(_ network: EgoNetwork, weighted: Bool = false) -> [Measure] {
    let ids =
      weighted
      ? ["weightedBurtConstraint", "weightedBurtEffectiveSize", "weightedBurtEfficiency", "weightedBurtHierarchy"]
      : ["burtConstraint", "burtEffectiveSize", "burtEfficiency", "burtHierarchy"]
    guard let burt = BurtMeasures(network, weighted: weighted) else { return ids.map { network.withoutStrengths($0) } }
    return zip(ids, [burt.constraint, burt.effectiveSize, burt.efficiency, burt.hierarchy]).map { id, value in
      value.map { Measure(id, $0, used: burt.used, usesWeights: weighted) }
        ?? Measure(id, undefined: .noAlters, used: 0, usesWeights: weighted)
    }
  }
}
