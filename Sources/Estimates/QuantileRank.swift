/// Which of `n` sorted numbers is the quantile at level `p`.
package enum QuantileRank {
  /// The smallest rank `k` in `1...n` with `k / n >= p`: the inverse of the distribution of the sample.
  ///
  /// `k / n` is rounded as a division is, so that the quantile at .07 of 100 numbers is the seventh.
  ///
  /// Source: definition 1 of Hyndman and Fan (1996), *The American Statistician* 50(4), 361-365.
  package static func rank(_ p: Double, of n: Int64) -> Int64 {
    precondition(0...1 ~= p, "The level of a quantile lies in 0...1")
    var rank = max(1, min(n, Int64((p * Double(n)).rounded(.up))))
    while rank > 1, Double(rank - 1) / Double(n) >= p { rank -= 1 }
    while rank < n, Double(rank) / Double(n) < p { rank += 1 }
    return rank
  }
}
