import Estimates
import Evidence
import Quantities
import SupportWebs
import Testing

@testable import MentorSimulation

/// Scenario files.
@Suite struct ScenarioTests {
  private func read(_ text: String) throws -> Scenario { try ScenarioReader.read(path: "s.yaml", bytes: Array(text.utf8)) }

  private func message(_ text: String) -> String {
    do {
      _ = try read(text)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  private static let valid = """
    steunweb: scenario/1
    name: test
    case: a.yaml
    weeks: 52
    futures: 100
    seed: 1
    arms:
      - {id: none, programme: none}
      - {id: jim, programme: jim, startWeek: 4}
    """

  @Test func aScenarioIsRead() throws {
    let scenario = try read(Self.valid)
    #expect(scenario.arms.map(\.id) == ["none", "jim"])
    #expect(scenario.arms[1].startWeek == 4 && scenario.arms[1].programmes.count == 1)
    #expect(scenario.weeks == 52 && scenario.futures == 100 && scenario.seed == 1 && scenario.startCalendarWeek == 1)
  }

  @Test func anUnknownProgrammeNamesTheNearest() {
    #expect(
      message(Self.valid.replacing("programme: jim,", with: "programme: jmi,")) == """
        s.yaml:9:26: error: no programme has the id 'jmi'
          fix: did you mean 'jim'?
        """)
  }

  @Test func theFirstArmIsUsualCare() {
    #expect(
      message(Self.valid.replacing("{id: none, programme: none}", with: "{id: first, programme: jim}")) == """
        s.yaml:8:28: error: the first arm has a programme
          fix: begin with an arm 'programme: none': every arm is compared with usual care without a mentor
        """)
  }

  @Test func allProblemsAreReportedAtOnce() {
    let text = Self.valid.replacing("weeks: 52", with: "weeks: 0").replacing("id: jim", with: "id: none").replacing(
      "seed: 1", with: "sed: 1")
    #expect(
      message(text) == """
        s.yaml:1:1: error: a scenario file has no 'seed'
          fix: add 'seed': the seed; the same seed gives the same bits
        s.yaml:4:8: error: 'weeks' is out of range
          fix: give weeks as a whole number from 1 to 520
        s.yaml:6:1: error: 'sed' is not a key of a scenario file
          fix: did you mean 'seed'?
        s.yaml:9:10: error: the id 'none' of an arm is taken already
          fix: give every arm an id of its own
        """)
  }

  // MARK: Other values for parameters

  private func overriding(_ lines: String...) -> String {
    Self.valid + "\nparameters:\n" + lines.map { "  - \($0)" }.joined(separator: "\n")
  }

  @Test func aScenarioChangesParametersById() throws {
    let scenario = try read(
      overriding("{id: delta.JIM, value: 0.1, reason: {nl: voorzichtig, en: cautious}}", "{id: mentor.shield, value: 1}"))
    #expect(scenario.parameters.value("delta.JIM") == 0.1 && scenario.parameters.value("mentor.shield") == 1)
    #expect(scenario.parameters.value("kappa") == ParameterSet.standard.value("kappa"))
    #expect(scenario.parameters.overrides.map(\.id) == ["delta.JIM", "mentor.shield"])
    #expect(scenario.parameters.overrides[0].reason == Bilingual(dutch: "voorzichtig", english: "cautious"))
    #expect(try read(Self.valid).parameters == .standard)
  }

  /// What the simulation computes with is what the file says: whoever always declines gets no JIM.
  @Test func aChangedParameterReachesTheSimulation() async throws {
    let web = try Cases.read("anton").waves[0]
    func matched(_ text: String) async throws -> Double? {
      await Simulation(try read(text).with(futures: 200), web: web).run(threads: 2).arms[1].estimate(Summary.matched)?.mean
    }
    #expect(try await matched(Self.valid).map { $0 > 0.3 } == true)
    #expect(try await matched(overriding("{id: asking.decline, value: 1}")) == 0)
  }

  @Test func wrongChangesAreReportedTogether() {
    let text = overriding(
      "{id: delta.jim, value: 0.1}", "{id: mentor.shield, value: 1.5}", "{id: kappa, value: 0.4}", "{id: kappa, value: 0.5}",
      "{id: quality.start.peer.a, value: 2.5}", "{id: nomination.roleWeight.kin, value: 0.5}",
      "{id: conflict.sizeMin, value: 0.6}")
    #expect(
      message(text) == """
        s.yaml:11:3: error: 'conflict.sizeMin' is larger than 'conflict.sizeMax'
          fix: change them together, so that 'conflict.sizeMax' is not the smaller one
        s.yaml:11:3: error: the shares of 'nomination.roleWeight' add up to 1.15 instead of 1
          fix: give all of 'nomination.roleWeight.kin', 'nomination.roleWeight.friend', 'nomination.roleWeight.friendOfParents', \
        'nomination.roleWeight.acquaintance', 'nomination.roleWeight.neighbour', 'nomination.roleWeight.teacher'
        s.yaml:11:10: error: no parameter has the id 'delta.jim'
          fix: did you mean 'delta.JIM'?
        s.yaml:12:32: error: the value of 'mentor.shield' (unit: probability) is out of range
          fix: give a number from 0.0 to 1.0
        s.yaml:14:10: error: the parameter 'kappa' is given twice
          fix: keep one of the two
        s.yaml:15:39: error: 'quality.start.peer.a' is a whole number
          fix: give 3
        """)
  }

  @Test func aProgrammeOfTheCatalogueOnlyIsRefused() {
    let text = message(Self.valid.replacing("programme: jim,", with: "programme: support-families,"))
    #expect(text.hasPrefix("s.yaml:9:26: error: the programme 'support-families' is in the catalogue only: the model has no such help\n"))
    #expect(text.contains("  fix: the programmes that run as arms are 'jim', "))
  }

  // MARK: Fallback

  /// Those who give up seeking are matched by the second programme, and by nothing without it.
  @Test func whoGivesUpGoesOnWithTheFallback() async throws {
    let web = try Cases.read("anton").waves[0]
    let hasty = Self.valid + "\nparameters:\n  - {id: asking.accept, value: 0}\n  - {id: nomination.giveUp, value: 0.2}"
    func matched(_ text: String) async throws -> Double? {
      await Simulation(try read(text).with(futures: 300), web: web).run(threads: 2).arms[1].estimate(Summary.matched)?.mean
    }
    #expect(try await matched(hasty) == 0)
    let withFallback = hasty.replacing("programme: jim,", with: "programme: jim, fallback: schools-cool,")
    #expect(try read(withFallback).arms[1].programmes.count == 2)
    #expect(try #require(await matched(withFallback)) > 0.3)
  }

  @Test func aFallbackThatCannotBeIsRefused() {
    let assigned = message(Self.valid.replacing("programme: jim,", with: "programme: schools-cool, fallback: jim,"))
    #expect(
      assigned == """
        s.yaml:9:50: error: nobody gives up seeking in 'schools-cool': it assigns mentors
          fix: remove 'fallback', or begin with a programme in which youths choose, such as 'jim'
        """)
    let unknown = message(Self.valid.replacing("programme: jim,", with: "programme: jim, fallback: school-cool,"))
    #expect(
      unknown == """
        s.yaml:9:41: error: no programme has the id 'school-cool'
          fix: did you mean 'schools-cool'?
        """)
  }
}
