import RandomStreams
import Testing
import TestSupport

@testable import PolicyAnalysis

@Suite struct ScenarioDiscoveryTests {
  /// Uniform numbers of `d` parameters `p0`, `p1`, …, by parameter.
  private static func columns(_ d: Int, _ n: Int, seed: UInt64) -> [(String, [Double])] {
    var dice = Dice(seed: seed)
    return (0..<d).map { j in ("p\(j)", (0..<n).map { _ in dice.level() }) }
  }

  private static func method(
    _ columns: [(String, [Double])], _ marks: [Bool], peel: Double = 0.05, smallestMass: Double = 0.05
  ) throws -> PatientRuleInduction {
    try PatientRuleInduction(
      DiscoveryCases(Toys.draws(columns), isOfInterest: marks), settings: .init(peel: peel, smallestMass: smallestMass))
  }

  /// 3,000 cases of 6 parameters: of interest where `p1 > .6` and `.2 < p4 < .7`, and 2 % of the others.
  private static func planted() throws -> (columns: [(String, [Double])], marks: [Bool], method: PatientRuleInduction) {
    let columns = columns(6, 3_000, seed: 91)
    var dice = Dice(seed: 92)
    let marks = (0..<3_000).map {
      (columns[1].1[$0] > 0.6 && columns[4].1[$0] > 0.2 && columns[4].1[$0] < 0.7) || dice.level() < 0.02
    }
    return (columns, marks, try method(columns, marks))
  }

