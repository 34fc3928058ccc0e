import PolicyAnalysis
import Testing
import TestSupport

@Suite struct RobustnessTests {
  private static let scenarios = ["calm", "lean", "storm"]

  private static func table(_ rows: [(String, [Double])], _ direction: Direction = .maximise) throws -> ScenarioTable {
    try ScenarioTable(scenarios: scenarios, rows: rows.map { ScenarioTable.Row(id: $0.0, values: $0.1) }, direction: direction)
  }

  /// Best per scenario: 10, 6, 4. Regrets: a 0 6 4, b 4 0 3, c 2 3 0; largest 6, 4 and 3.
  @Test func regretsAreThoseWorkedOutByHand() throws {
    let regrets = try RegretTable(Self.table([("a", [10, 0, 0]), ("b", [6, 6, 1]), ("c", [8, 3, 4])]))
    #expect(regrets.rows.map(\.regrets) == [[0, 6, 4], [4, 0, 3], [2, 3, 0]] && regrets.rows.map(\.largest) == [6, 4, 3])
    #expect(regrets.minimax == ["c"] && regrets.rows.map(\.worstScenarios) == [["lean"], ["calm"], ["lean"]])
    // The same as costs: their opposites, of which less is better.
    let costs = try RegretTable(Self.table([("a", [-10, 0, 0]), ("b", [-6, -6, -1]), ("c", [-8, -3, -4])], .minimise))
    #expect(costs.rows == regrets.rows && costs.minimax == ["c"])
    // Planted: c yields 2 less in the lean years, and b is chosen.
    #expect(try RegretTable(Self.table([("a", [10, 0, 0]), ("b", [6, 6, 1]), ("c", [8, 1, 4])])).minimax == ["b"])
  }

  @Test func equalRegretsAreAllNamed() throws {
    let regrets = try RegretTable(Self.table([("b", [1, 2, 3]), ("a", [3, 2, 1]), ("c", [0, 0, 0])]))
    #expect(regrets.minimax == ["a", "b"] && regrets.rows[2].worstScenarios == ["calm", "storm"])
    let alone = try RegretTable(Self.table([("x", [1, 2, 3])]))
    #expect(alone.minimax == ["x"] && alone.rows[0].worstScenarios == Self.scenarios && alone.rows[0].largest == 0)
  }

  /// Against brute force, on small whole numbers, in any order of options and scenarios.
  @Test func randomRegretsAgreeWithBruteForce() throws {
    var dice = Dice(seed: 31)
    for _ in 0..<500 {
      let names = (0..<1 + dice.whole(below: 4)).map { "s\($0)" }
      let rows = (0..<1 + dice.whole(below: 5)).map { ("o\($0)", names.map { _ in Double(dice.whole(below: 5)) }) }
      let direction = dice.one(of: [Direction.maximise, .minimise])
      let regrets = try RegretTable(
        ScenarioTable(scenarios: names, rows: rows.map { ScenarioTable.Row(id: $0.0, values: $0.1) }, direction: direction))
      var largest: [Double] = []
      for own in rows {
        var most = 0.0
        for other in rows {
          for s in names.indices { most = max(most, direction == .maximise ? other.1[s] - own.1[s] : own.1[s] - other.1[s]) }
        }
        largest.append(most)
      }
      #expect(regrets.rows.map(\.largest) == largest)
      #expect(regrets.minimax == zip(rows, largest).filter { $0.1 == largest.min() }.map(\.0.0))
      let order = dice.shuffled(Array(names.indices))
      let other = try ScenarioTable(
        scenarios: order.map { names[$0] },
        rows: dice.shuffled(rows).map { row in ScenarioTable.Row(id: row.0, values: order.map { row.1[$0] }) }, direction: direction)
      #expect(RegretTable(other) == regrets)
    }
  }

  private static func samples(_ values: [(String, [String: [[Double]]])], scenarios: [String] = ["x", "y"]) throws -> ScenarioSamples {
    try ScenarioSamples(
      scenarios: scenarios,
      options: values.map { option in
        ScenarioSamples.Option(
          id: option.0, outcomes: option.1.keys.sorted().map { ScenarioSamples.Outcome(id: $0, values: option.1[$0] ?? []) })
      })
  }

  /// By hand: two scenarios of four draws. A share of draws in which both hold, the limit itself being good enough.
  @Test func thresholdsMustAllBeMetAtOnce() throws {
    let samples = try Self.samples([
      ("a", ["cost": [[1, 2, 3, 4], [1, 1, 1, 9]], "effect": [[5, 5, 0, 5], [5, 5, 5, 5]]]),
      ("b", ["cost": [[1, 1, 1, 1], [1, 1, 1, 1]], "effect": [[0, 0, 0, 5], [5, 5, 5, 0]]]),
    ])
    let result = try Satisficing(samples, thresholds: [Threshold(outcome: "cost", .atMost, 4), Threshold(outcome: "effect", .atLeast, 5)])
    #expect(result.rows.map(\.share.value) == [0.75, 0.5] && result.most == ["a"])
    #expect(result.rows.map { $0.byScenario.map(\.value) } == [[0.75, 0.75], [0.25, 0.75]])
    #expect(result.rows.map(\.worstScenarios) == [["x", "y"], ["x"]])
    // Shares of scenarios by draw: a 1, 1, 1/2, 1/2 (mean 3/4, variance 1/12); b 1/2 four times.
    #expect(abs(result.rows[0].share.standardError - (1.0 / 12 / 4).squareRoot()) < 1e-15 && result.rows[1].share.standardError == 0)
    let cheap = try Satisficing(samples, thresholds: [Threshold(outcome: "cost", .atMost, 1)])
    #expect(cheap.rows.map(\.share.value) == [0.5, 1] && cheap.most == ["b"])
    let always = try Satisficing(samples, thresholds: [Threshold(outcome: "cost", .atLeast, 0)])
    #expect(always.most == ["a", "b"] && always.rows[0].worstScenarios == ["x", "y"])
  }

