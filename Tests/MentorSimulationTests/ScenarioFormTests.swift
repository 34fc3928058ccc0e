import Estimates
import Evidence
import Quantities
import SupportWebs
import Testing

@testable import MentorSimulation

/// What scenario files can say beyond one case, with every message word for word.
@Suite struct ScenarioFormTests {
  /// A file whose youths stand in line 3.
  private func text(_ youths: String = "case: a.yaml", _ more: String = "", arm: String = "{id: jim, programme: jim}") -> String {
    """
    steunweb: scenario/1
    name: test
    \(youths)
    weeks: 52
    futures: 2
    seed: 1
    arms:
      - {id: none, programme: none}
      - \(arm)
    \(more)
    """
  }

  private func read(_ text: String) throws -> Scenario { try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8)) }

  private func message(_ text: String) -> String {
    do {
      _ = try read(text)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  // MARK: Youths

  @Test func oneCaseIsReadAsBefore() throws {
    let scenario = try read(text("case: a.yaml\nwave: b"))
    #expect(scenario.cases.map(\.path) == ["a.yaml"] && scenario.cases[0].wave == "b" && scenario.youthCount == 1)
    #expect(scenario.cases[0].position == FilePosition(line: 3, column: 7) && scenario.draws == 0 && scenario.precision == nil)
    #expect(scenario.reportEvery == 1 && scenario.reportWeeks == Array(0...52) && scenario.settings == nil)
  }

  @Test func casesAreReadInTheirOrder() throws {
    let scenario = try read(text("cases: [{case: b.yaml, wave: w}, {case: a.yaml}]", "settings: {count: 3}\ndraws: 4"))
    #expect(scenario.cases.map(\.path) == ["b.yaml", "a.yaml"] && scenario.cases.map(\.wave) == ["w", nil])
    #expect(scenario.youthCount == 2 && scenario.settings == 3 && scenario.draws == 4 && scenario.reportEvery == 1)
  }

  @Test func aPopulationIsReadGroupByGroup() throws {
    let scenario = try read(
      text("population: [{segment: careRelated, youths: 20}, {segment: selective, youths: 5, team: trained}]").replacing(
        "weeks: 52", with: "weeks: 120"))
    #expect(
      scenario.youths
        == .invented([
          .init(segment: .careRelated, youths: 20, team: nil), .init(segment: .selective, youths: 5, team: .trained),
        ]))
    #expect(scenario.youthCount == 25 && scenario.cases.isEmpty && scenario.reportEvery == 13)
    #expect(scenario.reportWeeks == [0, 13, 26, 39, 52, 65, 78, 91, 104, 117, 120])
  }

  @Test func theWeeksThatSummariesAndRulesNeedAreReported() throws {
    let precision = "precision: {outcome: F1, halfWidth: 0.1, week: 7, most: 30}"
    #expect(try read(text("case: a.yaml", "reportEvery: 20\n\(precision)")).reportWeeks == [0, 7, 20, 39, 40, 52])
  }

  @Test func aFileHasYouthsOfOneKind() {
    #expect(
      message(text("title: x")) == """
        s.yaml:1:1: error: a scenario file has no 'case', 'cases' or 'population'
          fix: add one of them: 'case' is the path of a case file
        """)
    #expect(
      message(text("case: a.yaml\npopulation: [{segment: selective, youths: 9}]\ncases: [{case: b.yaml}]")) == """
        s.yaml:4:13: error: the scenario has both 'case' and 'population'
          fix: keep one of the two
        s.yaml:5:8: error: the scenario has both 'case' and 'cases'
          fix: keep one of the two
        """)
    #expect(
      message(text("population: many")) == """
        s.yaml:3:13: error: 'population' needs a list
          fix: begin each element with '- '
        """)
  }

  @Test func aWaveGoesWithOneCase() {
    #expect(
      message(text("cases: [{case: b.yaml}]\nwave: w")) == """
        s.yaml:4:7: error: 'wave' goes with 'case' alone
          fix: give the elements of 'cases' a wave each
        """)
    #expect(
      message(text("population: [{segment: selective, youths: 9}]\nwave: w")) == """
        s.yaml:4:7: error: 'wave' goes with 'case' alone
          fix: remove 'wave'
        """)
  }

  @Test func aPopulationHasNoMoreGroupsThanAddresses() {
    let groups = Array(repeating: "{segment: selective, youths: 9}", count: 33).joined(separator: ", ")
    #expect(
      message(text("population: [\(groups)]")) == """
        s.yaml:3:1070: error: a population has at most 32 groups
          fix: put youths of the same segment and team in one group
        """)
  }

  @Test func oneFutureShowsNoSpread() throws {
    #expect(
      message(text().replacing("futures: 2", with: "futures: 1")) == """
        s.yaml:5:10: error: one future shows no spread
          fix: give at least 2 futures
        """)
    #expect(try read(text("population: [{segment: selective, youths: 2}]").replacing("futures: 2", with: "futures: 1")).futures == 1)
    #expect(
      message(text("cases: [{case: a.yaml}, {case: b.yaml}]", "draws: 2").replacing("futures: 2", with: "futures: 1")) == """
        s.yaml:5:10: error: draws of the parameters need two futures of every listed case, to tell chance from parameters
          fix: give at least 2 futures
        """)
  }

  @Test func oneYouthLivesInOneSetting() {
    #expect(
      message(text("case: a.yaml", "settings: {count: 2}")) == """
        s.yaml:10:11: error: one youth lives in one setting
          fix: remove 'settings', or give 'cases' or 'population' in place of 'case'
        """)
  }

  // MARK: Draws and precision

  @Test func oneDrawShowsNoSpread() {
    #expect(
      message(text("case: a.yaml", "draws: 1")) == """
        s.yaml:10:8: error: one draw of the parameters shows no spread
          fix: give at least 2 draws, or 0 for the values as they are
        """)
  }

  @Test func aPrecisionIsRead() throws {
    let scenario = try read(text("case: a.yaml", "precision: {outcome: effect.mean, arm: jim, halfWidth: 0.02, most: 200}"))
    let target = try #require(scenario.precision)
    #expect(target.quantity == .outcome(.meanEffect) && target.arm == "jim" && target.week == 52)
    #expect(target.rule.halfWidth == 0.02 && target.mostBlocks == 200)
    let other = try read(text("population: [{segment: selective, youths: 9}]", "precision: {outcome: matched, halfWidth: 0.02, most: 30}"))
    #expect(other.precision?.quantity == .summary(.matched) && other.precision?.week == nil && other.precision?.arm == nil)
  }

  @Test func wrongPrecisionsAreReported() {
    func precision(_ fields: String, _ youths: String = "case: a.yaml", _ more: String = "") -> String {
      message(text(youths, "precision: {\(fields), halfWidth: 0.1, most: 30}\(more)"))
    }
    #expect(
      precision("outcome: effect.men, arm: jmi") == """
        s.yaml:10:22: error: no outcome has the name 'effect.men'
          fix: did you mean 'effect.mean'?
        s.yaml:10:39: error: no arm has the id 'jmi'
          fix: did you mean 'jim'?
        """)
    #expect(
      precision("outcome: zzzzzzzz, arm: zzzzzzzz") == """
        s.yaml:10:22: error: no outcome has the name 'zzzzzzzz'
          fix: outcomes.csv of any run lists them all
        s.yaml:10:37: error: no arm has the id 'zzzzzzzz'
          fix: the arms are 'none', 'jim'
        """)
    #expect(
      precision("outcome: matched, week: 4") == """
        s.yaml:10:37: error: 'matched' is counted over the whole run
          fix: remove 'week'
        """)
    #expect(
      precision("outcome: cost.total") == """
        s.yaml:10:22: error: the scenario counts no costs
          fix: add 'costs: yes', or name another outcome
        """)
    #expect(precision("outcome: cost.total", "case: a.yaml", "\ncosts: yes") == "read")
    #expect(
      precision("outcome: F1, week: 53") == """
        s.yaml:10:32: error: this week is after the futures have ended
          fix: give weeks up to 52
        """)
    #expect(
      precision("outcome: y.SE, week: 20") == """
        s.yaml:10:34: error: 'y.SE' exists at multiples of 13 weeks only
          fix: give a week of 13, 26 and so on
        """)
    #expect(
      precision("outcome: F1", "cases: [{case: a.yaml}, {case: b.yaml}]") == """
        s.yaml:10:12: error: a list of cases has no more youths to go on with
          fix: remove 'precision', or give 'case' or 'population' in place of 'cases'
        """)
    #expect(
      precision("outcome: F1", "case: a.yaml", "\ndraws: 5") == """
        s.yaml:10:12: error: a run draws its parameters or goes on until it is precise, not both
          fix: remove 'precision' or 'draws'
        """)
    #expect(
      message(
        text("population: [{segment: selective, youths: 10000000}]", "precision: {outcome: F1, halfWidth: 1, most: 30}")) == """
          s.yaml:5:10: error: 30 blocks of this size are more than can be numbered
            fix: give a smaller 'most', or smaller blocks
          """)
  }

  // MARK: Levers of an arm

  @Test func anArmChangesItsProgramme() throws {
    let change =
      "{contactsPerWeek: 2, open: yes, supportContactsPerMonth: 0, supportsPairs: no, emphasis: {SE: 2, AV: 1, PH: 0.5, PS: 0.5}}"
    let arm = try read(text(arm: "{id: jim, programme: jim, fallback: schools-cool, change: \(change)}")).arms[1]
    let jim = try #require(ProgrammeCatalogue.standard["jim"]?.terms)
    #expect(arm.programmes[0].contactsPerWeek == 2 && arm.programmes[0].plannedWeeks == nil && !arm.programmes[0].supportsPairs)
    #expect(arm.programmes[0].emphasis == [2, 1, 0.5, 0.5] && arm.programmes[0].trainingHours == jim.trainingHours)
    #expect(arm.programmes[1] == ProgrammeCatalogue.standard["schools-cool"]?.terms && arm.programmeID == "jim")
    #expect(
      arm.change?.entries.map { "\($0.key): \($0.value)" } == [
        "contactsPerWeek: 2", "open: yes", "supportsPairs: no", "supportContactsPerMonth: 0", "emphasis: SE: 2, AV: 1, PH: 0.5, PS: 0.5",
      ])
  }

  @Test func wrongChangesAreReported() {
    func change(_ fields: String, programme: String = "jim") -> String {
      message(text(arm: "{id: jim, programme: \(programme), change: {\(fields)}}"))
    }
    #expect(
      change("") == """
        s.yaml:9:39: error: this change changes nothing
          fix: give a lever, such as 'contactsPerWeek', or remove 'change'
        """)
    #expect(
      change("contactsPerWeek: 8") == """
        s.yaml:9:57: error: 'contactsPerWeek' is out of range
          fix: give contacts per week as a number from 0 to 7
        """)
    #expect(
      change("open: yes, plannedWeeks: 20") == """
        s.yaml:9:46: error: an open end has no planned weeks
          fix: keep 'open' or 'plannedWeeks'
        """)
    #expect(
      change("open: no", programme: "big-brothers-big-sisters") == """
        s.yaml:9:67: error: the programme has no planned end
          fix: give 'plannedWeeks' instead
        """)
    #expect(
      change("emphasis: {SE: 2, AV: 1, PH: 1, PS: 1}") == """
        s.yaml:9:50: error: the emphasis does not have a mean of 1
          fix: let the four numbers add up to 4
        """)
    #expect(
      message(text().replacing("programme: none}", with: "programme: none, change: {rematches: yes}}")) == """
        s.yaml:8:41: error: usual care has no programme to change
          fix: remove 'change' from this arm
        """)
  }

  /// What the simulation computes with is the changed programme: no contact, no growth of quality.
  @Test func aLeverReachesTheSimulation() async throws {
    let web = try Cases.read("anton").waves[0]
    func dose(_ change: String) async throws -> Double? {
      let scenario = try read(text(arm: "{id: jim, programme: jim, change: {\(change)}}").replacing("futures: 2", with: "futures: 300"))
      return await Simulation(scenario, web: web).run(threads: 2).arms[1].estimate(.activeQuality, week: 30)?.mean
    }
    let (none, often) = (try #require(await dose("contactsPerWeek: 0")), try #require(await dose("contactsPerWeek: 3")))
    #expect(none + 0.2 < often)
  }

  @Test func whatNobodyMeansIsReported() {
    let arms = "arms: [{id: none, programme: none}, {id: jim, programme: jim, fallback: jim}]"
    let plain = "arms: [{id: none, programme: none}, {id: jim, programme: jim, change: {guidanceHoursPerMonth: 1}}]"
    func file(_ youths: String, _ arms: String) -> String {
      "steunweb: scenario/1\nname: test\n\(youths)\nweeks: 52\nfutures: 4\nseed: 1\n\(arms)\n"
    }
    #expect(
      message(file("case: a.yaml", arms)) == """
        s.yaml:7:73: error: those who give up 'jim' would go on with it
          fix: name another programme, or remove 'fallback'
        """)
    #expect(message(file("case: a.yaml", plain)).contains("the scenario counts no costs, which alone depend on these hours"))
    #expect(message(file("case: a.yaml", plain + "\ncosts: yes")) == "read")
    #expect(
      message(file("population: [{segment: universal, youths: 1}]", plain + "\ncosts: yes")) == """
        s.yaml:3:43: error: one invented youth is no population
          fix: give at least 2 youths, or a case file with 'case'
        """)
  }

  /// A price that a file gives is its own, also where it is the shipped one: draws leave it.
  @Test func anOwnNumberIsNotDrawn() throws {
    let shipped = ParameterSet.standard.value("cost.residence")
    let own = ParameterSet.standard.overriding([ParameterOverride(id: "cost.residence", value: shipped)])
    #expect(own.drawn(seed: 1, draw: 1).value("cost.residence") == shipped)
    #expect(ParameterSet.standard.drawn(seed: 1, draw: 1).value("cost.residence") != shipped)
  }
}

