extension Measure {
  /// Burt's effective size: how many alters reach people whom the others do not reach.
  ///
  /// For `n` alters and `t` ties among them this is `n - 2t/n` (Borgatti's form, for ties without weight or direction).
  /// It is `n` when no alters know each other and 1 when all do. Undefined without alters.
  ///
  /// - Complexity: O(1).
  ///
  /// Sources: Burt (1992), *Structural Holes*, ch. 1; Borgatti (1997), *Connections* 20(1), 35–38.
  public static func effectiveSize(_ ties: AlterTies) -> Measure {
    guard ties.alterCount > 0 else { return Measure("effectiveSize", undefined: .noAlters, used: 0) }
    let n = Double(ties.alterCount)
    return Measure("effectiveSize", n - 2 * Double(ties.count) / n, used: ties.alterCount)
  }
}
