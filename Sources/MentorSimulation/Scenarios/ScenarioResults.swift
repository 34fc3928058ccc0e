public import Estimates

/// What a scenario gave.
public struct ScenarioResults: Sendable {
  /// Everything that was simulated, all draws of the parameters taken together.
  ///
  /// Its standard errors are those of chance alone, and take the youths of each draw as others than those of the next: what is told of a scenario
  /// comes from ``estimate(_:of:week:isDifference:)``.
  public let pooled: SimulationResults
  /// The number of youths of each draw.
  public let youths: Int
  /// Futures of each youth, in each draw.
  public let futures: Int
  /// The number of draws of the parameters; 0 for their values as they are.
  public let draws: Int
  /// Per quantity how draws of the parameters spread; none without draws.
  public let spreads: [DrawSpread]
  /// Whether the youths of a draw are those of the next, as the cases of a list are.
  let isSameYouths: Bool
  /// How a run ended that goes on until it is precise; `nil` for a fixed number of futures.
  public let stop: Stop?

  /// A number of an arm with the standard error of everything that was drawn: futures, youths, and the parameters where they are.
  ///
  /// With draws the mean is that of the draws and its error that among them. ``spreads`` has outcomes of the last week alone, so at other weeks the
  /// error is `nil` then.
  ///
  /// - Parameters:
  ///   - quantity: what is asked for.
  ///   - arm: the id of an arm.
  ///   - week: the week of an outcome; what is counted once per course has none.
  ///   - isDifference: whether the paired difference with the arm without a mentor is meant.
  /// - Returns: `nil` where nothing was counted.
  public func estimate(_ quantity: Quantity, of arm: String, week: Int, isDifference: Bool = false) -> Estimate? {
    guard let results = pooled[arm], let own = results.tally(quantity, week: week, isDifference: isDifference)?.estimate else { return nil }
    guard draws > 0 else { return own }
    let spread = spreads.first { $0.arm == arm && $0.quantity == quantity && $0.isDifference == isDifference }?.spread
    let isLast = if case .outcome = quantity { week == results.weeks.last } else { true }
    guard isLast, let spread, spread.count == draws, let mean = spread.mean else {
      return Estimate(mean: own.mean, standardError: nil, count: own.count, clusters: own.clusters.map { isSameYouths ? youths : $0 })
    }
    return Estimate(
      mean: mean, standardError: spread.standardError, count: own.count, clusters: own.clusters.map { isSameYouths ? youths : $0 })
  }

  /// An estimate of chance alone: its error is not told where parameters were drawn too.
  public func ofChance(_ estimate: Estimate?) -> Estimate? {
    guard draws > 0, let estimate else { return estimate }
    return Estimate(mean: estimate.mean, standardError: nil, count: estimate.count, clusters: estimate.clusters)
  }

  init(
    pooled: SimulationResults, youths: Int, futures: Int, draws: Int = 0, spreads: [DrawSpread] = [], isSameYouths: Bool = true,
    stop: Stop? = nil
  ) {
    self.pooled = pooled
    self.youths = youths
    self.futures = futures
    self.draws = draws
    self.spreads = spreads
    self.isSameYouths = isSameYouths
    self.stop = stop
  }

  /// The results of a scenario of a fixed number of futures with the parameters as they are, as when they were merged from blocks.
  ///
  /// - Parameters:
  ///   - results: what its simulation gave.
  ///   - scenario: the scenario, without draws and precision.
  public init(_ results: SimulationResults, of scenario: Scenario) {
    precondition(scenario.draws == 0 && scenario.precision == nil, "One simulation gave the results")
    self.init(pooled: results, youths: scenario.youthCount, futures: scenario.futures)
  }

  /// Why such a run ended.
  public struct Stop: Sendable, Equatable {
    /// The blocks that were run.
    public let blocks: Int
    /// Whether the target was reached; else the largest number of blocks ended the run.
    public let isPrecise: Bool
    /// Half the width of the 95 % interval of the least precise arm; `nil` where it is undefined.
    public let halfWidth: Double?
    /// About how many blocks would be enough, where the target was not reached and that can be told.
    public let needed: Int?
  }
}

extension SimulationResults {
  /// These and other futures.
  func merged(with other: SimulationResults) -> SimulationResults {
    var results = self
    results.merge(other)
    return results
  }

  /// The same numbers without what is remembered of single futures, which have no number of their own among several draws.
  var withoutSketches: SimulationResults {
    var results = self
    results.sketches = sketches.map { _ in [] }
    return results
  }
}
