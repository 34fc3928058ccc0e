import Estimates
import Evidence
@testable import MentorSimulation
import Quantities
import SupportWebs
import Testing

/// Section 14 of the specification.
@Suite struct InvariantTests {
  @Test func threadsDoNotMatter() async throws {
    let simulation = try Cases.anton(futures: 407)
    let one = await simulation.run(threads: 1)
    for threads in [2, 7] {
      let many = await simulation.run(threads: threads)
      #expect(many.arms == one.arms)
      #expect(many.typicalFuture(ofArm: 1) == one.typicalFuture(ofArm: 1))
    }
  }

  @Test func identicalArmsDifferByExactlyNothing() async throws {
    let jim = try Cases.jim()
    let simulation = try Cases.anton(
      futures: 300, arms: [Arm(id: "none", programmes: []), Arm(id: "a", programmes: [jim]), Arm(id: "b", programmes: [jim])])
    for future in 0..<UInt32(300) {
      #expect(simulation.trace(future: future, arm: 1) == simulation.trace(future: future, arm: 2))
    }
    let results = await simulation.run(threads: 2)
    for outcome in Outcome.allCases {
      #expect(results["a"]?.estimate(outcome, week: 104) == results["b"]?.estimate(outcome, week: 104))
    }
  }

  /// Two arms without a programme: every paired difference is 0, and so is its error.
  @Test func twoArmsWithoutMentorGiveDifferencesOfZero() async throws {
    let simulation = try Cases.anton(futures: 200, arms: [Arm(id: "none", programmes: []), Arm(id: "again", programmes: [])])
    let results = await simulation.run(threads: 2)
    for outcome in Outcome.allCases where outcome.isPaired {
      for week in [13, 52, 104] {
        #expect(results["again"]?.difference(outcome, week: week)?.mean == 0)
        #expect(results["again"]?.difference(outcome, week: week)?.standardError == 0)
      }
    }
  }

  /// With every effect of a mentor at 0, outcomes and events do not differ, in any future.
  @Test func withoutEffectsOutcomesAndEventsAreEqual() async throws {
    let none = [
      "delta.JIM", "quality.effect", "support.effect", "placement.jim", "placement.stayMentor", "placement.conflict", "harm.size",
      "harm.perConflict", "rematch.harm",
    ]
    let parameters = ParameterSet.standard.overriding(Dictionary(uniqueKeysWithValues: none.map { ($0, 0) }))
    let results = try await Cases.anton(futures: 500, parameters: parameters).run(threads: 2)
    for outcome in [Outcome.meanEffect, .effectPsychosocialProblems, .placedEver, .placedNow, .leftSchool, .ruleBreaking] {
      #expect(results["jim"]?.difference(outcome, week: 104)?.mean == 0)
      #expect(results["jim"]?.difference(outcome, week: 104)?.standardError == 0)
    }
    #expect((results["jim"]?.estimate(.matched)?.mean ?? 0) > 0.5)
  }

  /// Planted: one effect is enough to part the arms.
  @Test func oneEffectPartsTheArms() async throws {
    let none = [
      "delta.JIM", "quality.effect", "support.effect", "placement.stayMentor", "placement.conflict", "harm.size", "harm.perConflict",
    ]
    let parameters = ParameterSet.standard.overriding(Dictionary(uniqueKeysWithValues: none.map { ($0, 0) }))
    let results = try await Cases.anton(futures: 500, parameters: parameters).run(threads: 2)
    #expect(results["jim"]?.difference(.placedEver, week: 104)?.mean != 0)
  }

  @Test func withNobodyToAskNobodyNominates() async throws {
    let study = try GoldenStudy("G2")
    let simulation = study.simulation(futures: 1_000, seed: 5, changing: ["tie.gain": 0])
    let results = await simulation.run(threads: 2)
    #expect(results["jim"]?.estimate(.matched)?.mean == 0)
    let withNewTies = await study.simulation(futures: 1_000, seed: 5).run(threads: 2)
    #expect((withNewTies["jim"]?.estimate(.matched)?.mean ?? 0) > 0.1)
  }

  @Test func withoutMentorThereIsNeitherDoseNorHarm() throws {
    let simulation = try Cases.anton(futures: 100)
    for future in 0..<UInt32(100) {
      for week in simulation.trace(future: future, arm: 0) {
        #expect(week[.dose] == 0 && week[.harm] == 0 && week.mentorState == .none && week.quality == nil)
      }
    }
  }

