import Evidence
import MentorSimulation
import Quantities
import Testing

@testable import PolicyAnalysis

/// From results to a decision.
@Suite struct PolicyDecisionTests {
  private static func results(_ edits: [(String, String)]) throws -> PolicyResults {
    let policy = try PolicyFileTests.read(PolicyFileTests.text(edits))
    let run = PolicyRun(policy)
    return PolicyResults(policy, PolicyDraws((0..<run.blockCount).map { run.run(block: $0) }))
  }

  @Test func withoutDrawsOrEffectThereIsNothingToDecide() throws {
    #expect(PolicyDecision(try Self.results([("draws: 4", "draws: 0")])) == nil)
    #expect(PolicyDecision(try Self.results([("effect: trusted\n", ""), ("willingness: {from: 0, to: 10000}\n", "")])) == nil)
  }

  @Test func withoutWillingnessThereAreNoCurvesAndAllPricesAreOpen() throws {
    let decision = try #require(PolicyDecision(try Self.results([("willingness: {from: 0, to: 10000}\n", "")])))
    #expect(decision.curves == nil && decision.perfect == nil && !decision.hasAdvice)
    #expect(decision.openPrices.contains("cost.residence"))
    #expect(decision.frontier.rows.map(\.outcome.id) == ["jim", "usual"])
  }

  /// While prices are the shipped ones, there is no advice; prices of one's own are not missing.
  @Test func demonstrationCostsStandInTheWayOfAdvice() throws {
    let open = try #require(PolicyDecision(try Self.results([])))
    let ids = Set(PolicyQuantities.all.map(\.id))
    #expect(ids.contains("trusted") && open.curves?.points.count == PolicyDecision.steps + 1)
    let prices = open.results.policy.demonstrationCosts
    let own = prices.map { "{id: \($0), value: \(ParameterValues.of($0))}" }.joined(separator: ", ")
    let closed = try #require(PolicyDecision(try Self.results([("effect: trusted", "parameters: [\(own)]\neffect: trusted")])))
    // With few draws nobody knows which assumptions drive the choice.
    #expect(closed.missing.isEmpty && closed.results.policy.needsForAdvice == [.draws] && !closed.hasAdvice)
    #expect(closed.openPrices.isEmpty && closed.results.policy.demonstrationCosts.isEmpty)
    // Prices that are known are not drawn; nothing else changes.
    #expect(closed.samples.options.map(\.effects) == open.samples.options.map(\.effects))
  }

  /// The value of knowing a group never exceeds that of knowing all, and groups come with their untouched assumptions.
  @Test func groupsAreToldWithTheirAssumptions() throws {
    let decision = try #require(
      PolicyDecision(
        try Self.results([
          ("draws: 4", "draws: 120"), ("care: 31", "care: 3"), ("care: 30, school: 20", "care: 10, school: 5"), ("weeks: 52", "weeks: 39"),
        ])))
    #expect(decision.groups.count > 10)
    for group in decision.groups {
      #expect(group.value.value.value <= group.value.evpi.value + 1e-9 && group.value.value.value >= 0)
    }
    #expect(decision.results.policy.needsForAdvice.isEmpty && decision.hasAdvice == decision.missing.isEmpty)
    #expect(zip(decision.groups, decision.groups.dropFirst()).allSatisfy { $0.value.value.value >= $1.value.value.value })
    #expect(decision.groups.contains { !$0.assumptions.isEmpty })
  }
}

private enum ParameterValues {
  static func of(_ id: String) -> Double { ParameterSet.standard.value(id) }
}
