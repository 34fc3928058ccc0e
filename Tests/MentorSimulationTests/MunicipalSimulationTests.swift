import Estimates
import Evidence
import Lanes
import Quantities
import RandomStreams
import SupportWebs
import Testing

@testable import MentorSimulation

/// All youths of a municipality together: where there is room for all, nobody notices the others.
@Suite struct MunicipalSimulationTests {
  private static let jim = ProgrammeCatalogue.standard["jim"]?.terms
  private static let buddy = ProgrammeCatalogue.standard["matchmentor"]?.terms

  private static func simulation(
    jim queue: Int? = nil, buddy other: Int? = nil, _ capacities: [Capacity] = [], youths: [Int] = [150, 90], futures: Int = 1,
    share: Double = 0.6, moment: Offer.Moment = .week(8)
  ) throws -> MunicipalSimulation {
    let (jim, buddy) = (try #require(jim), try #require(buddy))
    let generators = [Segment.careRelated, .selective].map { CohortGenerator(.standard(for: $0)) }
    return MunicipalSimulation(
      number: 3, youths: youths,
      options: [
        .init(id: "usual", offers: [[], []]),
        .init(
          id: "mix",
          offers: [[Offer([jim, buddy], queues: [queue, other])], [Offer([buddy], share: share, moment: moment, queues: [other])]],
          capacities: capacities),
      ], comparator: 0, variants: [.init(.standard, generators: generators)], horizon: 78, futures: futures, seed: 7, settingSD: 0.33)
  }

  // MARK: Room for all

  @Test func togetherIsTheSameAsAlone() throws {
    let simulation = try Self.simulation()
    let alone = simulation.runAlone(.best)
    #expect(simulation.runTogether(.best).cells == alone.cells)
    #expect(simulation.runTogether(.scalar).cells == alone.cells)
    #expect(simulation.runAlone(.scalar).cells == alone.cells)
  }

  @Test func queuesWithRoomForAllChangeNoBit() throws {
    let wide = try Self.simulation(jim: 0, buddy: 1, [Capacity(), Capacity(order: .need)])
    #expect(wide.isTogether)
    #expect(wide.run().cells == (try Self.simulation()).run().cells)
    let places = try Self.simulation(jim: 0, buddy: 1, [Capacity(places: 10_000), Capacity(places: 10_000)])
    #expect(places.run().cells == wide.run().cells)
  }

  /// The courses are those of a plain simulation of the same addresses.
  @Test func oneStratumIsAPlainSimulation() async throws {
    let terms = try #require(Self.jim)
    let generator = CohortGenerator(.standard(for: .careRelated))
    let municipal = MunicipalSimulation(
      number: 0, youths: [100], options: [.init(id: "usual", offers: [[]]), .init(id: "jim", offers: [[Offer([terms])]])], comparator: 0,
      variants: [.init(.standard, generators: [generator])], horizon: 52, futures: 1, seed: 11)
    let plain = Simulation(
      population: .cohorts([.init(generator, youths: 100)], seed: 11),
      arms: [Arm(id: "usual", programmes: []), Arm(id: "jim", programmes: [terms])], horizon: 52, futures: 1, seed: 11, weeks: [52],
      hasCosts: true)
    let expected = await plain.run(threads: 2)
    #expect(municipal.runTogether(.best).cells[0] == expected.arms)
  }

  @Test func standardErrorsAreThoseOfYouthsOrFutures() throws {
    let simulation = try Self.simulation(futures: 3)
    let (alone, together) = (simulation.runAlone(.best), simulation.runTogether(.best))
    let (one, other) = (try #require(alone.cells[0][1].estimate(.matched)), try #require(together.cells[0][1].estimate(.matched)))
    #expect(one.mean == other.mean && one.count == 450 && other.count == 450)
    #expect(one.clusters == 150 && other.clusters == 3)
  }

  // MARK: Scarce places

  private static let mentors = Capacity.Mentors(atStart: 12, recruitsPerWeek: 0.4, dropout: 0.01, returnShare: 0.5)

  @Test(arguments: Capacity.Order.allCases) func scarcePlacesAreNeverExceeded(_ order: Capacity.Order) throws {
    for matching in Capacity.Matching.allCases {
      let tight = try Self.simulation(
        jim: 0, buddy: 1,
        [
          Capacity(places: 25, order: order == .fit ? .need : order),
          Capacity(places: 10, mentors: Self.mentors, order: order, matching: matching),
        ])
      let results = tight.run()
      #expect(tight.run(vectors: .scalar).cells == results.cells)
      let queues = results.queues[1]
      #expect(queues[0].placeWeeksTaken <= queues[0].placeWeeksOffered && queues[0].placeWeeksOffered == 25 * 78)
      #expect(queues[1].placeWeeksTaken <= queues[1].placeWeeksOffered)
      for queue in queues { #expect(queue.applications == queue.served + queue.stillWaiting && queue.stillWaiting > 0) }
      // A mentor is free, has a youth or is gone: never more youths at a time than mentors who ever were there.
      #expect(queues[1].mentors >= 12 && queues[1].mentorsLost <= queues[1].mentors)
      #expect(queues[1].placeWeeksTaken + queues[1].mentorWeeksFree <= queues[1].mentors * 78)
      let free = try Self.simulation().run()
      let (scarce, all) = (try #require(results.cells[0][1].estimate(.matched)), try #require(free.cells[0][1].estimate(.matched)))
      #expect(scarce.mean < all.mean)
      // Whoever has no offer is as without one.
      #expect(results.cells[0][0] == free.cells[0][0])
    }
  }

  /// Looking at fit makes better relations than a draw of lots, and the largest sum of fits is no worse than taking turns.
  @Test func matchingByFitMakesBetterRelations() throws {
    func quality(_ matching: Capacity.Matching) throws -> Double {
      let pool = Capacity.Mentors(atStart: 40, recruitsPerWeek: 1, dropout: 0.005, returnShare: 0.7)
      let run = try Self.simulation(buddy: 0, [Capacity(mentors: pool, matching: matching)], youths: [0, 600], share: 1).run()
      return try #require(run.cells[1][1].estimate(.firstQualityInWeek52)).mean
    }
    let (chance, wishes, greedy, optimal) = (try quality(.chance), try quality(.wishes), try quality(.greedy), try quality(.optimal))
    #expect(chance + 0.02 < wishes && wishes < greedy + 0.03 && chance + 0.03 < optimal, "\(chance) \(wishes) \(greedy) \(optimal)")
  }

  @Test func noPlacesMeansNobodyIsServed() throws {
    let none = try Self.simulation(jim: 0, buddy: 1, [Capacity(places: 0), Capacity(mentors: .init(atStart: 0))]).run()
    for stratum in 0...1 {
      #expect(none.cells[stratum][1].estimate(.matched)?.mean == 0)
      #expect(none.cells[stratum][1].difference(.meanEffect, week: 78)?.mean == 0)
    }
  }

  /// Who has most adversities is served first.
  @Test func needGoesFirst() {
    func youth(_ number: UInt32, since: Int, need: Int) -> WaitingYouth {
      WaitingYouth(tile: 0, lane: 0, luck: Luck(seed: 1, youth: number, future: 0), since: since, need: need)
    }
    #expect(youth(1, since: 9, need: 5).precedes(youth(2, since: 3, need: 4), .need))
    #expect(!youth(1, since: 9, need: 5).precedes(youth(2, since: 3, need: 4), .firstCome))
    let equals = (youth(1, since: 3, need: 4), youth(2, since: 3, need: 4))
    #expect(equals.0.precedes(equals.1, .firstCome) != equals.1.precedes(equals.0, .firstCome))
  }

  /// The youths who were there keep their luck when somebody joins: where there is room for all, to the bit.
  @Test func oneMoreYouthLeavesTheOthersAsTheyWere() async throws {
    func states(_ youths: Int) async -> [Float] {
      let generator = CohortGenerator(.standard(for: .careRelated))
      let simulation = Simulation(
        population: .cohorts([.init(generator, youths: youths)], seed: 7),
        arms: [Arm(id: "usual", programmes: []), Arm(id: "jim", programmes: [Self.jim].compactMap(\.self))], horizon: 39, futures: 1,
        seed: 7,
        weeks: [39])
      return Array(await simulation.records(.init(outcomes: [.ties, .bonding]), threads: 1).values(.bonding, arm: 1, week: 39).prefix(60))
    }
    #expect(await states(60) == states(61))
  }

  // MARK: Offers

  @Test func sharesAndMoments() throws {
    let half = try Self.simulation(share: 0.5, moment: .week(0)).run()
    let full = try Self.simulation(share: 1, moment: .week(0)).run()
    let late = try Self.simulation(share: 1, moment: .week(60)).run()
    let after = try Self.simulation(share: 1, moment: .placement).run()
    func matched(_ results: MunicipalResults) throws -> Double { try #require(results.cells[1][1].estimate(.matched)).mean }
    #expect(try abs(matched(half) / matched(full) - 0.5) < 0.15)
    #expect(try matched(late) < matched(full))
    // Nobody of this population is ever placed.
    #expect(try matched(after) == 0)
    let early = try #require(full.cells[1][1].estimate(.matchDay)), delayed = try #require(late.cells[1][1].estimate(.matchDay))
    #expect(early.mean > 0 && delayed.mean < 7 * 18)
  }

  /// After a placement: everybody who was offered anything had been placed before.
  @Test func whatBeginsAtAPlacementComesAfterIt() throws {
    let terms = try #require(Self.jim)
    for moment in [Offer.Moment.placement, .returnHome] {
      let simulation = Simulation(
        population: .cohorts([.init(CohortGenerator(.standard(for: .careRelated)), youths: 400)], seed: 2),
        arms: [Arm(id: "usual", programmes: []), Arm(id: "jim", offers: [Offer([terms], moment: moment)])], horizon: 104, futures: 1,
        seed: 2)
      var asked = 0
      for youth in 0..<400 {
        var wasPlaced = false
        simulation.follow(youth: UInt32(youth), future: 0, arm: 1, weeks: 104) { _, course in
          if course.mentorState != .none {
            #expect(wasPlaced)
            asked += 1
          }
          wasPlaced = wasPlaced || course.isPlacedEver && (moment == .placement || !course.isPlaced)
        }
      }
      #expect(asked > 100)
    }
  }

  // MARK: Populations

  @Test func trainedTeamsAndParents() {
    func belief(_ share: Double) -> [Float] {
      let generator = CohortGenerator(.standard(for: .careRelated, trainedShare: share))
      return (0..<2_000).map { number -> Float in
        guard case .known(let value) = generator.youth(UInt32(number), seed: 1).youth.professionalsBelief else { return -1 }
        return value
      }
    }
    let (none, some, all) = (belief(0), belief(0.3), belief(1))
    #expect(
      none
        == (0..<2_000).map { number -> Float in
          guard
            case .known(let value) = CohortGenerator(.standard(for: .careRelated, team: .untrained)).youth(UInt32(number), seed: 1).youth
              .professionalsBelief
          else { return -1 }
          return value
        })
    // A youth whose team is trained at some share stays so at a larger one, and the others are as they were.
    let trained = zip(some, zip(none, all)).map { own, ends in own == ends.1 && own != ends.0 }
    #expect(zip(some, zip(none, all)).allSatisfy { own, ends in own == ends.0 || own == ends.1 })
    #expect(abs(Double(trained.count { $0 }) / 2_000 - 0.3) < 0.04)
    var cohort = Cohort.standard(for: .careRelated)
    cohort.parentTraining = .init(share: 1, gain: 0.5)
    let (plain, helped) = (CohortGenerator(.standard(for: .careRelated)), CohortGenerator(cohort))
    for number in 0..<50 as Range<UInt32> {
      guard case .known(let before) = plain.youth(number, seed: 1).youth.parentsTrust,
        case .known(let after) = helped.youth(number, seed: 1).youth.parentsTrust
      else { continue }
      #expect(after == before + 0.5 * (1 - before))
    }
  }

  // MARK: Costs

  /// Costs year by year add up to those of the whole, and no year pays for a placement of the next.
  @Test func yearsAddUp() throws {
    let results = try Self.simulation().run()
    #expect(results.yearEnds == [52, 78])
    for option in 0...1 {
      for category in CostCategory.allCases {
        let years = try (0...1).map { try #require(results.cost(category, year: $0, stratum: 0, option: option)) }
        let whole = try #require(results.cells[0][option].estimate(.cost(category))).mean
        #expect(abs(years[0] + years[1] - whole) < 1e-6 * max(1, abs(whole)), "\(category)")
        if category == .residence || category == .ambulatory {
          let price = ParameterSet.standard.value("cost.ambulatory")
          #expect(years[0] >= 0 && years[1] >= 0 && (category == .residence || years[0] <= 52 * price + 1))
        }
      }
    }
  }
}
