import Documents
import Estimates
import MentorSimulation
import Quantities

/// What some futures say so far: how far they spread, and of 100 how many end better, worse, or no different.
struct FuturesStand: Sendable {
  let done: Int
  let results: SimulationResults
  /// By arm, how single futures spread; none of a real youth.
  let samples: [CourseSample]
  let isReal: Bool

  var json: JSONText {
    let arm = results.arms[1]
    let weeks = Array(stride(from: 0, through: StudioFutures.weeks, by: StudioFutures.step))
    return .object([
      ("done", .integer(done)), ("of", .integer(StudioFutures.most)), ("isReal", .bool(isReal)),
      ("weeks", .array(weeks.map { .integer($0) })), ("arms", .array(samples.map { sample in bands(sample, weeks) })),
      ("difference", .array(weeks.map { .optional(arm.difference(.meanEffect, week: $0)?.mean) })), ("better", share(arm.netBenefit)),
      ("worse", share(arm.netHarm)), ("relation", isReal ? .null : relation(arm)),
      ("typical", isReal ? .null : results.typicalFuture(ofArm: 1).map { .integer(Int($0)) } ?? .null),
    ])
  }

  private func bands(_ sample: CourseSample, _ weeks: [Int]) -> JSONText {
    .object([
      ("id", .string(sample.arm)),
      (
        "bands",
        .array(
          weeks.map { week in
            guard let band = sample.band(.meanEffect, week: week) else { return .null }
            return .array([band.low90, band.low50, band.median, band.high50, band.high90].map { .number($0) })
          })
      ),
    ])
  }

  /// Of 100, with the Monte Carlo error of 95 %.
  private func share(_ estimate: Estimate?) -> JSONText {
    guard let estimate else { return .null }
    return .object([
      ("per100", .number(estimate.mean * 100)), ("error", .optional(estimate.standardError.map { $0 * 196 })),
    ])
  }

  /// How it goes with the mentor, of 100 futures: nobody, stopped early, as agreed, going on.
  private func relation(_ arm: ArmResults) -> JSONText {
    func mean(_ summary: Summary) -> Double { arm.estimate(summary)?.mean ?? 0 }
    let matched = mean(.matched)
    let early = Summary.LengthBand.allCases.reduce(0) { $0 + mean(.firstUnplanned($1)) } * matched
    let completed = mean(.firstCompleted) * matched
    return .object([
      ("nobody", .number(100 * (1 - matched))), ("early", .number(100 * early)), ("planned", .number(100 * completed)),
      ("ongoing", .number(max(0, 100 * (matched - early - completed)))), ("clashes", .number(mean(.clashes))),
    ])
  }
}
