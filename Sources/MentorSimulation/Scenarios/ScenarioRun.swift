import Estimates
public import Evidence
public import Lanes
public import SupportWebs

/// Runs a scenario: once, once for every draw of the parameters, or block by block until a result is precise enough.
///
/// The result depends on the scenario and the webs alone, not on the number of threads or the width of vectors.
public struct ScenarioRun: Sendable {
  public let scenario: Scenario
  private let webs: [SupportWeb]
  private let parameters: @Sendable (UInt32) -> ParameterSet

  /// - Parameters:
  ///   - scenario: what is simulated.
  ///   - webs: the webs of ``Scenario/cases``, one for each in their order; none for a population.
  public init(_ scenario: Scenario, webs: [SupportWeb]) {
    let set = scenario.parameters
    self.init(scenario, webs: webs) { draw in
      scenario.usesPosterior
        ? set.drawn(seed: scenario.seed, draw: draw, posterior: .standard) : set.drawn(seed: scenario.seed, draw: draw)
    }
  }

  /// - Parameter parameters: the parameters of each draw.
  init(_ scenario: Scenario, webs: [SupportWeb], parameters: @escaping @Sendable (UInt32) -> ParameterSet) {
    precondition(scenario.problem(withFutures: scenario.futures) == nil, "A scenario has the futures that it needs")
    self.scenario = scenario
    self.webs = webs
    self.parameters = parameters
  }

  /// The most courses of each arm that the run may take.
  public var mostCourses: Int {
    scenario.youthCount * scenario.futures * max(1, scenario.draws) * (scenario.precision?.mostBlocks ?? 1)
  }

  /// The simulation of one draw of the parameters with every course that the run may take, where a single course can be told.
  ///
  /// - Parameter draw: the number of the draw, from 1 up; `nil` for a scenario without draws.
  /// - Returns: a simulation that has the same courses as the run.
  public func simulation(ofDraw draw: Int?) -> Simulation {
    precondition(draw.map { (1...max(1, scenario.draws)).contains($0) } ?? (scenario.draws == 0), "The draw is one of the scenario's")
    guard let draw = draw.map({ UInt32($0) }) else {
      return simulation(blocks: scenario.precision?.mostBlocks ?? 1)
    }
    return Simulation(scenario, webs: webs, parameters: parameters(draw), parameterDraw: draw)
  }

  /// The simulation behind the results of one case, in which its futures can be followed again; `nil` for several youths or draws, where a
  /// future has no number of its own.
  ///
  /// - Parameter results: what ``run(threads:vectors:progress:)`` gave.
  /// - Returns: a simulation with the futures that were run.
  public func simulation(behind results: ScenarioResults) -> Simulation? {
    guard case .one = scenario.youths, results.draws == 0 else { return nil }
    return simulation(blocks: results.stop?.blocks ?? 1)
  }

  /// The simulation of some blocks of a scenario without draws.
  func simulation(blocks: Int) -> Simulation { Simulation(scenario, webs: webs, blocks: 0..<blocks) }

  /// The parameters of a draw, from 1 up.
  public func parameters(ofDraw draw: Int) -> ParameterSet { parameters(UInt32(draw)) }

  /// Runs the scenario.
  ///
  /// - Parameters:
  ///   - threads: how many jobs run at a time; no influence on the result.
  ///   - vectors: how many lanes the dense steps take at a time; no influence on the result. This processor must have the width.
  ///   - progress: called now and then with the number of courses of each arm done so far.
  /// - Returns: what the scenario gave.
  /// - Complexity: time O(courses × arms × horizon × ties); memory O(arms × weeks × threads + draws × arms).
  public func run(
    threads: Int, vectors: VectorWidth = .best, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> ScenarioResults {
    let work = Work(threads: threads, vectors: vectors, progress: progress)
    if scenario.draws > 0 { return await runDraws(work) }
    if let target = scenario.precision { return await run(until: target, work) }
    return ScenarioResults(await work.run(Simulation(scenario, webs: webs), before: 0), of: scenario)
  }

  /// How simulations run.
  private struct Work: Sendable {
    let threads: Int
    let vectors: VectorWidth
    let progress: @Sendable (Int) -> Void

    func run(_ simulation: Simulation, _ part: Range<Int>? = nil, before: Int) async -> SimulationResults {
      await simulation.run(part ?? 0..<simulation.courses, threads: threads, vectors: vectors) { [progress] in progress(before + $0) }
    }
  }

  // MARK: Draws

  private func runDraws(_ work: Work) async -> ScenarioResults {
    var futuresOfSameYouths: Int?
    if case .several(let references) = scenario.youths, references.count > 1 { futuresOfSameYouths = scenario.futures }
    var pooled: SimulationResults?
    var spreads: [DrawSpread] = []
    for draw in 1...scenario.draws {
      let simulation = simulation(ofDraw: draw)
      let results = await work.run(simulation, before: (draw - 1) * simulation.courses)
      if spreads.isEmpty { spreads = DrawSpread.all(results) }
      for index in spreads.indices {
        spreads[index].add(draw: draw, results, horizon: scenario.weeks, futuresOfSameYouths: futuresOfSameYouths)
      }
      pooled = pooled?.merged(with: results.withoutSketches) ?? results.withoutSketches
    }
    guard let pooled else { preconditionFailure("A scenario with draws has one at least") }
    return ScenarioResults(
      pooled: pooled, youths: scenario.youthCount, futures: scenario.futures, draws: scenario.draws, spreads: spreads,
      isSameYouths: !scenario.isInvented)
  }

  // MARK: Precision

  private func run(until target: PrecisionTarget, _ work: Work) async -> ScenarioResults {
    var results: SimulationResults?
    var ready = 0
    while let next = target.rule.checkpoint(after: ready) {
      let blocks = ready..<next
      let simulation = Simulation(scenario, webs: webs, blocks: blocks)
      let done = ready * scenario.youthCount * scenario.futures
      var part: Range<Int>?
      if case .one = scenario.youths { part = blocks.lowerBound * scenario.futures..<blocks.upperBound * scenario.futures }
      let more = await work.run(simulation, part, before: done)
      results = results?.merged(with: more) ?? more
      ready = next
      guard let results else { break }
      let halfWidths = target.halfWidths(of: results)
      let verdict = target.rule.verdict(blocks: ready, halfWidths: halfWidths)
      if let stop = Self.stop(verdict, blocks: ready, halfWidths: halfWidths) {
        let isOne = part != nil
        return ScenarioResults(
          pooled: results, youths: isOne ? 1 : scenario.youthCount * ready, futures: isOne ? scenario.futures * ready : scenario.futures,
          stop: stop)
      }
    }
    preconditionFailure("A run that goes on until it is precise ends at the largest number of blocks")
  }

  /// - Returns: `nil` to go on.
  private static func stop(_ verdict: PrecisionRule.Verdict, blocks: Int, halfWidths: [Double?]) -> ScenarioResults.Stop? {
    let widest = halfWidths.contains(nil) ? nil : halfWidths.compactMap(\.self).max()
    switch verdict {
    case .proceed: return nil
    case .precise: return ScenarioResults.Stop(blocks: blocks, isPrecise: true, halfWidth: widest, needed: nil)
    case .exhausted(let needed): return ScenarioResults.Stop(blocks: blocks, isPrecise: false, halfWidth: widest, needed: needed)
    }
  }
}
