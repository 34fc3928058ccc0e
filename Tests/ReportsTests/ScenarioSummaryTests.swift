import Documents
import Estimates
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

  /// Where somebody new may come, nobody's mentor has ended for good, and endings are counted instead: harm must not read as 0.
  @Test func endingsAreCountedWhereSomebodyNewMayCome() async throws {
    func told(_ change: String) async throws -> (row: Substring, endings: Double) {
      let text = """
        steunweb: scenario/1
        name: test
        population: [{segment: universal, youths: 200}]
        weeks: 104
        futures: 2
        seed: 5
        arms: [{id: none, programme: none}, {id: buddy, programme: lelystad-buddies\(change)}]
        """
      let summary = await summary(try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8)))
      let row = summary.text.split(separator: "\n").first { $0.contains("stopped early") || $0.contains("before the agreed end") }
      return (try #require(row), try #require(summary.results.arms[1].estimate(.closures)).mean)
    }
    let (again, once) = (try await told(", change: {rematches: yes}"), try await told(""))
    #expect(once.row.contains("before the agreed end") && once.endings > 0.1)
    #expect(again.row.contains("mentors who stopped early (number among 100 youths)") && again.endings > 0.1)
    let shown = again.row.split(separator: " ").compactMap { Double($0) }
    #expect(shown.contains { abs($0 - again.endings * 100) < 0.06 }, "\(again.row)")
  }

  @Test func aPopulationIsToldAsYouths() async throws {
    let summary = await summary(try scenario(Self.population, "draws: 3"))
    for words in [
      "40 weeks · 12 youths · possible futures per youth and arm: 2 · seed 5", "These youths are invented. The model draws them",
      "of 100 of these youths", "So all was computed 3 times", "SD through numbers",
      "  - with a JIM: contacts per week: 2; no planned end",
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
      // A note may take two lines.
      let told = await summary(scenario).text.replacing("\n", with: " ")
      return told.matches(of: /Note: .*?\. What the model says[^.]*\./).map { $0.output }
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
    #expect(lines.count { $0.contains("social-emotional") } == 2 && lines.count { $0.contains("harm still felt") } == 2)
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
    let headings = ["Benefit\n", "What can go wrong\n", "Costs per youth, in euros: demonstration costs"]
    let places = try headings.map { try #require(text.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
    #expect(text.contains("No advice yet: 8 prices and hours are demonstration costs, each an invented assumption"))
    #expect(text.contains("Costs that fall later count just as much"))
    #expect(shipped.json(folder: "x").rendered().contains("\"cost.residence\""))
    #expect(await !summary(try scenario(Self.population)).text.contains("euros"))

    let ids = try scenario(Self.population, "costs: yes").demonstrationCosts
    // A JIM needs no recruiting and no training; what no arm uses keeps no advice back.
    #expect(
      ids == [
        "cost.programme.natural", "cost.supportContact", "cost.guidanceHour", "guidance.hours.natural", "cost.ambulatory", "cost.residence",
        "cost.schoolLeaving", "cost.ruleBreaking",
      ])
    let own = ids.map { "{id: \($0), value: 3}" } + ["{id: economics.discountCosts, value: 0.05}"]
    let replaced = await summary(try scenario(Self.population, "costs: yes\nparameters: [\(own.joined(separator: ", "))]"))
    #expect(!replaced.text.contains("emonstration") && replaced.text.contains("All prices come from the scenario"))
    #expect(replaced.text.contains("the discount rate is 5 % a year"))
    #expect(replaced.json(folder: "x").rendered().contains("\"demonstrationCosts\": []"))
  }

  /// What a real youth's events cost would tell their chances.
  @Test func costsOfARealYouthsEventsStayOut() async throws {
    let summary = await summary(try scenario("case: a.yaml", "costs: yes"), [try anton(provenance: "real")])
    for (row, isHidden) in [("residence out of home", true), ("  together", true), ("cost of hours of professionals", false)] {
      let line = try #require(summary.text.split(separator: "\n").first { $0.contains(row) })
      #expect((line.split(whereSeparator: \.isWhitespace).count { $0 == "–" } == 2) == isHidden, "\(line)")
    }
  }

  /// With draws "±" holds what the numbers of the model add; at other weeks than the last it is left out, for chance alone is known there.
  @Test func errorsCountTheDraws() async throws {
    let scenario = try scenario(Self.population, "draws: 6")
    let run = await ScenarioRun(scenario, webs: []).run(threads: 2)
    let spread = try #require(
      run.spreads.first { $0.arm == "jim" && $0.quantity == .outcome(.meanEffect) && $0.isDifference }?.spread)
    let own = try #require(run.estimate(.outcome(.meanEffect), of: "jim", week: 40, isDifference: true))
    #expect(own.standardError == spread.standardError && own.mean == spread.mean)
    let ofChance = try #require(run.pooled["jim"]?.difference(.meanEffect, week: 40)?.standardError)
    #expect(try #require(own.standardError) > 1.5 * ofChance)
    #expect(try #require(run.estimate(.outcome(.bonding), of: "jim", week: 39)).standardError == nil)
    let text = RunSummary(scenario: scenario, cases: [], results: run, language: .english).text
    #expect(text.contains("counts chance and the 6 draws of the numbers together"))
    #expect(text.contains("All was computed 6 times, each time with other numbers: 144 futures per arm."))
    let bonding = try #require(text.split(separator: "\n").first { $0.contains("social bonding, week 39") })
    #expect(!bonding.contains("±"))
  }

  /// The cases of a list are the same youths in every draw.
  @Test func aListKeepsItsYouthsInDraws() async throws {
    let scenario = try scenario("cases: [{case: a.yaml}, {case: b.yaml}]", "draws: 3")
    let run = await ScenarioRun(scenario, webs: [try anton().web, try anton().web]).run(threads: 2)
    #expect(try #require(run.estimate(.outcome(.ties), of: "jim", week: 40)).clusters == 2)
    #expect(await summary(scenario, [try anton(), try anton()]).text.contains("counts chance and the 3 draws"))
    let plain = try self.scenario("cases: [{case: a.yaml}, {case: b.yaml}]")
    #expect(await summary(plain, [try anton(), try anton()]).text.contains("as if these 2 youths were a sample of youths like them"))
  }

  /// What the table does not say of how it was computed.
  @Test func thePlanIsTold() async throws {
    let text = """
      steunweb: scenario/1
      name: test
      population: [{segment: careRelated, youths: 8}, {segment: universal, youths: 4}]
      settings: {count: 3}
      startCalendarWeek: 36
      weeks: 60
      futures: 1
      seed: 5
      arms: [{id: none, programme: none}, {id: jim, programme: jim, startWeek: 10, fallback: match-humanitas}]
      """
    let scenario = try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
    let told = await summary(scenario).text
    for line in [
      "8 of the group “youths in care", "4 of the group “all youths”", "The youths live in 3 places, which differ.",
      "Week 1 is week 36 of the year.", "The arm 'with a JIM' begins in week 10.", "go on with Match! (Humanitas)",
      "Factors are those of week 49: 39 weeks after the last arm begins", "week 49 (0–100)",
    ] { #expect(told.contains(line), "\(line)") }
  }

  /// For one real youth the shares that end worse and better, and what tells a placement, stay out of words, JSON and tables.
  @Test func aRealYouthHasNoChances() async throws {
    let scenario = try scenario("case: a.yaml")
    let own = try anton(provenance: "real")
    let run = await ScenarioRun(scenario, webs: [own.web]).run(threads: 2)
    let summary = RunSummary(scenario: scenario, cases: [own], results: run, language: .english)
    for row in ["ends higher in the model", "ends lower in the model"] {
      let line = try #require(summary.text.split(separator: "\n").first { $0.contains(row) })
      #expect(!line.contains("±"), "\(line)")
    }
    let files = try RunRecord(ScenarioRun(scenario, webs: [own.web]), cases: [own], results: run, language: .english).files()
    let tables = files.filter { $0.name.hasSuffix(".csv") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(files.count { !$0.name.contains("/") && $0.name.hasSuffix(".csv") } == 10)
    for text in tables + [summary.json(folder: "x").rendered()] {
      #expect(!text.contains("netHarm") && !text.contains("netBenefit"))
    }
    let outcomes = try #require(files.first { $0.name == "outcomes.csv" })
    #expect(!String(decoding: outcomes.bytes, as: UTF8.self).contains("suspended"))
    let events = try #require(files.first { $0.name == "event-times.csv" })
    let times = String(decoding: events.bytes, as: UTF8.self)
    #expect(times.contains(",matched,") && !times.contains(",placed,") && !times.contains(",leftSchool,"))
    #expect(!files.contains { $0.name.hasPrefix("charts/placement") || $0.name.hasPrefix("charts/harm-and-benefit") })
    let page = String(decoding: try #require(files.first { $0.name == "report.html" }).bytes, as: UTF8.self)
    #expect(
      page.contains("difference from usual care") && !page.contains("youths were placed out of home") && !page.contains("pairs of futures"))
  }

  /// Every lever of a programme has words, and arms the titles that their author gave them.
  @Test func armsAndLeversHaveNames() async throws {
    for field in TermsChange.format.fields { #expect(Wording.has("lever.\(field.key)"), "\(field.key)") }
    let text = """
      steunweb: scenario/1
      name: test
      population: [{segment: careRelated, youths: 4}]
      weeks: 10
      futures: 2
      seed: 5
      arms:
        - {id: none, title: {nl: niets extra, en: nothing more}, programme: none}
        - id: long
          title: {nl: lang, en: long}
          programme: jim
          change: {open: yes, supportsPairs: no, setting: home, contactsPerWeek: 1.5}
        - {id: other, programme: jim}
      """
    let scenario = try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8))
    let english = await summary(scenario).text
    #expect(
      english.contains("- long: contacts per week: 1.5; no planned end; the programme supports the pair: no; where they meet: at home\n"))
    #expect(english.contains("nothing more") && english.contains("with a JIM (other)") && !english.contains("usual care without"))
    let dutch = await summary(scenario, [], .dutch).text
    #expect(
      dutch.contains(
        "- lang: contacten per week: 1,5; zonder gepland einde; het programma begeleidt het koppel: nee; waar ze elkaar zien: thuis\n"))
  }
}
