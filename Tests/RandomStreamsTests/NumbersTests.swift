import RandomStreams
import Testing

/// The bound of statistical tests: a false alarm once in a million.
let bound = 4.892

@Suite struct NumbersTests {
  @Test func uniformNumbersLieBetweenZeroAndOne() {
    #expect(Uniform.number(.max) == 0x1.fffffep-1)
    #expect(Uniform.number(.max) < 1)
    #expect(Uniform.number(0) == 0x1p-25)
    #expect(Uniform.number(255) == Uniform.number(0))
    #expect(Uniform.number(1 << 31) == 0.5 + 0x1p-25 || Uniform.number(1 << 31) == 0.5)
  }

  @Test func uniformNumbersRiseWithTheWord() {
    var last: Float = 0
    for word in stride(from: UInt32(0), through: .max, by: 65_521) {
      let u = Uniform.number(word)
      guard u >= last else {
        Issue.record("falls at word \(word)")
        return
      }
      last = u
    }
  }

  @Test func fourUniformNumbersComeFromFourWords() {
    let words = SIMD4<UInt32>(1 << 8, 2 << 20, 3 << 25, .max)
    for k in 0..<4 { #expect(Uniform.numbers(words)[k] == Uniform.number(words[k])) }
  }

  @Test func extremeWordsGiveFiniteNormals() {
    for (a, b) in [(UInt32.min, UInt32.min), (.min, .max), (.max, .min), (.max, .max)] {
      let normals = Normal.boxMuller(Uniform.numbers(SIMD4(a, b, b, a)))
      #expect((0..<4).allSatisfy { normals[$0].isFinite && abs(normals[$0]) < 6 })
    }
  }

  @Test func aMillionNormalsHaveTheMomentsOfTheNormal() {
    let luck = Luck(seed: 20_261_121, youth: 0, future: 0)
    var sums = SIMD4<Double>.zero
    var (pairs, halves) = (0.0, 0.0)
    let count = 1_000_000
    for block in 0..<count / 4 {
      let z = SIMD4<Double>(luck.normals(week: block >> 16, process: 0, block: block & 0xffff))
      let squares = z * z
      sums += SIMD4(z.sum(), squares.sum(), (squares * z).sum(), (squares * squares).sum())
      pairs += z.x * z.y + z.z * z.w
      halves += (squares.x - 1) * (squares.y - 1) + (squares.z - 1) * (squares.w - 1)
    }
    let n = Double(count)
    #expect(abs(sums[0]) < bound * n.squareRoot())
    #expect(abs(sums[1] - n) < bound * (2 * n).squareRoot())
    #expect(abs(sums[2]) < bound * (15 * n).squareRoot())
    #expect(abs(sums[3] - 3 * n) < bound * (96 * n).squareRoot())
    #expect(abs(pairs) < bound * (n / 2).squareRoot(), "sine and cosine halves are uncorrelated")
    #expect(abs(halves) < bound * 2 * (n / 2).squareRoot(), "and so are their squares")
  }

  @Test func normalsHaveTheirShareBeyondTwo() {
    let luck = Luck(seed: 7, youth: 1, future: 2)
    var beyond = 0
    for block in 0..<50_000 {
      let z = luck.normals(week: 0, process: 1, block: block)
      for k in 0..<4 where abs(z[k]) > 2 { beyond += 1 }
    }
    let p = 0.0455002638963584
    #expect(abs(Double(beyond) - 200_000 * p) < bound * (200_000 * p * (1 - p)).squareRoot())
  }
}