  @Test func aPlantedBoxIsFound() throws {
    let (columns, marks, method) = try Self.planted()
    let box = try #require(try method.boxes(.coverage(atLeast: 0.85), most: 1).first)
    let real = box.restrictions.filter { $0.quasiPValue < 0.01 }
    #expect(real.map(\.parameter) == ["p1", "p4"])
    let (edge, low, high) = try (#require(real[0].lower), #require(real[1].lower), #require(real[1].upper))
    #expect(abs(edge - 0.6) < 0.03 && real[0].upper == nil && abs(low - 0.2) < 0.04 && abs(high - 0.7) < 0.04)
    #expect(box.density > 0.95 && box.coverage > 0.85)
    // Its numbers are those of the cases that it holds.
    let inside = marks.indices.filter { place in box.contains { id in columns.first { $0.0 == id }?.1[place] ?? .nan } }
    let hits = inside.count { marks[$0] }
    #expect(box.cases == inside.count && box.interesting == hits && box.density == Double(hits) / Double(inside.count))
    #expect(box.coverage == Double(hits) / Double(marks.count { $0 }) && box.mass == Double(inside.count) / 3_000)
    // The quasi-p-value of p1: the box without it, and the tail of a binomial by way of the beta distribution.
    let free = marks.indices.filter { place in
      box.restrictions.filter { $0.parameter != "p1" }.allSatisfy { restriction in
        let own = columns.first { $0.0 == restriction.parameter }?.1[place] ?? .nan
        return own >= restriction.lower ?? -1 && own <= restriction.upper ?? 2
      }
    }
    let density = Double(free.count { marks[$0] }) / Double(free.count)
    let tail = BinomialTail.chance(ofAtLeast: box.interesting, of: box.cases, density)
    #expect(real[0].quasiPValue == tail && tail < 1e-100)
  }

  /// Coverage and mass fall all along, by no more than patience allows, all boxes are as large as asked for, and the last are dense.
  @Test func theTrajectoryTradesCoverageForDensity() throws {
    let (_, marks, method) = try Self.planted()
    let boxes = method.trajectory
    #expect(boxes[0].restrictions.isEmpty && boxes[0].cases == 3_000 && boxes[0].coverage == 1 && boxes[0].mass == 1)
    #expect(boxes[0].density == Double(marks.count { $0 }) / 3_000 && boxes.count > 20)
    for (one, next) in zip(boxes, boxes.dropFirst()) {
      #expect(next.cases < one.cases && next.interesting <= one.interesting && next.mass >= 0.05)
      let gone = Double(one.cases - next.cases)
      #expect(gone <= max(1, 0.05 * Double(one.cases)))
    }
    #expect((boxes.map(\.density).max() ?? 0) > 0.97)
  }

  /// Two planted boxes far apart are found one after the other, and then no more.
  @Test func severalBoxesAreFoundInTurn() throws {
    let columns = Self.columns(4, 4_000, seed: 93)
    let (x, y) = (columns[0].1, columns[2].1)
    let marks = x.indices.map { (x[$0] < 0.3 && y[$0] < 0.4) || (x[$0] > 0.8 && y[$0] > 0.7) }
    let boxes = try Self.method(columns, marks, smallestMass: 0.03).boxes(.density(atLeast: 0.9), most: 5)
    #expect(boxes.count == 2 && boxes[0].coverage + boxes[1].coverage > 0.85)
    #expect(boxes[0].restrictions.map(\.parameter).contains("p0") && boxes[0].restrictions.first { $0.parameter == "p0" }?.lower == nil)
    #expect(abs((boxes[1].restrictions.first { $0.parameter == "p0" }?.lower ?? 0) - 0.8) < 0.06)
    #expect(boxes.allSatisfy { $0.density >= 0.9 } && boxes.reduce(0) { $0 + $1.interesting } <= marks.count { $0 })
  }

  /// Marks that have nothing to do with the parameters: what is found has restrictions that can be left out.
  @Test func noiseHasLargeQuasiPValues() throws {
    var dice = Dice(seed: 94)
    let marks = (0..<1_000).map { _ in dice.level() < 0.3 }
    let boxes = try Self.method(Self.columns(3, 1_000, seed: 95), marks, smallestMass: 0.3).boxes(.coverage(atLeast: 0.5), most: 1)
    #expect(boxes.first.map { $0.restrictions.allSatisfy { $0.quasiPValue > 0.001 } && $0.density < 0.45 } ?? true)
  }

  /// 300 small sets of whole numbers, full of ties, against an obvious twin of one step after the other.
  @Test func peelingAgreesWithASlowTwin() throws {
    var dice = Dice(seed: 96)
    var steps = 0
    for _ in 0..<300 {
      let (d, n) = (1 + dice.whole(below: 3), 8 + dice.whole(below: 30))
      let columns = (0..<d).map { j in ("p\(j)", (0..<n).map { _ in Double(dice.whole(below: 2 + 3 * j)) }) }
      var marks = (0..<n).map { _ in dice.level() < 0.4 }
      marks[0] = true
      marks[1] = false
      let share = dice.one(of: [0.05, 0.1, 0.3])
      let method = try Self.method(columns, marks, peel: share, smallestMass: 0.2)
      let twin = Self.twin(columns.map(\.1), marks, share: share, least: Int((0.2 * Double(n)).rounded(.up)))
      let boxes = method.trajectory
      #expect(boxes.map { [$0.cases, $0.interesting] } == twin.map { [$0.count, $0.count { marks[$0] }] })
      for (box, members) in zip(boxes, twin) {
        let inside = (0..<n).filter { place in box.contains { id in columns.first { $0.0 == id }?.1[place] ?? .nan } }
        #expect(inside == members)
      }
      steps += boxes.count
      // The order of parameters and of cases changes nothing.
      let order = dice.shuffled(Array(0..<n))
      let moved = try Self.method(
        dice.shuffled(columns).map { column in (column.0, order.map { column.1[$0] }) }, order.map { marks[$0] }, peel: share,
        smallestMass: 0.2)
      #expect(moved.trajectory == boxes)
      #expect(try moved.boxes(.densest, most: 3) == method.boxes(.densest, most: 3))
    }
    #expect(steps > 900)
  }

  private static func twin(_ columns: [[Double]], _ marks: [Bool], share: Double, least: Int) -> [[Int]] {
    var boxes = [Array(marks.indices)]
    while true {
      let members = boxes[boxes.count - 1]
      let n = members.count
      var best: [Int]?
      if n >= 2, !members.allSatisfy({ marks[$0] }) {
        let k = min(n - 1, max(1, Int(share * Double(n))))
        for column in columns {
          for sign in [1.0, -1] {
            // As if the lower end were peeled, of the values or of their opposites.
            let values = members.map { sign * column[$0] }.sorted()
            var limit = values[k]
            if limit == values[0] {
              guard let next = values.first(where: { $0 > values[0] }) else { continue }
              limit = next
            }
            let stay = members.filter { sign * column[$0] >= limit }
            guard stay.count >= least, stay.count < n else { continue }
            let hits = stay.count { marks[$0] }
            guard let old = best else {
              best = stay
              continue
            }
            let (own, theirs) = (hits * old.count, old.count { marks[$0] } * stay.count)
            if own > theirs || (own == theirs && stay.count > old.count) { best = stay }
          }
        }
      }
      guard let best else { return boxes }
      boxes.append(best)
    }
  }

  /// Peeled to .5 and above and pasted back: the cases just below are as dense, so that the box gets them back up to the real edge.
  @Test func pastingGivesBackWhatIsAsDense() throws {
    let x = (0..<1_000).map { Double($0) }
    let method = try Self.method([("x", x)], x.map { $0 >= 500 }, peel: 0.3, smallestMass: 0.05)
    // 1000, 700, 490: peeling stops at nothing but cases of interest, from 510 up; pasting may add 24 at a time, but not beyond 500.
    #expect(method.trajectory.map(\.cases) == [1_000, 700, 490])
    let box = try #require(try method.boxes(.densest, most: 1).first)
    #expect(
      box.restrictions == [
        ScenarioBox.Restriction(parameter: "x", lower: 510, upper: nil, quasiPValue: BinomialTail.chance(ofAtLeast: 490, of: 490, 0.5))
      ])
    let patient = try PatientRuleInduction(
      method.cases, settings: .init(peel: 0.3, paste: 0.01, smallestMass: 0.05)
    ).boxes(.densest, most: 1)[0]
    #expect(patient.restrictions[0].lower == 502 && patient.density == 1 && patient.cases == 498)
  }

