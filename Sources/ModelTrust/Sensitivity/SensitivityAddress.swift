import RandomStreams

/// Where the random numbers of a sensitivity analysis live.
///
/// Layout of the Philox counter, fixed for good: word 0 the item (an input's number or a pair of draws), word 1 the row or sample, word 2 the
/// round, word 3 `purpose << 22 | 61 << 16`. Process 61 belongs to no process of the model, so that a plan and a run may have the same seed.
enum SensitivityAddress {
  /// What the numbers are for; stands in the place of the week.
  enum Purpose: Int {
    case saltelli, morris, strata, jitter, bootstrap
  }

  static func words(seed: UInt64, _ purpose: Purpose, item: UInt32, index: Int, round: Int = 0) -> SIMD4<UInt32> {
    Philox.words(
      counter: SIMD4(
        item, UInt32(truncatingIfNeeded: index), UInt32(truncatingIfNeeded: round),
        Luck.place(week: purpose.rawValue, process: ReservedProcess.sensitivity)),
      key: seed)
  }
}
