/// Tails of the binomial distribution.
enum BinomialTail {
  /// The chance of at least `hits` in `trials`, each with chance `p`.
  ///
  /// Terms relative to the most likely number are worked out from it to both sides, each from its neighbour, and divided by their sum; no
  /// logarithm and no factorial is needed. Terms too small for a number count as 0.
  ///
  /// - Parameters:
  ///   - hits: in `0...trials`.
  ///   - p: in 0...1.
  /// - Complexity: O(trials).
  static func chance(ofAtLeast hits: Int, of trials: Int, _ p: Double) -> Double {
    if hits <= 0 { return 1 }
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    let mode = min(trials, Int(Double(trials + 1) * p))
    let odds = p / (1 - p)
    var terms = [Double](repeating: 0, count: trials + 1)
    terms[mode] = 1
    for k in stride(from: mode + 1, through: trials, by: 1) { terms[k] = terms[k - 1] * odds * Double(trials - k + 1) / Double(k) }
    for k in stride(from: mode - 1, through: 0, by: -1) { terms[k] = terms[k + 1] / odds * Double(k + 1) / Double(trials - k) }
    // Small terms first.
    let tail = terms[hits...].reversed().reduce(0, +)
    let rest = terms[..<hits].reduce(0, +)
    return tail / (tail + rest)
  }
}
