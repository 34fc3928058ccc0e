import Foundation
import Testing

/// `steunweb reproduce`
@Suite struct ReproduceTests {
  private static let population = """
    steunweb: scenario/1
    name: groups
    population: [{segment: careRelated, youths: 7}, {segment: selective, youths: 4}]
    weeks: 30
    futures: 3
    draws: 3
    seed: 12
    arms: [{id: none, programme: none}, {id: jim, programme: jim-care}, {id: late, programme: jim-care, startWeek: 5}]
    """

  @Test func threeRunsAreIdentical() async throws {
    try await Program.inTemporaryFolder { folder in
      try Data(Self.population.utf8).write(to: folder.appending(path: "p.yaml"))
      let root = Program.root.path
      for (arguments, name) in [
        (["\(root)/Scenarios/anton.yaml", "--futures", "80", "--language", "nl"], "anton"), (["p.yaml"], "groups"),
        (["\(root)/Scenarios/scouting.yaml", "--futures", "40"], "scouting"),
      ] {
        let run = try await Program.run(["run"] + arguments + ["--output", "out", "--threads", "2"], in: folder)
        #expect(run.exitCode == 0, "\(run.errors)")
        let before = try ResultFiles.contents(folder.appending(path: "out/\(name)"))
        let again = try await Program.run("reproduce", "out/\(name)", "--threads", "1", in: folder)
        #expect(again.exitCode == 0, "\(again.output) \(again.errors)")
        #expect(again.output.hasPrefix("out/\(name): identical. "))
        #expect(try ResultFiles.contents(folder.appending(path: "out/\(name)")) == before, "nothing is written")
      }
    }
  }

  @Test func whatDiffersIsTold() async throws {
    try await Program.inTemporaryFolder { folder in
      _ = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "50", "--output", folder.path)
      let result = folder.appending(path: "anton")
      func findings() async throws -> [String] {
        let again = try await Program.run("reproduce", result.path)
        #expect(again.exitCode == 1)
        #expect(again.output.contains("not identical"))
        return again.output.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
      }
      let table = result.appending(path: "outcomes.csv")
      let whole = try Data(contentsOf: table)
      try ResultFiles.change(table, "none,F1,", "none,F9,")
      #expect(try await findings() == ["outcomes.csv was changed after the run"])
      try whole.write(to: table)

      let manifest = result.appending(path: "manifest.json")
      let claims = try Data(contentsOf: manifest)
      try ResultFiles.change(manifest, "\"seed\": \"2026\"", "\"seed\": \"7\"")
      #expect(try await findings() == ["manifest.json was changed after the run"])
      try claims.write(to: manifest)

      try FileManager.default.removeItem(at: result.appending(path: "states.csv"))
      #expect(try await findings() == ["states.csv is missing"])

      try ResultFiles.change(result.appending(path: "inputs/scenario.yaml"), "seed: 2026", "seed: 2027")
      let seed = try await findings()
      #expect(seed.contains("inputs/scenario.yaml was changed after the run"))
      let line = try #require(seed.firstIndex { $0.hasPrefix("outcomes.csv comes out differently now, first in line 2:") })
      #expect(
        seed[line + 1].hasPrefix("- none,") && seed[line + 2].hasPrefix("+ none,")
          && seed[line + 1].dropFirst() != seed[line + 2].dropFirst())
      #expect(seed.contains("the table differences of results.sqlite is not that of the run"))
      #expect(!seed.contains { $0.hasPrefix("web-before.svg") }, "the web at the start does not depend on the seed")
    }
  }

  @Test func aChangedDatabaseIsFound() async throws {
    try await Program.inTemporaryFolder { folder in
      _ = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "20", "--output", folder.path)
      let result = folder.appending(path: "anton")
      try await Python.run(
        "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(\"UPDATE arms SET start_week=3 WHERE arm='jim'\"); c.commit()",
        result.appending(path: "results.sqlite").path)
      let again = try await Program.run("reproduce", result.path)
      #expect(again.exitCode == 1 && again.output.contains("the table arms of results.sqlite is not that of the run"))
      try Data("no database".utf8).write(to: result.appending(path: "results.sqlite"))
      #expect(try await Program.run("reproduce", result.path).exitCode == 1)
    }
  }

  @Test(arguments: [
    ("nothing", "name a folder that 'steunweb run' wrote"), ("old", "which this version does not read"),
    ("bare", "inputs/scenario.yaml is missing"),
  ])
  func whatIsNoResultIsRefused(name: String, words: String) async throws {
    try await Program.inTemporaryFolder { folder in
      for (name, text) in [
        ("old", "{\"format\": \"steunweb-manifest/1\"}"),
        (
          "bare",
          "{\"format\": \"steunweb-manifest/2\", \"steunweb\": \"1\", \"language\": \"en\", \"options\": {\"futures\": null}, \"data\": {}, "
            + "\"inputs\": {\"scenario\": {\"file\": \"inputs/scenario.yaml\", \"sha256\": \"\"}}, \"files\": {}, \"tables\": {}}"
        ),
      ] {
        try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "\(name)/manifest.json"))
      }
      let result = try await Program.run("reproduce", name, in: folder)
      #expect(result.exitCode == 1 && result.errors.contains(words), "\(result.errors)")
    }
  }
}
