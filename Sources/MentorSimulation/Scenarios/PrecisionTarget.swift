public import Estimates
public import Quantities

/// What a scenario wants to know precisely, and how precisely.
public struct PrecisionTarget: Sendable, Equatable {
  /// The quantity: its difference with the arm without a mentor where that is reported, else its mean.
  public let quantity: Quantity
  /// The id of the arm; `nil` for all arms with a programme, of which the least precise decides.
  public let arm: String?
  /// The week of an outcome; `nil` for what is counted once per course.
  public let week: Int?
  /// When to stop.
  public let rule: PrecisionRule
  /// Where in the scenario file the outcome is named, for messages.
  public let position: FilePosition

  /// The number of blocks at which a run stops in any case.
  public var mostBlocks: Int { rule.mostBlocks }
}

extension PrecisionTarget {
  /// Half the width of the 95 % interval in each arm that counts; `nil` where it is undefined.
  func halfWidths(of results: SimulationResults) -> [Double?] {
    let counted = results.arms.filter { own in arm.map { $0 == own.arm } ?? !own.isComparator }
    return counted.map { arm in
      let isDifference = quantity.isPaired && !arm.isComparator
      return arm.tally(quantity, week: week ?? 0, isDifference: isDifference)?.halfWidth(
        ofShare: quantity.isShare && !isDifference, isOfShares: quantity.isShare)
    }
  }
}

extension Tally {
  /// Half the width of the 95 % interval: 1.96 standard errors, for independent zeros and ones Wilson's.
  ///
  /// Where all numbers are equal their standard error of 0 says nothing. Of zeros and ones, and of their differences, what was not seen among `n`
  /// independent numbers may still have a share of `3 / n`; of other numbers nothing is known then.
  func halfWidth(ofShare isShare: Bool, isOfShares: Bool) -> Double? {
    guard let estimate else { return nil }
    if isShare, clusters == nil { return ShareEstimate(moments).map { PrecisionRule.halfWidth(of: $0) } }
    guard let width = PrecisionRule.halfWidth(of: estimate) else { return nil }
    guard width == 0 else { return width }
    guard isOfShares else { return nil }
    return ShareEstimate(hits: 0, of: clusters?.clusters ?? moments.count).map { PrecisionRule.halfWidth(of: $0) }
  }
}