  @Test func statesStayInRange() throws {
    let simulation = try Cases.anton(futures: 300)
    for future in 0..<UInt32(300) {
      var last: TraceWeek?
      for week in simulation.trace(future: future, arm: 1) {
        #expect((week.closeness + week.conflict).allSatisfy { (0...1).contains($0) })
        let levels: [Outcome] = [.dose, .bonding, .involvement, .competences, .adultSupport, .familyConflict, .mentorParentConflict]
        #expect(levels.allSatisfy { (0...1).contains(week[$0]) })
        #expect(week.quality.map { (0...1).contains($0) } ?? true)
        #expect(week[.harm] >= 0 && week.trust > 0 && week.trust <= 1)
        #expect(week.outcomes.allSatisfy { $0.isFinite })
        if let last { #expect(week[.placedEver] >= last[.placedEver] && week[.leftSchool] >= last[.leftSchool]) }
        last = week
      }
    }
  }

  @Test func everyYouthIsInOneState() async throws {
    let results = try await Cases.anton(futures: 500).run(threads: 2)
    let sum = MentorState.allCases.reduce(0.0) { $0 + (results["jim"]?.estimate(.state($1))?.mean ?? 0) }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func aLongerHorizonLeavesEarlierWeeksAsTheyWere() throws {
    let short = try Cases.anton(futures: 50, weeks: 60)
    let long = try Cases.anton(futures: 50, weeks: 200)
    for future in 0..<UInt32(50) {
      #expect(short.trace(future: future, arm: 1) == Array(long.trace(future: future, arm: 1).prefix(61)))
    }
  }

  @Test func anotherArmLeavesTheOthersAsTheyWere() async throws {
    let jim = try Cases.jim()
    var shorter = jim
    shorter.plannedWeeks = 20
    let arms = [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [jim])]
    let two = try await Cases.anton(futures: 200, arms: arms).run(threads: 2)
    let three = try await Cases.anton(futures: 200, arms: arms + [Arm(id: "short", programmes: [shorter])]).run(threads: 2)
    #expect(Array(three.arms.prefix(2)) == two.arms)
    #expect(three.arms[2] != three.arms[1])
  }

  @Test func twiceTheFuturesShrinkTheErrorByTheRootOfTwo() async throws {
    let small = try await Cases.anton(futures: 4_000).run(threads: 2)
    let large = try await Cases.anton(futures: 8_000).run(threads: 2)
    let ratio =
      (small["jim"]?.difference(.meanEffect, week: 104)?.standardError ?? 0)
      / (large["jim"]?.difference(.meanEffect, week: 104)?.standardError ?? 1)
    // The relative error of a standard error from n numbers is about 1/sqrt(2n): 1.1 % and .8 % here, so 5 % is over three of them.
    #expect(abs(ratio / 2.0.squareRoot() - 1) < 0.05)
  }

  /// Better support and training never raise the expected share of closures.
  @Test func supportAndTrainingDoNotRaiseClosures() async throws {
    var bare = try Cases.jim()
    bare.supportContactsPerMonth = 0.5
    var better = bare
    better.supportContactsPerMonth = 4
    better.trainingHours = 6
    let parameters = ParameterSet.standard.overriding(["formalising.pressure": 0])
    let results = try await Cases.anton(
      futures: 4_000, parameters: parameters,
      arms: [Arm(id: "none", programmes: []), Arm(id: "bare", programmes: [bare]), Arm(id: "better", programmes: [better])]
    ).run(threads: 2)
    #expect((results["better"]?.estimate(.closures)?.mean ?? 1) < (results["bare"]?.estimate(.closures)?.mean ?? 0))
  }

  /// Who is not known to be an adult is one in some futures; ties that were interrupted before the start stay so.
  @Test func whatTheCaseLeavesOpenIsDrawnAndWhatItInterruptsWaits() throws {
    let aunt = Alter(
      person: Person(id: "aunt", label: Bilingual(both: "aunt"), role: .kin), tie: Tie(closeness: Reported(0.9), conflict: Reported(0.1)))
    let friend = Alter(
      person: Person(id: "friend", label: Bilingual(both: "friend"), role: .friend),
      tie: Tie(status: .suspended, closeness: Reported(0.9), conflict: Reported(0.1)))
    let youth = Youth(id: "me", label: Bilingual(both: "me"), age: 15, segment: .careRelated, school: .mbo, team: .trained)
    let web = SupportWeb(youth: youth, moment: Moment(id: "a", label: Bilingual(both: "a"), date: nil), alters: [aunt, friend])
    let parameters = ParameterSet.standard.overriding(["placement.base.first39": 0.5, "placement.base.later": 0.5, "placement.stay": 2])
    let simulation = Simulation(
      population: .web(StartWeb(web, parameters: parameters)), arms: [Arm(id: "none", programmes: [])], horizon: 60, futures: 40, seed: 3,
      parameters: parameters)
    let eligible = (0..<UInt32(40)).map { simulation.trace(future: $0, arm: 0)[0].eligible }
    #expect(eligible.contains(0) && eligible.contains(1))
    for future in 0..<UInt32(40) {
      let end = simulation.snapshot(future: future, arm: 0, week: 60)
      #expect(end.ties.contains { $0.origin == .initial(1) && $0.status == .suspended })
    }
  }
}
