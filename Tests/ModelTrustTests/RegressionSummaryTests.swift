import ModelTrust
import Testing
import TestSupport

@Suite struct RegressionSummaryTests {
  private static func points(_ rows: Int, _ inputs: Int, seed: UInt64 = 1) -> [[Double]] {
    var dice = Dice(seed: seed)
    return (0..<rows).map { _ in (0..<inputs).map { _ in dice.level() } }
  }

  private static func refusal(_ points: [[Double]], _ outputs: [Double]) -> SensitivityError? {
    do throws(SensitivityError) {
      _ = try RegressionSummary(inputs: ["a", "b", "c"], points: points, outputs: outputs)
      return nil
    } catch { return error }
  }

  /// By hand: x = 1, 2, 3, 4 and y = 1, 3, 2, 4 correlate by .8.
  @Test func withOneInputAllMeasuresAreItsCorrelation() throws {
    let summary = try RegressionSummary(inputs: ["x"], points: [[1], [2], [3], [4]], outputs: [1, 3, 2, 4])
    for fit in [summary.values, summary.ranks] {
      #expect(abs(fit.coefficients[0] - 0.8) < 1e-15 && abs(fit.rSquared - 0.64) < 1e-15)
      #expect(abs(try #require(fit.partialCorrelations[0]) - 0.8) < 1e-15)
    }
  }

  /// A monotone but bent output: the ranks fit and the values do not.
  @Test func ranksSeeWhatIsMonotone() throws {
    let points = Self.points(300, 1)
    let summary = try RegressionSummary(inputs: ["x"], points: points, outputs: points.map { 1 / (1.001 - $0[0]) })
    #expect(summary.ranks.rSquared == 1 && summary.ranks.partialCorrelations == [nil] && summary.values.rSquared < 0.7)
    #expect(abs(summary.ranks.coefficients[0] - 1) < 1e-14)
  }

  @Test func aPerfectFitLeavesNothingToCorrelate() throws {
    let points = Self.points(50, 3)
    let summary = try RegressionSummary(inputs: ["a", "b", "c"], points: points, outputs: points.map { 5 + 3 * $0[0] - $0[1] })
    #expect(summary.values.partialCorrelations == [nil, nil, nil] && abs(summary.values.rSquared - 1) < 1e-14)
    #expect(abs(summary.values.coefficients[2]) < 1e-14 && summary.values.coefficients[1] < 0)
  }

  @Test func regressionsThatCannotBeSolvedAreRefused() {
    let (points, outputs) = (Self.points(20, 3), Self.points(20, 1, seed: 2).map { $0[0] })
    func changed(_ change: (inout [Double]) -> Void) -> [[Double]] {
      points.map { point in
        var point = point
        change(&point)
        return point
      }
    }
    #expect(Self.refusal(points, outputs) == nil)
    let collinear = Self.refusal(changed { $0[2] = 2 * $0[0] - $0[1] + 7 }, outputs)
    #expect(collinear == .collinear(inputs: ["a", "b", "c"], byRank: false))
    #expect(collinear?.description == "inputs 'a', 'b', 'c' are collinear\n  fix: leave one of them out of the regression")
    #expect(Self.refusal(changed { $0[1] = -$0[2] / 3 }, outputs) == .collinear(inputs: ["b", "c"], byRank: false))
    #expect(Self.refusal(changed { $0[1] = $0[2] * $0[2] }, outputs) == .collinear(inputs: ["b", "c"], byRank: true))
    #expect(Self.refusal(changed { $0[1] = 4 }, outputs) == .constantInput("b"))
    #expect(Self.refusal(points, [Double](repeating: 2, count: 20)) == .constantOutput)
    #expect(Self.refusal(Array(points[..<4]), Array(outputs[..<4])) == .tooFewRows(got: 4, needed: 5))
    #expect(Self.refusal(Array(points[..<5]), Array(outputs[..<5])) == nil)
    #expect(Self.refusal(points, Array(outputs[..<19])) == .outputCount(got: 19, rows: 20))
    #expect(Self.refusal(points, outputs.map { $0 > 0.5 ? .infinity : 0 }) != nil)
    #expect(Self.refusal([[1, .nan, 3]] + points.dropFirst(), outputs) == .inputNotFinite(row: 0, input: "b"))
    #expect(Self.refusal(points.map { Array($0.prefix(2)) }, outputs) == .inputRowLength(row: 0, got: 2, inputs: 3))
  }

  /// Of `y = 3 x1 + x2 + e` with all three uniform, the SRC are `3 / sqrt(11)`, `1 / sqrt(11)` and 0; standard errors are about
  /// `sqrt((1 - R²) / n)` = .0067, .0075 and .0067, so that .04 is left with a chance below 1e-6 each. The rows of A and B serve for it.
  @Test func oneSampleServesSobolAndRegression() throws {
    let design = try SensitivityPlan(inputs: ["x1", "x2", "x3"], seed: 9, baseRows: 1_000).saltelli
    var dice = Dice(seed: 9)
    let outputs = try DesignOutputs(design, values: design.map { 3 * $0[0] + $0[1] + dice.level() })
    let summary = try RegressionSummary(outputs)
    #expect(summary.rows == 2_000)
    for (got, expected) in zip(summary.values.coefficients, [3 / 11.0.squareRoot(), 1 / 11.0.squareRoot(), 0]) {
      #expect(abs(got - expected) < 0.04)
    }
    // Mapping by rising functions changes no ranks, and a straight one nothing at all.
    let mapped = try RegressionSummary(outputs, mapping: { [$0[0] * $0[0], 2 - $0[1], $0[2]] })
    #expect(
      mapped.ranks.coefficients[0] == summary.ranks.coefficients[0] && mapped.values.coefficients[0] != summary.values.coefficients[0])
    #expect(abs(mapped.ranks.coefficients[1] + summary.ranks.coefficients[1]) < 1e-14)
  }
}
