import CLanes
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
      Outcome.allCases.map { $0.isOnGrid && week % gridWeeks != 0 ? nil : ExactMoments(fractionBits: $0.fractionBits) }
    }
    pairedOutcomes = weeks.map { _ in
      Outcome.allCases.map { $0.isPaired && !isComparator ? ExactMoments(fractionBits: $0.fractionBits) : nil }
    }
    summaries = Summary.all.map { ExactMoments(fractionBits: $0.fractionBits) }
    pairedSummaries = Summary.all.map { $0.isPaired && !isComparator ? ExactMoments(fractionBits: $0.fractionBits) : nil }
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

  mutating func add(week position: Int, _ report: Rows, comparator: Rows?, _ tile: Tile) {
    for (index, outcome) in Outcome.allCases.enumerated() where outcomes[position][index] != nil {
      let scale = Float(1 << outcome.fractionBits)
      outcomes[position][index]?.add(
        tile.sums.sums(of: outcome.row, in: report, minus: nil, where: outcome.condition?.row, lanes: tile.lanes, scale: scale))
      guard let comparator, pairedOutcomes[position][index] != nil else { continue }
      pairedOutcomes[position][index]?.add(
        tile.sums.sums(of: outcome.row, in: report, minus: comparator, where: nil, lanes: tile.lanes, scale: scale))
    }
  }

  mutating func addSummaries(_ summary: Rows, _ tile: Tile) {
    func sums(_ row: Int, where mask: Int? = nil, _ bits: Int) -> SWSums {
      tile.sums.sums(of: row, in: summary, minus: nil, where: mask, lanes: tile.lanes, scale: Float(1 << bits))
    }
    for (index, summary) in Summary.all.enumerated() {
      summaries[index].add(sums(summary.row, where: summary.maskRow, summary.fractionBits))
    }
    guard !isComparator else { return }
    netHarm.add(sums(SW_SUMMARY_HARM, netHarm.fractionBits))
    netBenefit.add(sums(SW_SUMMARY_BENEFIT, netBenefit.fractionBits))
  }

  mutating func addPairedSummaries(_ summary: Rows, comparator: Rows, _ tile: Tile) {
    for (index, kind) in Summary.all.enumerated() where pairedSummaries[index] != nil {
      pairedSummaries[index]?.add(
        tile.sums.sums(
          of: kind.row, in: summary, minus: comparator, where: nil, lanes: tile.lanes, scale: Float(1 << kind.fractionBits)))
    }
  }
}

extension ExactMoments {
  mutating func add(_ sums: SWSums) {
    add(count: sums.count, sum: sums.sum, squaresLow: sums.squaresLow, squaresHigh: sums.squaresHigh)
  }
}
