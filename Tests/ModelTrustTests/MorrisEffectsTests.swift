import ModelTrust
import Testing

@Suite struct MorrisEffectsTests {
  private static func effects(_ inputs: Int, seed: UInt64 = 1, levels: Int = 4, of function: ([Double]) -> Double) throws -> [MorrisEffects
    .Row]
  {
    let design = try SensitivityPlan(inputs: TestFunctions.ids(inputs), seed: seed, trajectories: 12, levels: levels).morris
    return MorrisEffects(try DesignOutputs(design, values: design.map(function))).rows
  }

  /// On Morris's grid `g = (4 u - 1/2) / 3` of 4 levels, the output `3 g1 - 2 g2` has effects of 3, -2 and 0 everywhere.
  @Test func effectsOfAPlaneAreItsSlopes() throws {
    let rows = try Self.effects(3) { (4 * $0[0] - 0.5) - 2 * (4 * $0[1] - 0.5) / 3 }
    for (row, slope) in zip(rows, [3.0, -2, 0]) {
      #expect(abs(row.mu - slope) < 1e-12 && abs(row.muStar - abs(slope)) < 1e-12 && row.sigma < 1e-12)
      #expect(abs(row.muStarInterval.lowerBound - abs(slope)) < 1e-12 && abs(row.muStarInterval.upperBound - abs(slope)) < 1e-12)
    }
  }

  /// Of `|u - 1/2|` at 4 levels, half of the moves go up by 1/4 and half down: `mu*` is `1/4 / (2/3)`, `mu` is not.
  @Test func aBentEffectShowsInSigmaAndNotInMu() throws {
    let row = try #require(try Self.effects(1) { abs($0[0] - 0.5) }.first)
    #expect(abs(row.muStar - 0.375) < 1e-12 && abs(row.mu) < 0.3 && row.sigma > 0.2)
  }

  @Test func theIntervalHoldsTheEstimateAndIsTheSameForASeed() throws {
    let (one, same, other) = (
      try Self.effects(8, of: TestFunctions.g), try Self.effects(8, of: TestFunctions.g), try Self.effects(8, seed: 2, of: TestFunctions.g)
    )
    #expect(one == same && one != other)
    #expect(
      one.prefix(4).allSatisfy { $0.muStarInterval.contains($0.muStar) && $0.muStarInterval.lowerBound < $0.muStarInterval.upperBound })
  }

  @Test func equalOutputsHaveNoEffect() throws {
    for row in try Self.effects(2, of: { _ in 5 }) {
      #expect(row.mu == 0 && row.muStar == 0 && row.sigma == 0 && row.muStarInterval == 0...0)
    }
  }
}
