import ModelTrust
import Testing
import TestSupport

@Suite struct SensitivityPlanTests {
  private static func plan(_ inputs: [String] = ["a", "b", "c"], seed: UInt64 = 3) throws -> SensitivityPlan {
    try SensitivityPlan(inputs: inputs, seed: seed, trajectories: 7, levels: 6, baseRows: 11, hypercubeRows: 29)
  }

  @Test func everyDesignHasTheSizeOfItsMethod() throws {
    let plan = try Self.plan()
    #expect(plan.oneAtATime.count == 7 && plan.morris.count == 28 && plan.saltelli.count == 55 && plan.latinHypercube.count == 29)
    let large = try SensitivityPlan(inputs: TestFunctions.ids(500), seed: 1, trajectories: 10, baseRows: 1 << 24)
    #expect(large.oneAtATime.count == 1_001 && large.morris.count == 5_010 && large.saltelli.count == 8_422_162_432)
    #expect(large.saltelli[8_422_162_431].allSatisfy { $0 > 0 && $0 < 1 })
  }

  /// A row asked for by itself, last row first, of another copy of the plan, is the row that comes by in turn; a part is a slice.
  @Test func aRowIsTheSameWhetherItComesInTurnOrIsAskedFor() throws {
    func check(_ design: some SensitivityDesign, _ other: some SensitivityDesign) {
      var inTurn: [[Double]] = []
      for row in design { inTurn.append(row) }
      #expect(inTurn.count == design.count)
      for row in other.indices.reversed() { #expect(other[row] == inTurn[row]) }
      #expect(Array(other[2..<5]) == Array(inTurn[2..<5]))
      #expect(inTurn.allSatisfy { $0.count == design.inputs.count && $0.allSatisfy { $0 > 0 && $0 < 1 } })
    }
    let (one, other) = (try Self.plan(), try Self.plan())
    check(one.oneAtATime, other.oneAtATime)
    check(one.morris, other.morris)
    check(one.saltelli, other.saltelli)
    check(one.latinHypercube, other.latinHypercube)
  }

  @Test func anotherSeedGivesOtherPoints() throws {
    let (one, other) = (try Self.plan(seed: 3), try Self.plan(seed: 4))
    #expect(Array(one.saltelli) != Array(other.saltelli) && Array(one.morris) != Array(other.morris))
    #expect(Array(one.latinHypercube) != Array(other.latinHypercube) && Array(one.oneAtATime) == Array(other.oneAtATime))
  }

  @Test func theNumbersOfAnInputBelongToItsID() throws {
    let (one, other) = (try Self.plan(), try Self.plan(["c", "new", "a"]))
    #expect(one.saltelli[0][0] == other.saltelli[0][2] && one.saltelli[0][2] == other.saltelli[0][0])
    #expect(one.latinHypercube.map { $0[0] } == other.latinHypercube.map { $0[2] })
  }

  @Test func oneAtATimeMovesOneInputToEachQuantile() throws {
    let rows = Array(try SensitivityPlan(inputs: ["a", "b"], seed: 1, low: 0.1, base: 0.4, high: 0.8).oneAtATime)
    #expect(rows == [[0.4, 0.4], [0.1, 0.4], [0.8, 0.4], [0.4, 0.1], [0.4, 0.8]])
  }

  @Test func saltellisRowsTakeOneInputFromTheOtherSample() throws {
    let design = try Self.plan().saltelli
    for block in 0..<11 {
      let (a, b) = (design[5 * block], design[5 * block + 4])
      #expect(zip(a, b).allSatisfy { $0 != $1 })
      for j in 0..<3 {
        var expected = a
        expected[j] = b[j]
        #expect(design[5 * block + 1 + j] == expected)
      }
      #expect((0..<5).map { design.isInSample(5 * block + $0) } == [true, false, false, false, true])
    }
  }

  @Test func everyInputOfATrajectoryMovesOnceByHalfTheGrid() throws {
    let design = try Self.plan().morris
    #expect(design.delta == 0.6)
    for trajectory in 0..<7 {
      let rows = Array(design[4 * trajectory..<4 * trajectory + 4])
      var moved: [Int] = []
      for (one, next) in zip(rows, rows.dropFirst()) {
        let changed = (0..<3).filter { one[$0] != next[$0] }
        #expect(changed.count == 1 && abs(abs(one[changed[0]] - next[changed[0]]) - 0.5) < 1e-15)
        moved += changed
      }
      #expect(moved.sorted() == [0, 1, 2])
    }
  }

  /// 4,000 trajectories of 3 inputs: each of the 6 levels at the start, each order of moves and each direction as often as the others. A
  /// count of chance `p` in `n` leaves `n p ± 4.892 sqrt(n p (1 - p))` with a chance of 1e-6; 26 counts, 3e-5 in all.
  @Test func levelsOrdersAndDirectionsAreEquallyLikely() throws {
    let design = try SensitivityPlan(inputs: ["a", "b", "c"], seed: 5, trajectories: 4_000, levels: 6).morris
    var levels = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 3)
    var orders: [Int] = [Int](repeating: 0, count: 9)
    var rising = [0, 0, 0]
    for t in 0..<4_000 {
      let rows = Array(design[4 * t..<4 * t + 4])
      for j in 0..<3 {
        levels[j][Int(rows[0][j] * 6)] += 1
        if rows[3][j] > rows[0][j] { rising[j] += 1 }
      }
      let moved = (0..<2).map { s in (0..<3).first { rows[s][$0] != rows[s + 1][$0] } ?? 0 }
      orders[moved[0] * 3 + moved[1]] += 1
    }
    func isFair(_ count: Int, _ p: Double) -> Bool { abs(Double(count) - 4_000 * p) <= 4.892 * (4_000 * p * (1 - p)).squareRoot() }
    #expect(levels.joined().allSatisfy { isFair($0, 1.0 / 6) } && rising.allSatisfy { isFair($0, 0.5) })
    #expect(orders.enumerated().allSatisfy { $0.offset % 4 == 0 ? $0.element == 0 : isFair($0.element, 1.0 / 6) })
  }

