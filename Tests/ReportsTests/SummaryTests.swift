import Documents
import Foundation
import MentorSimulation
import Quantities
import SupportWebs
import Testing
import Wording
import TestSupport

@testable import Reports

@Suite struct SummaryTests {
  private func results(futures: Int) async throws -> (Scenario, CaseFile, Simulation, SimulationResults) {
    let scenario = try ScenarioReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/anton.yaml")).with(futures: futures)
    let anton = try CaseReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/cases/anton.yaml"))
    let simulation = Simulation(scenario, web: anton.waves[0])
    return (scenario, anton, simulation, await simulation.run(threads: 2))
  }

  /// Every row of every section has words in both languages, and every cell of a mentor's row stands in the arm's column.
  @Test func everyRowIsWorded() async throws {
    let (scenario, anton, _, results) = try await results(futures: 60)
    for language in Language.allCases {
      let text = RunSummary(scenario: scenario, caseFile: anton, web: anton.waves[0], results: results, language: language).text
      #expect(!text.contains("run.") && !text.contains("{"))
      let rows = SummarySection.all(horizon: 104).reduce(0) { $0 + $1.rows.count }
      #expect(text.split(separator: "\n").count { $0.contains("±") } >= rows)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 132 })
    }
  }

  /// A share of 0 gets the rule of three as its error, and unmeasured competences are a change.
  @Test func whatIsUnknownIsSaid() async throws {
    let text = """
      steunweb: case/1
      provenance: invented
      youth: {id: me, age: 14, segment: universal, school: secondary, team: untrained}
      people: []
      waves: [{id: a, date: 2024-01-01, ties: []}]
      """
    let (scenario, _, _, _) = try await results(futures: 2)
    let caseFile = try CaseReader.read(path: "c.yaml", bytes: Array(text.utf8))
    let simulation = Simulation(scenario.with(futures: 30), web: caseFile.waves[0])
    let results = await simulation.run(threads: 1)
    #expect(results.competencesAreChange && results.name(of: .competences) == "F3.change")
    let summary = RunSummary(scenario: scenario, caseFile: caseFile, web: caseFile.waves[0], results: results, language: .english).text
    #expect(summary.contains("competences, change until week 39"))
    #expect(summary.split(separator: "\n").contains { $0.contains("was placed out of home") && $0.contains("0.0 ± 10.0") })
  }

  /// Another programme than JIM speaks of a mentor, tells who still has one where no end is planned, and lists what the file changed.
  @Test func anOpenEndedProgrammeHasItsOwnWords() async throws {
    let bytes = try Checkout.bytes("Scenarios/anton.yaml")
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("programme: jim", with: "programme: big-brothers-big-sisters")
      .appending("\nparameters:\n  - {id: kappa, value: 0.4, reason: {nl: lager, en: lower}}\n")
    let scenario = try ScenarioReader.read(path: "a.yaml", bytes: Array(text.utf8)).with(futures: 40)
    let anton = try CaseReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/cases/anton.yaml"))
    let results = await Simulation(scenario, web: anton.waves[0]).run(threads: 2)
    let summary = RunSummary(scenario: scenario, caseFile: anton, web: anton.waves[0], results: results, language: .english).text
    #expect(summary.contains("still has the mentor in week 104") && !summary.contains("until the agreed end"))
    #expect(summary.contains("got a mentor") && !summary.contains("somebody became JIM") && summary.contains("Big Brothers/Big Sisters"))
    #expect(summary.contains("  - kappa: 0.5555556 → 0.4 (lower)"))
    #expect(summary.contains("is largely an assumption that also allows \"no effect\" and \"harm\""))
  }

  /// A run of less than 39 weeks shows its factors at its end.
  @Test func shortRunsShowFactorsAtTheirEnd() {
    for section in SummarySection.all(horizon: 20) {
      for row in section.rows { #expect(row.week(horizon: 20) <= 20) }
    }
  }

  @Test func aSimulatedWebKeepsItsPeople() async throws {
    let (_, anton, simulation, results) = try await results(futures: 60)
    let future = try #require(results.typicalFuture(ofArm: 1))
    let week = try #require(simulation.lastWeekWithMentor(future: future, arm: 1))
    let snapshot = simulation.snapshot(future: future, arm: 1, week: week)
    let web = SupportWeb(snapshot, from: anton.waves[0], horizonLabel: Bilingual(both: "x"))
    #expect(web.positions.count == 1)
    #expect(web.alters.contains { $0.id == web.positions[0].person })
    let start = Set(anton.waves[0].alters.map(\.id))
    #expect(start.isSubset(of: Set(web.alters.map(\.id))))
    #expect(Set(web.alters.map(\.id)).count == web.alters.count)
  }

  @Test func everyWordOfTheVocabularyHasALabel() {
    func check<W: Word>(_ type: W.Type) {
      for word in W.allCases { #expect(Wording.has("\(type).\(word.rawValue)"), "\(type).\(word.rawValue)") }
    }
    check(Sector.self)
    check(Role.self)
    check(Ring.self)
    check(SupportType.self)
    check(PlaceType.self)
    check(TieStatus.self)
    check(MentorPosition.self)
    check(Residence.self)
  }
}
