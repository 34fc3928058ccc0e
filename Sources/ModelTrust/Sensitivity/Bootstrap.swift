/// How a sensitivity index is bootstrapped: whole blocks or trajectories, which are independent, are drawn with replacement.
public struct Bootstrap: Hashable, Sendable {
  /// The number of bootstrap samples, at least 40.
  public let samples: Int
  /// The share of samples inside an interval, in (0, 1).
  public let coverage: Double

  /// - Parameters:
  ///   - samples: the number of bootstrap samples; below 40 traps, for then an interval of 95 % has nothing outside it.
  ///   - coverage: the share of samples inside an interval, in (0, 1).
  public init(samples: Int = 1_000, coverage: Double = 0.95) {
    precondition(samples >= 40, "A percentile interval needs at least 40 samples")
    precondition(coverage > 0 && coverage < 1, "The share inside an interval lies between 0 and 1")
    self.samples = samples
    self.coverage = coverage
  }

  /// How often each of `count` members is drawn in a sample of `count`.
  ///
  /// A draw is the upper half of the product of 64 random bits and the count. Pairs of draws are addressed by seed, sample and place.
  static func weights(seed: UInt64, sample: Int, count: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    for pair in 0..<(count + 1) / 2 {
      let words = SensitivityAddress.words(seed: seed, .bootstrap, item: UInt32(pair), index: sample)
      weights[member(words.x, words.y, of: count)] += 1
      if 2 * pair + 1 < count { weights[member(words.z, words.w, of: count)] += 1 }
    }
    return weights
  }

  private static func member(_ first: UInt32, _ second: UInt32, of count: Int) -> Int {
    Int((UInt64(first) << 32 | UInt64(second)).multipliedFullWidth(by: UInt64(count)).high)
  }

  /// The percentile interval: the samples' indices without the smallest and the largest `samples × (1 - coverage) / 2` of them, a whole number
  /// by rounding down, so that as many are left out on both sides.
  ///
  /// - Returns: `nil` when the index is undefined in any sample.
  ///
  /// Source: Efron (1979), *Ann. Statist.* 7, 1–26.
  func interval(_ replicates: [Double?]) -> ClosedRange<Double>? {
    let sorted = replicates.compactMap(\.self).sorted()
    guard sorted.count == samples else { return nil }
    // 1 - .95 is not exactly .05; a millionth of a sample makes up for it.
    let out = Int(Double(samples) * (1 - coverage) / 2 + 1e-6)
    return sorted[out]...sorted[samples - 1 - out]
  }
}
