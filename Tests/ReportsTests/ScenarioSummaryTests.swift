import Documents
import Evidence
import Foundation
import MentorSimulation
import Quantities
import SupportWebs
import TestSupport
import Testing
import Wording

@testable import Reports

/// Summaries of scenarios with several youths, draws of the parameters, a precision or changed programmes.
@Suite struct ScenarioSummaryTests {
  private func scenario(_ youths: String, _ more: String = "") throws -> Scenario {
    let text = """
      steunweb: scenario/1
      name: test
      \(youths)
      weeks: 40
      futures: 2
      seed: 5
      arms: [{id: none, programme: none}, {id: jim, programme: jim, change: {open: yes, contactsPerWeek: 2}}]
      \(more)
      """
    return try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
  }

  private static let population = "population: [{segment: careRelated, youths: 8}, {segment: universal, youths: 4}]"

  private func summary(_ scenario: Scenario, _ cases: [RunCase] = [], _ language: Language = .english) async -> RunSummary {
    let results = await ScenarioRun(scenario, webs: cases.map(\.web)).run(threads: 2)
    return RunSummary(scenario: scenario, cases: cases, results: results, language: language)
  }

  private func anton(provenance: String = "composite") throws -> RunCase {
    let text = String(decoding: try Checkout.bytes("Scenarios/cases/anton.yaml"), as: UTF8.self)
    let file = try CaseReader.read(
      path: "a.yaml", bytes: Array(text.replacing("provenance: composite", with: "provenance: \(provenance)").utf8))
    return RunCase(caseFile: file, web: file.waves[0])
  }

  @Test(arguments: Language.allCases)
  func everythingIsWorded(_ language: Language) async throws {
    for more in ["draws: 3", "costs: yes", "precision: {outcome: F1, halfWidth: 0.001, most: 31}"] {
      let text = await summary(try scenario(Self.population, more), [], language).text
      #expect(!text.contains("run.") && !text.contains("{") && text.split(separator: "\n").allSatisfy { $0.count <= 132 })
    }
  }

  @Test func aPopulationIsToldAsYouths() async throws {
    let summary = await summary(try scenario(Self.population, "draws: 3"))
    for words in [
      "40 weeks · 12 youths · possible futures per youth and arm: 2 · seed 5", "These youths are invented. The model draws them",
      "of 100 of these youths", "more youths make it smaller", "So all was computed 3 times", "SD through numbers",
      "  - jim: contactsPerWeek 2; open yes",
    ] { #expect(summary.text.contains(words), "\(words)") }
    #expect(!summary.text.contains("a web like this"))
    let json = summary.json(folder: "x").rendered()
    #expect(json.contains("\"youths\": 12") && json.contains("\"draws\": 3") && json.contains("\"provenance\": \"invented\""))
  }

  /// Arms of one programme say it once, and only of youths who are not all within.
  @Test func youthsOutsideAProgrammeAreTold() async throws {
    func notes(_ programme: String) async throws -> [Substring] {
      let text = """
        steunweb: scenario/1
        name: test
        \(Self.population)
        weeks: 4
        futures: 1
        seed: 5
        arms: [{id: none, programme: none}, {id: a, programme: \(programme)}, {id: b, programme: \(programme), startWeek: 1}]
        """
      let scenario = try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
      return await summary(scenario).text.split(separator: "\n").filter { $0.hasPrefix("Note: ") }
    }
    #expect(try await notes("jim").isEmpty)
    let name = try #require(ProgrammeCatalogue.standard["jim-care"]).name(in: .english)
    #expect(
      try await notes("jim-care") == [
        "Note: \(name) is meant for ages 12 to 23 and for certain groups; not all of these youths are within them. What the model says is extrapolated."
      ])
  }

  /// A share of 0 among 12 youths with 2 futures each may be 3/12, not 3/24.
  @Test func theRuleOfThreeCountsYouths() async throws {
    let text = await summary(try scenario(Self.population, "parameters: [{id: asking.decline, value: 1}]")).text
    #expect(text.split(separator: "\n").contains { $0.contains("somebody became JIM") && $0.contains("0.0 ± 25.0") })
  }

