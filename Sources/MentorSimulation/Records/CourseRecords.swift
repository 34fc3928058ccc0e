/// Courses one by one: what somebody would have seen who measured every youth without error at some weeks.
///
/// A study of participants begins here; ``SimulationResults`` has means of many more courses in much less memory. The courses and all their bits are
/// those of the run.
public struct CourseRecords: Sendable, Equatable {
  /// Which column.
  enum Column: Hashable, Sendable {
    case start(StartFact)
    case outcome(Outcome, arm: Int, week: Int)
    case summary(Summary, arm: Int)
  }

  /// What to write down.
  public struct Request: Sendable, Equatable {
    public var facts: [StartFact]
    /// Outcomes, each at all weeks of the simulation and in all arms.
    public var outcomes: [Outcome]
    public var summaries: [Summary]

    public init(facts: [StartFact] = [], outcomes: [Outcome] = [], summaries: [Summary] = []) {
      (self.facts, self.outcomes, self.summaries) = (facts, outcomes, summaries)
    }
  }

  /// Ids of the arms.
  public let arms: [String]
  /// The weeks that were looked at, rising.
  public let weeks: [Int]
  /// How many courses there are: youth by youth, and within a youth future by future.
  public let courses: Int
  let columns: [Column: [Float]]

  /// A fact of every course; NaN where it does not exist.
  ///
  /// - Precondition: it was asked for.
  public func values(_ fact: StartFact) -> [Float] { column(.start(fact)) }

  /// An outcome of every course; NaN where it does not exist, as the quality of a relation without one, or an outcome off its 13-week grid.
  ///
  /// - Precondition: it was asked for, and the week is one of ``weeks``.
  public func values(_ outcome: Outcome, arm: Int, week: Int) -> [Float] { column(.outcome(outcome, arm: arm, week: week)) }

  /// What is counted once per course, at the horizon; NaN outside its denominator.
  ///
  /// - Precondition: it was asked for.
  public func values(_ summary: Summary, arm: Int) -> [Float] { column(.summary(summary, arm: arm)) }

  private func column(_ column: Column) -> [Float] {
    guard let values = columns[column] else { preconditionFailure("A record has what was asked for") }
    return values
  }
}
