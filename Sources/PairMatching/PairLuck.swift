import RandomStreams

/// The luck of pairs of a youth and a mentor: a uniform and a standard normal number for each, found by their address.
///
/// Nothing is drawn in sequence, so that a youth or mentor who is added, left out or moved in a list leaves the numbers of all other pairs as
/// they were: two policy options that differ in the number of mentors meet the same pairs. Policy options are no part of the address.
///
/// Layout of the Philox counter, fixed for good: word 0 the youth, word 1 the mentor, word 2 the future, word 3
/// `purpose << 22 | 57 << 16 | parameter draw`. The uniform number is made of words 0 and 1 of what comes out, the normal of words 2 and 3.
public struct PairLuck: Hashable, Sendable {
  /// What a pair's numbers are for; stands in the place of the week. Numbers in use never move.
  public enum Purpose: Int, CaseIterable, Sendable {
    /// How well the pair fits, beyond what is known of both.
    case fit = 0
    /// How the youth sees the mentor, beyond the fit.
    case youthView = 1
    /// How the mentor sees the youth, beyond the fit.
    case mentorView = 2
    /// Which of equally good partners goes first, in place of the id.
    case tieBreak = 3
  }

  /// The largest number of a parameter draw.
  public static let lastParameterDraw = 65_535

  public let seed: UInt64
  public let future: UInt32
  public let parameterDraw: Int

  /// - Parameters:
  ///   - seed: the seed of the run.
  ///   - future: the number of the future.
  ///   - parameterDraw: the number of the draw of the parameters, 0 for none; in 0...65535, anything else traps.
  public init(seed: UInt64, future: UInt32 = 0, parameterDraw: Int = 0) {
    precondition(0...Self.lastParameterDraw ~= parameterDraw, "Parameter draws count from 0 to 65535 here")
    self.seed = seed
    self.future = future
    self.parameterDraw = parameterDraw
  }

  /// A uniform number of a pair, in (0, 1), with 52 random bits.
  ///
  /// - Parameters:
  ///   - purpose: what for.
  ///   - youth: the address of the youth.
  ///   - mentor: the address of the mentor.
  /// - Complexity: O(1).
  public func uniform(_ purpose: Purpose, youth: UInt32, mentor: UInt32) -> Double {
    let words = words(purpose, youth: youth, mentor: mentor)
    return Uniform.number(words.x, words.y)
  }

  /// A standard normal number of a pair, by inversion; independent of ``uniform(_:youth:mentor:)``.
  ///
  /// - Parameters:
  ///   - purpose: what for.
  ///   - youth: the address of the youth.
  ///   - mentor: the address of the mentor.
  /// - Returns: a number in -8.21...8.21.
  /// - Complexity: O(1).
  public func normal(_ purpose: Purpose, youth: UInt32, mentor: UInt32) -> Double {
    let words = words(purpose, youth: youth, mentor: mentor)
    return StandardNormal.quantile(Uniform.number(words.z, words.w))
  }

  /// Four random words of a pair.
  func words(_ purpose: Purpose, youth: UInt32, mentor: UInt32) -> SIMD4<UInt32> {
    Philox.words(
      counter: SIMD4(
        youth, mentor, future,
        Luck.place(week: purpose.rawValue, process: ReservedProcess.pair) | UInt32(truncatingIfNeeded: parameterDraw)),
      key: seed)
  }
}
