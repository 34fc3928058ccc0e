import Estimates
import Evidence
@testable import MentorSimulation
import ProtectiveFactors
import RandomStreams
import SupportWebs
import Testing

/// Patterns that the specification asks for, and the kernel's indicators against the report's.
@Suite struct PatternTests {
  /// A wrong sign would show as a negative mean; the differences are 10 and more standard errors above 0.
  @Test func theFourFactorsAreHigherUnderAJIMAtWeek39() async throws {
    let results = try await Cases.anton(futures: 2_000, weeks: 39, seed: 2_026).run(threads: 2)
    for outcome in [Outcome.bonding, .involvement, .competences, .adultSupport] {
      let difference = try #require(results["jim"]?.difference(outcome, week: 39))
      #expect(difference.mean > 4.892 * (difference.standardError ?? .infinity), "\(outcome.rawValue): \(difference)")
    }
  }

  @Test func startsEqualTheIndependentImplementation() throws {
    for name in ["G1", "G2", "G6"] {
      let study = try GoldenStudy(name)
      let start = study.simulation(futures: 1, seed: 1).trace(future: 0, arm: 0)[0]
      for (key, outcome) in [("F1", Outcome.bonding), ("F2", .involvement), ("F4", .adultSupport), ("trusted", .trustedAdult)] {
        #expect(abs(Double(start[outcome]) - (study.atStart[key] ?? .nan)) < 1e-5, "\(name) \(key)")
      }
      #expect(start.eligible == Int(study.atStart["eligibleAtStart"] ?? -1))
    }
  }

  /// The kernel's factors 1, 2 and 4 equal the report's to 1e-5 on webs without missing values.
  @Test func kernelAndReportAgreeOnFactors() throws {
    var compared = 0
    for name in ["anton", "scouting"] {
      for web in try Cases.read(name).waves {
        let web = web.withoutMissingValues()
        let simulation = Simulation(
          population: .web(StartWeb(web)), arms: [Arm(id: "none", programmes: [])], horizon: 1, futures: 1, seed: 1)
        let start = simulation.trace(future: 0, arm: 0)[0]
        for (outcome, factor) in [
          (Outcome.bonding, FactorResult.bonding(web)), (.involvement, .involvement(web)), (.adultSupport, .adultSupport(web)),
        ] {
          let report = try #require(factor.value?.point)
          #expect(abs(Double(start[outcome]) - report) < 1e-5, "\(name) \(web.moment.id) \(outcome.rawValue)")
          compared += 1
        }
      }
    }
    #expect(compared == 15)
  }

  /// Every parameter is read by the model, or belongs to a part that is not there yet.
  @Test func noParameterIsUnreadWithoutReason() {
    let read = Recorder()
    _ = ModelConstants { id in
      read.ids.insert(id)
      return ParameterSet.standard.value(id)
    }
    for segment in Segment.allCases {
      _ = Cohort(
        segment,
        ParameterReader { id in
          read.ids.insert(id)
          return ParameterSet.standard.value(id)
        })
    }
    let unread = Set(ParameterSet.standard.parameters.map(\.id)).subtracting(read.ids)
    // What draws of other parameters follow from.
    let draws = Set(ParameterSet.standard.parameters.filter(\.isForDrawsOnly).map(\.id))
    // Costs, which have a test of their own.
    let costs = Set(ParameterSet.standard.parameters.filter { CostPlan.isPrice($0) }.map(\.id) + ["economics.discountCosts"])
    // Calibration, policy options and economics.
    let later: Set<String> = [
      "economics.discountEffects", "factor.typeCovered", "lever.parentTraining", "quality.closeCut",
      "setting.sd",
    ]
    #expect(unread.subtracting(draws) == later.union(costs) && draws.isDisjoint(with: read.ids))
    #expect(read.ids.count > 190)
  }

  /// The numbers of processes that are reserved outside the weekly model are not used in it.
  @Test func processesOfTheModelLeaveReservedNumbersFree() {
    #expect(ChanceProcess.allCases.allSatisfy { $0.rawValue < ReservedProcess.sensitivity })
  }

  private final class Recorder { var ids: Set<String> = [] }

  /// What a case leaves out is drawn anew in every future, alike in all arms.
  @Test func missingValuesAreDrawnPerFutureAndSharedByArms() throws {
    let simulation = try Cases.anton(futures: 20)
    let starts = (0..<UInt32(20)).map { simulation.trace(future: $0, arm: 0)[0].closeness }
    #expect(Set(starts).count == 20)
    for future in 0..<UInt32(20) {
      #expect(simulation.trace(future: future, arm: 1)[0].closeness == starts[Int(future)])
    }
  }

  @Test func theTypicalFutureHasAMentorAndCanBeRunAgain() async throws {
    let simulation = try Cases.anton(futures: 300)
    let results = await simulation.run(threads: 2)
    let future = try #require(results.typicalFuture(ofArm: 1))
    let last = try #require(simulation.lastWeekWithMentor(future: future, arm: 1))
    let snapshot = simulation.snapshot(future: future, arm: 1, week: last)
    #expect(snapshot.mentorState == .active)
    #expect(snapshot.ties.count { $0.isMentor } == 1)
    #expect(simulation.snapshot(future: future, arm: 0, week: last).ties.allSatisfy { !$0.isMentor })
  }
}

extension SupportWeb {
  /// The web with every missing value filled in.
  fileprivate func withoutMissingValues() -> SupportWeb {
    var web = self
    for index in web.alters.indices {
      var tie = web.alters[index].tie
      tie.closeness.value = tie.closeness.value ?? 0.4
      tie.conflict.value = tie.conflict.value ?? 0.2
      tie.isReciprocal = tie.isReciprocal ?? false
      tie.receives = SupportProfile(
        Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, Reported(tie.receives[$0] ?? 0.3)) }))
      var person = web.alters[index].person
      person.isAdult = person.isAdult ?? false
      web.alters[index] = Alter(person: person, tie: tie)
    }
    for index in web.places.indices {
      web.places[index].participation = web.places[index].participation ?? 0.5
      web.places[index].contribution = web.places[index].contribution ?? 0.5
      web.places[index].isAccessible = web.places[index].isAccessible ?? true
    }
    web.family.participation = web.family.participation ?? 1
    web.family.contribution = web.family.contribution ?? 0.5
    return web
  }
}
