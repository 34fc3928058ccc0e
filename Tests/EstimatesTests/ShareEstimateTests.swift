import Estimates
import Testing

@Suite struct ShareEstimateTests {
  /// Published intervals: Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3 (score): 81/263, 15/148, 0/20, 1/29.
  @Test func wilsonIntervalsAreThoseOfNewcombe() throws {
    let table: [(Int64, Int64, Double, Double)] = [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ]
    for (hits, count, lower, upper) in table {
      let interval = try #require(ShareEstimate(hits: hits, of: count)).wilsonInterval(z: NormalQuantile.ofNinetyFivePercent)
      #expect(abs(interval.lowerBound - lower) < 5e-5 && abs(interval.upperBound - upper) < 5e-5)
    }
  }

  @Test func theEndsOfWilsonsIntervalAreSharesThatATestJustRejects() throws {
    for (hits, count) in [(1, 7), (40, 90), (0, 3), (12, 12), (999, 1_000)] as [(Int64, Int64)] {
      for z in [NormalQuantile.ofNinetyPercent, NormalQuantile.ofNinetyFivePercent] {
        let own = try #require(ShareEstimate(hits: hits, of: count))
        let interval = own.wilsonInterval(z: z)
        #expect(interval.contains(own.share))
        for end in [interval.lowerBound, interval.upperBound] where end > 0 && end < 1 {
          #expect(abs(abs(own.share - end) / (end * (1 - end) / Double(count)).squareRoot() - z) < 1e-9)
        }
      }
    }
  }

  @Test func whatNeverOrAlwaysHappenedFollowsTheRuleOfThree() throws {
    let (never, always) = (try #require(ShareEstimate(hits: 0, of: 300)), try #require(ShareEstimate(hits: 300, of: 300)))
    #expect(never.ruleOfThree == 0...0.01 && never.interval == 0...0.01 && never.standardError == 0)
    #expect(always.ruleOfThree == 0.99...1 && always.interval == 0.99...1)
    #expect(ShareEstimate(hits: 0, of: 2)?.ruleOfThree == 0...1)
    let some = try #require(ShareEstimate(hits: 1, of: 300))
    #expect(some.ruleOfThree == nil && some.interval == some.wilsonInterval(z: NormalQuantile.ofNinetyFivePercent))
  }

  @Test func theStandardErrorIsThatOfZerosAndOnes() throws {
    var moments = ExactMoments()
    for x: Float in [0, 1, 1, 0, 1, 0, 0] { moments.add(x) }
    let own = try #require(ShareEstimate(moments))
    #expect(own.hits == 3 && own.count == 7 && own.share == 3.0 / 7)
    #expect(abs(try #require(own.standardError) - (try #require(moments.standardError))) < 1e-15)
    #expect(ShareEstimate(hits: 1, of: 1)?.standardError == nil)
    #expect(ShareEstimate(hits: 0, of: 0) == nil && ShareEstimate(ExactMoments()) == nil)
  }

  @Test func otherNumbersAreNoShare() async {
    await #expect(processExitsWith: .failure) {
      var moments = ExactMoments()
      moments.add(0.5)
      _ = ShareEstimate(moments)
    }
    await #expect(processExitsWith: .failure) { _ = ShareEstimate(hits: 2, of: 1) }
  }
}
