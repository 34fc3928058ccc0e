import Estimates
import Evidence
import Lanes
import Quantities
import SupportWebs
import Synchronization
import Testing

@testable import MentorSimulation

/// Runs of scenarios: pooled draws, and runs that go on until they are precise.
@Suite struct ScenarioRunTests {
  private func scenario(_ youths: String, futures: Int, weeks: Int = 30, _ more: String = "") throws -> Scenario {
    let text = """
      steunweb: scenario/1
      name: test
      \(youths)
      weeks: \(weeks)
      futures: \(futures)
      seed: 11
      arms: [{id: none, programme: none}, {id: jim, programme: jim}, {id: volunteer, programme: big-brothers-big-sisters}]
      \(more)
      """
    return try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
  }

  private static let population = "population: [{segment: careRelated, youths: 6}, {segment: selective, youths: 4}]"
  private static let list = "cases: [{case: a.yaml}, {case: b.yaml}]"

  private func web(_ name: String) throws -> SupportWeb { try Cases.read(name).waves[0] }

  private func same(_ a: ScenarioResults, _ b: ScenarioResults) -> Bool {
    a.pooled.arms == b.pooled.arms && a.spreads == b.spreads && a.stop == b.stop && a.youths == b.youths && a.futures == b.futures
  }

  // MARK: Once

  @Test func oneCaseRunsAsItsSimulationDoes() async throws {
    let scenario = try scenario("case: a.yaml", futures: 90)
    let run = ScenarioRun(scenario, webs: [try web("anton")])
    let results = await run.run(threads: 2)
    let simulation = Simulation(scenario, web: try web("anton"))
    let own = await simulation.run(threads: 1)
    #expect(results.pooled.arms == own.arms && results.youths == 1 && results.futures == 90 && results.draws == 0)
    #expect(results.spreads.isEmpty && results.stop == nil && run.mostCourses == 90)
    let behind = try #require(run.simulation(behind: results))
    #expect(behind.futures == 90 && behind.trace(future: 3, arm: 1) == simulation.trace(future: 3, arm: 1))
  }

