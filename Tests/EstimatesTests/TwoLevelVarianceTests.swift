import Estimates
import Testing
import TestSupport

@Suite struct TwoLevelVarianceTests {
  private static func spread(_ draws: [(Int64, Double, Double)]) -> TwoLevelVariance {
    var spread = TwoLevelVariance()
    for (number, mean, variance) in draws { spread.add(draw: number, mean: mean, innerVariance: variance) }
    return spread
  }

  @Test func theInnerVarianceIsTakenOff() {
    let own = Self.spread([(0, 1, 0.5), (1, 3, 0.25), (2, 8, 0.75)])
    #expect(own.mean == 4 && own.varianceAmongDraws == 13 && own.innerVariance == 0.5 && own.parameterVariance == 12.5)
    #expect(own.standardError == (13.0 / 3).squareRoot())
  }

  @Test func whatChanceExplainsAloneLeavesNothingForTheParameters() {
    let own = Self.spread([(0, 1, 2), (1, 2, 2)])
    #expect(own.varianceAmongDraws == 0.5 && own.innerVariance == 2 && own.parameterVariance == 0)
  }

  @Test func ofNoneAndOneTheSpreadIsMissing() {
    let (none, one) = (TwoLevelVariance(), Self.spread([(7, 2, 1)]))
    #expect(none.mean == nil && none.innerVariance == nil && none.varianceAmongDraws == nil && none.parameterVariance == nil)
    #expect(one.mean == 2 && one.innerVariance == 1 && one.varianceAmongDraws == nil && one.parameterVariance == nil)
    #expect(one.standardError == nil && one.count == 1)
  }

  @Test func everyOrderGivesTheSameBits() {
    var dice = Dice(seed: 41)
    let draws = (0..<60).map { (Int64($0), dice.level() * 1e6, dice.level()) }
    let whole = Self.spread(draws)
    for _ in 0..<50 {
      let order = dice.shuffled(draws)
      let cut = dice.whole(below: 61)
      var merged = Self.spread(Array(order[cut...]))
      merged.merge(Self.spread(Array(order[..<cut])))
      #expect(merged == whole && merged.mean == whole.mean && merged.parameterVariance == whole.parameterVariance)
    }
  }

  /// 2,000 draws with a true parameter variance of 1/3 and an inner variance of 1/12 each; the standard error of the estimate is .0102,
  /// so that .05 either side is exceeded with a chance of 1e-6.
  @Test func findsTheVarianceThatWasPutIn() throws {
    var dice = Dice(seed: 42)
    let own = Self.spread((0..<2_000).map { (Int64($0), dice.level() * 2 + dice.level(), 1.0 / 12) })
    #expect(abs(try #require(own.parameterVariance) - 1.0 / 3) < 0.05)
  }

  @Test func aDrawCountsOnce() async {
    await #expect(processExitsWith: .failure) { _ = Self.spread([(1, 0, 0), (2, 0, 0), (1, 0, 0)]) }
    await #expect(processExitsWith: .failure) {
      var one = Self.spread([(1, 0, 0)])
      one.merge(Self.spread([(1, 0, 0)]))
    }
    await #expect(processExitsWith: .failure) { _ = Self.spread([(1, .nan, 0)]) }
  }
}
