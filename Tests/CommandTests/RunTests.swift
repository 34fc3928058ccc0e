import Foundation
import Testing

/// `steunweb run`: the main job.
@Suite struct RunTests {
  /// The same bytes of every file whatever the threads; only the log of times may differ.
  @Test func threadsDoNotChangeAByte() async throws {
    try await Program.inTemporaryFolder { folder in
      var folders: [URL] = []
      for threads in ["1", "2", "7"] {
        let output = folder.appending(path: threads)
        let result = try await Program.run(
          "run", "Scenarios/anton.yaml", "--futures", "403", "--threads", threads, "--output", output.path)
        #expect(result.exitCode == 0, "\(result.errors)")
        folders.append(output.appending(path: "anton"))
      }
      let names = try ResultFiles.names(folders[0])
      #expect(names.count { !$0.contains("/") && $0.hasSuffix(".csv") } == 10)
      for name in [
        "manifest.json", "run-log.json", "summary.txt", "report.html", "results.sqlite", "inputs/case.yaml", "charts/placement.svg",
      ] {
        #expect(names.contains(name), "\(name)")
      }
      for name in names where name != "run-log.json" {
        let first = try Data(contentsOf: folders[0].appending(path: name))
        for other in folders.dropFirst() {
          #expect(try Data(contentsOf: other.appending(path: name)) == first, "\(name)")
        }
      }
    }
  }

  @Test func theSummarySetsHarmBesideBenefit() async throws {
    try await Program.inTemporaryFolder { folder in
      let english = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "200", "--output", folder.path)
      for words in [
        "of 100 invented youths with a web like this", "usual care without a mentor", "Benefit", "What can go wrong", "±", "assumption",
        "ends lower in the model than without a JIM, under shared luck", "neither gain nor loss", "web-before.svg",
      ] { #expect(english.output.contains(words), "\(words)") }
      let dutch = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "200", "--output", folder.path, language: "nl_NL.UTF-8")
      for words in ["van 100 verzonnen jongeren", "gewone hulp zonder mentor", "Wat er mis kan gaan", "aanname"] {
        #expect(dutch.output.contains(words), "\(words)")
      }
    }
  }

  @Test func jsonGivesTheSameNumbersAsTheTables() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "100", "--output", folder.path, "--json")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let arms = try #require(object["arms"] as? [String: [String: [String: [String: Any]]]])
      let table = try String(contentsOf: folder.appending(path: "anton/differences.csv"), encoding: .utf8)
      let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("jim,none,effect.mean,") })
      let mean = row.split(separator: ",")[4]
      #expect(result.output.contains("\"mean\": \(mean)"))
      #expect((arms["jim"]?["differences"]?["effect.mean"]?["mean"] as? Double).map { abs($0 - (Double(mean) ?? .nan)) < 1e-12 } == true)
      #expect(arms["none"]?["differences"]?.isEmpty == true)
    }
  }

  @Test func anOlderResultIsNeverOverwrittenSilently() async throws {
    try await Program.inTemporaryFolder { folder in
      for _ in 0..<2 { _ = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "50", "--output", folder.path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["anton", "anton-2"])
      _ = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "60", "--output", folder.path, "--force")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["anton", "anton-2"])
      let manifest = try String(contentsOf: folder.appending(path: "anton/manifest.json"), encoding: .utf8)
      #expect(manifest.contains("\"futures\": 60"))
    }
  }

  /// Nothing in a result but the log names a time, a machine or a place.
  @Test func theManifestHoldsNoTimeAndNoPlace() async throws {
    try await Program.inTemporaryFolder { folder in
      _ = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "50", "--output", folder.path)
      let manifest = try String(contentsOf: folder.appending(path: "anton/manifest.json"), encoding: .utf8)
      #expect(!manifest.contains("/Users") && !manifest.contains(folder.path) && !manifest.contains("20\(2)6-"))
      let object = try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any]
      #expect(object?["seed"] as? String == "2026")
      #expect((object?["parameters"] as? [String: Double])?.count ?? 0 > 200)
      #expect((object?["files"] as? [String: Any])?.keys.contains("outcomes.csv") == true)
    }
  }

  @Test func aFolderThatCannotBeWrittenGivesExitCode3() async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "file")
      try Data("x".utf8).write(to: file)
      let result = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "50", "--output", file.path)
      #expect(result.exitCode == 3)
      #expect(result.errors.contains("this cannot be written"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "x")
    }
  }

  @Test func aScenarioWhoseCaseIsMissingSaysWhere() async throws {
    try await Program.inTemporaryFolder { folder in
      let text = try String(contentsOf: Program.root.appending(path: "Scenarios/anton.yaml"), encoding: .utf8)
      try Data(text.utf8).write(to: folder.appending(path: "s.yaml"))
      let result = try await Program.run("run", "s.yaml", in: folder)
      #expect(result.exitCode == 1)
      let line = try #require(text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("case:") }) + 1
      #expect(
        result.errors == """
          s.yaml:\(line):7: error: the case file cannot be read
            fix: 'case' is a path from the folder of this file; looked for cases/anton.yaml

          """)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s.yaml"])
    }
  }

  /// A scenario begins at home, without a mentor; a real youth gets no chances of events.
  @Test func guardsOfTheStartAndOfRealYouthsHold() async throws {
    try await Program.inTemporaryFolder { folder in
      func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: folder.appending(path: name)) }
      let scenario = """
        steunweb: scenario/1
        name: guard
        case: c.yaml
        weeks: 20
        futures: 20
        seed: 1
        arms: [{id: control, programme: none}, {id: jim, programme: jim}]
        """
      let person = """
        steunweb: case/1
        provenance: real
        youth: {id: me, age: 6, segment: careRelated, school: none, team: trained}
        people: [{id: aunt, label: Tante Wilhelmina, role: kin, adult: yes}]
        positions: [{id: jim, person: aunt, kind: jim, from: 2024-02-01}]
        waves:
          - {id: a, date: 2024-01-01, residence: RESIDENCE, ties: [{person: aunt, closeness: 0.8, conflict: 0.1}]}
          - {id: b, date: 2024-03-01, ties: [{person: aunt, closeness: 0.8, conflict: 0.1}]}
        """
      try write("c.yaml", person.replacing("RESIDENCE", with: "residential"))
      try write("s.yaml", scenario)
      let placed = try await Program.run("check", "s.yaml", in: folder)
      #expect(placed.exitCode == 1 && placed.errors.contains("s.yaml:3:7: error: the youth is placed out of home in the wave 'a'"))
      try write("c.yaml", person.replacing("RESIDENCE", with: "home"))
      try write("s.yaml", scenario + "\nwave: b")
      let mentored = try await Program.run("check", "s.yaml", in: folder)
      #expect(mentored.exitCode == 1 && mentored.errors.contains("error: somebody already holds a mentor position in the wave 'b'"))
      try write("s.yaml", scenario)
      let real = try await Program.run("run", "s.yaml", "--output", "out", in: folder)
      #expect(real.exitCode == 0 && real.output.contains("usual care without a mentor") && real.output.contains("extrapolated"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out/guard").path)
      #expect(!names.contains { $0.hasPrefix("typical-future") })
      let table = try String(contentsOf: folder.appending(path: "out/guard/outcomes.csv"), encoding: .utf8)
      #expect(!table.contains("placedEver") && !table.contains("role.") && table.contains("trusted"))
      let differences = try String(contentsOf: folder.appending(path: "out/guard/differences.csv"), encoding: .utf8)
      #expect(differences.contains("placedEver"))
    }
  }
}