/// Draws from the posterior of the calibration.
@Suite struct PosteriorScenarioTests {
  private static func read(_ more: String) throws -> Scenario {
    try ScenarioReader.read(
      path: "s.yaml",
      bytes: Array(
        """
        steunweb: scenario/1
        name: posterior
        population: [{segment: careRelated, youths: 20}]
        weeks: 13
        futures: 1
        seed: 4
        arms: [{id: none, programme: none}, {id: jim, programme: jim}]
        \(more)
        """.utf8))
  }

  @Test func bothWaysOfAskingGiveTheSameDraws() async throws {
    let (word, flag) = (try Self.read("draws: 3\nparameters: posterior"), try Self.read("draws: 3\nposterior: yes"))
    let plain = try Self.read("draws: 3")
    #expect(word.usesPosterior && flag.usesPosterior && !plain.usesPosterior && word.overrides.isEmpty)
    let ids = PosteriorSample.standard.ids
    for draw in 1...3 {
      let (one, other, prior) = ([word, flag, plain].map { ScenarioRun($0, webs: []).parameters(ofDraw: draw) }).triple
      #expect(one == other && one == ParameterSet.standard.drawn(seed: 4, draw: UInt32(draw), posterior: .standard))
      for id in ids { #expect(one.value(id) == PosteriorSample.standard.rows[draw - 1][ids.firstIndex(of: id) ?? 0]) }
      #expect(one.value("closure.quality") == prior.value("closure.quality"))
    }
  }

  @Test func aPosteriorNeedsDraws() throws {
    for more in ["parameters: posterior", "posterior: yes"] {
      #expect(throws: InvalidInput.self) { try Self.read(more) }
    }
    #expect(throws: InvalidInput.self) { try Self.read("draws: 3\nparameters: posteriour") }
    #expect(try Self.read("draws: 3\nposterior: yes\nparameters: [{id: kappa, value: 0.5}]").overrides.count == 1)
  }
}

extension [ParameterSet] {
  fileprivate var triple: (ParameterSet, ParameterSet, ParameterSet) { (self[0], self[1], self[2]) }
}
