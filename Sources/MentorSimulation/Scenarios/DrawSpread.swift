public import Estimates

/// One number of one arm over the draws of the parameters.
public struct DrawSpread: Sendable, Equatable {
  public let arm: String
  public let quantity: Quantity
  /// Whether it is the paired difference with the arm without a mentor; else the mean of the arm.
  public let isDifference: Bool
  /// The mean of each draw with the variance that chance gives it: of futures, and of the youths of a population, who are others in each draw.
  /// The cases of a list are the same in all draws, so that theirs is the variance among futures of each case.
  ///
  /// What settings add, which are others in each draw, counts with the parameters. The groups of a population are taken as one sample of
  /// youths: where they differ much, chance is stated too large and the variance of parameters too small.
  public internal(set) var spread = TwoLevelVariance()

  init(arm: String, quantity: Quantity, isDifference: Bool) {
    self.arm = arm
    self.quantity = quantity
    self.isDifference = isDifference
  }

  /// The numbers of a scenario: for every arm its means, then its differences, in the order of ``Quantity/all``.
  static func all(_ results: SimulationResults) -> [DrawSpread] {
    results.arms.flatMap { arm in
      [false, true].flatMap { isDifference in
        arm.quantities.filter { !isDifference || ($0.isPaired && !arm.isComparator) }.map {
          DrawSpread(arm: arm.arm, quantity: $0, isDifference: isDifference)
        }
      }
    }
  }

  /// Adds a draw. One that has no such number, or none whose variance is known, is left out, so that ``spread`` counts fewer.
  ///
  /// - Parameters:
  ///   - draw: its number.
  ///   - results: what it gave.
  ///   - horizon: the week at which outcomes are taken.
  ///   - futuresOfSameYouths: futures of each youth where the youths are the same in all draws; `nil` where they are others.
  mutating func add(draw: Int, _ results: SimulationResults, horizon: Int, futuresOfSameYouths: Int?) {
    guard let tally = results[arm]?.tally(quantity, week: horizon, isDifference: isDifference), let mean = tally.moments.mean,
      let variance = futuresOfSameYouths.map({ tally.varianceWithinYouths(futures: $0) })
        ?? tally.estimate?.standardError.map({ $0 * $0 })
    else { return }
    spread.add(draw: Int64(draw), mean: mean, innerVariance: variance)
  }
}

extension ArmResults {
  /// Everything that was counted.
  var quantities: [Quantity] { Outcome.allCases.map { .outcome($0) } + kinds.map { .summary($0) } }

  /// The sums of a quantity; `nil` where it was not reported.
  func tally(_ quantity: Quantity, week: Int, isDifference: Bool) -> Tally? {
    switch quantity {
    case .outcome(let outcome):
      guard let position = weeks.firstIndex(of: week), let index = Outcome.allCases.firstIndex(of: outcome) else { return nil }
      return isDifference ? pairedOutcomes[position][index] : outcomes[position][index]
    case .summary(let summary):
      guard let index = kinds.firstIndex(of: summary) else { return nil }
      return isDifference ? pairedSummaries[index] : summaries[index]
    }
  }
}

extension ArmResults {
  /// The exact sums of a number, or of its paired differences with the arm without a mentor.
  ///
  /// - Parameters:
  ///   - quantity: which number.
  ///   - week: the week of an outcome; what is counted once per course has none.
  ///   - isDifference: whether the difference is meant.
  /// - Returns: `nil` where it is not counted.
  public func moments(_ quantity: Quantity, week: Int, isDifference: Bool) -> ExactMoments? {
    tally(quantity, week: week, isDifference: isDifference)?.moments
  }
}

extension Tally {
  /// The variance that chance within youths gives the mean, the youths being the same ones: the variance of a youth's numbers about their
  /// mean over the number of all.
  ///
  /// From the analysis of variance of one way, `(N - 1) s² = n (C - 1) C e² + (N - C) within` for `C` youths with `n` numbers each, `s²` the
  /// variance of all and `e` the standard error over youths. `nil` where youths have unequally many numbers, as where only those with a mentor
  /// count, or one each.
  ///
  /// - Parameter futures: futures of each youth.
  func varianceWithinYouths(futures: Int) -> Double? {
    guard futures > 1, let clusters, let error = clusters.standardError, let variance = moments.variance else { return nil }
    // None has more numbers than futures, so that all have as many when their sum says so.
    guard clusters.count == clusters.clusters * Int64(futures) else { return nil }
    let (count, youths) = (Double(moments.count), Double(clusters.clusters))
    let among = Double(futures) * (youths - 1) * youths * error * error
    return max(0, (count - 1) * variance - among) / (count - youths) / count
  }
}
