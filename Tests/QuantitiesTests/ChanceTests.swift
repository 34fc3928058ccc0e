import Quantities
import Testing

@Suite struct ChanceTests {
  @Test(arguments: [-Float.infinity, -1, -1e-30, 1.0000001, 2, .infinity, .nan])
  func whatIsNoProbabilityIsRefused(_ value: Float) {
    #expect(Probability(value) == nil)
  }

  @Test(arguments: [0, -0.0, 1e-38, 0.5, 1] as [Float])
  func aProbabilityKeepsItsValue(_ value: Float) {
    #expect(Probability(value)?.value == value)
  }

  @Test func clippingTakesTheNearestProbability() {
    #expect(Probability(clipping: -0.1) == .never)
    #expect(Probability(clipping: -.infinity) == .never)
    #expect(Probability(clipping: 1.1) == .always)
    #expect(Probability(clipping: .infinity) == .always)
    #expect(Probability(clipping: 0.3).value == 0.3)
  }

  @Test func whatIsNoNumberCannotBeClipped() async {
    await #expect(processExitsWith: .failure) { _ = Probability(clipping: .nan) }
  }

  @Test(arguments: [-Float.infinity, -1e-30, .infinity, .nan])
  func whatIsNoRateIsRefused(_ perWeek: Float) {
    #expect(WeeklyRate(perWeek) == nil)
  }

  @Test func aRateBecomesAChance() throws {
    let rate = try #require(WeeklyRate(0.05))
    #expect(abs(rate.chance().value - 0.048770575) < 1e-8)
    #expect(abs(rate.chance(inWeeks: 26).value - 0.72746818) < 1e-7)
    #expect(rate.chance(inWeeks: 0) == .never)
    #expect(rate.chance(inWeeks: .infinity) == .always)
  }

  @Test func anEndlessRateIsCertainAndNoneNever() throws {
    #expect(try #require(WeeklyRate(.greatestFiniteMagnitude)).chance() == .always)
    #expect(try #require(WeeklyRate(0)).chance(inWeeks: 1_000) == .never)
  }

  @Test func negativeTimeIsNoTime() throws {
    #expect(try #require(WeeklyRate(0.5)).chance(inWeeks: -3) == .never)
  }
}