  /// Youths of a list count alike, and the standard error is over them.
  @Test func aListOfCasesIsAListOfYouths() async throws {
    let webs = [try web("anton"), try web("scouting")]
    let results = await ScenarioRun(try scenario(Self.list, futures: 40), webs: webs).run(threads: 2)
    var means: [Double] = []
    for (index, web) in webs.enumerated() {
      let start = StartWeb(web)
      let arms = try scenario(Self.list, futures: 40).arms
      let alone = await Simulation(
        population: .webs([start, start]), arms: arms, horizon: 30, futures: 40, seed: 11
      ).run(index * 40..<(index + 1) * 40, threads: 1)
      means.append(try #require(alone.arms[1].estimate(.ties, week: 30)?.mean))
    }
    let estimate = try #require(results.pooled.arms[1].estimate(.ties, week: 30))
    #expect(abs(estimate.mean - (means[0] + means[1]) / 2) < 1e-9 && estimate.count == 80 && results.youths == 2)
    let error = try #require(estimate.standardError)
    #expect(abs(error - abs(means[0] - means[1]) / 2) < 1e-9)
  }

  @Test(arguments: ["draws: 3", "precision: {outcome: ties, halfWidth: 0.01, most: 46}", ""])
  func threadsAndVectorsDoNotMatter(_ more: String) async throws {
    let run = ScenarioRun(try scenario(Self.population, futures: 2, more), webs: [])
    let one = await run.run(threads: 1, vectors: .baseline)
    for threads in [2, 5] { #expect(same(await run.run(threads: threads), one)) }
    #expect(same(await run.run(threads: 2, vectors: .scalar), one))
  }

  @Test func progressReachesTheNumberOfCourses() async throws {
    let run = ScenarioRun(try scenario(Self.population, futures: 2, "draws: 3"), webs: [])
    let most = Most()
    _ = await run.run(threads: 2) { most.see($0) }
    #expect(most.value == 60 && run.mostCourses == 60)
  }

  // MARK: Draws

  /// Two draws pooled by hand are the pooled results, and their numbers are those of the spread.
  @Test func twoDrawsPooledByHandAreThePooledResults() async throws {
    let scenario = try scenario(Self.population, futures: 3, "draws: 2")
    let results = await ScenarioRun(scenario, webs: []).run(threads: 2)
    var pooled: SimulationResults?
    var means: [Double] = []
    var variances: [Double] = []
    for draw in 1...UInt32(2) {
      let parameters = ParameterSet.standard.drawn(seed: 11, draw: draw)
      let groups = [(Segment.careRelated, 6), (.selective, 4)].map { segment, youths in
        Population.Group(CohortGenerator(.standard(for: segment, parameters: parameters)), youths: youths)
      }
      let own = await Simulation(
        population: .cohorts(groups, seed: 11, parameterDraw: draw), arms: scenario.arms, horizon: 30, futures: 3, seed: 11,
        weeks: scenario.reportWeeks, parameters: parameters, parameterDraw: draw
      ).run(threads: 1)
      let estimate = try #require(own.arms[1].difference(.ties, week: 30))
      means.append(estimate.mean)
      variances.append(try #require(estimate.standardError) * (estimate.standardError ?? 0))
      pooled?.merge(own)
      pooled = pooled ?? own
    }
    #expect(results.pooled.arms == pooled?.arms && results.draws == 2 && results.youths == 10)
    let spread = try #require(
      results.spreads.first { $0.arm == "jim" && $0.quantity == .outcome(.ties) && $0.isDifference }?.spread)
    #expect(spread.count == 2 && spread.mean == (means[0] + means[1]) / 2)
    #expect(spread.innerVariance == (variances[0] + variances[1]) / 2)
    let among = try #require(spread.varianceAmongDraws)
    #expect(abs(among - (means[0] - means[1]) * (means[0] - means[1]) / 2) < 1e-12)
    #expect(results.pooled.typicalFuture(ofArm: 1) == nil)
  }

  /// Every arm has its means, and every arm but the first its differences, once.
  @Test func everyArmAndQuantityHasItsSpread() async throws {
    let results = await ScenarioRun(try scenario(Self.population, futures: 2, "draws: 2\ncosts: yes"), webs: []).run(threads: 2)
    let paired = Quantity.all.count { $0.isPaired }
    #expect(results.spreads.count == 3 * Quantity.all.count + 2 * paired)
    #expect(Set(results.spreads.map { "\($0.arm) \($0.quantity.id) \($0.isDifference)" }).count == results.spreads.count)
    #expect(results.spreads.first { $0.arm == "jim" && $0.quantity == .summary(.matched) }?.spread.count == 2)
    // Outcomes of the 13-week grid do not exist in week 30.
    #expect(results.spreads.first { $0.arm == "jim" && $0.quantity == .outcome(.socialEmotional) }?.spread.count == 0)
    #expect(Quantity.all.allSatisfy { Quantity(id: $0.id) == $0 } && Set(Quantity.all.map(\.id)).count == Quantity.all.count)
  }

  /// When no parameter is drawn, the draws spread by chance alone. The ratio of both variances is about χ² with 59 degrees of freedom over 59: it
  /// is above 2.2 or below 0.3 with a chance of 4e-7, nine times. Planted: errors over youths of a list make it .01 to .24, and a population
  /// whose youths are the same in all draws .002 to .01.
  @Test(arguments: ["case: a.yaml", ScenarioRunTests.list, ScenarioRunTests.population])
  func fixedParametersHaveNoVariance(_ youths: String) async throws {
    let scenario = try scenario(youths, futures: 24, weeks: 20, "draws: 60")
    let webs = try ["anton", "scouting"].prefix(scenario.cases.count).map { try web($0) }
    let run = ScenarioRun(scenario, webs: webs) { _ in .standard }
    let results = await run.run(threads: 2)
    for (arm, outcome) in [("none", Outcome.familyConflict), ("jim", .ties), ("jim", .adultSupport)] {
      let spread = try #require(
        results.spreads.first { $0.arm == arm && $0.quantity == .outcome(outcome) && !$0.isDifference }?.spread)
      let (among, inner) = (try #require(spread.varianceAmongDraws), try #require(spread.innerVariance))
      #expect(spread.count == 60 && inner > 0 && (0.3...2.2).contains(among / inner), "\(youths) \(outcome): \(among / inner)")
    }
  }

  /// Planted: a parameter that differs much among draws is seen, and its variance is that of its effect.
  @Test func aParameterThatIsDrawnHasVariance() async throws {
    let scenario = try scenario("case: a.yaml", futures: 60, weeks: 20, "draws: 20")
    let run = ScenarioRun(scenario, webs: [try web("anton")]) { draw in
      .standard.overriding(["asking.decline": draw % 2 == 0 ? 0.0 : 1.0])
    }
    let results = await run.run(threads: 2)
    let spread = try #require(
      results.spreads.first { $0.arm == "jim" && $0.quantity == .summary(.asked) && !$0.isDifference }?.spread)
    let matched = try #require(results.spreads.first { $0.arm == "jim" && $0.quantity == .summary(.matched) }?.spread)
    #expect(try #require(spread.parameterVariance) < 0.01)
    let mean = try #require(matched.mean)
    // Half the draws have nobody: the means are 0 and twice their mean.
    let ratio = try #require(matched.parameterVariance) / (mean * mean)
    #expect(mean > 0.2 && abs(ratio - 20.0 / 19) < 0.15)
  }

  @Test func aDrawWithoutTheNumberIsLeftOut() async throws {
    let scenario = try scenario(Self.list, futures: 12, weeks: 20, "draws: 3")
    let results = await ScenarioRun(scenario, webs: [try web("anton"), try web("scouting")]).run(threads: 2)
    // Only those with a mentor count, so that the cases have unequally many futures.
    for arm in ["none", "jim"] {
      let spread = try #require(results.spreads.first { $0.arm == arm && $0.quantity == .summary(.matchDay) }?.spread)
      #expect(spread.count == 0 && spread.mean == nil)
    }
  }
}

/// The largest number seen, whichever task says it.
private final class Most: Sendable {
  private let seen = Mutex(0)

  func see(_ number: Int) { seen.withLock { $0 = max($0, number) } }

  var value: Int { seen.withLock { $0 } }
}
