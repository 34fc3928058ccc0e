import Foundation
import Testing

/// `steunweb check` and `steunweb run` of scenarios with several youths, draws or a precision.
@Suite struct ScenarioCommandTests {
  private func write(_ youths: String, _ more: String, to folder: URL) throws {
    let text = """
      steunweb: scenario/1
      name: test
      \(youths)
      weeks: 26
      futures: 2
      seed: 5
      arms: [{id: none, programme: none}, {id: jim, programme: jim}]
      \(more)
      """
    try Data(text.utf8).write(to: folder.appending(path: "s.yaml"))
  }

  private func lines(_ folder: URL, _ name: String) throws -> [Substring] {
    try String(contentsOf: folder.appending(path: "out/test/\(name)"), encoding: .utf8).split(separator: "\n")
  }

  private static let population = "population: [{segment: careRelated, youths: 5}, {segment: selective, youths: 3}]"

  @Test func checkCountsWhatWillRun() async throws {
    try await Program.inTemporaryFolder { folder in
      try write(Self.population, "draws: 4", to: folder)
      let draws = try await Program.run("check", "s.yaml", in: folder)
      #expect(draws.output == "s.yaml: fine (scenario, 2 arms, 8 youths, 2 futures of 26 weeks each, 4 draws of the parameters)\n")
      try write(Self.population, "precision: {outcome: F1, halfWidth: 1, most: 40}", to: folder)
      let precision = try await Program.run("check", "s.yaml", in: folder)
      #expect(precision.output == "s.yaml: fine (scenario, 2 arms, 8 youths, 2 futures of 26 weeks each, in 30 to 40 blocks)\n")
    }
  }

