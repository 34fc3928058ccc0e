public import Quantities

/// One number of the model, and what it rests on.
public struct Parameter: Sendable, Equatable {
  public let id: String
  public let value: Double
  public let unit: ParameterUnit
  /// What a file may set it to: the range of its unit, or less where the model needs less.
  public let range: ClosedRange<Double>
  /// The id of a parameter that this one may not exceed, as the first week of a period may not exceed its last.
  public let atMost: String?
  public let prior: Prior
  public let status: ParameterStatus
  /// Ids of the evidence registry; empty for an assumption.
  public let evidence: [String]
  /// The section of the model's specification where it enters.
  public let section: String
  /// The formula or step in which it enters.
  public let enters: String
  /// Years of age of the people in its sources, where these state them: beyond them the number is extrapolated.
  public let ages: ClosedRange<Int>?
  public let description: Bilingual
  /// Why the default is not the middle of the prior, where it is not.
  public var centre: String?
  /// Whether the model itself does not read it: a number that only draws of other parameters follow from.
  public var isForDrawsOnly = false
}

/// The unit of a parameter. A rate is not a chance: it becomes one by `1 - exp(-rate)`.
public enum ParameterUnit: String, CaseIterable, Sendable {
  case probability, chancePerWeek, ratePerWeek, sharePerWeek, share, weight, weeks, years, hours, perMonth, contactsPerWeek, count
  case standardDeviations, logit, logHazard, hazardRatio, strength, factor, shape, week, days
  case wholeShape, wholeWeeks, wholeCount, sharePerYear
  /// The logarithm of a ratio, as of two mean durations; positive means longer.
  case logRatio
  /// A factor that may turn the sign, and a correlation.
  case signedFactor, correlation
  /// Money, and working time that may be saved.
  case euro, euroPerHour, euroPerDay, euroPerWeek, signedHoursPerMonth

  /// The values that make sense in this unit.
  public var range: ClosedRange<Double> {
    switch self {
    case .probability, .chancePerWeek, .sharePerWeek, .sharePerYear, .share, .weight, .strength: 0...1
    case .ratePerWeek: 0...10
    case .weeks, .years, .hours, .perMonth, .contactsPerWeek, .count, .days: 0...1_000
    case .shape, .hazardRatio: 0...100
    case .factor: 0...10
    case .week: 1...53
    case .wholeShape: 1...100
    case .wholeWeeks: 1...520
    case .wholeCount: 0...100
    case .standardDeviations, .logHazard, .logRatio: -5...5
    case .logit: -10...10
    case .signedFactor: -1_000...1_000
    case .euro: 0...1_000_000
    case .euroPerHour, .euroPerDay, .euroPerWeek: 0...10_000
    case .signedHoursPerMonth: -200...200
    case .correlation: -1...1
    }
  }

  /// Whether the model takes whole numbers only.
  public var isWhole: Bool {
    switch self {
    case .week, .wholeShape, .wholeWeeks, .wholeCount: true
    default: false
    }
  }
}

/// How well a number is known.
public enum ParameterStatus: String, CaseIterable, Sendable {
  /// Read in a source.
  case evidence
  /// Arithmetic on figures that were read or on other parameters, even where these are assumptions.
  case derived
  /// No study gives it.
  case assumption
  /// Fitted to a target.
  case calibrated
}

/// What is thought of a parameter before the data of a study are seen.
public enum Prior: Sendable, Equatable {
  case fixed
  case normal(mean: Double, sd: Double)
  case halfNormal(sd: Double)
  case logNormal(median: Double, logSD: Double)
  case beta(a: Double, b: Double)
  case uniform(low: Double, high: Double)
  /// Shares of one group that add up to 1.
  case dirichlet(group: String, concentration: Double)
  /// Computed from other parameters by a named rule; `of` are their ids, in the order of ``LinkedRule/operands``.
  case linked(LinkedRule, of: [String])
}
