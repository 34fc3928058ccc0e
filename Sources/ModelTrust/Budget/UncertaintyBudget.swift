import Evidence
public import MentorSimulation
public import SupportWebs

/// Where the uncertainty of a scenario's results comes from: chance within a youth, differences between youths, between settings, and parameters
/// that nobody knows.
///
/// The scenario is run anew with few futures and youths for many draws of the parameters, all nested, so that each source can be told from the others.
public struct UncertaintyBudget: Sendable {
  public let scenario: Scenario
  public let arm: String
  /// By quantity, in the order in which they were asked for.
  public let results: [(quantity: Quantity, isDifference: Bool, variance: NestedVariance)]
  public let sizes: NestedVariance.Sizes

  /// The quantities of which it is told when none is asked for: harm beside benefit.
  public static let headlines: [Quantity] = [
    .outcome(.meanEffect), .outcome(.harm), .outcome(.bonding), .outcome(.involvement), .outcome(.adultSupport), .outcome(.trustedAdult),
    .outcome(.ties), .outcome(.placedEver), .outcome(.leftSchool), .outcome(.ruleBreaking), .outcome(.familyConflict), .summary(.matched),
  ]

  /// Runs the scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario; its own draws, precision and numbers of futures are not used. A list of cases has its youths.
  ///   - webs: the webs of its cases, one for each in their order; none for a population.
  ///   - arm: the id of an arm.
  ///   - quantities: what is looked at, at the last week.
  ///   - sizes: how many futures, youths of a setting, settings and draws, each at least 2. Cases are given, and have no
  ///     youths and settings to tell apart: of a list the mean over its cases is looked at.
  ///   - threads: how many jobs run at a time; no influence on the result.
  ///   - progress: called with the number of draws done so far.
  /// - Returns: the budget, without quantities that some youths do not have, as the day of a match.
  public static func run(
    _ scenario: Scenario, webs: [SupportWeb], arm: String, quantities: [Quantity] = headlines, sizes: NestedVariance.Sizes, threads: Int,
    progress: (Int) -> Void = { _ in }
  ) async -> UncertaintyBudget {
    let set = scenario.parameters
    let own = scenario.nested(sizes)
    let index = scenario.arms.firstIndex { $0.id == arm } ?? 0
    var columns: [[Double]] = quantities.map { _ in [] }
    for draw in 1...own.draws {
      let parameters =
        scenario.usesPosterior
        ? set.drawn(seed: scenario.seed, draw: UInt32(draw), posterior: .standard) : set.drawn(seed: scenario.seed, draw: UInt32(draw))
      let simulation = Simulation(
        scenario, webs: webs, parameters: parameters, parameterDraw: UInt32(draw), futures: own.futures, youths: own.youths * own.settings,
        settings: scenario.isInvented ? own.settings : nil)
      let records = await simulation.records(request(quantities), threads: threads)
      for (k, quantity) in quantities.enumerated() {
        let column = values(quantity, records, arm: index, week: scenario.weeks)
        columns[k] += webs.count > 1 ? meanOfCases(column, webs.count, own) : nested(column, own)
      }
      progress(draw)
    }
    let isFirst = index == 0
    let results = zip(quantities, columns).filter { !$1.contains { $0.isNaN } }.map { quantity, column in
      (quantity: quantity, isDifference: quantity.isPaired && !isFirst, variance: NestedVariance(column, own))
    }
    return UncertaintyBudget(scenario: scenario, arm: arm, results: results, sizes: own)
  }

  private static func request(_ quantities: [Quantity]) -> CourseRecords.Request {
    var request = CourseRecords.Request()
    for quantity in quantities {
      switch quantity {
      case .outcome(let outcome): request.outcomes.append(outcome)
      case .summary(let summary): request.summaries.append(summary)
      }
    }
    return request
  }

  private static func values(_ quantity: Quantity, _ records: CourseRecords, arm: Int, week: Int) -> [Double] {
    func column(_ arm: Int) -> [Float] {
      switch quantity {
      case .outcome(let outcome): records.values(outcome, arm: arm, week: week)
      case .summary(let summary): records.values(summary, arm: arm)
      }
    }
    let values = column(arm).map(Double.init)
    return quantity.isPaired && arm > 0 ? zip(values, column(0)).map { $0 - Double($1) } : values
  }

  /// The cases of a list are the same in all draws: no youths are drawn, and a number is the mean of one future of each.
  private static func meanOfCases(_ values: [Double], _ cases: Int, _ sizes: NestedVariance.Sizes) -> [Double] {
    (0..<sizes.futures).map { future in
      (0..<cases).reduce(0) { $0 + values[$1 * sizes.futures + future] } / Double(cases)
    }
  }

  /// Youth `i` lives in setting `i mod settings`: the values, setting by setting.
  private static func nested(_ values: [Double], _ sizes: NestedVariance.Sizes) -> [Double] {
    (0..<sizes.settings).flatMap { setting in
      (0..<sizes.youths).flatMap { youth in
        let first = (youth * sizes.settings + setting) * sizes.futures
        return values[first..<first + sizes.futures]
      }
    }
  }
}

extension Scenario {
  /// Sizes that the scenario can have: cases are given, so that neither youths nor settings are drawn.
  fileprivate func nested(_ sizes: NestedVariance.Sizes) -> NestedVariance.Sizes {
    var own = sizes
    if !isInvented { (own.youths, own.settings) = (1, 1) }
    return own
  }

  /// The sizes of the run that the scenario asks for.
  public var nestedSizes: NestedVariance.Sizes {
    let settings = isInvented ? settings ?? 1 : 1
    return NestedVariance.Sizes(
      futures: futures, youths: isInvented ? max(1, youthCount / settings) : 1, settings: settings, draws: max(1, draws))
  }

  /// What differs from run to run of the scenario: its own run has an average setting and fixed parameters unless it asks for others.
  public var variedLevels: [NestedVariance.Level] {
    NestedVariance.Level.allCases.filter { level in
      switch level {
      case .futures, .youths: true
      case .settings: settings != nil
      case .parameters: draws > 0
      }
    }
  }
}
