import Estimates
import Evidence
import MentorSimulation
import Quantities
import Testing

@testable import PolicyAnalysis

@Suite struct PolicyRunTests {
  private static func results(_ edits: [(String, String)] = []) throws -> PolicyResults {
    let policy = try PolicyFileTests.read(PolicyFileTests.text(edits))
    let run = PolicyRun(policy)
    return PolicyResults(policy, PolicyDraws((0..<run.blockCount).reversed().map { run.run(block: $0) }))
  }

  @Test func blocksComeBackFromTheirBytes() throws {
    let results = try Self.results()
    let draws = PolicyDraws(results.draws)
    #expect(try PolicyDraws(binaryForm: draws.binaryForm) == draws)
    #expect(results.draws.map(\.draw) == [1, 2, 3, 4])
    var merged = PolicyDraws([results.draws[2]])
    let other = PolicyDraws([results.draws[0]])
    #expect(merged.hasShape(of: other))
    merged.merge(other)
    #expect(merged.draws.map(\.draw) == [1, 3])
  }

  @Test func meansAreOverAllYouths() throws {
    let results = try Self.results()
    let trusted = Quantity.outcome(.trustedAdult)
    for option in 0...1 {
      let all = results.means(trusted, .init(option: option))
      let parts = (0...1).map { results.means(trusted, .init(option: option, .population($0))) }
      for draw in 0..<4 {
        let expected = (61 * (parts[0][draw] ?? 0) + 20 * (parts[1][draw] ?? 0)) / 81
        #expect(abs((all[draw] ?? -1) - expected) < 1e-12)
      }
    }
    #expect(results.differences(trusted, .init(option: 0)).allSatisfy { $0 == 0 })
    #expect(results.harms(.init(option: 1)).allSatisfy { (0...1).contains($0 ?? -1) })
  }

  /// Populations with a tag are told of together, where they are several and not all; costs and errors are pooled too.
  @Test func tagsJoinPopulations() throws {
    let results = try Self.results([
      ("ages: {from: 12, to: 16}}", "ages: {from: 12, to: 16}, tags: [known, here]}"),
      (
        "segment: selective, school: mbo}",
        "segment: selective, school: mbo, tags: [known]}\n  - {id: town, title: In town, segment: universal, tags: [one]}"
      ),
      ("{care: 30, school: 20}", "{care: 30, school: 20, town: 15}"),
    ])
    let policy = results.policy
    #expect(policy.tags == ["known"] && policy.populations(of: .tag("known")) == [0, 1] && policy.youths(of: .tag("known")) == 81)
    #expect(policy.groups.map { policy.id(of: $0) } == ["all", "care", "school", "town", "tag:known"])
    let matched = Quantity.summary(.matched)
    func place(_ group: PolicyGroup) -> PolicyResults.Place { .init(option: 1, group) }
    let (care, school, both) = (
      results.means(matched, place(.population(0))), results.means(matched, place(.population(1))),
      results.means(matched, place(.tag("known")))
    )
    let costs = [PolicyGroup.population(0), .population(1), .tag("known")].map { results.costs(place($0)) }
    for draw in 0..<4 {
      #expect(abs((both[draw] ?? -1) - (61 * (care[draw] ?? 0) + 20 * (school[draw] ?? 0)) / 81) < 1e-12)
      #expect(abs(costs[2][draw] * 81 - costs[0][draw] * 61 - costs[1][draw] * 20) < 1e-6 * costs[2][draw] * 81)
    }
    #expect(both != care && both != school)
    // The tag of one population alone and that of all say nothing more.
    #expect(try Self.results([("school: mbo}", "school: mbo, tags: [one]}")]).policy.tags.isEmpty)
  }

  /// Costs are those of the model and of the policy file, year by year.
  @Test func costsAddUp() throws {
    let results = try Self.results([
      ("costsPerRecruit: 100", "costsPerRecruit: 100\n    costsPerYouth: 10\n    yearlyCosts: 500")
    ])
    let place = PolicyResults.Place(option: 1)
    let own = results.draws.map { Double($0.queues[1].reduce(0) { $0 + $1.mentors }) * 100 + 810 + 4 * 500 }
    let budget = results.budget(place, year: 0)
    for (draw, costs) in zip(0..<4, results.costs(place)) {
      #expect(abs((budget[draw].last ?? 0) - own[draw]) < 1e-6)
      #expect(abs(costs * 81 - budget[draw].reduce(0, +)) < 1e-6 * costs * 81)
    }
    let dear = results.costs(place) { $0 == .residence ? 2 : 1 }
    for (draw, costs) in zip(0..<4, zip(dear, results.costs(place))) {
      #expect(abs((costs.0 - costs.1) * 81 - budget[draw][5]) < 1e-6 * costs.0 * 81)
    }
  }

  @Test func moneyLaterCountsLess() throws {
    let plain = try Self.results()
    let less = try Self.results([("effect: trusted", "parameters: [{id: economics.discountCosts, value: 0.04}]\neffect: trusted")])
    let factor = 1 / (1.04 as Double).squareRoot()
    for (one, other) in zip(plain.costs(.init(option: 0)), less.costs(.init(option: 0))) { #expect(abs(other / one - factor) < 1e-9) }
    // And changes nothing else.
    #expect(plain.draws == less.draws)
  }

  /// Options meet the same youths on the same luck: one that does nothing is the comparator, to the bit, also beside other parameters.
  @Test func anOptionThatDoesNothingIsTheComparator() throws {
    let results = try Self.results([
      (
        "- {id: usual, title: Usual care}",
        "- {id: usual, title: Usual care}\n  - {id: same, title: The same, parameters: [{id: closure.shape, value: 1}]}"
      ),
      ("draws: 4", "draws: 0"),
    ])
    #expect(results.draws[0].cells.allSatisfy { $0[0].costs == $0[1].costs })
    for quantity in PolicyQuantities.all where quantity.isPaired {
      #expect(results.differences(quantity, .init(option: 1)).allSatisfy { $0 == nil || $0 == 0 }, "\(quantity.id)")
    }
  }

  @Test func worldsChangeMentorsAlone() throws {
    let results = try Self.results([
      ("effect: trusted", "worlds: [{id: base}, {id: none, mentors: 0}]\neffect: trusted"), ("draws: 4", "draws: 2"),
    ])
    #expect(results.draws.count == 4)
    let matched = Quantity.summary(.matched)
    let (base, none) = (
      results.means(matched, .init(option: 1, world: 0, .population(1))), results.means(matched, .init(option: 1, world: 1, .population(1)))
    )
    #expect(base.allSatisfy { ($0 ?? 0) > 0 } && none.allSatisfy { $0 == 0 })
    #expect(results.means(matched, .init(option: 0, world: 0)) == results.means(matched, .init(option: 0, world: 1)))
  }

  @Test func spreads() throws {
    let values = (1...101).map { Optional(Double($0)) } + [nil]
    let spread = try #require(Spread(values))
    #expect(spread.mean == 51 && spread.middle == 6...96 && spread.above == 1 && spread.count == 101)
    #expect(try #require(Spread([-1, 1])).middle == nil && Spread([nil]) == nil)
  }
}
