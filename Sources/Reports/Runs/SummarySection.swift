import Estimates
import MentorSimulation
import Typesetting

/// A part of the summary table.
struct SummarySection {
  let key: String
  let rows: [SummaryRow]

  /// The sections.
  ///
  /// - Parameters:
  ///   - horizon: the last week.
  ///   - factorWeek: the week at which factors are shown; the last one when `nil`.
  ///   - competencesAreChange: competences were not measured, so that only their change is known.
  ///   - endsAsPlanned: the programme has a planned end within the run; else whoever has the mentor still has it at the end.
  ///   - rematches: somebody else may come after a mentor who ended early.
  ///   - costs: whether costs were counted, and at whose prices.
  static func all(
    horizon: Int, factorWeek: Int? = nil, competencesAreChange: Bool = false, endsAsPlanned: Bool = true, rematches: Bool = false,
    costs: Prices? = nil
  ) -> [SummarySection] {
    let factorWeek = factorWeek ?? horizon
    func factor(_ outcome: Outcome, _ key: String) -> SummaryRow {
      SummaryRow(key: key, value: .outcome(outcome, week: factorWeek), scale: 100, decimals: 1)
    }
    func effect(_ outcome: Outcome, _ key: String) -> SummaryRow {
      SummaryRow(key: key, value: .outcome(outcome, week: horizon), scale: 1, decimals: 2)
    }
    func per100(_ key: String, _ value: SummaryRow.Value) -> SummaryRow { SummaryRow(key: key, value: value, scale: 100, decimals: 1) }
    return [
      SummarySection(
        key: "run.section.mentor",
        rows: [
          per100("run.row.matched", .summary(.matched)),
          SummaryRow(key: "run.row.matchDay", value: .summary(.matchDay), scale: 1, decimals: 0),
        ]
          + (endsAsPlanned
            ? [
              per100("run.row.completed", .summary(.state(.completed))), per100("run.row.continuing", .outcome(.continuing, week: horizon)),
            ] : [per100("run.row.active", .outcome(.active, week: horizon))])),
      SummarySection(
        key: "run.section.benefit",
        rows: [
          per100("run.row.trusted", .outcome(.trustedAdult, week: horizon)), factor(.bonding, "run.row.F1"),
          factor(.involvement, "run.row.F2"),
          factor(.competences, competencesAreChange ? "run.row.F3change" : "run.row.F3"), factor(.adultSupport, "run.row.F4"),
          effect(.effectSocialEmotional, "run.row.SE"),
          effect(.effectAcademicVocational, "run.row.AV"), effect(.effectPhysicalHealth, "run.row.PH"),
          effect(.effectPsychosocialProblems, "run.row.PS"), per100("run.row.netBenefit", .netBenefit),
        ]),
      SummarySection(
        key: "run.section.harm",
        rows: [
          rematches
            ? per100("run.row.endings", .summary(.closures))
            : per100(endsAsPlanned ? "run.row.closed" : "run.row.stopped", .summary(.state(.closed))),
          per100("run.row.clashes", .summary(.clashes)),
          SummaryRow(key: "run.row.harm", value: .outcome(.harm, week: horizon), scale: 1, decimals: 2),
          per100("run.row.netHarm", .netHarm),
        ]),
      SummarySection(
        key: "run.section.events",
        rows: [
          per100("run.row.placed", .outcome(.placedEver, week: horizon)),
          SummaryRow(key: "run.row.placedWeeks", value: .summary(.placedWeeks), scale: 1, decimals: 1),
          per100("run.row.leftSchool", .outcome(.leftSchool, week: horizon)),
          per100("run.row.rules", .outcome(.ruleBreaking, week: horizon)),
          SummaryRow(key: "run.row.ties", value: .outcome(.ties, week: horizon), scale: 1, decimals: 1),
          SummaryRow(key: "run.row.places", value: .outcome(.places, week: horizon), scale: 1, decimals: 1),
        ]),
    ] + [costs.map(Self.costs)].compactMap(\.self)
  }

  /// Euros per youth by category, the sum last.
  private static func costs(_ prices: Prices) -> SummarySection {
    SummarySection(
      key: "run.section.costs.\(prices.rawValue)",
      rows: Summary.costs.map { SummaryRow(key: "run.row.\($0.id)", value: .summary($0), scale: 1, decimals: 0, isMoney: true) })
  }

  /// Whose prices are behind costs: those of the user alone, or some shipped ones too.
  enum Prices: String {
    case own, demonstration
  }
}

