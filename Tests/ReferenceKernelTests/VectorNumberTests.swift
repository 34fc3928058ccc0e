import RandomStreams
import Testing

import Lanes
@testable import ReferenceKernel

/// Random numbers on vectors are those of the scalar functions, and those that others published.
@Suite struct VectorNumberTests {
  static let widths = VectorWidth.allCases.filter { $0.isAvailable && $0 != .scalar }

  /// The known-answer vectors of Random123 (`DEShawResearch/random123`, tests/kat_vectors, commit 9545ff6), philox4x32 10.
  static let published: [(counter: SIMD4<UInt32>, key: UInt64, words: SIMD4<UInt32>)] = [
    (SIMD4(repeating: 0), 0, SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
    (SIMD4(repeating: .max), .max, SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)),
    (
      SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), 0x299f_31d0_a409_3822,
      SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ]

  @Test(arguments: widths)
  func wordsAreThePublishedOnes(_ vectors: VectorWidth) {
    for known in Self.published {
      let words = VectorKernel.words(counter: known.counter, key: known.key, on: vectors)
      #expect(words[0] == known.words)
      for below in 1...2 {
        let counter = SIMD4(known.counter.x &- UInt32(below), known.counter.y, known.counter.z, known.counter.w)
        #expect(words[below] == Philox.words(counter: counter, key: known.key))
      }
    }
  }

  /// Bits of normal numbers of an independent C program, for youth, week and block 0 of seed 20240901.
  @Test(arguments: widths)
  func normalsAreTheGoldenOnes(_ vectors: VectorWidth) {
    let model = ReferenceModel(youths: 2)
    let first = VectorKernel.normals(model, first: 0, week: 0, block: 0, on: vectors)
    let next = VectorKernel.normals(model, first: 0, week: 1, block: 0, on: vectors)
    func bits(_ z: SIMD4<Float>) -> [UInt32] { [z.x, z.y, z.z, z.w].map(\.bitPattern) }
    #expect(bits(first[0]) == [0xbed8_9a2d, 0xc017_4da1, 0x3f37_456a, 0xbd81_1fab])
    #expect(bits(next[0]) == [0xbf5d_671b, 0x3f5a_918d, 0xbeea_c856, 0x3b7f_c0e4])
    #expect(bits(first[1]) == [0xbe9e_e3d8, 0x3e93_641d, 0x3e9e_39d4, 0xbe06_a952])
  }

  /// 16 youths at a time, with other keys, weeks and blocks: the shortened words and normals of the kernel against the plain ones.
  @Test(arguments: widths)
  func normalsAreTheScalarOnes(_ vectors: VectorWidth) {
    var compared = 0
    for (seed, replication) in [(1, 0), (20_240_901, 77), (UInt32.max, UInt32.max)] as [(UInt32, UInt32)] {
      let model = ReferenceModel(youths: 1, seed: seed, replication: replication)
      for first in [0, 1_000_003] as [UInt32] {
        for week in [0, 51, 103] as [UInt32] {
          for block in [0, 1, 17, 63] as [UInt32] {
            let normals = VectorKernel.normals(model, first: first, week: week, block: block, on: vectors)
            for (lane, z) in normals.enumerated() {
              let words = ScalarDraws(model, youth: first + UInt32(lane)).words(week: week, block: block)
              let (a, b) = ScalarDraws.normals(words.x, words.y)
              let (c, d) = ScalarDraws.normals(words.z, words.w)
              #expect(z == SIMD4(a, b, c, d))
              compared += 1
            }
          }
        }
      }
    }
    #expect(compared == 3 * 2 * 3 * 4 * 16)
  }

  /// The largest word rounds up to 1, as in the published program and unlike elsewhere in this package.
  @Test func theLargestWordIsOne() {
    #expect(ScalarDraws.uniform(.max) == 1)
    #expect(ScalarDraws.uniform(0) == 0x1p-25)
    #expect(Uniform.number(.max) < 1)
    #expect(ScalarDraws.normals(.max, .max).0 == 0)
  }
}
