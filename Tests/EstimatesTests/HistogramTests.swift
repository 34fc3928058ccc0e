import Estimates
import Testing
import TestSupport

@Suite struct HistogramTests {
  private static let levels = [0, 0.01, 0.025, 0.05, 0.07, 0.25, 0.5, 0.9, 0.975, 1]

  /// The smallest number at or below which a share of at least `p` lies.
  private static func slow(_ sorted: [Double], _ p: Double) -> Double {
    sorted.indices.first { Double($0 + 1) / Double(sorted.count) >= p }.map { sorted[$0] } ?? sorted[sorted.count - 1]
  }

  @Test func quantilesAreAtMostHalfABinOff() throws {
    var dice = Dice(seed: 31)
    for _ in 0..<40 {
      var histogram = ExactHistogram(lower: -2, upper: 3)
      let numbers = (0..<(1 + dice.whole(below: 500))).map { _ in dice.level() * dice.level() * 5 - 2 }
      for x in numbers { histogram.add(x) }
      for p in Self.levels {
        let quantile = try #require(histogram.quantile(p))
        #expect(abs(quantile - Self.slow(numbers.sorted(), p)) <= histogram.binWidth * 0.500_001)
      }
    }
  }

  @Test func theEndsBelongToTheRangeAndWhatLiesOutsideIsCountedApart() {
    var histogram = ExactHistogram(lower: 0, upper: 4_096)
    for x in [0, 4_096, -0.001, 4_096.5, .infinity, 1, 1.999] { histogram.add(x) }
    #expect(histogram.underflow == 1 && histogram.overflow == 2 && histogram.count == 7 && histogram.binWidth == 1)
    #expect([0.1, 0.2, 0.5, 0.7, 0.8].map { histogram.quantile($0) } == [nil, 0.5, 1.5, 4_095.5, nil])
    #expect(ExactHistogram(lower: 0, upper: 1).quantile(0.5) == nil)
  }

  @Test func theQuantileAtSevenPerCentOfAHundredIsTheSeventh() {
    var histogram = ExactHistogram(lower: 0, upper: 4_096)
    for x in 1...100 { histogram.add(Double(x)) }
    #expect(histogram.quantile(0.07) == 7.5 && histogram.quantile(0.070_001) == 8.5)
  }

  @Test func quantilesOfHeavyTailsAreWithinHalfAPerCent() throws {
    var dice = Dice(seed: 32)
    for _ in 0..<30 {
      var histogram = LogHistogram()
      var numbers: [Double] = []
      for _ in 0..<(1 + dice.whole(below: 800)) {
        let magnitude = 0.001 / (1e-12 + dice.level() * dice.level() * dice.level() * dice.level())
        numbers.append(magnitude * (dice.whole(below: 3) == 0 ? -1 : 1))
        histogram.add(numbers[numbers.count - 1])
      }
      for p in Self.levels {
        let exact = Self.slow(numbers.sorted(), p)
        let quantile = try #require(histogram.quantile(p))
        if abs(exact) < LogHistogram.smallest {
          #expect(quantile == 0)
        } else {
          #expect(abs(quantile / exact - 1) <= LogHistogram.relativeError * (1 + 1e-9), "\(quantile) for \(exact)")
        }
      }
    }
  }

  @Test func centsToAThousandAreWithinHalfAPerCentOfItsBin() throws {
    for cents in [Array(1...2_000), Array(stride(from: 2_001, to: 100_000, by: 97))].joined() {
      var histogram = LogHistogram()
      histogram.add(-Double(cents) / 100)
      #expect(abs(try #require(histogram.quantile(0.5)) * -100 / Double(cents) - 1) <= 0.005 * (1 + 1e-9))
    }
  }

  @Test func theRangeOfEurosHasItsEnds() throws {
    var histogram = LogHistogram()
    for x in [-2e9, -1e9, -0.01, -0.009, 0, 0.01, 1e9, 1.1e9] { histogram.add(x) }
    #expect(histogram.underflow == 1 && histogram.overflow == 1 && histogram.zeros == 2 && histogram.count == 8)
    let quantiles = (1...8).map { histogram.quantile(Double($0) / 8) }
    #expect(quantiles[0] == nil && quantiles[7] == nil && quantiles[3] == 0 && quantiles[4] == 0)
    for (index, exact) in [(1, -1e9), (2, -0.01), (5, 0.01), (6, 1e9)] {
      #expect(abs(try #require(quantiles[index]) / exact - 1) <= 0.005 * (1 + 1e-9))
    }
    #expect(LogHistogram().quantile(0.5) == nil)
  }

  @Test func everyOrderOfMergingGivesTheSame() {
    var dice = Dice(seed: 33)
    let numbers = (0..<500).map { _ in (dice.level() - 0.4) * 300 }
    let parts = (0..<20).map { part in
      var (flat, log) = (ExactHistogram(lower: -100, upper: 150), LogHistogram())
      for x in numbers[(25 * part)..<(25 * part + 25)] {
        flat.add(x)
        log.add(part < 10 ? abs(x) : x)
      }
      return (flat, log)
    }
    var seen: Set<ExactHistogram> = []
    var seenLogs: Set<LogHistogram> = []
    for _ in 0..<20 {
      var (flat, log) = (ExactHistogram(lower: -100, upper: 150), LogHistogram())
      for part in dice.shuffled(parts) {
        flat.merge(part.0)
        log.merge(part.1)
      }
      #expect(flat.count == 500 && log.count == 500)
      seen.insert(flat)
      seenLogs.insert(log)
    }
    #expect(seen.count == 1 && seenLogs.count == 1)
  }

  @Test func mistakesStop() async {
    await #expect(processExitsWith: .failure) { _ = ExactHistogram(lower: 1, upper: 1) }
    await #expect(processExitsWith: .failure) {
      var histogram = ExactHistogram(lower: 0, upper: 1)
      histogram.merge(ExactHistogram(lower: 0, upper: 2))
    }
    await #expect(processExitsWith: .failure) {
      var histogram = LogHistogram()
      histogram.add(.nan)
    }
    await #expect(processExitsWith: .failure) {
      var histogram = LogHistogram()
      histogram.add(1)
      _ = histogram.quantile(1.01)
    }
  }
}
