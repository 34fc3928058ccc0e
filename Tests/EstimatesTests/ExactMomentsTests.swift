import Estimates
import Testing
import TestSupport

@Suite struct ExactMomentsTests {
  private static func moments(_ numbers: some Sequence<Float>, bits: Int = 22) -> ExactMoments {
    var moments = ExactMoments(fractionBits: bits)
    for x in numbers { moments.add(x) }
    return moments
  }

  /// Mean and variance from their definitions, in whole steps until the last division.
  private static func slow(_ numbers: [Float], bits: Int) -> (mean: Double, variance: Double) {
    let n = Int128(numbers.count)
    let scale = Double(1 << bits)
    let fixed = numbers.map { Int128((Double($0) * scale).rounded(.toNearestOrEven)) }
    let sum = fixed.reduce(0, +)
    let squares = fixed.reduce(Int128(0)) { $0 + (n * $1 - sum) * (n * $1 - sum) }
    return (Double(sum) / scale / Double(n), Double(squares) / Double(n * n * (n - 1)) / scale / scale)
  }

  /// Numbers about half the range that `bits` leave, or much smaller.
  private static func sample(_ dice: inout Dice, bits: Int) -> [Float] {
    let size = 2 + dice.whole(below: 59)
    let scale = dice.one(of: [1, 1e-4, 0.1]) * Double(1 << (30 - bits))
    let shift = dice.whole(below: 2) == 0 ? 0 : scale / 2.1
    return (0..<size).map { _ in Float((dice.level() - 0.5) * scale + shift) }
  }

