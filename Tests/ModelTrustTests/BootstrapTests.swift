import Testing

@testable import ModelTrust

@Suite struct BootstrapTests {
  /// 400 samples of 50 members: each is drawn 400 times, give or take 4.892 standard errors (1e-6 each, 5e-5 in all). The variance of a
  /// number of draws is 1 - 1/50, with a standard error of about `sqrt(2 / 20,000)` = 1 % of it.
  @Test func everyMemberIsDrawnAsOftenAsTheOthers() {
    let samples = (0..<400).map { Bootstrap.weights(seed: 7, sample: $0, count: 50) }
    #expect(samples.allSatisfy { $0.reduce(0, +) == 50 })
    let bound = 4.892 * (400.0 * 0.98).squareRoot()
    #expect((0..<50).allSatisfy { member in abs(samples.reduce(0) { $0 + $1[member] } - 400) < bound })
    let variance = samples.joined().reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / 20_000
    #expect(abs(variance / 0.98 - 1) < 0.05)
    #expect(Bootstrap.weights(seed: 7, sample: 0, count: 7).reduce(0, +) == 7 && samples[0] != samples[1])
  }

  @Test func anIntervalLeavesOutTheSameShareOnBothSides() {
    let numbers = (1...1_000).map { Double(($0 * 3) % 1_001) }
    #expect(Bootstrap().interval(numbers) == 26...975)
    #expect(Bootstrap(samples: 1_000, coverage: 0.5).interval(numbers) == 251...750)
    #expect(Bootstrap().interval(numbers.map { $0 == 7 ? nil : $0 }) == nil)
  }

  @Test func midRanksShareWhatIsEqual() {
    #expect(MidRanks.ranks([3, 1, 3, 2, 3]) == [4, 1, 4, 2, 4] && MidRanks.ranks([0, -0.0]) == [1.5, 1.5] && MidRanks.ranks([]) == [])
  }
}