  @Test func randomSharesAgreeWithBruteForce() throws {
    var dice = Dice(seed: 32)
    for _ in 0..<200 {
      let names = (0..<1 + dice.whole(below: 3)).map { "s\($0)" }
      let values = (0..<2 + dice.whole(below: 3)).map { option in
        ("o\(option)", ["e", "f"].map { id in (id, names.map { _ in (0..<5).map { _ in Double(dice.whole(below: 4)) } }) })
      }
      func samples(_ order: [Int], _ options: [(String, [(String, [[Double]])])]) throws -> ScenarioSamples {
        try ScenarioSamples(
          scenarios: order.map { names[$0] },
          options: options.map { option in
            ScenarioSamples.Option(
              id: option.0,
              outcomes: option.1.map { outcome in ScenarioSamples.Outcome(id: outcome.0, values: order.map { outcome.1[$0] }) })
          })
      }
      let thresholds = [Threshold(outcome: "f", .atLeast, 1), Threshold(outcome: "e", .atMost, 2)]
      let plain = try samples(Array(names.indices), values)
      let result = try Satisficing(plain, thresholds: thresholds)
      let hits = values.map { option in
        names.indices.reduce(0) { sum, s in sum + (0..<5).count { option.1[1].1[s][$0] >= 1 && option.1[0].1[s][$0] <= 2 } }
      }
      for (row, count) in zip(result.rows, hits) { #expect(abs(row.share.value - Double(count) / Double(5 * names.count)) < 1e-12) }
      #expect(result.most == zip(values, hits).filter { $0.1 == hits.max() }.map(\.0.0))
      let other = try samples(dice.shuffled(Array(names.indices)), dice.shuffled(values).map { ($0.0, $0.1.reversed()) })
      #expect(try Satisficing(other, thresholds: thresholds) == result)
      #expect(try other.means(of: "e", direction: .minimise) == plain.means(of: "e", direction: .minimise))
    }
  }

  @Test func meansOfAnOutcomeMakeATable() throws {
    let samples = try Self.samples([("b", ["e": [[1, 3], [5, 5]]]), ("a", ["e": [[0, 1], [2, 4]]])], scenarios: ["y", "x"])
    let table = try samples.means(of: "e", direction: .maximise)
    #expect(table.scenarios == ["x", "y"] && table.rows.map(\.values) == [[3, 0.5], [5, 2]] && table.rows.map(\.id) == ["a", "b"])
  }

  @Test func scenariosThatMakeNoSenseAreRefused() throws {
    typealias Option = ScenarioSamples.Option
    func option(_ id: String, _ values: [[Double]], _ outcome: String = "e") -> Option {
      Option(id: id, outcomes: [ScenarioSamples.Outcome(id: outcome, values: values)])
    }
    func refusal(_ options: [Option], scenarios: [String] = ["x", "y"]) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try ScenarioSamples(scenarios: scenarios, options: options) }
    }
    let fine = option("a", [[1, 2], [3, 4]])
    #expect(refusal([fine, option("b", [[1, 2], [3, 4]])]) == nil)
    #expect(refusal([fine]) == .optionCount(1) && refusal([fine, fine]) == .repeatedID(.option, "a"))
    #expect(refusal([fine, fine], scenarios: []) == .none(.scenario))
    #expect(refusal([fine, option("b", [[1, 2], [3, 4]])], scenarios: ["x", "x"]) == .repeatedID(.scenario, "x"))
    #expect(refusal([fine, option("b", [[1, 2], [3, 4]], "f")]) == .otherOutcomes(option: "b"))
    #expect(
      refusal([fine, option("b", [[1, 2], [3]])])?.description
        == "outcome 'e' of option 'b' does not have 2 scenarios of 2 draws\n"
        + "  fix: give every outcome a value in each scenario and draw, as many draws in all scenarios")
    #expect(
      refusal([fine, option("b", [[1, 2], [3, .nan]])]) == .outcomeInvalid(option: "b", outcome: "e", scenario: "y", draw: 1))
    #expect(refusal([option("a", [[1], [1]]), option("b", [[1], [1]])]) == .tooFewDraws(1))
    let samples = try Self.samples([("a", ["e": [[1, 2], [3, 4]]]), ("b", ["e": [[1, 2], [3, 4]]])])
    func thresholds(_ list: [Threshold]) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try Satisficing(samples, thresholds: list) }
    }
    #expect(thresholds([]) == .noThresholds && thresholds([Threshold(outcome: "e", .atLeast, .nan)]) == .thresholdInvalid(outcome: "e"))
    #expect(thresholds([Threshold(outcome: "z", .atLeast, 1)]) == .unknownID(.outcome, "z", known: ["e"]))
    #expect(
      Toys.refusal { () throws(PolicyAnalysisError) in try ScenarioTable(scenarios: ["x"], rows: [], direction: .maximise) }
        == .optionCount(0))
    let nan = ScenarioTable.Row(id: "a", values: [.nan])
    #expect(
      Toys.refusal { () throws(PolicyAnalysisError) in try ScenarioTable(scenarios: ["x"], rows: [nan], direction: .maximise) }
        == .cellInvalid(row: "a", column: "x"))
  }
}
