import RandomStreams

/// Where the random numbers of a value-of-information analysis live.
///
/// Layout of the Philox counter, fixed for good: word 0 the item (the place of an option, or the number of a study's id), word 1 the
/// replicate or draw, word 2 the pair of numbers, word 3 `purpose << 22 | 58 << 16`.
enum InformationAddress {
  /// What the numbers are for; stands in the place of the week.
  enum Purpose: Int {
    case coefficients, study
  }

  /// Two standard normal numbers, by inversion.
  static func normals(seed: UInt64, _ purpose: Purpose, item: UInt32, index: Int, pair: Int) -> (Double, Double) {
    let words = Philox.words(
      counter: SIMD4(
        item, UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: pair),
        Luck.place(week: purpose.rawValue, process: ReservedProcess.decision)),
      key: seed)
    return (StandardNormal.quantile(Uniform.number(words.x, words.y)), StandardNormal.quantile(Uniform.number(words.z, words.w)))
  }

  /// So many standard normal numbers.
  static func normals(seed: UInt64, _ purpose: Purpose, item: UInt32, index: Int, count: Int) -> [Double] {
    var numbers: [Double] = []
    for pair in 0..<(count + 1) / 2 {
      let two = normals(seed: seed, purpose, item: item, index: index, pair: pair)
      numbers += [two.0, two.1]
    }
    return Array(numbers.prefix(count))
  }
}
