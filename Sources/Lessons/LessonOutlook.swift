import Documents
import Estimates
import Evidence
import MentorSimulation

/// How the futures of one person spread, with and without.
struct LessonOutlook: Sendable, Equatable {
  /// The levels of the quantiles: nine tenths and half of the futures, and the middle one.
  static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// Numbers of futures.
  struct Shares: Sendable, Equatable {
    /// That end higher, and lower, with a mentor than without.
    let better, worse: Int
    /// In which nobody became mentor.
    let nobody: Int
    /// In which a mentor stopped before the planned end.
    let early: Int
  }

  /// By shown week, the quantiles of the mean outcome of the four domains.
  let with, without: [[Double]]
  let futures: Int
  /// The mean difference at the end, and half its 95 % interval from chance.
  let mean, error: Double
  /// `nil` for a real youth.
  let shares: Shares?

  init(_ simulation: Simulation, _ parameters: ParameterSet, hasShares: Bool, threads: Int) async {
    let records = await simulation.records(
      CourseRecords.Request(outcomes: [.meanEffect], summaries: [.matched, .closures]), threads: threads)
    func values(_ arm: Int, _ week: Int) -> [Float] { records.values(.meanEffect, arm: arm, week: week) }
    without = records.weeks.map { Self.quantiles(values(0, $0)) }
    with = records.weeks.map { Self.quantiles(values(1, $0)) }
    futures = records.courses
    let last = simulation.horizon
    let differences = zip(values(1, last), values(0, last)).map { $0 - $1 }
    let (n, all) = (Double(differences.count), differences.map(Double.init))
    let mean = all.reduce(0, +) / n
    self.mean = mean
    error = 1.96 * (all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n).squareRoot()
    let threshold = Float(parameters.value("result.harmThreshold"))
    let counted = Shares(
      better: differences.count { $0 > threshold }, worse: differences.count { $0 < -threshold },
      nobody: records.values(.matched, arm: 1).count { $0 == 0 }, early: records.values(.closures, arm: 1).count { $0 > 0 })
    shares = hasShares ? counted : nil
  }

  /// Quantiles without interpolation.
  private static func quantiles(_ values: [Float]) -> [Double] {
    let sorted = values.sorted()
    return levels.map { Double(sorted[Int(QuantileRank.rank($0, of: Int64(sorted.count))) - 1]) }
  }

  var json: JSONText {
    func bands(_ all: [[Double]]) -> JSONText { .array(all.map { .array($0.map(Self.rounded)) }) }
    var members = [("with", bands(with)), ("without", bands(without)), ("mean", Self.rounded(mean)), ("error", Self.rounded(error))]
    if let shares {
      members += [
        ("better", shares.better), ("same", futures - shares.better - shares.worse), ("worse", shares.worse), ("nobody", shares.nobody),
        ("early", shares.early),
      ].map { ($0.0, .integer($0.1)) }
    }
    return .object(members)
  }

  /// Four decimals: more than a picture shows.
  private static func rounded(_ x: Double) -> JSONText { .number((x * 10_000).rounded() / 10_000) }
}
