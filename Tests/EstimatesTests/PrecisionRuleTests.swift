import Estimates
import Testing

@Suite struct PrecisionRuleTests {
  private static let rule = PrecisionRule(quantity: "effect.mean", halfWidth: 0.01, mostBlocks: 200)

  @Test func theScheduleGrowsByHalf() {
    var schedule: [Int] = []
    let rule = PrecisionRule(quantity: "K", halfWidth: 1, mostBlocks: 1_000)
    while let next = rule.checkpoint(after: schedule.last ?? 0) { schedule.append(next) }
    #expect(schedule == [30, 45, 68, 102, 153, 230, 345, 518, 777, 1_000])
    #expect((0...1_001).filter { rule.isCheckpoint($0) } == schedule)
  }

  @Test func stopsWhenTheWidestIntervalIsNarrowEnough() {
    #expect(Self.rule.verdict(blocks: 45, halfWidths: [0.002, 0.01]) == .precise)
    #expect(Self.rule.verdict(blocks: 45, halfWidths: [0.002, 0.0101]) == .proceed(to: 68, needed: 46))
    #expect(Self.rule.verdict(blocks: 200, halfWidths: [0.01]) == .precise)
  }

  @Test func saysHowManyBlocksWouldDo() {
    #expect(Self.rule.verdict(blocks: 30, halfWidths: [0.02]) == .proceed(to: 45, needed: 120))
    #expect(Self.rule.verdict(blocks: 200, halfWidths: [0.05]) == .exhausted(needed: 5_000))
    #expect(Self.rule.verdict(blocks: 200, halfWidths: [1e30]) == .exhausted(needed: .max))
  }

  /// Otherwise the place of stopping would depend on which block happened to be ready.
  @Test func asksOnlyAtNumbersOfTheSchedule() {
    for blocks in [0, 1, 29, 31, 44, 46, 101, 199] {
      guard case .proceed = Self.rule.verdict(blocks: blocks, halfWidths: [0.001]) else {
        Issue.record("stops at \(blocks)")
        continue
      }
    }
    #expect(Self.rule.verdict(blocks: 20, halfWidths: [0.001]) == .proceed(to: 30, needed: 30))
    #expect(Self.rule.verdict(blocks: 201, halfWidths: [0.02]) == .exhausted(needed: 804))
  }

  @Test func anUndefinedIntervalIsNotPrecise() {
    #expect(Self.rule.verdict(blocks: 30, halfWidths: [0.001, nil]) == .proceed(to: 45, needed: nil))
    #expect(Self.rule.verdict(blocks: 200, halfWidths: [nil]) == .exhausted(needed: nil))
  }

  @Test func halfWidthsOfMeansAndShares() throws {
    var moments = ExactMoments()
    for x: Float in [1, 2, 3, 4] { moments.add(x) }
    let estimate = try #require(Estimate(moments))
    #expect(PrecisionRule.halfWidth(of: estimate) == (5.0 / 12).squareRoot() * 1.959_964)
    #expect(PrecisionRule.halfWidth(of: try #require(ShareEstimate(hits: 0, of: 300))) == 0.01)
    let half = PrecisionRule.halfWidth(of: try #require(ShareEstimate(hits: 5_000, of: 10_000)))
    #expect(abs(half - 0.0098) < 1e-5)
  }

  @Test func mistakesStop() async {
    await #expect(processExitsWith: .failure) { _ = PrecisionRule(quantity: "K", halfWidth: 0, mostBlocks: 100) }
    await #expect(processExitsWith: .failure) { _ = PrecisionRule(quantity: "K", halfWidth: 1, mostBlocks: 29) }
  }
}
