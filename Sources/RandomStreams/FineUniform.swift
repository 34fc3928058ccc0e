extension Uniform {
  /// A uniform number in Double from two random words: 52 random bits, and a last bit that is always 1.
  ///
  /// `u = (2k + 1) 2^-53`, with `k` the first word followed by the upper 20 bits of the second. Every `u` is exact, lies in (0, 1), and has
  /// its mirror image `1 - u` among the values, so that both tails of a distribution are reached alike.
  ///
  /// - Parameters:
  ///   - first: the word of the upper 32 bits.
  ///   - second: the word of the lower 20 bits; its other 12 bits count for nothing.
  /// - Returns: A number in `2^-53...(1 - 2^-53)`.
  /// - Complexity: O(1).
  public static func number(_ first: UInt32, _ second: UInt32) -> Double {
    let k = UInt64(first) << 20 | UInt64(second >> 12)
    return Double(2 * k + 1) * 0x1p-53
  }
}
