@testable import ModelTrust
import Synchronization
import Testing

@Suite struct NelderMeadTests {
  private static func rosenbrock(_ x: [Double]) -> Double {
    (1..<x.count).reduce(0) { sum, i in
      let (valley, distance) = (x[i] - x[i - 1] * x[i - 1], 1 - x[i - 1])
      return sum + 100 * valley * valley + distance * distance
    }
  }

  private static func search(
    _ dimensions: Int, from start: Double, step: Double = 0.5, within bounds: ClosedRange<Double> = -5...5, most: Int? = nil,
    restarts: Int = 1
  ) throws -> NelderMead {
    try NelderMead(
      bounds: [ClosedRange<Double>](repeating: bounds, count: dimensions), start: [Double](repeating: start, count: dimensions),
      steps: [Double](repeating: step, count: dimensions), sizeTolerance: 1e-7, spreadTolerance: 1e-12, mostEvaluations: most,
      restarts: restarts)
  }

  /// The minimum is 0 at (1, …, 1). At a spread of 1e-12 points are within 1e-5 of it: the smallest curvature there is about .4 in two
  /// dimensions and .1 in four.
  @Test(arguments: [2, 4]) func rosenbrocksValleyIsFollowedToItsEnd(dimensions: Int) async throws {
    let minimum = try await Self.search(dimensions, from: -1.2, most: 3_000).minimum(of: Self.rosenbrock)
    #expect(minimum.ending == .converged && minimum.restarts == 1 && minimum.known == 0)
    #expect(minimum.value < 1e-11 && minimum.point.allSatisfy { abs($0 - 1) < 1e-5 }, "\(minimum)")
    #expect(minimum.evaluations < 600 * (dimensions - 1) && minimum.iterations < minimum.evaluations)
  }

  /// `(x - 2)² + (y + 3)² + x y / 2` on [-1, 1]² has no stationary point inside: the least is at (1, -1), a corner. On the right edge it
  /// is `(y + 3)² + y / 2 + 1`, which rises everywhere.
  @Test func aMinimumInACornerIsFound() async throws {
    let search = try Self.search(2, from: 0, within: -1...1)
    let minimum = try await search.minimum { ($0[0] - 2) * ($0[0] - 2) + ($0[1] + 3) * ($0[1] + 3) + $0[0] * $0[1] / 2 }
    #expect(minimum.point == [1, -1] && minimum.value == 4.5 && minimum.ending == .converged)
  }

  /// `(x - 2)² + (y - x / 2)² + (z + .1)²` on [-1, 1]³ is least at (1, 1/2, -1/10), on a face. Every point that is tried lies in the box.
  @Test func aMinimumOnAFaceIsFoundWithoutLeavingTheBox() async throws {
    let search = try Self.search(3, from: -0.5, within: -1...1)
    var isInside = true
    let minimum = try await search.minimum(trace: { isInside = isInside && $0.point.allSatisfy { -1...1 ~= $0 } }) { x in
      (x[0] - 2) * (x[0] - 2) + (x[1] - x[0] / 2) * (x[1] - x[0] / 2) + (x[2] + 0.1) * (x[2] + 0.1)
    }
    #expect(isInside && minimum.point[0] == 1 && abs(minimum.point[1] - 0.5) < 1e-5 && abs(minimum.point[2] + 0.1) < 1e-5, "\(minimum)")
  }

  @Test func oneCoordinateIsEnough() async throws {
    let minimum = try await Self.search(1, from: 4).minimum { ($0[0] - 0.3) * ($0[0] - 0.3) + 2 }
    #expect(abs(minimum.point[0] - 0.3) < 1e-5 && abs(minimum.value - 2) < 1e-10)
  }

  /// A function that is not defined where `x + y < 0` and infinite elsewhere still leads to its least value.
  @Test func valuesThatAreNoNumbersCountAsWorst() async throws {
    var worst = 0
    let minimum = try await Self.search(2, from: 0.2, step: 0.5).minimum(trace: { worst += $0.value == .infinity ? 1 : 0 }) { x in
      if x[0] + x[1] < 0 { return .nan }
      if x[0] > 2 { return -.infinity }
      return (x[0] - 1) * (x[0] - 1) + (x[1] + 0.9) * (x[1] + 0.9)
    }
    #expect(worst > 0 && abs(minimum.point[0] - 1) < 1e-5 && abs(minimum.point[1] + 0.9) < 1e-5, "\(minimum)")
    await #expect(throws: InferenceError.nothingFinite(points: 3)) { try await Self.search(2, from: 0).minimum { _ in .nan } }
  }