  @Test func meanAndVarianceAreThoseOfTheDefinition() throws {
    var dice = Dice(seed: 1)
    for _ in 0..<1_000 {
      let bits = dice.one(of: [22, 16, 8, 0, 30])
      let numbers = Self.sample(&dice, bits: bits)
      let (own, slow) = (Self.moments(numbers, bits: bits), Self.slow(numbers, bits: bits))
      let (mean, variance) = (try #require(own.mean), try #require(own.variance))
      #expect(own.count == Int64(numbers.count))
      #expect(abs(mean - slow.mean) <= abs(slow.mean) * 4e-16)
      #expect(abs(variance - slow.variance) <= slow.variance * 2e-15)
      #expect(own.standardDeviation == variance.squareRoot())
      #expect(own.standardError == (variance / Double(numbers.count)).squareRoot())
    }
  }

  @Test func everyOrderAndEverySplitGivesTheSameBits() {
    var dice = Dice(seed: 2)
    let numbers = (0..<200).map { _ in Float((dice.level() - 0.3) * 300) }
    let whole = Self.moments(numbers)
    for _ in 0..<500 {
      var rest = dice.shuffled(numbers)[...]
      var parts: [ExactMoments] = []
      while !rest.isEmpty {
        let size = min(rest.count, dice.whole(below: 60))
        parts.append(Self.moments(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      var merged = ExactMoments()
      for part in dice.shuffled(parts) { merged.merge(part) }
      #expect(merged == whole)
    }
  }

  @Test func differencesOfEqualNumbersAreExactlyZero() {
    var dice = Dice(seed: 3)
    var moments = ExactMoments()
    for _ in 0..<1_000 {
      let x = Float((dice.level() - 0.5) * 500)
      moments.addDifference(x, x)
    }
    #expect(moments.mean == 0 && moments.variance == 0 && moments.standardError == 0)
  }

  @Test func aDifferenceIsThatOfTheTwoNumbersAsTheyAreSummed() throws {
    var dice = Dice(seed: 4)
    var (a, b, difference) = (ExactMoments(), ExactMoments(), ExactMoments())
    for _ in 0..<500 {
      let (x, y) = (Float(dice.level()), Float(dice.level() * 40))
      a.add(x)
      b.add(y)
      difference.addDifference(x, y)
    }
    let means = (try #require(a.mean), try #require(b.mean), try #require(difference.mean))
    #expect(abs(means.2 - (means.0 - means.1)) < 1e-13)
  }

  @Test func aTinySpreadAroundALargeMeanDoesNotCancel() throws {
    let step = Float(250).ulp
    let numbers = (0..<10_000).map { 250 + step * Float($0 % 2) }
    let variance = try #require(Self.moments(numbers).variance)
    #expect(abs(variance / (Double(step) * Double(step) * 0.25 * 10_000 / 9_999) - 1) < 1e-14)
    #expect(Self.moments([Float](repeating: 249.9, count: 1_000)).variance == 0)
  }

  @Test func nothingHasNoMeanAndOneNumberNoVariance() {
    let (none, one) = (ExactMoments(), Self.moments([2.5]))
    #expect(none.mean == nil && none.variance == nil && none.standardError == nil && none.standardDeviation == nil)
    #expect(one.mean == 2.5 && one.variance == nil && one.standardError == nil && one.standardDeviation == nil)
    #expect(Estimate(none) == nil)
    #expect(Estimate(one)?.mean == 2.5 && Estimate(one)?.standardError == nil && Estimate(one)?.count == 1)
  }

  @Test func anEstimateIsTheMeanWithItsStandardError() {
    let moments = Self.moments([1, 2, 3, 4])
    #expect(Estimate(moments)?.mean == 2.5 && Estimate(moments)?.count == 4)
    let variance = 5.0 / 3
    #expect(Estimate(moments)?.standardError == (variance / 4).squareRoot())
  }

  @Test func partialSumsCountAsTheirNumbers() {
    var dice = Dice(seed: 5)
    for bits in [22, 16] {
      var (whole, parts) = (ExactMoments(fractionBits: bits), ExactMoments(fractionBits: bits))
      for _ in 0..<50 {
        var (count, sum, low, high): (Int64, Int64, UInt64, UInt64) = (0, 0, 0, 0)
        for _ in 0..<dice.whole(below: 40) {
          let (a, b) = (Float(dice.level() - 0.5) * whole.bound, Float(dice.level() - 0.5) * whole.bound)
          whole.addDifference(a, b)
          let x = Int64(parts.fixedPoint(a) - parts.fixedPoint(b))
          let square = UInt64(x * x)
          (count, sum, low, high) = (count + 1, sum + x, low + square & 0xFFFF_FFFF, high + square >> 32)
        }
        parts.add(count: count, sum: sum, squaresLow: low, squaresHigh: high)
      }
      #expect(parts == whole && parts.count > 500)
    }
  }

  @Test func fixedPointRoundsTiesToEven() {
    let moments = ExactMoments(fractionBits: 0)
    #expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.51].map { moments.fixedPoint($0) } == [0, 2, 2, 0, -2, 3])
    #expect(ExactMoments().fixedPoint(1) == 1 << 22 && ExactMoments(fractionBits: 16).fixedPoint(-16_383) == -16_383 << 16)
  }

  /// As many of the largest differences as Int64 can count, less one doubling.
  @Test func asManyOfTheLargestNumbersFitAsCanBeCounted() {
    for bits in [22, 16] {
      let largest = ExactMoments(fractionBits: bits).bound.nextDown
      var (moments, differences) = (Self.moments([largest, -largest], bits: bits), ExactMoments(fractionBits: bits))
      differences.addDifference(largest, -largest)
      differences.addDifference(-largest, largest)
      for _ in 0..<61 {
        let copies = (moments, differences)
        moments.merge(copies.0)
        differences.merge(copies.1)
      }
      let square = Double(largest) * Double(largest)
      #expect(moments.count == 1 << 62 && moments.mean == 0 && moments.variance == square)
      #expect(differences.mean == 0 && differences.variance == 4 * square)
      var ones = ExactMoments(fractionBits: bits)
      ones.addDifference(largest, -largest)
      for _ in 0..<61 {
        let copy = ones
        ones.merge(copy)
      }
      #expect(ones.mean == 2 * Double(largest) && ones.variance == 0)
    }
  }

  @Test func numbersThatDoNotFitStop() async {
    await #expect(processExitsWith: .failure) { _ = ExactMoments().fixedPoint(256) }
    await #expect(processExitsWith: .failure) { _ = ExactMoments(fractionBits: 16).fixedPoint(-16_384) }
    await #expect(processExitsWith: .failure) { _ = ExactMoments().fixedPoint(.nan) }
    await #expect(processExitsWith: .failure) { _ = ExactMoments().fixedPoint(-.infinity) }
    await #expect(processExitsWith: .failure) { _ = ExactMoments(fractionBits: 31) }
    #expect(ExactMoments().fixedPoint(Float(256).nextDown) == 1 << 30 - 64)
  }

  @Test func momentsWithOtherPlacesDoNotMerge() async {
    await #expect(processExitsWith: .failure) {
      var moments = ExactMoments()
      moments.merge(ExactMoments(fractionBits: 16))
    }
  }
}