  @Test(arguments: [2, 3, 4, 5, 29, 64, 1_000])
  func everyPartOfALatinHypercubeHasOneNumber(count: Int) throws {
    let design = try SensitivityPlan(inputs: ["a", "b"], seed: 8, hypercubeRows: count).latinHypercube
    for j in 0..<2 { #expect(design.map { Int($0[j] * Double(count)) }.sorted() == Array(0..<count)) }
  }

  /// Rank correlations of 200 hypercubes of 50 rows: their mean is 0 with a standard error of `1 / sqrt(49 × 200)` = .0101; .0494 either
  /// side is left with a chance of 1e-6. Their variance is 1/49 with a standard error of a tenth of it; half of it either side is nearly
  /// five of those.
  @Test func theOrdersOfALatinHypercubeAreUnrelated() throws {
    let correlations = try (0..<200).map { seed in
      let design = try SensitivityPlan(inputs: ["a", "b"], seed: UInt64(seed), hypercubeRows: 50).latinHypercube
      let ranks = design.map { $0.map { Double(Int($0 * 50)) - 24.5 } }
      return ranks.reduce(0) { $0 + $1[0] * $1[1] } / (50 * (2_500 - 1) / 12)
    }
    #expect(abs(correlations.reduce(0, +) / 200) < 0.0494)
    #expect(abs(correlations.reduce(0) { $0 + $1 * $1 } / 200 * 49 - 1) < 0.5)
  }

  @Test func plansThatMakeNoSenseAreRefused() {
    func refusal(_ inputs: [String], low: Double = 0.05, trajectories: Int = 9, levels: Int = 4, rows: Int = 8) -> SensitivityError? {
      do throws(SensitivityError) {
        _ = try SensitivityPlan(inputs: inputs, seed: 1, low: low, trajectories: trajectories, levels: levels, baseRows: rows)
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .inputCount(0) && refusal(TestFunctions.ids(501)) == .inputCount(501))
    #expect(refusal(["a", ""]) == .emptyID(1) && refusal(["a", "b", "a"]) == .repeatedID("a"))
    #expect(refusal(["costarring", "liquid"]) == .sharedAddress("costarring", "liquid"))
    #expect(refusal(["a"], low: 0.5) == .quantiles(low: 0.5, base: 0.5, high: 0.95) && refusal(["a"], low: .nan) != nil)
    #expect(refusal(["a"], trajectories: 1) == .size(what: "trajectories", got: 1, range: 2...16_777_216))
    #expect(refusal(["a"], levels: 5) == .oddLevels(5) && refusal(["a"], rows: 1) != nil && refusal(["a"]) == nil)
    #expect(
      refusal(["a"], rows: 1)?.description == "1 is no number of base rows\n  fix: give a number from 2 to 16777216")
    #expect(
      refusal(["a", "b", "a"])?.description == "two inputs have the id 'a'\n  fix: rename one of them")
  }
}