  @Test func harmStandsBesideBenefitInTheTableOfDraws() async throws {
    let lines = await summary(try scenario(Self.population, "draws: 2")).text.split(separator: "\n")
    #expect(lines.count { $0.contains("social-emotional") } == 2 && lines.count { $0.contains("harm that still works on") } == 2)
  }

  @Test func theEndOfARunIsTold() async throws {
    let wide = await summary(try scenario(Self.population, "precision: {outcome: F1, halfWidth: 0.9, most: 31}"))
    #expect(wide.text.contains("After 30 blocks F1 was precise enough: ± 0.0"))
    let narrow = await summary(try scenario(Self.population, "precision: {outcome: F1, halfWidth: 0.0001, most: 31}"))
    #expect(narrow.text.contains("After 31 blocks, the largest number, F1 was not yet precise enough: ± 0.0"))
    #expect(narrow.text.contains("(asked for: ± 0.0001). About enough blocks: "))
    #expect(narrow.json(folder: "x").rendered().contains("\"isPrecise\": false"))
  }

  /// One real youth is enough: no chances of events, in words, JSON or tables.
  @Test func aListWithARealYouthHidesEvents() async throws {
    let cases = [try anton(), try anton(provenance: "real")]
    let summary = await summary(try scenario("cases: [{case: a.yaml}, {case: b.yaml}]", "draws: 2"), cases)
    #expect(summary.isReal && summary.text.contains("One or more of these youths are real."))
    #expect(summary.text.split(separator: "\n").contains { $0.contains("was placed out of home") && $0.contains("–") })
    #expect(!(summary.json(folder: "x").rendered().contains("\"role.kin\"")))
    let invented = await self.summary(summary.scenario, [try anton(), try anton()])
    #expect(!invented.isReal && invented.json(folder: "x").rendered().contains("\"role.kin\""))
    #expect(invented.text.contains("put together from published descriptions"))
  }

  /// Costs stand below benefit and harm; shipped prices are named in the table, the words and JSON until all of them are replaced.
  @Test func demonstrationCostsAreNamed() async throws {
    let shipped = await summary(try scenario(Self.population, "costs: yes"))
    let text = shipped.text
    let headings = ["Benefit\n", "Harm, beside it\n", "Costs per youth, in euros: demonstration costs"]
    let places = try headings.map { try #require(text.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
    #expect(text.contains("No advice yet: 17 prices are demonstration costs, each an invented assumption"))
    #expect(text.contains("Costs that fall later count as much"))
    #expect(shipped.json(folder: "x").rendered().contains("\"cost.residence\""))
    #expect(await !summary(try scenario(Self.population)).text.contains("euros"))

    let ids = try scenario(Self.population, "costs: yes").demonstrationCosts
    #expect(ids.count == 17)
    let own = ids.map { "{id: \($0), value: 3}" } + ["{id: economics.discountCosts, value: 0.05}"]
    let replaced = await summary(try scenario(Self.population, "costs: yes\nparameters: [\(own.joined(separator: ", "))]"))
    #expect(!replaced.text.contains("emonstration") && replaced.text.contains("All prices come from the scenario"))
    #expect(replaced.text.contains("Costs count 5 % less for each year that they fall later."))
    #expect(replaced.json(folder: "x").rendered().contains("\"demonstrationCosts\": []"))
  }

  /// What a real youth's events cost would tell their chances.
  @Test func costsOfARealYouthsEventsStayOut() async throws {
    let summary = await summary(try scenario("case: a.yaml", "costs: yes"), [try anton(provenance: "real")])
    for (row, isHidden) in [("residence out of home", true), ("  together", true), ("hours of professionals", false)] {
      let line = try #require(summary.text.split(separator: "\n").first { $0.contains(row) })
      #expect((line.split(whereSeparator: \.isWhitespace).count { $0 == "–" } == 2) == isHidden, "\(line)")
    }
  }
}
