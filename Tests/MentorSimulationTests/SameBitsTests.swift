import Estimates
import Evidence
import Lanes
@testable import MentorSimulation
import SupportWebs
import Testing

/// The same bytes of all results, whatever the threads, the width of vectors, the parts and their order.
@Suite struct SameBitsTests {
  /// 30 invented youths with 7 futures each: no multiple of the lanes of a tile, and youths that lie across tiles.
  static func youths(futures: Int = 7) throws -> Simulation {
    let study = try GoldenStudy("G3").study
    let terms = try #require(study.arms.first { $0.id == "jim" })
    return Simulation(
      population: .cohorts([.init(CohortGenerator(.standard(for: .careRelated)), youths: 30)], seed: 3),
      arms: [Arm(id: "none", programmes: []), terms], horizon: 60, futures: futures, seed: 11, weeks: [0, 13, 40, 60],
      settings: .shared(count: 4, sd: 0.3))
  }

  @Test func threadsAndVectorsDoNotMatter() async throws {
    for simulation in [try GoldenStudy("G6").simulation(futures: 300, seed: 4), try Self.youths()] {
      let expected = await simulation.run(threads: 1, vectors: .scalar).binaryForm
      for width in VectorWidth.available {
        for threads in [1, 2, 7] { #expect(await simulation.run(threads: threads, vectors: width).binaryForm == expected) }
      }
    }
  }

  @Test func partsMergeToTheWholeInAnyOrder() async throws {
    let one = try GoldenStudy("G1").simulation(futures: 1_000, seed: 9)
    let whole = await one.run(threads: 2).binaryForm
    for order in [Array(0..<10), Array((0..<10).reversed()), [3, 9, 0, 7, 1, 2, 8, 4, 6, 5]] {
      var merged = SimulationResults(one)
      for block in order {
        // Through its bytes, as a block file holds it.
        merged.merge(try SimulationResults(binaryForm: await one.run(block * 100..<block * 100 + 100, threads: 2).binaryForm))
      }
      #expect(merged.binaryForm == whole)
      #expect(merged.typicalFuture(ofArm: 1) == (try SimulationResults(binaryForm: whole)).typicalFuture(ofArm: 1))
    }
    let youths = try Self.youths()
    var merged = SimulationResults(youths)
    for part in [70..<210, 0..<70] { merged.merge(await youths.run(part, threads: 2)) }
    #expect(merged.binaryForm == (await youths.run(threads: 1)).binaryForm)
  }

  @Test func anotherYouthOrFutureLeavesTheOthersAsTheyWere() throws {
    let few = try Self.youths(futures: 2)
    let many = try Self.youths(futures: 9)
    for youth in 0..<UInt32(10) {
      let story = few.trace(youth: youth, future: 1, arm: 1)
      #expect(story == many.trace(youth: youth, future: 1, arm: 1))
      #expect(story != many.trace(youth: youth, future: 2, arm: 1))
    }
  }

  /// The error of a mean over youths with several futures comes from the youths: as wide as the means of youths say, and wider than if all courses were
  /// independent.
  @Test func errorsAreThoseOfYouths() async throws {
    let simulation = try Self.youths()
    let results = await simulation.run(threads: 2)
    let estimate = try #require(results["jim"]?.estimate(.bonding, week: 60))
    var means: [Double] = []
    for youth in 0..<30 {
      let one = await simulation.run(youth * 7..<youth * 7 + 7, threads: 1)
      means.append(try #require(one["jim"]?.estimate(.bonding, week: 60)).mean)
    }
    let mean = means.reduce(0, +) / 30
    let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 29
    #expect(abs(estimate.mean - mean) < 1e-9)
    #expect(abs(try #require(estimate.standardError) - (variance / 30).squareRoot()) < 1e-6)
    #expect(estimate.count == 210)
    let single = try #require(await Self.youths(futures: 1).run(threads: 1)["jim"]?.estimate(.bonding, week: 60)?.standardError)
    #expect(try #require(estimate.standardError) > single / 7.0.squareRoot() * 1.5)
  }

  @Test func partsOfATileHoldFuturesOfOneYouth() {
    #expect(
      LanePart.parts(of: 4..<12, futures: 5) == [
        LanePart(lanes: 0b1, isLast: true), LanePart(lanes: 0b11_1110, isLast: true), LanePart(lanes: 0b1100_0000, isLast: false),
      ])
    #expect(LanePart.parts(of: 0..<64, futures: 64) == [LanePart(lanes: .max, isLast: true)])
    #expect(LanePart.parts(of: 64..<128, futures: 200) == [LanePart(lanes: .max, isLast: false)])
  }
}
