import Foundation
import Testing

/// `steunweb run --trace`: one future week by week.
@Suite struct TraceCommandTests {
  private static func trace(_ arguments: String..., language: String = "en_GB.UTF-8") async throws -> Program.Outcome {
    try await Program.run(["run", "Scenarios/anton.yaml"] + arguments, language: language)
  }

  @Test func itTellsOneFutureAndWritesNothing() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Self.trace("--future", "417", "--trace", "--output", folder.path)
      #expect(result.exitCode == 0 && result.errors.isEmpty)
      #expect(result.output.contains("future 417 of 2,000 · with a JIM") && result.output.contains("no prediction"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
    let dutch = try await Self.trace("--future", "417", "--trace", "--arm", "none", "--language", "nl")
    #expect(dutch.output.contains("toekomst 417 van 2.000 · gewone hulp zonder mentor"))
    let json = try await Self.trace("--future", "417", "--trace", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["future"] as? Int == 417 && (object["weeks"] as? [Any])?.count == 105)
  }

  @Test(arguments: [
    (
      ["--future", "0", "--trace"],
      "the run has no future 0: it has 2000\n  fix: give '--future' a number from 1 to 2000, or more '--futures'"
    ),
    (
      ["--future", "2001", "--trace"],
      "the run has no future 2001: it has 2000\n  fix: give '--future' a number from 1 to 2000, or more '--futures'"
    ),
    (["--future", "1", "--trace", "--youth", "2"], "the run has no youth 2: it has 1\n  fix: give '--youth' a number from 1 to 1"),
    (["--future", "1", "--trace", "--arm", "jmi"], "the scenario has no arm 'jmi'\n  fix: did you mean 'jim'?"),
    (["--future", "1", "--trace", "--arm", "elsewhere"], "the scenario has no arm 'elsewhere'\n  fix: its arms are 'none', 'jim'"),
  ])
  func whatTheRunDoesNotHaveIsSaid(_ arguments: [String], _ message: String) async throws {
    let result = try await Program.run(["run", "Scenarios/anton.yaml"] + arguments)
    #expect(result.exitCode == 1 && result.output.isEmpty)
    #expect(result.errors == "Scenarios/anton.yaml: error: \(message)\n")
  }

  /// A youth of a population and a draw of the parameters are told by their numbers.
  @Test func aPopulationHasStories() async throws {
    let told = try await Program.run("run", "Scenarios/care-population.yaml", "--trace", "--youth", "200", "--future", "2")
    #expect(told.exitCode == 0 && told.output.contains("youth 200 of 200 · future 2 of 2 · "))
    let beyond = try await Program.run("run", "Scenarios/care-population.yaml", "--trace", "--youth", "201", "--future", "2")
    #expect(beyond.exitCode == 1 && beyond.errors.contains("the run has no youth 201: it has 200\n"))
    let draw = try await Program.run("run", "Scenarios/care-population.yaml", "--trace", "--draw", "1", "--future", "1")
    #expect(draw.exitCode == 1 && draw.errors.contains("the run has no draw 1: it has the parameters as they are\n"))
  }

  @Test func optionsThatBelongTogetherAreAskedFor() async throws {
    let alone = try await Self.trace("--trace")
    #expect(alone.exitCode == 2)
    #expect(alone.errors.contains("'--trace' tells one future: give its number with '--future'."))
    let blocks = try await Self.trace("--trace", "--future", "3", "--blocks", "b")
    #expect(blocks.exitCode == 2 && blocks.errors.contains("'--trace' tells one future and needs no blocks: leave out '--blocks'."))
    let without = try await Self.trace("--future", "3")
    #expect(without.exitCode == 2)
    #expect(
      without.errors.contains("'--future', '--arm', '--youth' and '--draw' choose the course that '--trace' tells: they go with it alone."))
  }

  /// No single course of a real youth is told.
  @Test func aRealYouthHasNoStory() async throws {
    try await Program.inTemporaryFolder { folder in
      let text = try String(contentsOf: Program.root.appending(path: "Scenarios/cases/anton.yaml"), encoding: .utf8)
        .replacing("\nprovenance: composite", with: "\nprovenance: real")
      try text.write(to: folder.appending(path: "case.yaml"), atomically: true, encoding: .utf8)
      let scenario = try String(contentsOf: Program.root.appending(path: "Scenarios/anton.yaml"), encoding: .utf8)
        .replacing("cases/anton.yaml", with: "case.yaml")
      let path = folder.appending(path: "s.yaml")
      try scenario.write(to: path, atomically: true, encoding: .utf8)
      let result = try await Program.run("run", path.path, "--trace", "--future", "1")
      #expect(result.exitCode == 1 && result.output.isEmpty)
      #expect(
        result.errors
          == "\(path.path): error: the case is about a real youth, and one invented future would read as what will happen to this youth\n"
          + "  fix: run the scenario without '--trace' and read the differences between the arms, or tell a future of an invented case\n")
    }
  }
}
