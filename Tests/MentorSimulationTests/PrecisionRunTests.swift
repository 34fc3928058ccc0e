import Estimates
import Evidence
import Quantities
import SupportWebs
import Testing

@testable import MentorSimulation

/// Runs that go on until a result is precise, against a loop that simulates everything anew at every look.
@Suite struct PrecisionRunTests {
  private func scenario(_ youths: String, futures: Int, _ precision: String) throws -> Scenario {
    let text = """
      steunweb: scenario/1
      name: test
      \(youths)
      weeks: 26
      futures: \(futures)
      seed: 3
      arms: [{id: none, programme: none}, {id: jim, programme: jim}, {id: buddy, programme: big-brothers-big-sisters}]
      precision: {\(precision)}
      """
    return try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
  }

  private func population(_ scenario: Scenario, blocks: Int) -> Population {
    guard case .invented(let groups) = scenario.youths else { preconditionFailure("The scenario has a population") }
    return .cohorts(
      groups.map { Population.Group(CohortGenerator(.standard(for: $0.segment)), youths: blocks * $0.youths) }, seed: 3)
  }

  /// The first of the looks after 30, 45, 68, … blocks at which the half width is small enough.
  private func bruteForce(most: Int, _ halfWidth: Double, _ width: (Int) async throws -> Double) async throws -> (Int, Bool) {
    var blocks = 30
    while true {
      let looked = min(blocks, most)
      if try await width(looked) <= halfWidth { return (looked, true) }
      if looked == most { return (most, false) }
      blocks += (blocks + 1) / 2
    }
  }

  @Test(arguments: [0.16, 0.1, 0.001])
  func aCaseStopsWhereALoopWould(_ halfWidth: Double) async throws {
    let scenario = try scenario("case: a.yaml", futures: 4, "outcome: ties, halfWidth: \(halfWidth), most: 110")
    let web = try Cases.read("anton").waves[0]
    func simulate(_ blocks: Int) async -> SimulationResults {
      await Simulation(scenario.with(futures: 4 * blocks), web: web).run(threads: 2)
    }
    let (blocks, isPrecise) = try await bruteForce(most: 110, halfWidth) { blocks in
      try await simulate(blocks).arms.dropFirst().map { 1.959964 * (try #require($0.difference(.ties, week: 26)?.standardError)) }.max()
        ?? .nan
    }
    let run = ScenarioRun(scenario, webs: [web])
    let results = await run.run(threads: 2)
    let stop = try #require(results.stop)
    #expect(stop.blocks == blocks && stop.isPrecise == isPrecise && results.futures == 4 * blocks && results.youths == 1)
    let direct = await simulate(blocks)
    #expect(results.pooled.arms == direct.arms && results.pooled.typicalFuture(ofArm: 1) == direct.typicalFuture(ofArm: 1))
    #expect(run.simulation(behind: results)?.futures == 4 * blocks && run.mostCourses == 440)
    if isPrecise {
      #expect(try #require(stop.halfWidth) <= halfWidth && stop.needed == nil)
    } else {
      let (widest, needed) = (try #require(stop.halfWidth), try #require(stop.needed))
      #expect(widest > halfWidth && needed > 110)
    }
  }

  @Test func aPopulationStopsWhereALoopWould() async throws {
    let scenario = try scenario(
      "population: [{segment: careRelated, youths: 3}, {segment: selective, youths: 2}]", futures: 2,
      "outcome: F4, arm: none, halfWidth: 0.022, most: 120")
    func simulate(_ blocks: Int) async -> SimulationResults {
      await Simulation(
        population: population(scenario, blocks: blocks), arms: scenario.arms, horizon: 26, futures: 2, seed: 3,
        weeks: scenario.reportWeeks
      ).run(threads: 2)
    }
    let (blocks, isPrecise) = try await bruteForce(most: 120, 0.022) {
      1.959964 * (try #require(await simulate($0).arms[0].estimate(.adultSupport, week: 26)?.standardError))
    }
    let results = await ScenarioRun(scenario, webs: []).run(threads: 2)
    #expect(results.stop?.blocks == blocks && results.stop?.isPrecise == isPrecise && isPrecise && blocks > 30)
    #expect(results.pooled.arms == (await simulate(blocks)).arms)
    #expect(results.youths == 5 * blocks && results.futures == 2)
  }

  /// What never happened is not known precisely after 30 blocks: the rule of three asks for 3 / 0.04 = 75 futures.
  @Test(arguments: ["outcome: matched, arm: none", "outcome: trusted, arm: same"])
  func whatNeverHappenedIsNotKnownAtOnce(_ target: String) async throws {
    let text = """
      steunweb: scenario/1
      name: test
      case: a.yaml
      weeks: 13
      futures: 1
      seed: 3
      arms: [{id: none, programme: none}, {id: same, programme: jim}]
      parameters: [{id: asking.decline, value: 1}]
      precision: {\(target), halfWidth: 0.04, most: 500}
      """
    let scenario = try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
    let results = await ScenarioRun(scenario, webs: [try Cases.read("anton").waves[0]]).run(threads: 2)
    #expect(results.stop?.blocks == 102 && results.stop?.isPrecise == true)
  }
}
