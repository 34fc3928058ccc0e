import Estimates
import MentorSimulation
public import PolicyAnalysis

/// The results of a policy as tidy tables, for R, Python and spreadsheets.
public enum PolicyTables {
  /// All tables.
  ///
  /// - Parameters:
  ///   - results: the results.
  ///   - decision: what they say to a decision; `nil` where there is none.
  public static func all(_ results: PolicyResults, _ decision: PolicyDecision?) -> [TidyTable] {
    [outcomes(results), draws(results), costs(results), queues(results)]
      + (decision.map { [options($0), curves($0), information($0), trials($0), tornado($0)] } ?? [])
  }

  private typealias Cell = TidyTable.Cell

  private static let demonstration = "demonstration cost"
  private static let note = TidyTable.Column("note", .text, "'\(demonstration)' where shipped prices are in it")

  /// A group of whom fewer than this many youths are counted is not told of by itself.
  static let smallest = 10

  private static func outcomes(_ results: PolicyResults) -> TidyTable {
    let policy = results.policy
    var table = TidyTable(
      "outcomes", "A row per future of the world, population, option and outcome, over the draws of the parameters",
      [
        .init("world", .text, "id of the future of the world"),
        .init("population", .text, "id of the population, 'tag:' and a tag of several, or 'all'"),
        .init("option", .text, "id of the option"), .init("outcome", .text, "name of the outcome at the last week, or of the summary"),
        .init("mean", .number, "mean over the draws"), .init("low90", .number, "from which the middle 90 % of the draws lie"),
        .init("high90", .number, "up to which they lie"), .init("mean_difference", .number, "mean difference with the comparator"),
        .init("difference_low90", .number, "from which the middle 90 % of the differences lie"),
        .init("difference_high90", .number, "up to which they lie"),
        .init("share_above_0", .number, "share of draws in which the difference is above 0"),
        .init("largest_monte_carlo_error", .number, "the largest Monte Carlo error of the difference in one draw"),
        .init("draws", .integer, "in how many draws the outcome exists"), note,
      ])
    for world in policy.worlds.indices {
      for group in policy.groups where group == .all || policy.youths(of: group) >= smallest {
        for option in policy.options.indices {
          let place = PolicyResults.Place(option: option, world: world, group)
          func add(_ name: String, _ values: [Double?], _ differences: [Double?], _ error: Double?, _ note: String) {
            guard let own = Spread(values) else { return }
            let other = option == policy.comparator ? nil : Spread(differences)
            table.add([
              .text(policy.worlds[world].id), .text(policy.id(of: group)), .text(policy.options[option].id), .text(name), .number(own.mean),
              .optional(own.middle?.lowerBound), .optional(own.middle?.upperBound), .optional(other?.mean),
              .optional(other?.middle?.lowerBound), .optional(other?.middle?.upperBound), .optional(other?.above), .optional(error),
              .integer(own.count), .note(note),
            ])
          }
          for quantity in PolicyQuantities.all {
            add(
              quantity.id, results.means(quantity, place), results.differences(quantity, place),
              results.largestStandardError(quantity, place),
              costNote(quantity, policy))
          }
          add("harm.net", results.harms(place), [], nil, "")
          add("benefit.net", results.benefits(place), [], nil, "")
          add(
            "cost.discounted", results.costs(place),
            zip(results.costs(place), results.costs(.init(option: policy.comparator, world: world, group))).map { $0 - $1 },
            nil, policy.demonstrationCosts.isEmpty ? "" : demonstration)
        }
      }
    }
    return table
  }

  private static func costNote(_ quantity: Quantity, _ policy: Policy) -> String {
    switch quantity {
    case .summary(.cost(let category)): policy.demonstrationCosts(of: category).isEmpty ? "" : demonstration
    case .summary(.totalCost): CostCategory.allCases.allSatisfy { policy.demonstrationCosts(of: $0).isEmpty } ? "" : demonstration
    default: ""
    }
  }

