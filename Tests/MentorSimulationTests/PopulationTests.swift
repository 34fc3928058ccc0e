import Evidence
import RandomStreams
import SupportWebs
import Testing

@testable import MentorSimulation

@Suite struct PopulationTests {
  private static let careRelated = CohortGenerator(.standard(for: .careRelated))
  private static let selective = CohortGenerator(.standard(for: .selective))

  @Test func processesOfTheGeneratorMeetNoOthers() {
    let own = Set(GeneratorProcess.allCases.map(\.rawValue))
    #expect(own.count == GeneratorProcess.allCases.count && own.isSubset(of: 32...45))
    #expect(own.isDisjoint(with: ChanceProcess.allCases.map(\.rawValue)) && !own.contains(ReservedProcess.parameters))
  }

  @Test func aYouthIsTheSameWhateverThePopulation() {
    let small = Population.cohorts([.init(Self.careRelated, youths: 18)], seed: 4)
    let large = Population.cohorts([.init(Self.careRelated, youths: 1_000_000), .init(Self.selective, youths: 7)], seed: 4)
    for youth in 0..<UInt32(18) {
      #expect(small.start(ofYouth: youth) == large.start(ofYouth: youth))
      #expect(small.start(ofYouth: youth) == Self.careRelated.youth(youth, seed: 4))
    }
    #expect(large.start(ofYouth: 1_000_003) == Self.selective.youth(1 << 27 | 3, seed: 4))
  }

  /// The second group begins later in the larger population: neither its youths nor their luck and settings change.
  @Test func aGroupThatGrowsLeavesTheOthersAsTheyWere() throws {
    func simulation(_ careRelated: Int) -> Simulation {
      Simulation(
        population: .cohorts([.init(Self.careRelated, youths: careRelated), .init(Self.selective, youths: 5)], seed: 4),
        arms: [Arm(id: "none", programmes: [])], horizon: 20, futures: 2, seed: 9, settings: .shared(count: 3, sd: 1))
    }
    let (small, large) = (simulation(7), simulation(50))
    for youth in 0..<UInt32(5) {
      #expect(small.population.start(ofYouth: 7 + youth) == large.population.start(ofYouth: 50 + youth))
      let (a, b) = (small.courseStart(youth: 7 + youth, future: 1), large.courseStart(youth: 50 + youth, future: 1))
      #expect(a.luck.youth == b.luck.youth && a.luck.youth == 1 << 27 | youth && a.settingEffect == b.settingEffect)
    }
    #expect(small.courseStart(youth: 7, future: 0).settingEffect == small.courseStart(youth: 10, future: 0).settingEffect)
    #expect(small.courseStart(youth: 7, future: 0).settingEffect != small.courseStart(youth: 8, future: 0).settingEffect)
  }

  /// A part of a group that begins further on has the same youths as the whole has there.
  @Test func aPartOfAGroupKeepsItsNumbers() {
    let whole = Population.cohorts([.init(Self.careRelated, youths: 9), .init(Self.selective, youths: 9)], seed: 4)
    let part = Population.cohorts([.init(Self.careRelated, youths: 2, first: 6), .init(Self.selective, youths: 3, first: 5)], seed: 4)
    #expect(part.start(ofYouth: 1) == whole.start(ofYouth: 7) && part.start(ofYouth: 4) == whole.start(ofYouth: 9 + 7))
    #expect(part.address(ofYouth: 4) == whole.address(ofYouth: 9 + 7) && Population.webs([]).address(ofYouth: 6) == 6)
  }

  /// The team of a group changes whether it is trained and what its professionals believe, and nothing else.
  @Test func theTeamOfAGroupCanBeChosen() {
    var changed = Cohort.standard(for: .careRelated, team: .untrained)
    let usual = Cohort.standard(for: .careRelated)
    #expect(usual.team == .trained && Cohort.standard(for: .careRelated, team: .trained) == usual)
    #expect(changed.team == .untrained && changed.professionalsBelief == Cohort.standard(for: .selective).professionalsBelief)
    (changed.team, changed.professionalsBelief) = (usual.team, usual.professionalsBelief)
    #expect(changed == usual)
  }

  /// Every coordinate of the address counts, and two youths differ in all that is continuous.
  @Test func otherAddressesGiveOtherYouths() {
    let base = Self.careRelated.youth(3, seed: 4)
    for other in [
      Self.careRelated.youth(4, seed: 4), Self.careRelated.youth(3, seed: 5), Self.careRelated.youth(3, seed: 4, parameterDraw: 1),
    ] {
      #expect(other.youth.risk != base.youth.risk && other.youth.familyConflict != base.youth.familyConflict)
      #expect(other.youth.competences != base.youth.competences && other.ties.last?.closeness != base.ties.last?.closeness)
    }
    let population = Population.cohorts([.init(Self.careRelated, youths: 9)], seed: 4, parameterDraw: 1)
    #expect(population.start(ofYouth: 3) == Self.careRelated.youth(3, seed: 4, parameterDraw: 1))
  }

