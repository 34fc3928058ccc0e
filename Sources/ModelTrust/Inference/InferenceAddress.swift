import RandomStreams

/// Where the random numbers of an inference live.
///
/// Layout of the Philox counter, fixed for good: word 0 what the numbers are for, word 1 the attempt, word 2 the generation, word 3
/// `1023 << 22 | 60 << 16 | block`. Process 60 belongs to no process of the model, so that an inference and its runs may have the same seed.
struct InferenceAddress {
  /// What the numbers are for; stands in the place of the youth.
  enum Purpose: UInt32 {
    case prior, ancestor, kernel, resampling
  }

  private let luck: Luck

  init(seed: UInt64, _ purpose: Purpose, generation: Int, attempt: Int = 0) {
    luck = Luck(
      seed: seed, youth: purpose.rawValue, future: UInt32(truncatingIfNeeded: attempt),
      parameterDraw: UInt32(truncatingIfNeeded: generation))
  }

  /// Uniform numbers in (0, 1) with 52 random bits, two to a block.
  func uniforms(_ count: Int) -> [Double] {
    (0..<count).map { item in
      let words = luck.words(week: Luck.initialWeek, process: ReservedProcess.inference, block: item / 2)
      return item.isMultiple(of: 2) ? Uniform.number(words.x, words.y) : Uniform.number(words.z, words.w)
    }
  }
}
