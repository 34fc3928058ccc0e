import Estimates
public import MentorSimulation

/// The results of a run as tidy CSV: one row per number, with its standard error and the numbers of youths and futures behind it.
///
/// `futures` counts those of all youths. The standard error is over youths where a youth has several futures, and over futures of one youth.
///
/// `note` marks costs that rest on demonstration costs.
///
/// UTF-8, comma, one header line, `.` as decimal point, empty where something is undefined; numbers in the shortest form that reads back to
/// the same bits.
///
/// With draws of the parameters the standard error is that among draws; it is empty where it would be that of chance alone, as in weeks before the
/// last.
///
/// For a real youth the chances of events stay out (`Outcome.isEvent`), and the shares that end worse and better: only differences between arms are
/// given.
public struct TidyTables {
  private let run: ScenarioResults
  private let scenario: Scenario
  private let hidesEvents: Bool

  /// - Parameters:
  ///   - run: what a scenario gave.
  ///   - scenario: the scenario.
  ///   - hidesEvents: whether the chances of events stay out, as for a real youth.
  public init(_ run: ScenarioResults, of scenario: Scenario, hidesEvents: Bool) {
    self.run = run
    self.scenario = scenario
    self.hidesEvents = hidesEvents
  }

  private var results: SimulationResults { run.pooled }
  private var horizon: Int { scenario.weeks }

  /// Outcomes per arm at the horizon, and what is counted once per future.
  public var outcomes: String {
    var rows = ["arm,outcome,week,mean,standard_error,youths,futures,note"]
    for arm in results.arms {
      for outcome in Outcome.allCases where !(hidesEvents && outcome.isEvent) {
        guard let estimate = run.estimate(.outcome(outcome), of: arm.arm, week: horizon) else { continue }
        rows.append("\(arm.arm),\(results.name(of: outcome)),\(horizon),\(cells(estimate)),")
      }
      for summary in arm.kinds where !(hidesEvents && summary.isEvent) {
        guard let estimate = run.estimate(.summary(summary), of: arm.arm, week: horizon) else { continue }
        rows.append("\(arm.arm),\(summary.id),\(horizon),\(cells(estimate)),\(note(summary))")
      }
    }
    return text(rows)
  }

  /// Paired differences with the first arm at the horizon, future by future.
  public var differences: String {
    var rows = ["arm,comparator,outcome,week,mean_difference,standard_error,youths,futures,note"]
    guard let comparator = results.arms.first?.arm else { return text(rows) }
    for arm in results.arms.dropFirst() {
      let start = "\(arm.arm),\(comparator)"
      for outcome in Outcome.allCases {
        guard let estimate = run.estimate(.outcome(outcome), of: arm.arm, week: horizon, isDifference: true) else { continue }
        rows.append("\(start),\(results.name(of: outcome)),\(horizon),\(cells(estimate)),")
      }
      for summary in arm.kinds {
        guard let estimate = run.estimate(.summary(summary), of: arm.arm, week: horizon, isDifference: true) else { continue }
        rows.append("\(start),\(summary.id),\(horizon),\(cells(estimate)),\(note(summary))")
      }
      // Never for one real youth: it would read as the chance that this youth is harmed.
      for (name, share) in [("netHarm", arm.netHarm), ("netBenefit", arm.netBenefit)] where !hidesEvents {
        guard let estimate = run.ofChance(share) else { continue }
        rows.append("\(start),\(name),\(horizon),\(cells(estimate)),")
      }
    }
    return text(rows)
  }

  /// Outcomes per arm and week, with the paired difference beside each where there is one.
  public var timeCourses: String {
    var rows = ["arm,week,outcome,mean,standard_error,mean_difference,standard_error_of_difference,youths,futures"]
    for arm in results.arms {
      for week in arm.weeks {
        for outcome in Outcome.allCases {
          guard let estimate = run.estimate(.outcome(outcome), of: arm.arm, week: week) else { continue }
          let difference = run.estimate(.outcome(outcome), of: arm.arm, week: week, isDifference: true)
          let own = hidesEvents && outcome.isEvent ? "," : "\(number(estimate.mean)),\(number(estimate.standardError))"
          let paired = "\(number(difference?.mean)),\(number(difference?.standardError))"
          rows.append("\(arm.arm),\(week),\(results.name(of: outcome)),\(own),\(paired),\(counts(estimate))")
        }
      }
    }
    return text(rows)
  }

  /// What somebody must know who reads this row alone.
  private func note(_ summary: Summary) -> String {
    CostNote.of(.summary(summary), scenario)
  }

  private func cells(_ estimate: Estimate) -> String {
    "\(number(estimate.mean)),\(number(estimate.standardError)),\(counts(estimate))"
  }

  /// Youths and futures. Of several youths with a future each, every future is that of another youth.
  private func counts(_ estimate: Estimate) -> String {
    "\(estimate.clusters ?? (run.youths == 1 ? 1 : estimate.count)),\(estimate.count)"
  }

  private func number(_ x: Double?) -> String { x.map { "\($0)" } ?? "" }

  private func text(_ rows: [String]) -> String { rows.joined(separator: "\n") + "\n" }
}
