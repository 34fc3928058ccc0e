import PairMatching
import Subprocess
import Testing
import TestSupport

/// Totals beside those of another implementation, where Python and SciPy are installed.
@Suite struct SciPyAssignmentTests {
  /// What a script prints; `nil` when it fails or there is no Python.
  private static func python(_ script: String, _ input: String = "") async -> String? {
    let result = try? await Subprocess.run(
      .name("python3"), arguments: ["-c", script], input: .string(input), output: .string(limit: 1 << 20), error: .discarded)
    return result.flatMap { $0.terminationStatus.isSuccess ? $0.standardOutput : nil }
  }

  private static func hasSciPy() async -> Bool { await python("import scipy.optimize") != nil }

  /// Reads matrices with `x` where a pair is forbidden; prints how many are matched and the largest total. What is forbidden costs more than
  /// all scores together, so that as few as possible of them are taken.
  private static let script = """
    import sys
    import numpy
    from scipy.optimize import linear_sum_assignment
    for block in sys.stdin.read().strip().split("\\n\\n"):
        scores = numpy.array([[numpy.nan if x == "x" else float(x) for x in row.split()] for row in block.split("\\n")])
        gains = numpy.where(numpy.isnan(scores), -1e9, scores)
        rows, columns = linear_sum_assignment(gains, maximize=True)
        taken = scores[rows, columns]
        taken = taken[~numpy.isnan(taken)]
        print(len(taken), repr(float(taken.sum())))
    """

  @Test(.enabled("SciPy is not installed: nothing to compare with") { await hasSciPy() })
  func totalsAreThoseOfSciPy() async throws {
    var dice = Dice(seed: 77)
    var (texts, own): ([String], [(count: Int, total: Double)]) = ([], [])
    for round in 0..<150 {
      let (n, m) = (1 + dice.whole(below: 40), 1 + dice.whole(below: 40))
      let share = round.isMultiple(of: 3) ? 0 : dice.level()
      let scores = try PairScores(youths: n, mentors: m) { _, _ in
        dice.level() < share ? nil : round.isMultiple(of: 2) ? Double(dice.whole(below: 50)) : dice.level() * 200 - 100
      }
      let market = try PairMarket(youths: Array(0..<UInt32(n)), mentors: Array(0..<UInt32(m)))
      let result = try OptimalAssignment(market, scores: scores)
      own.append((result.matching.count, result.total))
      texts.append(
        (0..<n).map { youth in (0..<m).map { scores[youth, $0].map { "\($0)" } ?? "x" }.joined(separator: " ") }.joined(separator: "\n"))
    }
    let output = try #require(await Self.python(Self.script, texts.joined(separator: "\n\n")))
    let lines = output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.count == own.count)
    for (line, result) in zip(lines, own) {
      let total = try #require(Double(line[1]))
      #expect(Int(line[0]) == result.count && abs(total - result.total) <= 1e-9 * max(1, abs(total)), "\(line) and \(result)")
    }
  }
}
