import Estimates

/// Some courses of one arm of a run, looked at week by week: how outcomes spread, who stands where with regard to a mentor, and when things
/// happened.
///
/// The courses are a systematic sample: every k-th of the run, youth by youth and within a youth future by future, so that every youth, or every
/// group of a population, has its share. They are simulated again with the bits that they have in the run. All arms have the same courses.
public struct CourseSample: Sendable, Equatable {
  /// The id of the arm.
  public let arm: String
  /// How many courses were looked at.
  public let courses: Int
  /// By week from 0 (the start) to the horizon, and then in the order of `MentorState.allCases`: how many courses stand there.
  public let states: [[Int]]
  /// In the order of the sample, and of each course in the order of time.
  public let events: [Event]
  /// The first relation of every course that has one, in the order of the sample.
  public let relations: [Relation]
  /// By outcome, then week from 0.
  let bands: [Outcome: [Band]]
  /// By outcome, rising.
  let lastValues: [Outcome: [Double]]

  /// How an outcome spreads over the courses at the end of a week: quantiles without interpolation.
  public struct Band: Sendable, Equatable {
    public let low90: Double
    public let low50: Double
    public let median: Double
    public let high50: Double
    public let high90: Double
  }

  /// Something that happens at most once, or for the first time.
  public struct Event: Sendable, Equatable {
    /// The draw of the parameters, from 1 up; 0 for their values as they are.
    public let draw: UInt32
    /// Numbers from 0 up, as in the address of random numbers.
    public let youth: UInt32
    public let future: UInt32
    public let kind: Kind
    /// The week at whose end it had happened.
    public let week: Int

    public enum Kind: String, CaseIterable, Sendable {
      /// The first relation began; it ended before its planned end; it reached its planned end.
      case matched, endedEarly, completed
      /// The first placement out of home; school left without a diploma.
      case placed, leftSchool
    }
  }

  /// The first relation with a mentor of one course.
  public struct Relation: Sendable, Equatable {
    /// The week at whose end it had begun.
    public let began: Int
    /// How many weeks later it was last seen, or had ended; 0 where it began and ended in one week.
    public let weeks: Int
    public let end: End

    public enum End: Sendable, Equatable {
      /// It goes on at the horizon.
      case none
      /// It reached its planned end.
      case planned
      /// It ended before that.
      case early
    }
  }

  /// How an outcome spreads at the end of a week; `nil` for an outcome that was not asked for.
  ///
  /// - Precondition: the week is one of the run, 0 to the horizon.
  public func band(_ outcome: Outcome, week: Int) -> Band? { bands[outcome].map { $0[week] } }

  /// The values of an outcome at the horizon, rising; none for an outcome that was not asked for.
  public func lastValues(_ outcome: Outcome) -> [Double] { lastValues[outcome] ?? [] }

  /// The share of courses in a state at the end of a week.
  public func share(of state: MentorState, week: Int) -> Double { Double(states[week][state.index]) / Double(courses) }
}

extension CourseSample.Band {
  init(_ values: [Float]) {
    let sorted = values.sorted()
    func quantile(_ p: Double) -> Double { Double(sorted[Int(QuantileRank.rank(p, of: Int64(sorted.count))) - 1]) }
    self.init(
      low90: quantile(0.05), low50: quantile(0.25), median: quantile(0.5), high50: quantile(0.75), high90: quantile(0.95))
  }
}
