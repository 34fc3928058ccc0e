import TestSupport
import Testing
@testable import Charts

@Suite struct TickTests {
  @Test func ticksCoverTheDataInRoundSteps() {
    var dice = Dice(seed: 7)
    for _ in 0..<2_000 {
      let size = dice.one(of: [1e-6, 1e-3, 0.1, 1, 100, 1e5, 1e12])
      let a = (dice.level() - 0.5) * size
      let b = a + dice.level() * size * dice.one(of: [0, 0.001, 1, 3])
      let count = 1 + dice.whole(below: 12)
      let ticks = NiceTicks(a, b, count: count)
      let room = max(abs(a), abs(b), b - a) * 1e-8
      #expect(ticks.values[0] <= a + room && ticks.values[ticks.values.count - 1] >= b - room, "\(a) \(b)")
      #expect(ticks.values.count >= 2 && ticks.values.count <= count + 3, "\(a) \(b) \(count) \(ticks.values)")
      let step = ticks.values[1] - ticks.values[0]
      var mantissa = step
      while mantissa >= 9.99 { mantissa /= 10 }
      while mantissa < 0.999 { mantissa *= 10 }
      #expect([1.0, 2, 5].contains { abs($0 - mantissa) < 1e-3 }, "\(step)")
    }
  }

  @Test func ticksAreRound() {
    #expect(NiceTicks(0, 97, count: 5).values == [0, 20, 40, 60, 80, 100])
    #expect(NiceTicks(-0.3, 0.7, count: 5).values == [-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8])
    #expect(NiceTicks(0, 0, count: 5).values == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(NiceTicks(0, 7.000000000000001, count: 7).values.last == 7)
  }

  @Test func weeksCountByQuartersAndYears() {
    #expect(WeekTicks.values(0, 8, most: 10) == [0, 1, 2, 3, 4, 5, 6, 7, 8])
    #expect(WeekTicks.values(0, 26, most: 10) == [0, 4, 8, 12, 16, 20, 24])
    #expect(WeekTicks.values(0, 104, most: 10) == [0, 13, 26, 39, 52, 65, 78, 91, 104])
    #expect(WeekTicks.values(0, 520, most: 5) == [0, 104, 208, 312, 416, 520])
    #expect(WeekTicks.values(-4, 3, most: 3) == [-4, -2, 0, 2])
  }
}
