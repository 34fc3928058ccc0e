public import Quantities

/// A number that a study reports, with what was published of it.
public struct Statistic: Sendable, Equatable {
  public let id: String
  public let title: Bilingual
  public let form: Form
  /// Ids of measures; with several the statistic is the mean of those of each.
  public let measures: [String]
  /// The measure that a correlation is with, or the one before, of a change.
  public let with: String?
  /// The group, and the one that it is compared with.
  public let group: String
  public let against: String?
  public let published: Published?

  /// How the number is worked out.
  public enum Form: String, CaseIterable, Sendable {
    /// The mean; of zeros and ones, the share.
    case mean
    /// The difference of two means, with Welch's t test.
    case difference
    /// That difference in pooled standard deviations, Hedges' g, with Welch's t test.
    case standardised
    /// The log odds ratio of zeros and ones; 1/2 is added to every cell where one is empty (Haldane–Anscombe).
    case logOddsRatio
    /// Pearson's correlation, tested by Fisher's z.
    case correlation
    /// The mean change since another measure in standard deviations of that one, with a paired t test: a design without a control group.
    case change
    /// What no study sees: the mean difference of the same youths with and without their programme, measured without error.
    case effect
  }

  /// What was published.
  public enum Published: Sendable, Equatable {
    case value(Double)
    case atLeast(Double)
    case atMost(Double)
    /// Only a direction, told as a finding: positive or negative, and significant at 5 %.
    case positive, negative
    /// No difference that could be told from 0 at 5 %.
    case noDifference
    /// A side of 0, with or without 0 itself, whether or not it was significant.
    case above, below, notBelow, notAbove
  }

  /// Whether a test against 0 goes with it.
  public var isTested: Bool { form != .mean && form != .effect }
}
