import Documents
import Estimates
import Evidence
import MentorSimulation
import Quantities
import SupportWebs
import Testing

@testable import Lessons

@Suite struct LessonFuturesTests {
  private static let plan = LessonFutures.Plan(futures: 60, weeks: 30, seed: 5)

  private func anton() throws -> CaseFile { try CaseJSON.shipped("anton") }

  @Test func everybodyWhoCouldBeAskedHasFutures() async throws {
    let futures = await LessonFutures(of: try anton(), plan: Self.plan, threads: 2)
    #expect(
      futures.waves[0].people.map(\.id) == ["grandmother", "neef", "boxing-coach", "uncle", "teacher", "friend-of-parents"])
    // Who is JIM already has none.
    #expect(!futures.waves[1].people.map(\.id).contains("neef"))
    let outlook = futures.waves[0].people[0].outlook
    #expect(outlook.with.count == Self.plan.shown.count && Self.plan.shown.last == 30)
    #expect(outlook.with.allSatisfy { $0 == $0.sorted() })
    #expect(outlook.with != outlook.without)
  }

  /// Who is asked matters for the futures with a mentor and for no others.
  @Test func withoutAMentorAllHaveTheSameFutures() async throws {
    let people = await LessonFutures(of: try anton(), plan: Self.plan, threads: 1).waves[0].people
    #expect(people.allSatisfy { $0.outlook.without == people[0].outlook.without })
    #expect(people.contains { $0.outlook.with != people[0].outlook.with })
  }

  @Test func sharesAreThoseOfTheModel() async throws {
    let caseFile = try anton()
    let simulation = LessonFutures.simulation(caseFile.waves[0], asking: "neef", Self.plan, .standard)
    let results = await simulation.run(threads: 2)
    let arm = try #require(results["jim"])
    let outlook = await LessonOutlook(simulation, .standard, hasShares: true, threads: 2)
    let shares = try #require(outlook.shares)
    #expect(Double(shares.better) == ((arm.netBenefit?.mean ?? -1) * 60).rounded())
    #expect(Double(shares.worse) == ((arm.netHarm?.mean ?? -1) * 60).rounded())
    #expect(Double(60 - shares.nobody) == ((arm.estimate(.matched)?.mean ?? -1) * 60).rounded())
    let difference = try #require(arm.difference(.meanEffect, week: 30))
    #expect(abs(outlook.mean - difference.mean) < 1e-6)
    #expect(abs(outlook.error - 1.96 * (difference.standardError ?? 0)) < 1e-6)
  }

  @Test func ofARealYouthNoFuturesAreCounted() async throws {
    let invented = try anton()
    let real = CaseFile(provenance: .real, title: invented.title, waves: [invented.waves[0]], positions: [])
    let futures = await LessonFutures(of: real, plan: Self.plan, threads: 1)
    #expect(futures.waves[0].people.allSatisfy { $0.outlook.shares == nil })
    let text = Lesson(real, language: .dutch, futures: futures).data.rendered()
    for key in ["better", "worse", "nobody", "early"] { #expect(!text.contains("\"\(key)\":")) }
  }

  @Test func aWebThatCannotBeSimulatedSaysSo() async throws {
    var web = try anton().waves[0]
    web.youth.age = nil
    let futures = await LessonFutures(of: CaseFile(provenance: .invented, waves: [web]), plan: Self.plan, threads: 1)
    #expect(!futures.waves[0].isReady && futures.waves[0].people.isEmpty)
  }

  @Test func threadsChangeNothing() async throws {
    let caseFile = try anton()
    let pages = await [
      Lesson(caseFile, language: .english, futures: LessonFutures(of: caseFile, plan: Self.plan, threads: 1)).html,
      Lesson(caseFile, language: .english, futures: LessonFutures(of: caseFile, plan: Self.plan, threads: 3)).html,
    ]
    #expect(pages[0] == pages[1])
  }
}
