import Estimates
public import MentorSimulation

/// The results of a run as tidy tables: one row per number, with its standard error and the numbers of youths and futures behind it.
///
/// `futures` counts those of all youths. The standard error is over youths where a youth has several futures, and over futures of one youth.
///
/// `note` marks costs that rest on demonstration costs.
///
/// With draws of the parameters the standard error is that among draws; it is empty where it would be that of chance alone, as in weeks before the
/// last.
///
/// For a real youth the chances of events stay out (`Outcome.isEvent`), and the shares that end worse and better: only differences between arms are
/// given.
public struct TidyTables {
  let run: ScenarioResults
  let scenario: Scenario
  let hidesEvents: Bool

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

  private static let arm = TidyTable.Column("arm", .text, "the id of the arm")
  private static let outcome = TidyTable.Column("outcome", .text, "the name of the number; see the table codebook")
  private static let week = TidyTable.Column(
    "week", .integer, "weeks since the start; what is counted once per future stands at the last week")
  private static let error = TidyTable.Column("standard_error", .number, "the standard error of the mean")
  private static let counts = [
    TidyTable.Column("youths", .integer, "youths behind the number"),
    TidyTable.Column("futures", .integer, "futures of all these youths"),
  ]
  private static let note = TidyTable.Column("note", .text, "'demonstration cost' where the number rests on shipped prices")

  /// The arms, in their order; the first one is the comparator.
  public var arms: TidyTable {
    var table = TidyTable(
      "arms", "The arms of the run, in their order; the first one is the comparator.",
      [
        Self.arm, TidyTable.Column("position", .integer, "from 1"),
        TidyTable.Column("programme", .text, "the id of the programme; empty for none"),
        TidyTable.Column("fallback", .text, "the programme that follows when nobody is found; empty for none"),
        TidyTable.Column("start_week", .integer, "the week in which the programme begins"),
      ])
    for (k, arm) in scenario.arms.enumerated() {
      table.add([
        .text(arm.id), .integer(k + 1), .note(arm.programmeID ?? ""), .note(arm.fallbackID ?? ""), .integer(arm.startWeek),
      ])
    }
    return table
  }

  /// Outcomes per arm at the horizon, and what is counted once per future.
  public var outcomes: TidyTable {
    var table = TidyTable(
      "outcomes", "Means per arm at the last week.",
      [Self.arm, Self.outcome, Self.week, TidyTable.Column("mean", .number, "the mean over all futures"), Self.error] + Self.counts
        + [Self.note])
    for arm in results.arms {
      for quantity in quantities(of: arm) where !(hidesEvents && quantity.isEvent) {
        guard let estimate = run.estimate(quantity, of: arm.arm, week: horizon) else { continue }
        table.add([.text(arm.arm), .text(results.name(of: quantity)), .integer(horizon)] + cells(estimate) + [note(quantity)])
      }
    }
    return table
  }

  /// Paired differences with the first arm at the horizon, future by future.
  public var differences: TidyTable {
    var table = TidyTable(
      "differences", "Paired differences with the first arm at the last week, future by future.",
      [
        Self.arm, TidyTable.Column("comparator", .text, "the arm that is subtracted"), Self.outcome, Self.week,
        TidyTable.Column("mean_difference", .number, "the mean of arm less comparator in the same futures"), Self.error,
      ] + Self.counts + [Self.note])
    guard let comparator = results.arms.first?.arm else { return table }
    for arm in results.arms.dropFirst() {
      let start: [TidyTable.Cell] = [.text(arm.arm), .text(comparator)]
      for quantity in quantities(of: arm) {
        guard let estimate = run.estimate(quantity, of: arm.arm, week: horizon, isDifference: true) else { continue }
        table.add(start + [.text(results.name(of: quantity)), .integer(horizon)] + cells(estimate) + [note(quantity)])
      }
      // Never for one real youth: it would read as the chance that this youth is harmed.
      for (name, share) in [("netHarm", arm.netHarm), ("netBenefit", arm.netBenefit)] where !hidesEvents {
        guard let estimate = run.ofChance(share) else { continue }
        table.add(start + [.text(name), .integer(horizon)] + cells(estimate) + [.none])
      }
    }
    return table
  }

  /// Outcomes per arm and week, with the paired difference beside each where there is one.
  public var timeCourses: TidyTable {
    var table = TidyTable(
      "time_courses", "Means per arm and week, with the paired difference with the first arm where there is one.",
      [
        Self.arm, Self.week, Self.outcome, TidyTable.Column("mean", .number, "the mean over all futures"), Self.error,
        TidyTable.Column("mean_difference", .number, "the mean of arm less first arm in the same futures"),
        TidyTable.Column("standard_error_of_difference", .number, "the standard error of that"),
      ] + Self.counts)
    for arm in results.arms {
      for week in arm.weeks {
        for outcome in Outcome.allCases {
          guard let estimate = run.estimate(.outcome(outcome), of: arm.arm, week: week) else { continue }
          let difference = run.estimate(.outcome(outcome), of: arm.arm, week: week, isDifference: true)
          let isHidden = hidesEvents && outcome.isEvent
          table.add(
            [
              .text(arm.arm), .integer(week), .text(results.name(of: outcome)), isHidden ? .none : .number(estimate.mean),
              .optional(isHidden ? nil : estimate.standardError), .optional(difference?.mean), .optional(difference?.standardError),
            ] + counts(estimate))
        }
      }
    }
    return table
  }

  private func quantities(of arm: ArmResults) -> [Quantity] {
    Outcome.allCases.map { .outcome($0) } + arm.kinds.map { .summary($0) }
  }

  /// What somebody must know who reads this row alone.
  private func note(_ quantity: Quantity) -> TidyTable.Cell { .note(CostNote.of(quantity, scenario)) }

  private func cells(_ estimate: Estimate) -> [TidyTable.Cell] {
    [.number(estimate.mean), .optional(estimate.standardError)] + counts(estimate)
  }

  /// Youths and futures. Of several youths with a future each, every future is that of another youth.
  private func counts(_ estimate: Estimate) -> [TidyTable.Cell] {
    [.integer(estimate.clusters ?? (run.youths == 1 ? 1 : estimate.count)), .integer(estimate.count)]
  }
}
