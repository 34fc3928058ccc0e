import PolicyAnalysis
import Testing
import TestSupport

@Suite struct CostEffectivenessFrontierTests {
  /// A table of options `id cost effect`, and what each is: `first`, `12.5>a` (that ratio against a), `<a` (dominated by a), `a+b` (by
  /// their mix) or `=a`.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let options: [(String, Double, Double)]
    let expected: [String]

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "one option", options: [("a", 5, 2)], expected: ["first"]),
    Case(name: "two with a ratio", options: [("a", 0, 0), ("b", 10, 4)], expected: ["first", "2.5>a"]),
    Case(name: "dearer and worse", options: [("a", 0, 0), ("b", 10, -4)], expected: ["first", "<a"]),
    Case(name: "as dear and worse", options: [("a", 10, 5), ("b", 10, 4)], expected: ["first", "<a"]),
    Case(name: "as good and dearer", options: [("a", 10, 5), ("b", 11, 5)], expected: ["first", "<a"]),
    Case(name: "equal", options: [("a", 10, 5), ("b", 10, 5), ("c", 12, 6)], expected: ["first", "=a", "2>a"]),
    Case(name: "equal and dominated", options: [("a", 1, 5), ("b", 2, 5), ("c", 2, 5)], expected: ["first", "<a", "=b"]),
    // 1 -> 2 costs 10 per unit, 2 -> 3 costs 1: a mix of 1 and 3 has 2's effect for 2.
    Case(name: "extended dominance", options: [("a", 0, 0), ("b", 10, 1), ("c", 12, 3)], expected: ["first", "a+c", "4>a"]),
    // Taking c out (ratios 1, 4, 3, 2) gives 1, 7/2, 2, so that b goes only after c: (1, 1) -> (10, 5) at 9/4.
    Case(
      name: "chain of extended dominance", options: [("o", 0, 0), ("a", 1, 1), ("b", 5, 2), ("c", 8, 3), ("d", 10, 5)],
      expected: ["first", "1>o", "a+d", "a+d", "2.25>a"]),
    // Ratios 10, 9, 8, 1: each is taken out because of the next, and at last all are a mix of the ends.
    Case(
      name: "chain to the ends", options: [("o", 0, 0), ("a", 10, 1), ("b", 19, 2), ("c", 27, 3), ("d", 28, 4)],
      expected: ["first", "o+d", "o+d", "o+d", "7>o"]),
    Case(
      name: "dominated by an option that is a mix itself", options: [("a", 0, 0), ("b", 10, 1), ("c", 12, 3), ("d", 11, 0.5)],
      expected: ["first", "a+c", "4>a", "<b"]),
    Case(
      name: "dominated by several: one on the frontier, the cheapest",
      options: [("a", 0, 0), ("b", 2, 2), ("c", 6, 3), ("d", 7, 2), ("e", 2.5, 2)],
      expected: ["first", "1>a", "4>b", "<b", "<b"]),
    Case(
      name: "on the line between two", options: [("a", 0, 0), ("b", 2, 1), ("c", 4, 2)], expected: ["first", "2>a", "2>b"]),
    // Option n, to change nothing, costs and yields 0; s saves 100 per unit that it gives up: n against s has a ratio of 100.
    Case(
      name: "cheaper and worse than nothing", options: [("n", 0, 0), ("s", -200, -2), ("m", 60, 0.5)],
      expected: ["100>s", "first", "120>n"]),
    Case(
      name: "south-west, extendedly dominated", options: [("n", 0, 0), ("s", -200, -2), ("t", -50, -1)],
      expected: ["100>s", "first", "s+n"]),
    Case(name: "cheaper and better than nothing", options: [("n", 0, 0), ("p", -5, 1)], expected: ["<p", "first"]),
    Case(
      name: "all effects negative", options: [("a", 100, -8), ("b", 300, -4), ("c", 350, -5), ("d", 900, -3)],
      expected: ["first", "50>a", "<b", "600>b"]),
    Case(
      name: "chain of strong dominance", options: [("a", 4, 1), ("b", 3, 2), ("c", 2, 3), ("d", 1, 4)],
      expected: ["<d", "<d", "<d", "first"]),
    Case(
      name: "same cost, the best is first", options: [("a", 0, 1), ("b", 0, 3), ("c", 0, 2), ("d", 6, 6)],
      expected: ["<b", "first", "<b", "2>b"]),
  ]

  static func text(_ status: CostEffectivenessFrontier.Status) -> String {
    switch status {
    case .onFrontier(nil): return "first"
    case .onFrontier(let ratio?):
      let icer = ratio.icer ?? .nan
      return "\(icer == icer.rounded() ? "\(Int(icer))" : "\(icer)")>\(ratio.comparator)"
    case .dominated(let by): return "<\(by)"
    case .extendedlyDominated(let one, let other): return "\(one)+\(other)"
    case .equal(let to): return "=\(to)"
    }
  }

  private static func frontier(_ options: [(String, Double, Double)]) throws -> CostEffectivenessFrontier {
    try CostEffectivenessFrontier(options.map { ExpectedOutcome(id: $0.0, cost: $0.1, effect: $0.2) })
  }

  @Test(arguments: cases) func everyOptionHasTheStatusWorkedOutByHand(_ given: Case) throws {
    let frontier = try Self.frontier(given.options)
    let statuses = try given.options.map { option in
      Self.text(try #require(frontier.rows.first { $0.outcome.id == option.0 }).status)
    }
    #expect(statuses == given.expected)
    #expect(try Self.frontier(given.options.reversed()) == frontier)
  }

  /// Planted: an option made 1 dearer leaves the frontier.
  @Test func aShiftedCostIsSeen() throws {
    let right = try Self.frontier([("a", 0, 0), ("b", 2, 1), ("c", 4, 2)])
    let shifted = try Self.frontier([("a", 0, 0), ("b", 3, 1), ("c", 4, 2)])
    #expect(right.frontier == ["a", "b", "c"] && shifted.frontier == ["a", "c"])
    #expect(Self.text(shifted.rows[1].status) == "a+c")
  }

  /// 3,000 small tables full of ties against an obvious twin: whole numbers, dominance pair by pair, then ratios over and over.
  @Test func randomTablesAgreeWithTheSlowTwin() throws {
    var dice = Dice(seed: 11)
    var sizes = Set<Int>()
    for _ in 0..<3_000 {
      let options = (0..<2 + dice.whole(below: 6)).map { ("o\($0)", Double(dice.whole(below: 7)), Double(dice.whole(below: 7) - 3)) }
      let frontier = try Self.frontier(options)
      let twin = Self.twin(options)
      #expect(frontier.frontier == twin)
      sizes.insert(twin.count)
      #expect(try Self.frontier(dice.shuffled(options)) == frontier)
      // At any amount the best option, or one equal to it, is on the frontier.
      let amount = Double(dice.whole(below: 60)) / 7
      let best = options.map { amount * $0.2 - $0.1 }.max() ?? 0
      #expect(options.contains { frontier.frontier.contains($0.0) && abs(amount * $0.2 - $0.1 - best) < 1e-9 })
      let ratios = frontier.rows.compactMap { if case .onFrontier(let ratio?) = $0.status { ratio } else { nil } }
      #expect(ratios.count == frontier.frontier.count - 1 && ratios.allSatisfy { $0.cost > 0 && $0.effect > 0 })
    }
    #expect(sizes.isSuperset(of: [1, 2, 3, 4]))
  }

  private static func twin(_ options: [(String, Double, Double)]) -> [String] {
    var left: [(String, Int, Int)] = []
    for option in options where !left.contains(where: { $0.1 == Int(option.1) && $0.2 == Int(option.2) }) {
      left.append((option.0, Int(option.1), Int(option.2)))
    }
    left = left.filter { own in !left.contains { ($0.1 < own.1 && $0.2 >= own.2) || ($0.1 <= own.1 && $0.2 > own.2) } }
    left.sort { $0.1 < $1.1 }
    while true {
      let ratios = zip(left, left.dropFirst()).map { Double($1.1 - $0.1) / Double($1.2 - $0.2) }
      guard let place = ratios.indices.dropLast().first(where: { ratios[$0] > ratios[$0 + 1] + 1e-12 }) else { return left.map(\.0) }
      left.remove(at: place + 1)
    }
  }

  @Test func ratiosThatSayNothingSayWhy() throws {
    let ids = ["b", "c", "d", "e", "f"]
    let differences: [(Double, Double)] = [(0, 0), (-1, 1), (1, -1), (-4, -2), (0, 1)]
    let options = zip(ids, differences).map { OptionSamples.Option(id: $0, costs: [$1.0, $1.0], effects: [$1.1, $1.1]) }
    let plane = try CostEffectivenessPlane(
      OptionSamples(options + [OptionSamples.Option(id: "a", costs: [0, 0], effects: [0, 0])]), comparator: "a")
    #expect(plane.clouds.map(\.expected.undefined) == [.equal, .dominates, .isDominated, nil, .dominates])
    #expect(plane.clouds.map(\.expected.icer) == [nil, nil, nil, 2, nil])
  }

  @Test func tablesThatMakeNoSenseAreRefused() {
    func refusal(_ outcomes: ExpectedOutcome...) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try CostEffectivenessFrontier(outcomes) }
    }
    #expect(refusal() == .optionCount(0))
    #expect(refusal(ExpectedOutcome(id: "a", cost: .nan, effect: 0)) == .expectationInvalid(option: "a", .cost))
    #expect(refusal(ExpectedOutcome(id: "a", cost: 0, effect: .infinity)) == .expectationInvalid(option: "a", .effect))
    #expect(
      refusal(ExpectedOutcome(id: "a", cost: 0, effect: 0), ExpectedOutcome(id: "a", cost: 1, effect: 0)) == .repeatedID(.option, "a"))
  }
}
