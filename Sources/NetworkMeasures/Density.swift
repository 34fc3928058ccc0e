extension Measure {
  /// Density without ego: the share of pairs of alters who know each other.
  ///
  /// For `n` alters with `m` ties among them this is `2m / (n(n-1))`, in [0, 1].
  /// Undefined below two alters: a youth with one supporter has no density, and 0 would read as "fragmented".
  ///
  /// - Complexity: O(1).
  ///
  /// Source: Wasserman & Faust (1994), *Social Network Analysis*, ch. 4.
  public static func density(_ ties: AlterTies) -> Measure {
    let n = ties.alterCount
    guard n >= 2 else { return Measure("density", undefined: n == 0 ? .noAlters : .fewerThanTwoAlters, used: n) }
    return Measure("density", Double(2 * ties.count) / Double(n * (n - 1)), used: n)
  }
}