  @Test func nothingOfAYouthIsLeftToBeDrawn() {
    for number in 0..<UInt32(200) {
      let web = Self.careRelated.youth(number, seed: 1)
      #expect(web.youth.adversities != nil && web.youth.competences != nil)
      let levels =
        [web.youth.parentsTrust, web.youth.professionalsBelief, web.youth.familyConflict]
        + web.ties.flatMap { [$0.closeness, $0.conflict] }
      for level in levels {
        if case .known(let x) = level { #expect((0...1).contains(x)) } else { Issue.record("a level is drawn") }
      }
      #expect(web.ties.allSatisfy { $0.isAdult != nil && $0.isReciprocal != nil && $0.ageGap != nil })
      if case .drawn = web.youth.risk { Issue.record("risk is drawn") }
      if case .drawn = web.youth.magnet { Issue.record("magnet is drawn") }
    }
  }

  @Test func sizesAreKnownBeforehand() throws {
    let webs = (0..<UInt32(6)).map { Self.selective.youth($0, seed: 2) }
    let list = Population.webs(webs)
    #expect(list.youths == 6 && list.start(ofYouth: 5) == webs[5])
    #expect(list.maxTies == webs.map(\.ties.count).max() && list.maxPlaces == 4)
    let one = Population.web(webs[0])
    #expect(one.youths == nil && one.start(ofYouth: 99) == webs[0] && one.maxTies == webs[0].ties.count)
    let groups = Population.cohorts([.init(Self.selective, youths: 3), .init(Self.careRelated, youths: 4)], seed: 2)
    #expect(groups.youths == 7 && groups.maxTies == 20 && groups.maxPlaces == 4)
    #expect(groups.start(ofYouth: 2).youth.segment == .selective && groups.start(ofYouth: 3).youth.segment == .careRelated)
  }

  @Test func youthsThatAreNotThereStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Population.cohorts([.init(CohortGenerator(.standard(for: .selective)), youths: 3)], seed: 2).start(ofYouth: 3)
    }
    await #expect(processExitsWith: .failure) { _ = Population.Group(CohortGenerator(.standard(for: .selective)), youths: -1) }
    await #expect(processExitsWith: .failure) {
      _ = Population.Group(CohortGenerator(.standard(for: .selective)), youths: 1, first: Population.mostInGroup)
    }
  }

  /// Any value that a file may give to a parameter of a cohort gives youths whose numbers are within their ranges.
  @Test(
    arguments: ParameterSet.standard.parameters.filter {
      ["cohort", "network", "initial"].contains($0.id.prefix { $0 != "." }) || $0.id.hasPrefix("quality.") || $0.id.hasPrefix("place.new")
    }.map(\.id))
  func theEndsOfARangeGiveYouths(_ id: String) throws {
    let parameter = try #require(ParameterSet.standard[id])
    for value in [parameter.range.lowerBound, parameter.range.upperBound] {
      let parameters = ParameterSet.standard.overriding([id: value])
      if parameters.parameters.contains(where: { p in p.atMost.map { parameters.value(p.id) > parameters.value($0) } ?? false }) {
        continue
      }
      for segment in Segment.allCases {
        let cohort = Cohort.standard(for: segment, parameters: parameters)
        let generator = CohortGenerator(cohort)
        for number in 0..<UInt32(40) {
          let web = generator.youth(number, seed: 3)
          #expect(web.ties.count <= cohort.maxTies && web.places.count == cohort.maxPlaces)
          #expect(cohort.ages.contains(Int(web.youth.age)) && (0...10).contains(web.youth.adversities ?? -1))
          #expect(web.youth.existingMentorQuality?.isFinite ?? true, "\(id) = \(value)")
          for tie in web.ties {
            if case .known(let x) = tie.closeness { #expect((0...1).contains(x), "\(id) = \(value)") }
          }
        }
      }
    }
  }

  @Test func aNaturalMentorMovesTheOutcomesOfEachDomain() throws {
    let constants = ModelConstants(.standard)
    var web = Self.careRelated.youth(0, seed: 1)
    let luck = Luck(seed: 1, youth: 0, future: 0)
    web.youth.existingMentorQuality = nil
    let without = CourseStart(web, constants, luck, settingEffect: 0, competencesAreKnown: true).expectedOutcome
    web.youth.existingMentorQuality = 2
    let with = CourseStart(web, constants, luck, settingEffect: 0, competencesAreKnown: true).expectedOutcome
    let value = ParameterSet.standard.value
    for (index, domain) in Domain.allCases.enumerated() {
      let expected = value("domain.\(domain.rawValue)") * (value("delta.natural") + 2 * value("quality.effect"))
      #expect(abs(Double(with[index] - without[index]) - expected) < 1e-6)
    }
  }
}
