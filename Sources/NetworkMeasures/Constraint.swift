extension Measure {
  /// Burt's constraint: how far the youth's contacts lead to one another.
  ///
  /// `C = Σ_j (p_ej + Σ_q p_eq p_qj)²`, with `p_ij` the share of i's ties that go to j, ego included, ties without weight. 1 with one
  /// alter,
  /// `1/n` with `n` alters who do not know each other; it may exceed 1 (1.125 with two who do), so it is no gauge from 0 to 1.
  /// Undefined without alters.
  ///
  /// - Complexity: O(n + m) for `n` alters and `m` ties among them.
  ///
  /// Source: Burt (1992), *Structural Holes*, ch. 2, of the ego network.
  public static func constraint(_ ties: AlterTies) -> Measure {
    let n = ties.alterCount
    guard n > 0 else { return Measure("constraint", undefined: .noAlters, used: 0) }
    let share = 1 / Double(n)
    let sum = ties.neighbours.reduce(0.0) { sum, adjacent in
      let indirect = adjacent.reduce(0.0) { $0 + share / Double(ties.neighbours[$1].count + 1) }
      return sum + (share + indirect) * (share + indirect)
    }
    return Measure("constraint", sum, used: n)
  }
}
