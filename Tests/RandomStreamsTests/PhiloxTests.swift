import RandomStreams
import Testing

/// The known-answer vectors of Random123 (`DEShawResearch/random123`, tests/kat_vectors, commit 9545ff6), philox4x32 10.
@Suite struct PhiloxTests {
  struct Vector: Sendable {
    let counter: SIMD4<UInt32>
    let key: UInt64
    let words: SIMD4<UInt32>
  }

  static let vectors = [
    Vector(counter: SIMD4(repeating: 0), key: 0, words: SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    Vector(
      counter: SIMD4(repeating: 0xffff_ffff), key: 0xffff_ffff_ffff_ffff,
      words: SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
    Vector(
      counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), key: 0x299f_31d0_a409_3822,
      words: SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)),
  ]

  @Test(arguments: vectors)
  func givesThePublishedWords(_ vector: Vector) {
    #expect(Philox.words(counter: vector.counter, key: vector.key) == vector.words)
  }

  /// Words and normal numbers of an independent C program (contraction off), for key words 20240901 and 0.
  static let derived: [(counter: SIMD4<UInt32>, words: SIMD4<UInt32>, normals: SIMD4<UInt32>)] = [
    (
      SIMD4(0, 0, 0, 0x5745_4B31), SIMD4(0x0e50_2726, 0xb8c9_107e, 0xc5bc_589b, 0xfc6b_c662),
      SIMD4(0xbed8_9a2d, 0xc017_4da1, 0x3f37_456a, 0xbd81_1fab)
    ),
    (
      SIMD4(0, 1, 0, 0x5745_4B31), SIMD4(0x7a54_557d, 0x6043_30be, 0xe673_0bed, 0x7fa7_3c0d),
      SIMD4(0xbf5d_671b, 0x3f5a_918d, 0xbeea_c856, 0x3b7f_c0e4)
    ),
    (
      SIMD4(1, 0, 0, 0x5745_4B31), SIMD4(0xea10_0c15, 0x6187_6918, 0xf1f6_3091, 0xef9b_9b52),
      SIMD4(0xbe9e_e3d8, 0x3e93_641d, 0x3e9e_39d4, 0xbe06_a952)
    ),
  ]

  @Test(arguments: derived.indices)
  func normalsHaveTheBitsOfTheReference(_ index: Int) {
    let expected = Self.derived[index]
    let words = Philox.words(counter: expected.counter, key: 20_240_901)
    #expect(words == expected.words)
    let normals = Normal.boxMuller(Uniform.numbers(words))
    #expect([normals.x, normals.y, normals.z, normals.w].map(\.bitPattern) == (0..<4).map { expected.normals[$0] })
  }
}
