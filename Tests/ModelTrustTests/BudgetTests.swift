import Evidence
import MentorSimulation
import Quantities
import RandomStreams
import SupportWebs
import Testing

@testable import ModelTrust

@Suite struct NestedVarianceTests {
  /// Two draws of one setting of two youths of two futures, worked out by hand: within youths 2, 2, 2, 2, so 2; youth means 1, 3, 5, 9, about draw
  /// means 2 and 7 by squares of 2 and 8, so that F times their mean square, 2 · 10/2, is 10 = 2 + 2 · 4; draw means 2 and 7 differ by a square
  /// of 12.5, so that 4 · 12.5 = 50 = 10 + 4 · 10.
  @Test func aSmallTableIsThatByHand() {
    let sizes = NestedVariance.Sizes(futures: 2, youths: 2, settings: 1, draws: 2)
    let table = NestedVariance([0, 2, 2, 4, 4, 6, 8, 10], sizes)
    #expect(table.mean == 4.5 && table.variance(.futures) == 2 && table.variance(.youths) == 4 && table.variance(.parameters) == 10)
    #expect(table.variance(.settings) == nil && table.component(.settings) == 0)
    #expect(table.share(.parameters) == 10.0 / 16)
    let many = NestedVariance.Sizes(futures: 4, youths: 8, settings: 1, draws: 5)
    #expect(abs((table.share(.youths, of: many) ?? 0) - 0.5 / (10 + 0.5 + 2.0 / 32)) < 1e-12)
    #expect(abs(table.standardError(of: many) - ((10 + 0.5 + 2.0 / 32) / 5).squareRoot()) < 1e-12)
    #expect(abs(table.standardError(of: many, over: [.futures, .youths]) - ((0.5 + 2.0 / 32) / 5).squareRoot()) < 1e-12)
  }

  @Test func nothingThatVariesHasNoShares() {
    let table = NestedVariance(Array(repeating: 3, count: 16), .init(futures: 2, youths: 2, settings: 2, draws: 2))
    #expect(table.share(.futures) == nil && table.mean == 3)
  }

  /// Normal numbers with known components: each estimate within 4.5 of its own standard errors, which a component that took in another's would
  /// leave by far.
  @Test func knownComponentsComeBack() throws {
    let sizes = NestedVariance.Sizes(futures: 4, youths: 6, settings: 5, draws: 300)
    let truth: [NestedVariance.Level: Double] = [.parameters: 4, .settings: 1, .youths: 2, .futures: 9]
    var values: [Double] = []
    func normal(_ level: UInt32, _ number: Int) -> Double {
      Double(Luck(seed: 8, youth: UInt32(number), future: level).normals(week: 0, process: 0, block: 0).x)
    }
    for draw in 0..<sizes.draws {
      for setting in 0..<sizes.settings {
        for youth in 0..<sizes.youths {
          for future in 0..<sizes.futures {
            let place = (draw * 5 + setting) * 6 + youth
            values.append(
              2 * normal(0, draw) + normal(1, draw * 5 + setting) + 2.0.squareRoot() * normal(2, place) + 3 * normal(3, place * 4 + future))
          }
        }
      }
    }
    let table = NestedVariance(values, sizes)
    for (level, variance) in truth {
      let (found, error) = (try #require(table.variance(level)), try #require(table.standardError(level)))
      #expect(abs(found - variance) < 4.5 * error && error < 0.2 * variance + 0.2, "\(level): \(found) ± \(error)")
    }
  }
}

@Suite struct UncertaintyBudgetTests {
  private static func scenario(_ more: String) throws -> Scenario {
    try ScenarioReader.read(
      path: "s.yaml",
      bytes: Array(
        """
        steunweb: scenario/1
        name: budget
        population: [{segment: careRelated, youths: 60}]
        weeks: 26
        futures: 2
        seed: 4
        settings: {count: 3}
        arms: [{id: none, programme: none}, {id: jim, programme: jim}]
        \(more)
        """.utf8))
  }

  private static let sizes = NestedVariance.Sizes(futures: 2, youths: 5, settings: 4, draws: 30)

  @Test func everySourceIsTold() async throws {
    let budget = await UncertaintyBudget.run(try Self.scenario(""), webs: [], arm: "jim", sizes: Self.sizes, threads: 2)
    #expect(budget.results.count == UncertaintyBudget.headlines.count)
    for result in budget.results {
      let shares = NestedVariance.Level.allCases.compactMap { result.variance.share($0) }
      if !shares.isEmpty { #expect(abs(shares.reduce(0, +) - 1) < 1e-9) }
    }
    let other = await UncertaintyBudget.run(try Self.scenario(""), webs: [], arm: "jim", sizes: Self.sizes, threads: 7)
    #expect(budget.results.map(\.variance) == other.results.map(\.variance))
    let known = await UncertaintyBudget.run(
      try Self.scenario("parameters: [{id: delta.JIM, value: 0.22}]"), webs: [], arm: "jim", quantities: [.outcome(.meanEffect)],
      sizes: Self.sizes, threads: 2)
    let free = try #require(budget.results.first { $0.quantity == .outcome(.meanEffect) })
    #expect(known.results[0].variance.component(.parameters) != free.variance.component(.parameters) && free.isDifference)
  }

  /// What some youths do not have, such as the day of a match, has no balanced table.
  @Test func whatSomeDoNotHaveIsLeftOut() async throws {
    let budget = await UncertaintyBudget.run(
      try Self.scenario(""), webs: [], arm: "jim", quantities: [.summary(.matchDay), .outcome(.ties)], sizes: Self.sizes, threads: 2)
    #expect(budget.results.map(\.quantity) == [.outcome(.ties)])
  }

  /// A run holds fixed what it does not ask for.
  @Test func aRunVariesWhatItAsksFor() throws {
    #expect(try Self.scenario("").variedLevels == [.futures, .youths, .settings])
    #expect(try Self.scenario("draws: 4").variedLevels == NestedVariance.Level.allCases)
  }
}
