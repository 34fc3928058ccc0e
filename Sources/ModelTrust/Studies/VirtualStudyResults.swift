public import Estimates

/// What the replicates of a study gave.
public struct VirtualStudyResults: Sendable, Equatable {
  public let design: StudyDesign
  /// By replicate, then statistic.
  let values: [[StatisticValue]]

  public var replicates: Int { values.count }

  /// One statistic over all replicates.
  public func statistic(_ index: Int) -> Spread {
    Spread(statistic: design.statistics[index], values: values.map { $0[index] })
  }

  /// All statistics, in the order of the design.
  public var statistics: [Spread] { design.statistics.indices.map(statistic) }

  /// How a statistic spreads over replicates.
  public struct Spread: Sendable, Equatable {
    public let statistic: Statistic
    let values: [StatisticValue]

    /// The estimates of the replicates that gave one, rising.
    public var estimates: [Double] { values.compactMap(\.estimate).sorted() }

    /// The share of replicates that gave none.
    public var undefinedShare: Double { Double(values.count { $0.estimate == nil }) / Double(values.count) }

    /// The estimate below which a share of the replicates lies, without interpolation; `nil` when none gave one.
    public func quantile(_ share: Double) -> Double? {
      let sorted = estimates
      return sorted.isEmpty ? nil : sorted[Int(QuantileRank.rank(share, of: Int64(sorted.count))) - 1]
    }

    /// The interval that leaves out the same share of replicates on both sides.
    public func interval(_ coverage: Double) -> ClosedRange<Double>? {
      guard let low = quantile((1 - coverage) / 2), let high = quantile((1 + coverage) / 2) else { return nil }
      return low...high
    }

    /// The mean of the estimates, with its Monte Carlo error.
    public var mean: Estimate? { Self.estimate(values.compactMap(\.estimate)) }

    /// The mean of what was true.
    public var truth: Estimate? { Self.estimate(values.compactMap(\.truth)) }

    /// How far the study is off in the mean: estimate less truth, replicate by replicate.
    public var bias: Estimate? {
      Self.estimate(values.compactMap { value in value.estimate.flatMap { estimate in value.truth.map { estimate - $0 } } })
    }

    /// The share of replicates whose test found something at 5 %; `nil` without a test.
    public var power: ShareEstimate? {
      guard statistic.isTested else { return nil }
      return ShareEstimate(hits: Int64(values.count(where: \.isSignificant)), of: Int64(values.count))
    }

    private static func estimate(_ values: [Double]) -> Estimate? {
      let moments = SampleMoments(values)
      return values.isEmpty ? nil : Estimate(mean: moments.mean, standardError: moments.squaredError?.squareRoot(), count: moments.count)
    }
  }
}