  /// McKinnon's function `6 x² (60 times that below 0) + y + y²` in coordinates in which the first simplex is his: it contracts inside for ever and
  /// ends at (0, 0), where the function still falls along `y`. The least value is -1/4.
  ///
  /// Source: McKinnon (1998), *SIAM J. Optim.* 9(1), 148–158.
  @Test func aRestartEscapesMcKinnonsCollapse() async throws {
    let root = 33.0.squareRoot()
    let function: @Sendable ([Double]) -> Double = { p in
      let (x, y) = (p[0] + p[1] * (1 + root) / 8, p[0] + p[1] * (1 - root) / 8)
      return (x < 0 ? 360 : 6) * x * x + y + y * y
    }
    let collapsed = try await Self.search(2, from: 0, step: 1, restarts: 0).minimum(of: function)
    #expect(collapsed.ending == .converged && collapsed.point == [0, 0] && collapsed.value == 0, "\(collapsed)")
    var again: [[Double]] = []
    let search = try Self.search(2, from: 0, step: 1)
    let minimum = try await search.minimum(trace: { if $0.move == .restart { again.append($0.point) } }, of: function)
    #expect(!again.isEmpty && again.allSatisfy { abs($0[0]) + abs($0[1]) == 1 })
    #expect(minimum.restarts == 1 && abs(minimum.value + 0.25) < 1e-9, "\(minimum)")
  }

  /// By hand in four dimensions, on `x + y + z + 2 w` from the origin and the four unit points: the last is worst, the centroid of the others
  /// (1/4, 1/4, 1/4, 0). Its reflection is best of all, and the expansion goes 1 + 2/4 times as far.
  @Test func factorsDependOnTheDimension() async throws {
    var points: [[Double]] = []
    let search = try Self.search(4, from: 0, step: 1, most: 7)
    _ = try await search.minimum(trace: { points.append($0.point) }) { $0[0] + $0[1] + $0[2] + 2 * $0[3] }
    #expect(points[0] == [0, 0, 0, 0] && points[4] == [0, 0, 0, 1] && points[5] == [0.5, 0.5, 0.5, -1])
    #expect(points[6] == [0.625, 0.625, 0.625, -1.5])
    func factors(_ dimensions: Int) throws -> [Double] {
      let factors = NelderMeadSimplex(try Self.search(dimensions, from: 0)).factors
      return [factors.expansion, factors.contraction, factors.shrinking]
    }
    #expect(try factors(1) == [2, 0.5, 0.5] && factors(2) == [2, 0.5, 0.5] && factors(4) == [1.5, 0.625, 0.75])
  }

  @Test func theLargestNumberOfEvaluationsEndsTheSearch() async throws {
    var calls = 0
    let minimum = try await Self.search(4, from: -1.2, most: 100).minimum(trace: { _ in calls += 1 }, of: Self.rosenbrock)
    #expect(minimum.ending == .evaluations && minimum.evaluations == 100 && calls == 100)
  }

  /// The trace of an interrupted run is given back: nothing in it is worked out again, and the rest is as if nothing had happened.
  @Test(arguments: [1, 17, 200]) func aResumedSearchIsTheSame(kept: Int) async throws {
    let search = try Self.search(3, from: -1.2, most: 2_000)
    var whole: [NelderMead.Evaluation] = []
    let uninterrupted = try await search.minimum(trace: { whole.append($0) }, of: Self.rosenbrock)
    let known = Dictionary(uniqueKeysWithValues: whole.prefix(kept).map { ($0.point, $0.value) })
    var resumed: [NelderMead.Evaluation] = []
    let calls = Mutex(0)
    let minimum = try await search.minimum(known: known, trace: { resumed.append($0) }) { x in
      calls.withLock { $0 += 1 }
      return Self.rosenbrock(x)
    }
    #expect(minimum.known == kept && calls.withLock(\.self) == whole.count - kept && whole.count > kept)
    #expect(resumed.map(\.point) == whole.map(\.point) && resumed.map(\.value) == whole.map(\.value))
    #expect(resumed.map(\.move) == whole.map(\.move))
    #expect(minimum.point == uninterrupted.point && minimum.value == uninterrupted.value && minimum.iterations == uninterrupted.iterations)
    #expect(resumed.map(\.wasKnown) == whole.indices.map { $0 < kept } && resumed.map(\.number) == Array(whole.indices))
  }

  @Test func whatCannotBeSearchedIsRefused() {
    func refusal(bounds: [ClosedRange<Double>] = [0...1], start: [Double] = [0.5], steps: [Double] = [0.1], tolerance: Double = 1e-4)
      -> InferenceError?
    {
      do throws(InferenceError) {
        _ = try NelderMead(bounds: bounds, start: start, steps: steps, sizeTolerance: tolerance)
        return nil
      } catch { return error }
    }
    #expect(refusal() == nil)
    #expect(refusal(bounds: []) == .size(what: "coordinates", got: 0, range: 1...100))
    #expect(refusal(bounds: [1...1], start: [1]) == .noRoom(coordinate: 0))
    #expect(refusal(bounds: [0 ... .infinity]) == .noRoom(coordinate: 0))
    #expect(refusal(start: [2]) == .startOutside(coordinate: 0))
    #expect(refusal(start: [.nan]) == .startOutside(coordinate: 0))
    #expect(refusal(start: [0.1, 0.2]) == .count(what: "coordinates of the start", got: 2, needed: 1))
    #expect(refusal(steps: [0]) == .number(what: "a step", got: 0, wanted: "a finite number above 0"))
    #expect(refusal(tolerance: 0)?.description == "a tolerance of size of 0.0 is not possible\n  fix: give a finite number above 0")
    #expect(
      refusal(start: [2])?.description == "the start lies outside the bounds of coordinate 0\n  fix: start within the bounds")
  }
}
