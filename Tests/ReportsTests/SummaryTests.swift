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
      let text = RunSummary(scenario: scenario, caseFile: anton, results: results, language: language).text
      #expect(!text.contains("run.") && !text.contains("{"))
      let rows = SummarySection.all(horizon: 104).reduce(0) { $0 + $1.rows.count }
      #expect(text.split(separator: "\n").count { $0.contains("±") } >= rows)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 132 })
    }
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
