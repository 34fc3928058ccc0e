import Estimates
import Testing
import TestSupport

@Suite struct MedoidTests {
  /// All distances, one pair at a time: city-block in standard deviations, features in their order.
  private static func slow(_ rows: [[Float]]) -> Int? {
    guard let width = rows.first?.count else { return nil }
    var total = [Double](repeating: 0, count: rows.count)
    for feature in 0..<width {
      let values = rows.map { Double($0[feature]) }
      let mean = values.reduce(0, +) / Double(values.count)
      let sd = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))).squareRoot()
      guard sd > 0 else { continue }
      for i in values.indices { total[i] += values.reduce(0) { $0 + abs($1 - values[i]) } / sd }
    }
    // Rounding of the last digits is no difference.
    let least = total.min() ?? 0
    return total.firstIndex { $0 <= least * (1 + 1e-12) }
  }

  @Test func isTheRowWithTheSmallestSumOfDistances() {
    var dice = Dice(seed: 11)
    for _ in 0..<200 {
      let (size, width) = (1 + dice.whole(below: 60), 1 + dice.whole(below: 4))
      let rows = (0..<size).map { _ in (0..<width).map { _ in Float(dice.level() * 50) } }
      #expect(Medoid.index(of: rows) == Self.slow(rows))
    }
  }

  @Test func ofEqualRowsItIsTheLowest() {
    var dice = Dice(seed: 12)
    for _ in 0..<200 {
      let size = 2 + dice.whole(below: 40)
      let rows = (0..<size).map { _ in [Float(dice.whole(below: 3)), Float(dice.whole(below: 2))] }
      #expect(Medoid.index(of: rows) == Self.slow(rows))
    }
  }

  @Test func ofEqualRowsItIsTheLowestAlsoAmongNumbersOfAllMagnitudes() throws {
    var dice = Dice(seed: 13)
    for _ in 0..<200 {
      let size = 3 + dice.whole(below: 20)
      let distinct = (0..<size).map { _ in (0..<3).map { _ in Float((dice.level() - 0.5) * [1e-5, 0.01, 7, 4_000][dice.whole(below: 4)]) } }
      let rows = dice.shuffled(distinct + distinct + distinct)
      let index = try #require(Medoid.index(of: rows))
      #expect(index == rows.firstIndex(of: rows[index]))
    }
  }

  @Test func aFeatureThatDoesNotVaryCountsForNothing() {
    var dice = Dice(seed: 14)
    for _ in 0..<50 {
      let rows = (0..<30).map { _ in [Float(dice.level()), Float(dice.level())] }
      #expect(Medoid.index(of: rows.map { [$0[0], 3, $0[1]] }) == Medoid.index(of: rows))
    }
    #expect(Medoid.index(of: [[4, 4], [4, 4], [4, 4]]) == 0)
  }

  @Test func theUnitOfAFeatureDoesNotMatter() {
    let rows: [[Float]] = [[0, 0], [1, 10], [2, 0], [9, 6], [3, 2]]
    #expect(Medoid.index(of: rows) == Medoid.index(of: rows.map { [$0[0] * 1_024, $0[1]] }))
  }

  @Test func noRowsHaveNoneAndOneIsItself() {
    #expect(Medoid.index(of: []) == nil)
    #expect(Medoid.index(of: [[1, 2]]) == 0)
    #expect(Medoid.index(of: [[], []]) == 0)
  }
}