  private static func draws(_ results: PolicyResults) -> TidyTable {
    let policy = results.policy
    var table = TidyTable(
      "draws", "A row per future of the world, draw and option: what a probabilistic analysis of one's own needs",
      [
        .init("world", .text, "id of the future of the world"),
        .init("draw", .integer, "number of the draw; 0 for the parameters as they are"),
        .init("option", .text, "id of the option"), .init("cost_per_youth", .number, "discounted euros per youth"),
      ] + policy.outcomes.map { .init($0.quantity.id, .number, "its mean over all youths") } + [note])
    for world in policy.worlds.indices {
      for option in policy.options.indices {
        let place = PolicyResults.Place(option: option, world: world)
        let columns = policy.outcomes.map { results.means($0.quantity, place) }
        for (row, (draw, cost)) in zip(results.draws(ofWorld: world), results.costs(place)).enumerated() {
          table.add(
            [.text(policy.worlds[world].id), .integer(draw.draw), .text(policy.options[option].id), .number(cost)]
              + columns.map { .optional($0[row]) } + [.note(policy.demonstrationCosts.isEmpty ? "" : demonstration)])
        }
      }
    }
    return table
  }

  private static func costs(_ results: PolicyResults) -> TidyTable {
    let policy = results.policy
    var table = TidyTable(
      "costs", "A row per future of the world, option, year and category: undiscounted euros of all youths",
      [
        .init("world", .text, "id of the future of the world"), .init("option", .text, "id of the option"),
        .init("year", .integer, "from 1; the last one may be shorter"),
        .init("category", .text, "category of costs; 'policy' is what the policy file itself gives"),
        .init("mean", .number, "mean over the draws"),
        .init("low90", .number, "from which the middle 90 % of the draws lie"), .init("high90", .number, "up to which they lie"), note,
      ])
    for world in policy.worlds.indices {
      for option in policy.options.indices {
        for year in 0..<results.years {
          let rows = results.budget(.init(option: option, world: world), year: year)
          let categories = policy.perspective.categories.map(\.rawValue) + ["policy"]
          for (column, category) in categories.enumerated() {
            guard let spread = Spread(rows.map { $0[column] }) else { continue }
            let open = CostCategory(rawValue: category).map { !policy.demonstrationCosts(of: $0).isEmpty } ?? false
            table.add([
              .text(policy.worlds[world].id), .text(policy.options[option].id), .integer(year + 1), .text(category), .number(spread.mean),
              .optional(spread.middle?.lowerBound), .optional(spread.middle?.upperBound), .note(open ? demonstration : ""),
            ])
          }
        }
      }
    }
    return table
  }

  private static func queues(_ results: PolicyResults) -> TidyTable {
    let policy = results.policy
    var table = TidyTable(
      "queues", "A row per future of the world, option and queue, over all municipalities, draws and futures",
      [
        .init("world", .text, "id of the future of the world"), .init("option", .text, "id of the option"),
        .init("queue", .text, "id of the queue"),
        .init("mean_wait", .number, "mean weeks between coming into the row and being served or the end"),
        .init("share_served", .number, "share of those who came into the row who were served"),
        .init("share_of_places_used", .number, "share of place-weeks that were used"),
        .init("mentors", .number, "mentors at the start and recruits, per future of all municipalities"),
        .init("mentors_lost", .number, "of these, how many left"),
      ])
    for world in policy.worlds.indices {
      for (option, plan) in policy.options.enumerated() {
        for (number, queue) in plan.queues.enumerated() {
          let all = results.draws(ofWorld: world).map { $0.queues[option][number] }
          func sum(_ value: (QueueResults) -> Int64) -> Double { Double(all.reduce(0) { $0 + value($1) }) }
          let (came, offered) = (sum(\.applications), sum(\.placeWeeksOffered))
          let runs = Double(all.count * policy.futures)
          table.add([
            .text(policy.worlds[world].id), .text(plan.id), .text(queue.id), .optional(came > 0 ? sum(\.weeksWaited) / came : nil),
            .optional(came > 0 ? sum(\.served) / came : nil), .optional(offered > 0 ? sum(\.placeWeeksTaken) / offered : nil),
            .optional(queue.mentors == nil ? nil : sum(\.mentors) / runs),
            .optional(queue.mentors == nil ? nil : sum(\.mentorsLost) / runs),
          ])
        }
      }
    }
    return table
  }

  // MARK: The decision

