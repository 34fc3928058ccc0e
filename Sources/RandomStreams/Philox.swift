/// Philox4x32-10: a counter in, four random words out, nothing remembered.
///
/// Ten rounds of two 32 × 32 bit products. Any key is as good as any other, so that consecutive seeds are independent.
///
/// Source: Salmon, Moraes, Dror & Shaw (2011), *Parallel random numbers: as easy as 1, 2, 3*, SC'11, doi:10.1145/2063384.2063405.
/// Tested on the known-answer vectors that its authors publish with Random123.
public enum Philox {
  /// - Parameters:
  ///   - counter: four words; word 0 first.
  ///   - key: the 64-bit key, low half first in the algorithm.
  /// - Complexity: 20 multiplications.
  @inlinable
  public static func words(counter: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter.x, counter.y, counter.z, counter.w)
    var k0 = UInt32(truncatingIfNeeded: key)
    var k1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(c0)
      let second = UInt64(0xCD9E_8D57) * UInt64(c2)
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
