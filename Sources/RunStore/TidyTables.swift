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
/// For a real youth the chances of events stay out (`Outcome.isEvent`): only their differences between arms are given.
public struct TidyTables {
  private let results: SimulationResults
  private let hidesEvents: Bool
  private let isOneYouth: Bool
  private let hasDemonstrationCosts: Bool

  /// - Parameters:
  ///   - results: what a run gave.
  ///   - hidesEvents: whether the chances of events stay out.
  ///   - isOneYouth: whether all futures are those of one youth.
  ///   - hasDemonstrationCosts: whether shipped prices are behind the costs.
  public init(_ results: SimulationResults, hidesEvents: Bool, isOneYouth: Bool = true, hasDemonstrationCosts: Bool = false) {
    self.results = results
    self.hidesEvents = hidesEvents
    self.isOneYouth = isOneYouth
    self.hasDemonstrationCosts = hasDemonstrationCosts
  }

  /// Outcomes per arm at the horizon, and what is counted once per future.
  public func outcomes(horizon: Int) -> String {
    var rows = ["arm,outcome,week,mean,standard_error,youths,futures,note"]
    for arm in results.arms {
      for outcome in Outcome.allCases where !(hidesEvents && outcome.isEvent) {
        guard let estimate = arm.estimate(outcome, week: horizon) else { continue }
        rows.append("\(arm.arm),\(results.name(of: outcome)),\(horizon),\(cells(estimate)),")
      }
      for summary in arm.kinds where !(hidesEvents && summary.isEvent) {
        guard let estimate = arm.estimate(summary) else { continue }
        rows.append("\(arm.arm),\(summary.id),\(horizon),\(cells(estimate)),\(note(summary))")
      }
    }
    return text(rows)
  }

  /// Paired differences with the first arm at the horizon, future by future.
  public func differences(horizon: Int) -> String {
    var rows = ["arm,comparator,outcome,week,mean_difference,standard_error,youths,futures,note"]
    guard let comparator = results.arms.first?.arm else { return text(rows) }
    for arm in results.arms.dropFirst() {
      let start = "\(arm.arm),\(comparator)"
      for outcome in Outcome.allCases {
        guard let estimate = arm.difference(outcome, week: horizon) else { continue }
        rows.append("\(start),\(results.name(of: outcome)),\(horizon),\(cells(estimate)),")
      }
      for summary in arm.kinds {
        guard let estimate = arm.difference(summary) else { continue }
        rows.append("\(start),\(summary.id),\(horizon),\(cells(estimate)),\(note(summary))")
      }
      for (name, share) in [("netHarm", arm.netHarm), ("netBenefit", arm.netBenefit)] {
        guard let estimate = share else { continue }
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
          guard let estimate = arm.estimate(outcome, week: week) else { continue }
          let difference = arm.difference(outcome, week: week)
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
    hasDemonstrationCosts && Summary.costs.contains(summary) ? CostNote.demonstration : ""
  }

  private func cells(_ estimate: Estimate) -> String {
    "\(number(estimate.mean)),\(number(estimate.standardError)),\(counts(estimate))"
  }

  /// Youths and futures. Of several youths with a future each, every future is that of another youth.
  private func counts(_ estimate: Estimate) -> String {
    "\(estimate.clusters ?? (isOneYouth ? 1 : estimate.count)),\(estimate.count)"
  }

  private func number(_ x: Double?) -> String { x.map { "\($0)" } ?? "" }

  private func text(_ rows: [String]) -> String { rows.joined(separator: "\n") + "\n" }
}
