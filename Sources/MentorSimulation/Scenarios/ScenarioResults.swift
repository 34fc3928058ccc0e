/// What a scenario gave.
public struct ScenarioResults: Sendable {
  /// Everything that was simulated, all draws of the parameters taken together.
  ///
  /// Its standard errors are those of chance: of futures, and of youths where there are several. They do not say how far parameters matter, and
  /// take the youths of each draw as others than those of the next; ``spreads`` keeps the sources apart.
  public let pooled: SimulationResults
  /// The number of youths of each draw.
  public let youths: Int
  /// Futures of each youth, in each draw.
  public let futures: Int
  /// The number of draws of the parameters; 0 for their values as they are.
  public let draws: Int
  /// Per quantity how draws of the parameters spread; none without draws.
  public let spreads: [DrawSpread]
  /// How a run ended that goes on until it is precise; `nil` for a fixed number of futures.
  public let stop: Stop?

  init(pooled: SimulationResults, youths: Int, futures: Int, draws: Int = 0, spreads: [DrawSpread] = [], stop: Stop? = nil) {
    self.pooled = pooled
    self.youths = youths
    self.futures = futures
    self.draws = draws
    self.spreads = spreads
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
