@testable import MentorSimulation
import SupportWebs
import Testing

/// Shares of many futures, which run in lanes, against the snapshots of the same futures one by one.
@Suite struct FutureSharesTests {
  @Test func sharesAreCountsOfTheFuturesThemselves() throws {
    // More futures than lanes, so that the second tile is not full.
    let simulation = try Cases.anton(futures: 150, weeks: 60)
    let weeks = [60, 0, 26]
    let shares = simulation.futureShares(arm: 1, weeks: weeks, futures: 100)
    #expect(shares.arm == "jim" && shares.futures == 100 && shares.weeks.map(\.week) == weeks)
    for (position, week) in weeks.enumerated() {
      let snapshots = (0..<UInt32(100)).map { simulation.snapshot(future: $0, arm: 1, week: week) }
      let found = shares.weeks[position]
      for (index, person) in found.people.enumerated() {
        let ties = snapshots.flatMap(\.ties).filter { $0.origin == .initial(index) }
        let living = ties.filter { $0.status != .lost }
        #expect(ties.count == 100)
        #expect(person.livingShare == Double(living.count) / 100)
        #expect(person.mentorShare == Double(living.count { $0.isMentor }) / 100)
        let mean = living.map { Double($0.closeness) }.reduce(0, +) / Double(max(1, living.count))
        #expect(living.isEmpty ? person.closeness == nil : abs((person.closeness ?? 2) - mean) < 2e-7)
      }
      for sector in Sector.allCases {
        let met = snapshots.flatMap(\.ties).count {
          if case .new(_, sector) = $0.origin { $0.status != .lost } else { false }
        }
        #expect(found.newcomers.first { $0.sector == sector }?.mean ?? 0 == Double(met) / 100)
      }
      #expect(found.anyMentorShare == Double(snapshots.count { $0.mentorState == .active }) / 100)
      #expect(found.placedShare == Double(snapshots.count(where: \.isPlaced)) / 100)
      #expect(found.people.map(\.mentorShare).reduce(0, +) + found.assignedMentorShare <= found.anyMentorShare + 1e-12)
    }
    #expect(shares.weeks[2].anyMentorShare > 0 && shares.weeks[0].people.contains { $0.livingShare < 1 })
  }

  @Test func nobodyChangesBeforeTheFirstWeek() throws {
    let simulation = try Cases.anton(futures: 10, weeks: 5)
    let start = simulation.futureShares(arm: 0, weeks: [0]).weeks[0]
    #expect(start.people.allSatisfy { $0.livingShare == 1 && $0.mentorShare == 0 && $0.closeness != nil })
    #expect(start.newcomers.isEmpty && start.anyMentorShare == 0 && start.assignedMentorShare == 0)
  }
}
