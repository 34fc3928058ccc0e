import Estimates
import Evidence
import Foundation
import MentorSimulation
import ModelTrust
import TestSupport
import Testing

/// A scenario as a function of its parameters.
@Suite struct ModelResponseTests {
  private func scenario(_ more: String = "") throws -> Scenario {
    let text = """
      steunweb: scenario/1
      name: test
      population: [{segment: careRelated, youths: 12}]
      weeks: 40
      futures: 2
      seed: 5
      reportEvery: 13
      arms: [{id: none, programme: none}, {id: jim, programme: jim-care}]
      \(more)
      """
    return try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
  }

  private func response(_ free: Set<String>? = nil, _ more: String = "") throws -> ModelResponse {
    ModelResponse(try scenario(more), webs: [], quantity: .outcome(.meanEffect), arm: "jim", free: free)
  }

  /// The point that a draw's own numbers make gives the set of that draw.
  @Test func thePointOfADrawGivesItsParameters() throws {
    let response = try response()
    #expect(response.inputs.count == response.sources.count && Set(response.inputs).count == response.inputs.count)
    #expect(response.inputs.count > 100)
    let middle = response.parameters(at: response.inputs.map { _ in 0.5 })
    #expect(middle == ParameterSet.standard.drawn { _, _ in 0.5 })
  }

  @Test func whatIsHeldStays() throws {
    let response = try response(["delta.JIM", "closure.quality"])
    #expect(Set(response.inputs) == ["delta.JIM", "closure.quality"])
    let set = response.parameters(at: [0.9, 0.9])
    for parameter in ParameterSet.standard.parameters where !response.inputs.contains(parameter.id) {
      #expect(set.value(parameter.id) == parameter.value, "\(parameter.id)")
    }
    for id in response.inputs { #expect(set.value(id) > ParameterSet.standard.value(id)) }
    // What the scenario sets is known.
    let known = try self.response(nil, "parameters: [{id: delta.JIM, value: 0.3}]")
    #expect(!known.inputs.contains("delta.JIM") && known.parameters(at: known.inputs.map { _ in 0.9 }).value("delta.JIM") == 0.3)
  }

  /// The same bits whatever the threads; the estimate at a row is that of a run with these parameters.
  @Test func outputsDoNotDependOnThreads() async throws {
    let response = try response(["delta.JIM", "closure.quality", "quality.growth"])
    let plan = try SensitivityPlan(inputs: response.inputs, seed: 5, trajectories: 9)
    for luck in [ModelResponse.Luck.shared, .ownOfEachRow] {
      let one = try await response.outputs(plan.morris, luck: luck, threads: 1)
      let three = try await response.outputs(plan.morris, luck: luck, threads: 3)
      #expect(one.values == three.values && one.squaredErrors == three.squaredErrors && one.values.count == 36)
      let row = 20
      let set = response.parameters(at: plan.morris[row])
      let results = await Simulation(
        response.scenario, webs: [], parameters: set, parameterDraw: luck == .shared ? 0 : UInt32(row + 1)
      ).run(threads: 2)
      let estimate = try #require(results["jim"]?.difference(.meanEffect, week: 40))
      #expect(one.values[row] == estimate.mean)
      #expect(one.squaredErrors?[row] == estimate.standardError.map { $0 * $0 })
    }
  }

  /// What must matter does, and what plays no part in the arm is exactly without effect.
  @Test func theEffectOfARelationMattersAndAnotherRouteDoesNot() async throws {
    let response = try response(["delta.JIM", "delta.volunteer"])
    let plan = try SensitivityPlan(inputs: response.inputs, seed: 5, trajectories: 8)
    let tornado = Tornado(try await response.outputs(plan.oneAtATime, luck: .shared, threads: 2))
    let bars = Dictionary(uniqueKeysWithValues: tornado.bars.map { ($0.input, $0) })
    let (own, other) = (try #require(bars["delta.JIM"]), try #require(bars["delta.volunteer"]))
    #expect(own.low < own.base && own.base < own.high && own.swing > 0.03)
    #expect(other.swing == 0)
    let effects = MorrisEffects(try await response.outputs(plan.morris, luck: .shared, threads: 2))
    for row in effects.rows { #expect((row.muStar == 0) == (row.input == "delta.volunteer")) }
  }

  /// With futures of its own every row errs independently: the corrected total index of an inert input is near 0, that of the other near 1.
  @Test func sobolIndicesOfTheModelAreCorrectedForChance() async throws {
    let response = try response(["delta.JIM", "delta.volunteer"])
    let plan = try SensitivityPlan(inputs: response.inputs, seed: 7, baseRows: 400)
    let outputs = try await response.outputs(plan.saltelli, luck: .ownOfEachRow, threads: 2)
    let indices = try SobolIndices(outputs)
    let noise = try #require(indices.noiseVariance) / indices.variance
    #expect(noise > 0.02)
    for row in indices.rows {
      let total = try #require(row.total.estimate)
      let interval = try #require(row.total.interval)
      #expect(row.input == "delta.JIM" ? total > 0.7 && interval.upperBound > 0.9 : interval.lowerBound < 0.05 && total < 0.25)
    }
  }

  @Test func aNumberThatARowLacksIsRefused() async throws {
    let response = ModelResponse(
      try scenario("parameters: [{id: asking.share.trained, value: 0}, {id: asking.share.untrained, value: 0}]"), webs: [],
      quantity: .summary(.firstLength), arm: "jim", free: ["delta.JIM"])
    let plan = try SensitivityPlan(inputs: response.inputs, seed: 5)
    await #expect(throws: SensitivityError.self) { try await response.outputs(plan.oneAtATime, luck: .shared, threads: 1) }
  }
}
