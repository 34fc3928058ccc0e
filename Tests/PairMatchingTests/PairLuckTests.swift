import RandomStreams
import Testing

@testable import PairMatching

@Suite struct PairLuckTests {
  /// The layout, fixed for good, written out once more.
  @Test func aNumberIsFoundByItsAddress() {
    let luck = PairLuck(seed: 0x0123_4567_89AB_CDEF, future: 5, parameterDraw: 9)
    let words = Philox.words(counter: SIMD4(17, 4_000_000_000, 5, 1 << 22 | 57 << 16 | 9), key: 0x0123_4567_89AB_CDEF)
    #expect(luck.words(.youthView, youth: 17, mentor: 4_000_000_000) == words)
    #expect(luck.uniform(.youthView, youth: 17, mentor: 4_000_000_000) == Uniform.number(words.x, words.y))
    #expect(luck.normal(.youthView, youth: 17, mentor: 4_000_000_000) == StandardNormal.quantile(Uniform.number(words.z, words.w)))
  }

  @Test func everyPartOfTheAddressCounts() {
    let numbers = [
      PairLuck(seed: 1).uniform(.fit, youth: 1, mentor: 2), PairLuck(seed: 1).uniform(.fit, youth: 2, mentor: 1),
      PairLuck(seed: 2).uniform(.fit, youth: 1, mentor: 2), PairLuck(seed: 1, future: 1).uniform(.fit, youth: 1, mentor: 2),
      PairLuck(seed: 1, parameterDraw: 1).uniform(.fit, youth: 1, mentor: 2),
      PairLuck(seed: 1, parameterDraw: 65_535).uniform(.fit, youth: 1, mentor: 2),
    ]
    let purposes = PairLuck.Purpose.allCases.map { PairLuck(seed: 1).uniform($0, youth: 1, mentor: 2) }
    #expect(Set(numbers + purposes).count == numbers.count + purposes.count - 1)
    #expect(PairLuck.Purpose.allCases.map(\.rawValue) == [0, 1, 2, 3] && ReservedProcess.pair == 57)
  }

  /// 40,000 pairs: mean and variance of both numbers, and that they are unrelated to each other and to those of the neighbouring pair. A bound
  /// of 4.892 standard errors is left with a chance of 1e-6; 6 bounds.
  @Test func numbersAreUniformNormalAndUnrelated() {
    let luck = PairLuck(seed: 12)
    let n = 40_000.0
    var (u, uu, z, zz, uz, neighbours) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for youth in UInt32(0)..<200 {
      for mentor in UInt32(0)..<200 {
        let (uniform, normal) = (luck.uniform(.fit, youth: youth, mentor: mentor), luck.normal(.fit, youth: youth, mentor: mentor))
        u += uniform - 0.5
        uu += (uniform - 0.5) * (uniform - 0.5) * 12 - 1
        z += normal
        zz += normal * normal - 1
        uz += (uniform - 0.5) * normal
        neighbours += normal * luck.normal(.fit, youth: youth, mentor: mentor + 1)
      }
    }
    // Variances of one term: 1/12, 144/180 (of 12 x² for x uniform), 1, 2, 1/12 and 1; neighbouring products are uncorrelated.
    for (sum, variance) in [(u, 1.0 / 12), (uu, 0.8), (z, 1), (zz, 2), (uz, 1.0 / 12), (neighbours, 1)] {
      #expect(abs(sum) <= 4.892 * (n * variance).squareRoot())
    }
  }

  /// A youth and a mentor who are added leave the scores of all other pairs as they were.
  @Test func addingSomebodyLeavesAllOtherPairsAsTheyWere() throws {
    let luck = PairLuck(seed: 3)
    func scores(_ youths: [UInt32], _ mentors: [UInt32]) throws -> PairScores {
      try PairScores(youths: youths.count, mentors: mentors.count) { luck.normal(.fit, youth: youths[$0], mentor: mentors[$1]) }
    }
    let (few, many) = (try scores([5, 7], [1, 2]), try scores([9, 5, 7], [1, 8, 2]))
    for youth in 0..<2 { #expect(few[youth, 0] == many[youth + 1, 0] && few[youth, 1] == many[youth + 1, 2]) }
  }
}
