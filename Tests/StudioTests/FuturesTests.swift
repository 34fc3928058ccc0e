import MentorSimulation
import Quantities
@testable import Studio
import SupportWebs
import Testing

/// Futures with somebody brought in.
@Suite struct FuturesTests {
  private static func web() throws -> SupportWeb { try StartingCases.example("anton").waves[0] }

  @Test func onlyWhoIsBroughtInIsAsked() async throws {
    let futures = try StudioFutures(try Self.web(), .composite, .person("boxing-coach"))
    let shares = futures.simulation(futures: 200).futureShares(arm: 1, weeks: [13, 26, 52])
    let people = try Self.web().alters.filter { $0.tie.status != .lost }
    for week in shares.weeks {
      for (person, share) in zip(people, week.people) { #expect(share.mentorShare == 0 || person.id == "boxing-coach") }
    }
    #expect(shares.weeks[1].anyMentorShare > 0.2)
  }

  /// A larger number of futures begins with the same ones, so that what is streamed is never taken back.
  @Test func standsGrowToTheWholeRun() async throws {
    let futures = try StudioFutures(try Self.web(), .composite, .person("boxing-coach"))
    var stands: [FuturesStand] = []
    try await futures.run(threads: 2) { stands.append($0) }
    #expect(stands.map(\.done) == [50, 200, 1_000])
    let whole = await futures.simulation().run(threads: 1)
    let last = try #require(stands.last)
    #expect(last.results.arms[1] == whole.arms[1])
    #expect(last.samples == futures.simulation().sample(most: 1_000, outcomes: [.meanEffect]))
  }

  @Test func aWebThatSaysTooLittleIsNotSimulated() throws {
    var web = try Self.web()
    web.youth.segment = nil
    #expect(throws: StudioProblem(.request, "needs")) { try StudioFutures(web, .invented, .person("uncle")) }
    #expect(StudioFutures.needs(of: web, .english) == ["the group of the youth"])
  }

  @Test func aParentIsNoJIM() throws {
    let web = try Self.web()
    #expect(throws: StudioProblem.self) { try BroughtIn.person("mother").firstDay(of: web) }
    #expect(throws: StudioProblem(.missing, "mentor")) { try BroughtIn { _ in nil } }
    let after = try BroughtIn.programme("match-humanitas").firstDay(of: web)
    #expect(after.alters.count == web.alters.count + 1 && after.alters.last?.tie.ring == nil)
  }
}
