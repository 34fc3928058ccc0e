@testable import Estimates
import Evidence
@testable import MentorSimulation
import Quantities
import Testing

/// Section 14 of the specification for every route: natural, volunteer, professional and peer mentors, rematches, teams and fallbacks.
@Suite struct RouteInvariantTests {
  /// Webs of one youth and a cohort, together with an arm for each route.
  private static let studies = ["G1", "G2", "G4", "G6"]

  private static let effects = [
    "delta.JIM", "delta.natural", "delta.volunteer", "delta.professional", "delta.peer", "quality.effect", "support.effect",
    "placement.jim", "placement.stayMentor", "placement.conflict", "harm.size", "harm.perConflict", "rematch.harm",
  ]

  @Test func everyRouteIsHere() throws {
    let routes = try Self.studies.flatMap { try GoldenStudy($0).study.arms }.flatMap(\.programmes).map(\.route)
    #expect(Set(routes) == Set(Route.allCases))
    let programmes = try GoldenStudy("G6").study.arms.flatMap(\.programmes)
    #expect(programmes.contains(where: \.rematches) && programmes.contains { $0.mentorsPerYouth > 1 })
  }

  /// With every effect of a mentor at 0, outcomes and events are the same in every future of every arm.
  @Test(arguments: studies)
  func withoutEffectsOutcomesAndEventsAreEqual(_ name: String) async throws {
    let study = try GoldenStudy(name)
    let none = Dictionary(uniqueKeysWithValues: Self.effects.map { ($0, 0.0) })
    let results = await study.simulation(futures: 400, seed: 8, changing: none).run(threads: 2)
    let affected: [Outcome] = [
      .meanEffect, .effectSocialEmotional, .effectAcademicVocational, .effectPhysicalHealth, .effectPsychosocialProblems, .placedEver,
      .placedNow, .leftSchool, .ruleBreaking,
    ]
    let week = study.study.weeks
    for arm in results.arms.dropFirst() {
      #expect((arm.estimate(.matched)?.mean ?? 0) > 0.1)
      for outcome in affected {
        let difference = try #require(arm.difference(outcome, week: week))
        #expect(difference.mean == 0 && difference.standardError == 0, "\(name) \(arm.arm) \(outcome)")
      }
    }
    // Planted: any one of the effects parts some arm.
    for id in ["quality.effect", "harm.size"] {
      var one = none
      one[id] = nil
      let parted = await study.simulation(futures: 400, seed: 8, changing: one).run(threads: 2)
      #expect(parted.arms.dropFirst().contains { $0.difference(.meanEffect, week: week)?.mean != 0 }, "\(name) \(id)")
    }
  }

  /// Levels in range, no dose or harm without a mentor, and what has happened stays so, week by week in every arm.
  @Test(arguments: studies)
  func statesStayInRange(_ name: String) throws {
    let study = try GoldenStudy(name)
    let simulation = study.simulation(futures: 40, seed: 2, changing: ["matching.rate": 0.3, "closure.rate.volunteer": 0.02])
    let levels: [Outcome] = [.dose, .bonding, .involvement, .adultSupport, .adultSupportOfWeb, .familyConflict, .mentorParentConflict]
    var mentors = 0
    for arm in simulation.arms.indices {
      for course in 0..<UInt32(40) {
        let (youth, future) = simulation.youths > 1 ? (course, UInt32(0)) : (UInt32(0), course)
        var last: TraceWeek?
        for week in simulation.trace(youth: youth, future: future, arm: arm) {
          #expect((week.closeness + week.conflict).allSatisfy { (0...1).contains($0) })
          #expect(levels.allSatisfy { (0...1).contains(week[$0]) } && week.outcomes.allSatisfy { $0.isFinite })
          #expect(week.quality.map { (0...1).contains($0) } ?? true)
          #expect(week[.harm] >= 0 && week.trust > 0 && week.trust <= 1)
          if arm == 0 { #expect(week[.dose] == 0 && week[.harm] == 0 && week.mentorState == .none) }
          if week.mentorState == .active { mentors += 1 }
          if let last {
            #expect(week[.placedEver] >= last[.placedEver] && week[.leftSchool] >= last[.leftSchool])
            #expect(week[.ruleBreaking] - last[.ruleBreaking] >= 0 && week[.ruleBreaking] - last[.ruleBreaking] <= 1)
          }
          last = week
        }
      }
    }
    #expect(mentors > 500)
  }

  /// Every enrolled youth is in exactly one state at the end: the counts add up exactly.
  @Test(arguments: studies)
  func stateCountsAddUpToTheEnrolled(_ name: String) async throws {
    let results = await (try GoldenStudy(name)).simulation(futures: 500, seed: 3).run(threads: 2)
    for arm in results.arms {
      let states = try MentorState.allCases.map { try #require(arm.tally(.summary(.state($0)), week: 0, isDifference: false)) }
      #expect(states.reduce(0) { $0 + $1.moments.sum } == Int128(500) << 22)
      // A share is 0 or 1 in every course.
      #expect(states.allSatisfy { $0.moments.squares == $0.moments.sum << 22 })
    }
  }

  /// Better support and training never raise the expected number of closures.
  ///
  /// Per route 4,000 futures under shared luck. The mean of the differences may exceed 0 by 4.9 of its standard errors: a false alarm of 1e-6, were
  /// there no effect at all. A wrong sign of support or training moves it by .06 to .09 closures, over 7 standard errors, and was seen to fail.
  @Test(arguments: [("G1", "jim"), ("G1", "volunteer"), ("G1", "professional"), ("G6", "peer"), ("G6", "volunteerRematch")])
  func supportAndTrainingDoNotRaiseClosures(_ name: String, _ arm: String) async throws {
    let study = try GoldenStudy(name)
    var bare = try #require(study.study.arms.first { $0.id == arm }?.programmes.first)
    bare.supportsPairs = true
    bare.supportContactsPerMonth = 0.5
    bare.trainingHours = 0
    var (supported, trained) = (bare, bare)
    supported.supportContactsPerMonth = 4
    trained.trainingHours = 8
    let simulation = Simulation(
      population: study.study.population,
      arms: [
        Arm(id: "none", programmes: []), Arm(id: "bare", programmes: [bare]), Arm(id: "supported", programmes: [supported]),
        Arm(id: "trained", programmes: [trained]),
      ], horizon: 104, futures: 4_000, seed: 31, weeks: [104],
      parameters: study.study.parameters.overriding(["formalising.pressure": 0]))
    let results = await simulation.run(threads: 2)
    let closures = results.arms.map { $0.estimate(.closures) }
    let base = try #require(closures[1])
    for other in closures[2...] {
      let better = try #require(other)
      let error = ((try #require(base.standardError)) * (try #require(base.standardError)) * 2).squareRoot()
      #expect(better.mean - base.mean <= 4.9 * error, "\(arm)")
      #expect(better.mean < base.mean, "\(arm): \(better.mean) of \(base.mean)")
    }
  }
}
