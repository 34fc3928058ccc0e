import Estimates
import Evidence
import Lanes
@testable import MentorSimulation
import Quantities
import SupportWebs
import Testing

/// 5.10: what a course costs, against what happens in it.
@Suite struct CostTests {
  private static func simulation(
    futures: Int, programme: String = "jim", fallback: String? = nil, discount: Double = 0, hasCosts: Bool = true,
    changing prices: [String: Double] = [:]
  ) throws -> Simulation {
    let parameters = ParameterSet.standard.overriding(
      prices.merging(["economics.discountCosts": discount, "placement.base.first39": 0.02]) { own, _ in own })
    let programmes = try [programme, fallback].compactMap(\.self).map { try #require(ProgrammeCatalogue.standard[$0]?.terms) }
    return Simulation(
      population: .web(StartWeb(try Cases.read("anton").waves[0], parameters: parameters)),
      arms: [Arm(id: "none", programmes: []), Arm(id: "mentor", programmes: programmes)], horizon: 104, futures: futures, seed: 12,
      parameters: parameters, hasCosts: hasCosts)
  }

  private func price(_ id: String) -> Double { ParameterSet.standard.value(id) }

  /// Without discounting every category is a price times a mean that the run reports anyway.
  @Test(arguments: ["jim", "match-humanitas"])
  func costsAreWhatHappensTimesItsPrice(_ programme: String) async throws {
    let results = await (try Self.simulation(futures: 2_000, programme: programme)).run(threads: 2)
    let terms = try #require(ProgrammeCatalogue.standard[programme]?.terms)
    let perMonth = 12.0 / 52
    for arm in results.arms {
      func mean(_ summary: Summary) throws -> Double { try #require(arm.estimate(summary)).mean }
      func outcome(_ outcome: Outcome) throws -> Double { try #require(arm.estimate(outcome, week: 104)).mean }
      // Every relation but the last has closed, and every match but the first follows a closure.
      let hasProgramme = arm.arm == "mentor"
      let matches = hasProgramme ? try mean(.closures) + outcome(.active) + mean(.state(.completed)) : 0
      let weeks = try mean(.mentorWeeks)
      let route = terms.route.rawValue
      let contacts = terms.supportsPairs ? terms.supportContactsPerMonth : 0
      let expected: [CostCategory: Double] = [
        .programme: weeks * price("cost.programme.\(route)") + (terms.isSelfChosen ? 0 : matches * price("cost.match")),
        .coordination: weeks * contacts * perMonth * price("cost.supportContact"),
        .training: matches * terms.trainingHours * price("cost.trainingHour")
          + (terms.trainsYouths ? try mean(.matched) * price("cost.youthTraining") : 0),
        .guidance: weeks * price("guidance.hours.\(route)") * perMonth * price("cost.guidanceHour"),
        .ambulatory: (104 - (try mean(.placedWeeks))) * price("cost.ambulatory"),
        .residence: try mean(.placedWeeks) * 7 * price("cost.residence"),
        .schoolLeaving: try outcome(.leftSchool) * price("cost.schoolLeaving"),
        .ruleBreaking: try outcome(.ruleBreaking) * price("cost.ruleBreaking"),
      ]
      for (category, euros) in expected {
        let found = try mean(.cost(category))
        // Float32 sums and steps of 1/256 euro: a cent in some thousands of euros.
        #expect(abs(found - euros) <= 0.02 + 2e-6 * euros, "\(arm.arm) \(category): \(found), not \(euros)")
      }
      #expect(abs(try mean(.totalCost) - expected.values.reduce(0, +)) < 0.2)
    }
    // Rare cases happen in this run, so that they were tested.
    #expect(
      try #require(results.arms[1].estimate(.closures)).mean > 0.1 && (try #require(results.arms[1].estimate(.placedWeeks))).mean > 10)
  }

  /// With discounting: summed again week by week from the courses.
  @Test func laterCostsCountLess() async throws {
    let discount = 0.05
    let simulation = try Self.simulation(futures: 150, programme: "jim", fallback: "match-humanitas", discount: discount)
    func weight(_ week: Int) -> Double { pow(1 + discount, -Double(week) / 52) }
    func pow(_ base: Double, _ exponent: Double) -> Double { Elementary.exp(exponent * Elementary.log(base)) }
    var (residence, school, rules, coordination) = (0.0, 0.0, 0.0, 0.0)
    for future in 0..<UInt32(150) {
      var last = (placed: 0, school: false, rules: 0, mentor: 0)
      simulation.follow(future: future, arm: 1, weeks: 104) { week, course in
        // The number of weeks run: what is new happened in the week before.
        let contacts = course.terms.map { $0.programme.supportsPairs ? $0.programme.supportContactsPerMonth : 0 } ?? 0
        if week > 0 {
          let w = weight(week - 1)
          residence += w * Double(course.placedWeeks - last.placed) * 7 * price("cost.residence")
          rules += w * Double(course.ruleBreaking - last.rules) * price("cost.ruleBreaking")
          if course.hasLeftSchool, !last.school { school += w * price("cost.schoolLeaving") }
          coordination += w * Double(course.mentorWeeks - last.mentor) * contacts * 12 / 52 * price("cost.supportContact")
        }
        last = (course.placedWeeks, course.hasLeftSchool, course.ruleBreaking, course.mentorWeeks)
      }
    }
    let results = await simulation.run(threads: 1)
    for (category, sum) in [
      (CostCategory.residence, residence), (.schoolLeaving, school), (.ruleBreaking, rules), (.coordination, coordination),
    ] {
      let found = try #require(results.arms[1].estimate(.cost(category))).mean
      #expect(found > 1 && abs(found - sum / 150) <= 0.02 + 1e-5 * found, "\(category): \(found), not \(sum / 150)")
    }
  }

  /// A lever of the programme takes the place of the parameter, and hours may be saved.
  @Test func guidanceMayBeSaved() async throws {
    var jim = try Cases.jim()
    jim.guidanceHoursPerMonth = -3
    let parameters = ParameterSet.standard
    let simulation = Simulation(
      population: .web(StartWeb(try Cases.read("anton").waves[0], parameters: parameters)),
      arms: [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [jim])], horizon: 60, futures: 300, seed: 1,
      parameters: parameters, hasCosts: true)
    let results = await simulation.run(threads: 1)
    let saved = try #require(results.arms[1].difference(.cost(.guidance))).mean
    let weeks = try #require(results.arms[1].estimate(.mentorWeeks)).mean
    #expect(saved < 0 && abs(saved + weeks * 3 * 12 / 52 * price("cost.guidanceHour")) < 0.05)
  }

  /// Counting costs changes nothing else, at any width; without it there are none.
  @Test func costsAreCountedBesideTheModel() async throws {
    let without = await (try Self.simulation(futures: 100, hasCosts: false)).run(threads: 1)
    #expect(without.arms[1].estimate(.totalCost) == nil && !without.arms[1].hasCosts)
    let simulation = try Self.simulation(futures: 100)
    let widths = VectorWidth.available
    #expect(widths.count > 1)
    var bytes: Set<[UInt8]> = []
    for width in widths {
      let with = await simulation.run(threads: 1, vectors: width)
      for (one, other) in zip(without.arms, with.arms) {
        for outcome in Outcome.allCases { #expect(one.estimate(outcome, week: 104) == other.estimate(outcome, week: 104)) }
        for summary in Summary.all { #expect(one.estimate(summary) == other.estimate(summary)) }
      }
      bytes.insert(with.binaryForm)
    }
    #expect(bytes.count == 1)
  }
}
