@testable import MentorSimulation
import Quantities
import Testing

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
}
