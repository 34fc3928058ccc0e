import Evidence
import RandomStreams
import Testing

@Suite struct CorrelationTests {
  private static let uniform = "family: uniform, low: 0, high: 1"
  private static let count = 3_000

  /// Normal scores of many draws of three uniform parameters.
  private func scores(_ correlation: String) throws -> [[Double]] {
    let set = try ParameterTexts.read(
      ParameterTexts.small(
        [("x", Self.uniform), ("y", Self.uniform), ("z", Self.uniform)],
        correlation.isEmpty ? [] : ["correlations: [{id: c, members: [x, y, z], \(correlation), summary: s}]"]))
    return (1...UInt32(Self.count)).map { draw in
      let drawn = set.drawn(seed: 4, draw: draw)
      return ["x", "y", "z"].map { StandardNormal.quantile(drawn.value($0)) }
    }
  }

  private func correlation(_ scores: [[Double]], _ i: Int, _ j: Int) -> Double {
    let n = Double(scores.count)
    let means = (0..<3).map { k in scores.reduce(0) { $0 + $1[k] } / n }
    func product(_ a: Int, _ b: Int) -> Double { scores.reduce(0) { $0 + ($1[a] - means[a]) * ($1[b] - means[b]) } }
    return product(i, j) / (product(i, i) * product(j, j)).squareRoot()
  }

  private func expect(_ scores: [[Double]], _ i: Int, _ j: Int, _ rho: Double) {
    let standardError = (1 - rho * rho) / Double(scores.count).squareRoot()
    #expect(abs(correlation(scores, i, j) - rho) <= 4.892 * standardError + 1e-12, "\(i) \(j)")
  }

  @Test func aMatrixIsReached() throws {
    let scores = try scores("matrix: [[1, 0.7, -0.4], [0.7, 1, 0], [-0.4, 0, 1]]")
    expect(scores, 0, 1, 0.7)
    expect(scores, 0, 2, -0.4)
    expect(scores, 1, 2, 0)
    // Every member keeps its own distribution: mean 0 and spread 1 of its score.
    for k in 0..<3 {
      let mean = scores.reduce(0) { $0 + $1[k] } / Double(Self.count)
      let square = scores.reduce(0) { $0 + $1[k] * $1[k] } / Double(Self.count)
      #expect(abs(mean) < 4.892 / Double(Self.count).squareRoot())
      #expect(abs(square - 1) < 4.892 * 2.0.squareRoot() / Double(Self.count).squareRoot())
    }
  }

  @Test(arguments: [0, 0.3, 1])
  func aCommonCorrelationIsReached(rho: Double) throws {
    let scores = try scores("common: \(rho)")
    for (i, j) in [(0, 1), (0, 2), (1, 2)] { expect(scores, i, j, rho) }
    if rho == 1 { #expect(scores.allSatisfy { $0[0] == $0[1] && $0[1] == $0[2] }) }
  }

  /// The first member of a matrix draws as if it stood alone.
  @Test func theFirstMemberOfAMatrixKeepsItsDraws() throws {
    let (alone, joint) = (try scores(""), try scores("matrix: [[1, 0.7, -0.4], [0.7, 1, 0], [-0.4, 0, 1]]"))
    for (a, b) in zip(alone, joint) { #expect(abs(a[0] - b[0]) < 1e-11 && a[1] != b[1]) }
  }
}