/// One line of the summary table.
struct SummaryRow {
  enum Value {
    case outcome(Outcome, week: Int)
    case summary(Summary)
    case netHarm, netBenefit
  }

  let key: String
  let value: Value
  /// 100 for shares and levels, so that they read as "of 100".
  let scale: Double
  let decimals: Int
  /// Whole euros, also in differences.
  var isMoney = false

  func week(horizon: Int) -> Int { if case .outcome(_, let week) = value { week } else { horizon } }

  /// The comparator, the arm, and their paired difference, each with its error.
  func cells(_ run: ScenarioResults, of arm: String, against comparator: String, hidesEvents: Bool, _ numbers: NumberText) -> [SummaryTable
    .Cell]
  {
    let difference = differenceCell(run, of: arm, numbers)
    if hidesEvents, isEvent { return [Self.nothing, Self.nothing, difference] }
    guard let quantity else { return [Self.nothing, cell(run.ofChance(net(run.pooled[arm])), numbers), Self.nothing] }
    let week = week(horizon: run.pooled.arms[0].weeks.last ?? 0)
    return [
      quantity.isPaired ? cell(run.estimate(quantity, of: comparator, week: week), numbers) : Self.nothing,
      cell(run.estimate(quantity, of: arm, week: week), numbers), difference,
    ]
  }

  private func differenceCell(_ run: ScenarioResults, of arm: String, _ numbers: NumberText) -> SummaryTable.Cell {
    guard let quantity, quantity.isPaired else { return Self.nothing }
    let week = week(horizon: run.pooled.arms[0].weeks.last ?? 0)
    return difference(run.estimate(quantity, of: arm, week: week, isDifference: true), numbers)
  }

  private func net(_ arm: ArmResults?) -> Estimate? { if case .netHarm = value { arm?.netHarm } else { arm?.netBenefit } }

  /// `nil` for the shares that end worse and better, which are of pairs of futures.
  private var quantity: Quantity? {
    switch value {
    case .outcome(let outcome, _): .outcome(outcome)
    case .summary(let summary): .summary(summary)
    case .netHarm, .netBenefit: nil
    }
  }

  private var isEvent: Bool {
    switch value {
    case .outcome(let outcome, _): outcome.isEvent
    case .summary(let summary): summary.isEvent
    // For one real youth the shares that end worse and better would read as chances.
    case .netHarm, .netBenefit: true
    }
  }

  private static let nothing = SummaryTable.Cell(text: "–")

  /// Half the width of a 95 % interval, in standard errors.
  private static let interval = 1.96

  private func cell(_ estimate: Estimate?, _ numbers: NumberText) -> SummaryTable.Cell {
    guard let estimate else { return Self.nothing }
    return SummaryTable.Cell(
      text: numbers.fixed(estimate.mean * scale, decimals) + error(estimate, decimals, numbers), value: estimate.mean)
  }

  private func difference(_ estimate: Estimate?, _ numbers: NumberText) -> SummaryTable.Cell {
    guard let estimate else { return Self.nothing }
    let fine = scale == 1 && !isMoney ? max(decimals, 2) : decimals
    return SummaryTable.Cell(
      text: numbers.signed(estimate.mean * scale, fine) + error(estimate, fine, numbers, isDifference: true), value: estimate.mean)
  }

  /// A share that is 0 or 1 in all futures may still be off: the rule of three gives the end of its 95 % interval, 3/n, of n youths
  /// where there are several.
  private static let ruleOfThree = 3.0

  private func error(_ estimate: Estimate, _ decimals: Int, _ numbers: NumberText, isDifference: Bool = false) -> String {
    guard let standardError = estimate.standardError else { return "" }
    let half = Self.half(of: estimate, standardError, isShare: isShare && !isDifference)
    return " ± " + numbers.fixed(half * scale, decimals)
  }

  /// Half the width of a 95 % interval.
  static func half(of estimate: Estimate, _ standardError: Double, isShare: Bool) -> Double {
    let isAllOrNone = isShare && (estimate.mean == 0 || estimate.mean == 1)
    return isAllOrNone ? min(1, ruleOfThree / Double(estimate.clusters ?? estimate.count)) : standardError * interval
  }

  private var isShare: Bool {
    switch value {
    case .outcome(let outcome, _): outcome.isShare
    case .summary(let summary): summary.isShare
    case .netHarm, .netBenefit: true
    }
  }
}
