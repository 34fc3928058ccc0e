import Foundation
import Testing

/// `steunweb import`, `export`, `compare` and `pseudonymise`.
@Suite struct InterchangeCommandTests {
  private static func files(_ folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  /// Exporting and importing gives the same case file in every format that holds several waves.
  @Test(arguments: ["triple", "graphml", "dot", "json"])
  func aCaseComesBackAsItWas(_ format: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let out = folder.appending(path: format == "triple" ? "tables" : "anton.\(format)").path
      let export = try await Program.run("export", format, "Scenarios/cases/anton.yaml", "--out", out)
      #expect(export.exitCode == 0 && export.output.contains("everything can be read back"), "\(export.errors)\(export.output)")
      for (name, into) in [("first", out), ("again", "")] {
        var source = into
        if name == "again" {
          source = folder.appending(path: format == "triple" ? "tables2" : "again.\(format)").path
          _ = try await Program.run("export", format, folder.appending(path: "first/anton.yaml").path, "--out", source)
        }
        let result = try await Program.run("import", format, source, "--into", folder.appending(path: name).path)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(result.output.contains("egos 1, waves 3"), "\(result.output)")
        #expect(try Self.files(folder.appending(path: name)) == ["anton.yaml"])
      }
      let first = try Data(contentsOf: folder.appending(path: "first/anton.yaml"))
      #expect(try Data(contentsOf: folder.appending(path: "again/anton.yaml")) == first)
      let before = try await Program.run("describe", "Scenarios/cases/anton.yaml", "--all", "--wave", "during")
      let after = try await Program.run("describe", folder.appending(path: "first/anton.yaml").path, "--all", "--wave", "during")
      #expect(before.output == after.output && before.exitCode == 0)
    }
  }