  private static func options(_ decision: PolicyDecision) -> TidyTable {
    var table = TidyTable(
      "cost_effectiveness", "A row per option: expected cost and effect per youth, and its place on the frontier",
      [
        .init("option", .text, "id of the option"), .init("cost", .number, "expected discounted euros per youth"),
        .init("effect", .number, "expected effect per youth, more being better"),
        .init("status", .text, "frontier, dominated, extendedly dominated or equal"),
        .init("compared_with", .text, "the option before it on the frontier, or those that dominate it"),
        .init("icer", .number, "incremental euros per unit of effect"), note,
      ])
    let open = decision.results.policy.demonstrationCosts.isEmpty ? "" : demonstration
    for row in decision.frontier.rows {
      let (status, other, ratio): (String, String, Double?) =
        switch row.status {
        case .onFrontier(let ratio): ("frontier", ratio?.comparator ?? "", ratio?.icer)
        case .dominated(let by): ("dominated", by, nil)
        case .extendedlyDominated(let one, let two): ("extendedly dominated", "\(one) \(two)", nil)
        case .equal(let to): ("equal", to, nil)
        }
      table.add([
        .text(row.outcome.id), .number(row.outcome.cost), .number(row.outcome.effect), .text(status), .note(other), .optional(ratio),
        .note(open),
      ])
    }
    return table
  }

  private static func curves(_ decision: PolicyDecision) -> TidyTable {
    var table = TidyTable(
      "acceptability", "A row per willingness to pay and option",
      [
        .init("willingness_to_pay", .number, "euros per unit of effect"), .init("option", .text, "id of the option"),
        .init("net_benefit", .number, "expected net monetary benefit per youth"),
        .init("net_benefit_error", .number, "its standard error over the draws"),
        .init("share_best", .number, "share of draws in which the option has the highest net benefit (CEAC)"),
        .init("is_optimum", .integer, "1 for the option with the highest expected net benefit (CEAF)"),
        .init("expected_loss", .number, "expected loss of choosing it; that of the optimum is the EVPI"),
        .init("expected_loss_error", .number, "its standard error over the draws"),
      ])
    guard let curves = decision.curves, let perfect = decision.perfect else { return table }
    for (point, known) in zip(curves.points, perfect.points) {
      for (option, loss) in zip(point.options, known.losses) {
        table.add([
          .number(point.willingnessToPay), .text(option.id), .number(option.netBenefit.value), .number(option.netBenefit.standardError),
          .number(option.acceptability.value), .integer(option.id == point.optimum.id ? 1 : 0), .number(loss.expected.value),
          .number(loss.expected.standardError),
        ])
      }
    }
    return table
  }

  private static func information(_ decision: PolicyDecision) -> TidyTable {
    var table = TidyTable(
      "information", "A row per group of parameters: what knowing it would be worth, at the willingness to pay where that is most (EVPPI)",
      [
        .init("group", .text, "first part of the ids of the parameters"), .init("willingness_to_pay", .number, "euros per unit of effect"),
        .init("evppi", .number, "euros per youth"), .init("standard_error", .number, "its standard error"),
        .init("evpi", .number, "the value of perfect information there"),
        .init("could_change_the_choice", .integer, "1 where knowing them could change the choice"),
        .init("assumptions", .integer, "how many of them are untouched assumptions"),
      ])
    for group in decision.groups {
      table.add([
        .text(group.id), .number(group.value.willingnessToPay), .number(group.value.value.value), .number(group.value.value.standardError),
        .number(group.value.evpi.value), .integer(group.couldChangeTheChoice ? 1 : 0), .integer(group.assumptions.count),
      ])
    }
    return table
  }

  private static func trials(_ decision: PolicyDecision) -> TidyTable {
    var table = TidyTable(
      "trials", "A row per planned trial: what it would be worth, at the willingness to pay where that is most (EVSI)",
      [
        .init("trial", .text, "id of the trial"), .init("per_arm", .integer, "youths per arm"),
        .init("willingness_to_pay", .number, "euros per unit of effect"), .init("evsi", .number, "euros per youth"),
        .init("standard_error", .number, "its standard error"),
        .init("net_gain", .number, "euros for all youths of the policy, less the cost"),
        .init("net_gain_error", .number, "its standard error"),
      ])
    for trial in decision.trials {
      table.add([
        .text(trial.study.id), .integer(trial.study.perArm), .number(trial.value.willingnessToPay), .number(trial.value.value.value),
        .number(trial.value.value.standardError), .number(trial.gain.gain.value), .number(trial.gain.gain.standardError),
      ])
    }
    return table
  }

  private static func tornado(_ decision: PolicyDecision) -> TidyTable {
    var table = TidyTable(
      "tornado",
      "A row per parameter: the difference in effect of the option with the largest effect, where the parameter is low and where it is high",
      [
        .init("parameter", .text, "id of the parameter"), .init("low", .number, "mean over the third of the draws in which it is lowest"),
        .init("high", .number, "mean over the third in which it is highest"),
      ])
    for bar in decision.tornado { table.add([.text(bar.parameter), .number(bar.low), .number(bar.high)]) }
    return table
  }
}
