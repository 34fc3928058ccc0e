import Estimates
import Testing
import TestSupport

@Suite struct ExactMomentsTests {
  private static func moments(_ numbers: some Sequence<Float>) -> ExactMoments {
    var moments = ExactMoments()
    for x in numbers { moments.add(x) }
    return moments
  }

  /// Mean and variance from their definitions, in whole numbers of 2^-32 until the last division.
  private static func slow(_ numbers: [Float]) -> (mean: Double, variance: Double) {
    let n = Int128(numbers.count)
    let fixed = numbers.map { Int128((Double($0) * 0x1p32).rounded(.toNearestOrEven)) }
    let sum = fixed.reduce(0, +)
    let squares = fixed.reduce(Int128(0)) { $0 + (n * $1 - sum) * (n * $1 - sum) }
    return (Double(sum) * 0x1p-32 / Double(n), Double(squares) / Double(n * n * (n - 1)) * 0x1p-64)
  }

  private static func sample(_ dice: inout Dice) -> [Float] {
    let (size, scale) = (2 + dice.whole(below: 59), [1, 1e-6, 300, 60_000][dice.whole(below: 4)])
    let shift = dice.whole(below: 2) == 0 ? 0 : scale / 2
    return (0..<size).map { _ in Float((dice.level() - 0.5) * scale + shift) }
  }

  @Test func meanAndVarianceAreThoseOfTheDefinition() throws {
    var dice = Dice(seed: 1)
    for _ in 0..<1_000 {
      let numbers = Self.sample(&dice)
      let (own, slow) = (Self.moments(numbers), Self.slow(numbers))
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
    let numbers = (0..<200).map { _ in Float((dice.level() - 0.3) * 1_000) }
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
      let x = Float((dice.level() - 0.5) * 100_000)
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
    let step = Float(60_000).ulp
    let numbers = (0..<10_000).map { 60_000 + step * Float($0 % 2) }
    let variance = try #require(Self.moments(numbers).variance)
    #expect(abs(variance / (Double(step) * Double(step) * 0.25 * 10_000 / 9_999) - 1) < 1e-14)
    #expect(Self.moments([Float](repeating: 59_999.9, count: 1_000)).variance == 0)
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
    #expect(Estimate(moments)?.standardError == (5.0 / 3 / 4).squareRoot())
  }

  @Test func aBillionOfTheLargestNumbersFit() {
    var moments = Self.moments([ExactMoments.largestMagnitude, -ExactMoments.largestMagnitude])
    for _ in 0..<29 {
      let copy = moments
      moments.merge(copy)
    }
    #expect(moments.count == 1 << 30 && moments.mean == 0)
    #expect(moments.variance == 0x1p32 * 0x1p30 / (0x1p30 - 1))
  }

  @Test func aQuarterOfABillionOfTheLargestDifferencesFit() {
    var moments = ExactMoments()
    moments.addDifference(ExactMoments.largestMagnitude, -ExactMoments.largestMagnitude)
    moments.addDifference(-ExactMoments.largestMagnitude, ExactMoments.largestMagnitude)
    for _ in 0..<27 {
      let copy = moments
      moments.merge(copy)
    }
    #expect(moments.variance == 0x1p34 * 0x1p28 / (0x1p28 - 1))
  }

  @Test func numbersThatDoNotFitStop() async {
    await #expect(processExitsWith: .failure) { _ = ExactMoments.fixedPoint(65_536.01) }
    await #expect(processExitsWith: .failure) { _ = ExactMoments.fixedPoint(.nan) }
    await #expect(processExitsWith: .failure) { _ = ExactMoments.fixedPoint(-.infinity) }
  }
}