  @Test func theShippedScenariosAreFine() async throws {
    let result = try await Program.run("check", "Scenarios/care-population.yaml", "Scenarios/designs.yaml")
    #expect(
      result.output == """
        Scenarios/care-population.yaml: fine (scenario, 3 arms, 200 youths, 2 futures of 104 weeks each)
        Scenarios/designs.yaml: fine (scenario, 5 arms, 2000 futures of 104 weeks)

        """)
  }

  @Test func drawsOfAPopulationGiveTables() async throws {
    try await Program.inTemporaryFolder { folder in
      try write(Self.population, "draws: 3", to: folder)
      let result = try await Program.run("run", "s.yaml", "--output", "out", in: folder)
      #expect(result.exitCode == 0 && !result.output.contains(".svg"), "\(result.errors)")
      let names = try ResultFiles.names(folder.appending(path: "out/test")).filter { !$0.contains("/") }
      #expect(
        names == [
          "arms.csv", "codebook.csv", "differences.csv", "draws.csv", "event-times.csv", "manifest.json", "outcomes.csv",
          "parameter-draws.csv", "relation-survival.csv", "report.html", "results.sqlite", "run-log.json", "spread.csv", "states.csv",
          "summary.txt", "time-courses.csv",
        ])
      let draws = try lines(folder, "draws.csv")
      #expect(draws[0] == "arm,number,outcome,week,draws,mean,standard_error,sd_parameters,sd_chance,note")
      let mean = try #require(draws.first { $0.hasPrefix("jim,difference,ties,26,3,") }).split(separator: ",")[5]
      // Every draw has as many youths, so that the mean of the draws is that of all.
      let pooled = try #require(try lines(folder, "differences.csv").first { $0.hasPrefix("jim,none,ties,26,") }).split(separator: ",")
      #expect(abs(try #require(Double(mean)) - (try #require(Double(pooled[4])))) < 1e-12 && pooled[6] == "24" && pooled[7] == "48")
      // The table of the summary has the same numbers.
      let effect = try #require(draws.first { $0.hasPrefix("jim,difference,effect.SE,26,3,") }).split(separator: ",").map {
        Double($0) ?? .nan
      }
      let row = try #require(try lines(folder, "summary.txt").last { $0.contains("social-emotional") })
      let spread = effect[7] == 0 ? "not seen" : String(format: "%.3f", effect[7])
      let cells = [String(format: "%+.3f", effect[5]).replacing("-", with: "−"), spread, String(format: "%.3f", effect[8])]
      #expect(row.split(whereSeparator: \.isWhitespace).joined(separator: " ").hasSuffix(cells.joined(separator: " ")), "\(row)")
      let manifest = try String(contentsOf: folder.appending(path: "out/test/manifest.json"), encoding: .utf8)
      #expect(manifest.contains("\"youths\": 8") && manifest.contains("\"draws\": 3") && manifest.contains("\"blocks\": null"))
    }
  }

  @Test func aListOfCasesNamesTheCaseAtFault() async throws {
    try await Program.inTemporaryFolder { folder in
      let anton = Program.root.appending(path: "Scenarios/cases/anton.yaml").path
      try write("cases: [{case: \(anton), wave: before}, {case: gone.yaml}, {case: \(anton), wave: befor}]", "", to: folder)
      let result = try await Program.run("check", "s.yaml", in: folder)
      let column = "cases: [{case: \(anton), wave: before}, {case: ".count + 1
      #expect(result.exitCode == 1)
      #expect(
        result.errors == """
          s.yaml:3:\(column): error: the case file cannot be read
            fix: 'case' is a path from the folder of this file; looked for gone.yaml
          s.yaml:3:\(column + "gone.yaml}, {case: \(anton), wave: ".count): error: the case has no wave 'befor'
            fix: did you mean 'before'?

          """)
      try write("cases: [{case: \(anton), wave: before}, {case: \(anton), wave: before}]", "", to: folder)
      let run = try await Program.run("run", "s.yaml", "--output", "out", in: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
      let manifest = try String(contentsOf: folder.appending(path: "out/test/manifest.json"), encoding: .utf8)
      #expect(manifest.contains("\"case-1\"") && manifest.contains("\"case-2\""))
    }
  }

  @Test func futuresThatAreTooFewAreRefused() async throws {
    try await Program.inTemporaryFolder { folder in
      try write("case: \(Program.root.appending(path: "Scenarios/cases/anton.yaml").path)", "", to: folder)
      let result = try await Program.run("run", "s.yaml", "--futures", "1", in: folder)
      #expect(result.exitCode == 2)
      #expect(
        result.errors == """
          steunweb: error: '--futures 1': one future shows no spread
            fix: give at least 2 futures

          """)
    }
  }

  @Test func blocksAreForOneSimulation() async throws {
    try await Program.inTemporaryFolder { folder in
      try write(Self.population, "draws: 3", to: folder)
      let result = try await Program.run("run", "s.yaml", "--blocks", "b", in: folder)
      #expect(result.exitCode == 2)
      #expect(
        result.errors == """
          steunweb: error: '--blocks' is for a fixed number of futures with the parameters as they are
            fix: leave out '--blocks', or remove 'draws' and 'precision' from the scenario

          """)
      try write(Self.population, "", to: folder)
      let merged = try await Program.run("run", "s.yaml", "--blocks", "b", "--block-size", "6", "--output", "out", in: folder)
      #expect(merged.exitCode == 0, "\(merged.errors)")
      let inBlocks = try lines(folder, "outcomes.csv")
      _ = try await Program.run("run", "s.yaml", "--output", "out", "--force", in: folder)
      #expect(try lines(folder, "outcomes.csv") == inBlocks && inBlocks.count > 50)
    }
  }

  /// How precise the chance of a real youth's event is would tell the chance.
  @Test func aRealYouthsEventIsNoTarget() async throws {
    try await Program.inTemporaryFolder { folder in
      let text = try String(contentsOf: Program.root.appending(path: "Scenarios/cases/anton.yaml"), encoding: .utf8)
        .replacing("\nprovenance: composite", with: "\nprovenance: real")
      try text.write(to: folder.appending(path: "case.yaml"), atomically: true, encoding: .utf8)
      for (target, isFine) in [
        ("outcome: placedEver, arm: none", false), ("outcome: role.kin", false), ("outcome: placedEver", true),
        ("outcome: F1, arm: none", true),
      ] {
        try write("case: case.yaml", "precision: {\(target), halfWidth: 0.5, most: 30}", to: folder)
        let result = try await Program.run("check", "s.yaml", in: folder)
        #expect((result.exitCode == 0) == isFine, "\(target): \(result.errors)")
        if !isFine {
          #expect(result.errors.contains("how precise the chance of an event is would tell that chance\n  fix: name an outcome"))
        }
      }
    }
  }

  /// A folder that cannot be written is told before anything is computed: this run would take hours.
  @Test(.timeLimit(.minutes(5))) func anUnwritableFolderIsToldFirst() async throws {
    try await Program.inTemporaryFolder { folder in
      try Data("x".utf8).write(to: folder.appending(path: "file"))
      try write(Self.population.replacing("youths: 8", with: "youths: 1000000"), "", to: folder)
      let result = try await Program.run("run", "s.yaml", "--futures", "1000", "--output", "file", in: folder)
      #expect(result.exitCode == 3 && result.errors.hasPrefix("file/test: error: this cannot be written"))
    }
  }
}
