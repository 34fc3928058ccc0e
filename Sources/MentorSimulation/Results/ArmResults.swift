public import Estimates

/// What the futures of one arm gave, exact and mergeable in any order.
public struct ArmResults: Sendable, Equatable {
  public let arm: String
  public let weeks: [Int]
  /// By week, then outcome; `nil` at weeks at which the outcome does not exist.
  var outcomes: [[ExactMoments?]]
  var pairedOutcomes: [[ExactMoments?]]
  var summaries: [ExactMoments]
  var pairedSummaries: [ExactMoments?]
  /// Shares of futures that end worse, and better, than the same future without a mentor.
  public internal(set) var netHarm: ExactMoments
  public internal(set) var netBenefit: ExactMoments
  let isComparator: Bool

  init(arm: String, weeks: [Int], gridWeeks: Int, isComparator: Bool) {
    self.arm = arm
    self.weeks = weeks
    self.isComparator = isComparator
    outcomes = weeks.map { week in
      Outcome.allCases.map { $0.isOnGrid && week % gridWeeks != 0 ? nil : ExactMoments() }
    }
    pairedOutcomes = weeks.map { _ in
      Outcome.allCases.map { $0.isPaired && !isComparator ? ExactMoments() : nil }
    }
    summaries = Summary.all.map { _ in ExactMoments() }
    pairedSummaries = Summary.all.map { $0.isPaired && !isComparator ? ExactMoments() : nil }
    netHarm = ExactMoments()
    netBenefit = ExactMoments()
  }

  mutating func merge(_ other: ArmResults) {
    precondition(arm == other.arm && weeks == other.weeks, "Results of one arm and one set of weeks merge")
    for week in outcomes.indices {
      for index in outcomes[week].indices {
        if let moments = other.outcomes[week][index] { outcomes[week][index]?.merge(moments) }
        if let moments = other.pairedOutcomes[week][index] { pairedOutcomes[week][index]?.merge(moments) }
      }
    }
    for index in summaries.indices {
      summaries[index].merge(other.summaries[index])
      if let moments = other.pairedSummaries[index] { pairedSummaries[index]?.merge(moments) }
    }
    netHarm.merge(other.netHarm)
    netBenefit.merge(other.netBenefit)
  }

  // MARK: Reading

  private func index(_ outcome: Outcome) -> Int { Outcome.allCases.firstIndex(of: outcome) ?? 0 }
  private func index(_ summary: Summary) -> Int { Summary.all.firstIndex(of: summary) ?? 0 }

  /// The mean of an outcome at a week, or `nil` where it was not reported.
  public func estimate(_ outcome: Outcome, week: Int) -> Estimate? {
    weeks.firstIndex(of: week).flatMap { outcomes[$0][index(outcome)] }.flatMap(Estimate.init)
  }

  /// The mean difference with the arm without a mentor in the same futures.
  public func difference(_ outcome: Outcome, week: Int) -> Estimate? {
    weeks.firstIndex(of: week).flatMap { pairedOutcomes[$0][index(outcome)] }.flatMap(Estimate.init)
  }

  public func estimate(_ summary: Summary) -> Estimate? { Estimate(summaries[index(summary)]) }

  public func difference(_ summary: Summary) -> Estimate? { pairedSummaries[index(summary)].flatMap(Estimate.init) }

  // MARK: Adding

  mutating func add(week position: Int, _ course: Course, comparator: Course?) {
    for (index, outcome) in Outcome.allCases.enumerated() {
      guard outcomes[position][index] != nil else { continue }
      let value = course.value(outcome)
      outcomes[position][index]?.add(value)
      if let comparator { pairedOutcomes[position][index]?.addDifference(value, comparator.value(outcome)) }
    }
  }

  mutating func addSummaries(_ course: Course, comparator: Course?, harmThreshold: Float) {
    for (index, summary) in Summary.all.enumerated() {
      guard let value = course.value(summary) else { continue }
      summaries[index].add(value)
      if let comparator, let other = comparator.value(summary) { pairedSummaries[index]?.addDifference(value, other) }
    }
    guard let comparator else { return }
    let difference = course.value(.meanEffect) - comparator.value(.meanEffect)
    netHarm.add(difference < -harmThreshold ? 1 : 0)
    netBenefit.add(difference > harmThreshold ? 1 : 0)
  }
}