  @Test func whatAFormatCannotHoldIsNamed() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run(
        "export", "pajek", "Scenarios/cases/anton.yaml", "--out", folder.appending(path: "a.net").path, language: "nl_NL.UTF-8")
      #expect(
        result.exitCode == 0 && result.output.contains("gaat verloren: ") && result.output.contains("het formaat heeft er geen plek voor"))
    }
  }

  @Test func findingsAreNumberedWrittenAndStrict() async throws {
    try await Program.inTemporaryFolder { folder in
      try MeasureCommandTests.study(folder.appending(path: "study"), egos: 2)
      let found = folder.appending(path: "found.csv")
      let result = try await Program.run(
        "import", "auto", "study", "--into", "cases", "--findings", found.path, "--provenance", "invented", in: folder)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(
        result.output.contains("  1. study/ties.csv:4:1") && result.output.contains("egos 2, waves 2, alters 8, ties between alters 4"))
      #expect(try String(contentsOf: found, encoding: .utf8).hasPrefix("number,rule,file,line,column,details,found,done\n1,loop,"))
      #expect(try Self.files(folder.appending(path: "cases")) == ["e1.yaml", "e2.yaml"])
      let check = try await Program.run("check", "cases/e1.yaml", "cases/e2.yaml", in: folder)
      #expect(check.exitCode == 0)
      let again = try await Program.run("import", "auto", "study", "--into", "cases", in: folder)
      #expect(again.exitCode == 3 && again.errors.contains("the folder is not empty"))
      let strict = try await Program.run("import", "auto", "study", "--into", "strict", "--strict", in: folder)
      #expect(strict.exitCode == 1 && strict.errors.contains("study/ties.csv:4:1: error: a tie of somebody with themselves"))
      #expect(try Self.files(folder) == ["cases", "found.csv", "study"])
    }
  }

  /// Nothing that stands somewhere is overwritten by surprise: neither a file where a folder should go, nor an input, nor a key.
  @Test func nothingThatIsThereIsLost() async throws {
    try await Program.inTemporaryFolder { folder in
      try Data(contentsOf: Program.root.appending(path: "Scenarios/cases/anton.yaml")).write(to: folder.appending(path: "a.yaml"))
      try MeasureCommandTests.study(folder.appending(path: "study"), egos: 1)
      try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
      for arguments in [
        ["import", "auto", "study", "--into", "a.yaml"], ["import", "auto", "study", "--into", "x", "--findings", "study/ties.csv"],
        ["import", "auto", "study", "--into", "x", "--findings", "x/found.csv"], ["measure", "a.yaml", "--out", "a.yaml"],
        ["measure", "a.yaml", "--out", "t.csv", "--summary", "t-codebook.csv"], ["export", "json", "a.yaml", "--out", "a.yaml"],
        ["pseudonymise", "a.yaml", "--key", "empty/key.yaml", "--into", "empty"],
        ["draw", "a.yaml", "--output", "a.yaml", "--format", "svg"],
      ] {
        let result = try await Program.run(arguments, in: folder)
        #expect((2...3).contains(result.exitCode ?? 0) && result.errors.contains("nothing was changed"), "\(arguments) \(result.errors)")
      }
      #expect(try Self.files(folder) == ["a.yaml", "empty", "study"])
      let text = try Data(contentsOf: folder.appending(path: "a.yaml"))
      #expect(text == (try Data(contentsOf: Program.root.appending(path: "Scenarios/cases/anton.yaml"))))
    }
  }

  /// Two studies give their youths the same short ids; one key must not take them for one.
  @Test func aKeyTellsTwoYouthsWithOneIdApart() async throws {
    try await Program.inTemporaryFolder { folder in
      for (name, person) in [("one", "Opa"), ("two", "Juf")] {
        let text = """
          steunweb: case/1
          provenance: invented
          youth: {id: e1}
          people: [{id: a1, label: \(person)}]
          waves: [{id: w1, ties: [{person: a1}]}]
          """
        try Data(text.utf8).write(to: folder.appending(path: "\(name).yaml"))
      }
      let first = try await Program.run("pseudonymise", "one.yaml", "--key", "key.yaml", "--into", "o1", in: folder)
      #expect(first.exitCode == 0, "\(first.errors)")
      let second = try await Program.run("pseudonymise", "two.yaml", "--key", "key.yaml", "--into", "o2", in: folder)
      #expect(second.exitCode == 1 && second.errors.contains("the key knows another case with the youth 'e1'"))
      #expect(!second.errors.contains("Juf") && !second.errors.contains("Opa"))
    }
  }

  /// Imported data rarely hold what a simulation needs.
  @Test func aSimulationSaysWhatAnImportedCaseLacks() async throws {
    try await Program.inTemporaryFolder { folder in
      try MeasureCommandTests.study(folder.appending(path: "study"), egos: 1)
      _ = try await Program.run("import", "auto", "study", "--into", "cases", in: folder)
      let scenario = """
        steunweb: scenario/1
        name: imported
        case: cases/e1.yaml
        weeks: 20
        futures: 20
        seed: 1
        arms: [{id: control, programme: none}, {id: jim, programme: jim}]
        """
      try Data(scenario.utf8).write(to: folder.appending(path: "s.yaml"))
      let result = try await Program.run("run", "s.yaml", in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("s.yaml:3:7: error: a simulation needs more than the wave"))
      #expect(
        result.errors.contains(
          "add to the case file: 'age' of the youth, 'segment' of the youth, 'school' of the youth, 'team' of the youth"))
    }
  }

  @Test func wavesAndNetworksAreCompared() async throws {
    let waves = try await Program.run("compare", "Scenarios/cases/anton.yaml", "before", "during")
    #expect(waves.exitCode == 0 && waves.output.contains("turnover: share who went or came"), "\(waves.errors)")
    let json = try await Program.run("compare", "Scenarios/cases/scouting.yaml", "--json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    let none = try await Program.run("compare", "Scenarios/cases/scouting.yaml", "--informants")
    #expect(none.exitCode == 1 && none.errors.contains("no day has the views of several informants"))
    try await Program.inTemporaryFolder { folder in
      for (name, ties) in [("a", "a -> b; b -> c;"), ("b", "b -> a; b -> c; c -> d;")] {
        try Data("digraph { \(ties) }".utf8).write(to: folder.appending(path: "\(name).dot"))
      }
      let networks = try await Program.run("compare", "a.dot", "b.dot", in: folder)
      #expect(
        networks.exitCode == 0 && networks.output.contains("Members of both networks: 3; of the first only: 0; of the second only: 1"))
      let kept = try #require(networks.output.split(separator: "\n").first { $0.contains("kept") })
      #expect(kept.hasSuffix("1"))
    }
  }

  /// A whole network as a graph file: the web of one member, or of each.
  @Test func egoWebsAreDrawnFromAWholeNetwork() async throws {
    try await Program.inTemporaryFolder { folder in
      try Data("graph { a -- b; a -- c; b -- c [weight=2]; c -- d; }".utf8).write(to: folder.appending(path: "class.dot"))
      let one = try await Program.run("import", "dot", "class.dot", "--ego", "a", "--into", "one", in: folder)
      #expect(one.exitCode == 0 && one.output.contains("egos 1, waves 1, alters 2, ties between alters 1"), "\(one.errors)\(one.output)")
      let all = try await Program.run("measure", "class.dot", "--ego", "all", "--out", "t.csv", in: folder)
      #expect(all.exitCode == 0 && all.output.contains("4 webs"), "\(all.errors)")
      let rows = try String(contentsOf: folder.appending(path: "t.csv"), encoding: .utf8).split(separator: "\n")
      #expect(rows.dropFirst().map { $0.split(separator: ",")[6] } == ["2", "2", "3", "1"])
      let whole = try await Program.run(
        "measure", "class.dot", "--whole", "--out", "w.csv", "--alters", "m.csv", in: folder)
      #expect(whole.exitCode == 0 && whole.output == "w.csv: 1 network\n", "\(whole.errors)")
      let members = try String(contentsOf: folder.appending(path: "m.csv"), encoding: .utf8).split(separator: "\n")
      #expect(members.count == 5 && members[3].hasPrefix("class.dot,") && members[3].split(separator: ",")[2...3] == ["c", "3"])
      let nobody = try await Program.run("import", "dot", "class.dot", "--ego", "z", "--into", "x", in: folder)
      #expect(nobody.exitCode == 1 && nobody.errors.contains("the network has no member with the id that '--ego' names"))
      let open = try await Program.run("import", "dot", "class.dot", "--into", "y", in: folder)
      #expect(open.exitCode == 0 && open.output.contains("no node of the graph is marked as the ego (1×)"))
    }
  }

  @Test func pseudonymsHideAndTheKeyRestores() async throws {
    try await Program.inTemporaryFolder { folder in
      try Data(contentsOf: Program.root.appending(path: "Scenarios/cases/anton.yaml")).write(to: folder.appending(path: "anton.yaml"))
      let hidden = try await Program.run("pseudonymise", "anton.yaml", "--key", "key.yaml", "--into", "shared", in: folder)
      #expect(hidden.exitCode == 0 && hidden.output.contains("not anonymous"), "\(hidden.errors)")
      let name = try #require(try Self.files(folder.appending(path: "shared")).first)
      let text = try String(contentsOf: folder.appending(path: "shared/\(name)"), encoding: .utf8)
      #expect(!text.lowercased().contains("anton") && name.hasPrefix("p-"))
      let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "key.yaml").path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let back = try await Program.run(
        "pseudonymise", "shared/\(name)", "--key", "key.yaml", "--into", "back", "--restore", in: folder)
      #expect(back.exitCode == 0, "\(back.errors)")
      #expect(try Self.files(folder.appending(path: "back")) == ["anton.yaml"])
      let wrong = try await Program.run("pseudonymise", "shared/\(name)", "--key", "anton.yaml", "--into", "x", "--restore", in: folder)
      #expect(wrong.exitCode == 1)
      #expect(try Self.files(folder) == ["anton.yaml", "back", "key.yaml", "shared"])
    }
  }
}