  /// Tails against the incomplete beta function, and a fair coin by hand.
  @Test func binomialTailsAreThoseOfTheBetaDistribution() {
    #expect(
      abs(BinomialTail.chance(ofAtLeast: 2, of: 3, 0.5) - 0.5) < 1e-15 && abs(BinomialTail.chance(ofAtLeast: 3, of: 3, 0.5) - 0.125) < 1e-15
    )
    #expect(BinomialTail.chance(ofAtLeast: 0, of: 5, 0.2) == 1 && BinomialTail.chance(ofAtLeast: 1, of: 5, 0) == 0)
    #expect(BinomialTail.chance(ofAtLeast: 5, of: 5, 1) == 1)
    for (hits, trials, p) in [(1, 9, 0.3), (30, 50, 0.4), (700, 900, 0.75), (990, 1_000, 0.5), (17, 900, 0.05)] {
      let exact = BetaDistribution(Double(hits), Double(trials - hits + 1)).cumulative(p)
      #expect(abs(BinomialTail.chance(ofAtLeast: hits, of: trials, p) / exact - 1) < 1e-10, "\(hits) of \(trials)")
    }
  }

  @Test func searchesThatMakeNoSenseAreRefused() throws {
    let parameters = try Toys.draws([("x", [1, 2, 3])])
    func marks(_ list: [Bool]) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try DiscoveryCases(parameters, isOfInterest: list) }
    }
    #expect(marks([true, false, false]) == nil && marks([true]) == .marks(got: 1, cases: 3))
    #expect(marks([false, false, false]) == .nothingToTellApart(interesting: 0))
    #expect(
      marks([true, true, true])?.description
        == "all cases are of interest\n  fix: mark as of interest what holds in some cases and not in all")
    func settings(_ peel: Double, _ paste: Double, _ mass: Double) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try PatientRuleInduction.Settings(peel: peel, paste: paste, smallestMass: mass) }
    }
    #expect(settings(0.1, 0.1, 1) == nil && settings(0, 0.1, 0.1) == .shareOutside(what: "peeling", from: 0.001, to: 0.5))
    #expect(settings(0.1, 0.6, 0.1) == .shareOutside(what: "pasting", from: 0.001, to: 0.5))
    #expect(settings(0.1, 0.1, .nan) == .shareOutside(what: "smallest mass", from: 0.001, to: 1))
    let method = try PatientRuleInduction(DiscoveryCases(parameters, isOfInterest: [true, false, false]), settings: .init())
    func boxes(_ choice: PatientRuleInduction.Choice, _ most: Int) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in try method.boxes(choice, most: most) }
    }
    #expect(boxes(.densest, 0) == .size(what: "boxes", got: 0, least: 1))
    #expect(boxes(.density(atLeast: 1.1), 1) == .shareOutside(what: "choice", from: 0, to: 1))
  }
}
