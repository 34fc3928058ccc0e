import PolicyAnalysis
import Testing
import TestSupport

@Suite struct ParetoFrontTests {
  private static let criteria = [
    ParetoFront.Criterion(outcome: "cost", direction: .minimise), ParetoFront.Criterion(outcome: "effect", direction: .maximise),
  ]

  private static func front(_ rows: [(String, [Double])], _ criteria: [ParetoFront.Criterion] = criteria) throws -> ParetoFront {
    try ParetoFront(criteria: criteria, options: rows.map { ScenarioTable.Row(id: $0.0, values: $0.1) })
  }

  /// d equals b and is on the front with it; c costs as much as b and yields less; e is worse than all but a.
  @Test func equalOptionsAreOnTheFrontTogether() throws {
    let front = try Self.front([("a", [0, 0]), ("b", [5, 4]), ("c", [5, 3]), ("d", [5, 4]), ("e", [6, 2])])
    #expect(front.front == ["a", "b", "d"])
    #expect(front.rows.map(\.dominatedBy) == [[], [], ["b", "d"], [], ["b", "c", "d"]])
  }

  /// An option inside the line between two others is extendedly dominated in cost-effectiveness, and on the Pareto front.
  @Test func theFrontIsNotTheCostEffectivenessFrontier() throws {
    let rows: [(String, [Double])] = [("a", [0, 0]), ("b", [10, 1]), ("c", [12, 3])]
    #expect(try Self.front(rows).front == ["a", "b", "c"])
    let frontier = try CostEffectivenessFrontier(rows.map { ExpectedOutcome(id: $0.0, cost: $0.1[0], effect: $0.1[1]) })
    #expect(frontier.frontier == ["a", "c"])
  }

  @Test func withOneOutcomeTheFrontIsTheBest() throws {
    #expect(try Self.front([("a", [3]), ("c", [7]), ("b", [7])], [Self.criteria[1]]).front == ["b", "c"])
  }

  @Test func randomFrontsAgreeWithBruteForce() throws {
    var dice = Dice(seed: 41)
    var sizes = Set<Int>()
    for _ in 0..<1_000 {
      let criteria = (0..<1 + dice.whole(below: 3)).map {
        ParetoFront.Criterion(outcome: "k\($0)", direction: dice.one(of: [.maximise, .minimise]))
      }
      let rows = (0..<1 + dice.whole(below: 7)).map { ("o\($0)", criteria.map { _ in Double(dice.whole(below: 4) - 2) }) }
      let front = try Self.front(rows, criteria)
      var expected: [String] = []
      for own in rows {
        var isBeaten = false
        for other in rows {
          var (better, worse) = (0, 0)
          for (place, criterion) in criteria.enumerated() {
            let (mine, theirs) = (own.1[place], other.1[place])
            if criterion.direction == .maximise ? theirs > mine : theirs < mine { better += 1 } else if theirs != mine { worse += 1 }
          }
          if better > 0 && worse == 0 { isBeaten = true }
        }
        if !isBeaten { expected.append(own.0) }
      }
      #expect(front.front == expected && !expected.isEmpty)
      #expect(try Self.front(dice.shuffled(rows), criteria) == front)
      sizes.insert(expected.count)
    }
    #expect(sizes.count >= 4)
  }

  @Test func optionsThatMakeNoSenseAreRefused() {
    func refusal(_ rows: [(String, [Double])], _ criteria: [ParetoFront.Criterion] = Self.criteria) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in
        try ParetoFront(criteria: criteria, options: rows.map { ScenarioTable.Row(id: $0.0, values: $0.1) })
      }
    }
    #expect(refusal([]) == .optionCount(0) && refusal([("a", [])], []) == .none(.outcome))
    #expect(refusal([("a", [1])]) == .rowLength(row: "a", got: 1, columns: 2))
    #expect(refusal([("a", [1, .nan])]) == .cellInvalid(row: "a", column: "effect"))
    #expect(refusal([("a", [1, 2])], [Self.criteria[0], Self.criteria[0]]) == .repeatedID(.outcome, "cost"))
    #expect(
      refusal([("a", [1, .infinity])])?.description
        == "the value of 'a' in 'effect' is not a number within ±1e50\n  fix: give a finite number")
  }
}
