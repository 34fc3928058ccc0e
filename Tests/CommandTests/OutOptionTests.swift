import Foundation
import Testing

/// Where what a command writes goes is one option, however it was spelt before.
@Suite struct OutOptionTests {
  /// The names of the options of each command, as its help has them.
  private static func options() async throws -> [String: [Set<String>]] {
    let help = try await Program.run("--experimental-dump-help")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(help.output.utf8)) as? [String: Any])
    let commands = try #require((json["command"] as? [String: Any])?["subcommands"] as? [[String: Any]])
    var options: [String: [Set<String>]] = [:]
    for command in commands {
      guard let name = command["commandName"] as? String, let arguments = command["arguments"] as? [[String: Any]] else { continue }
      options[name] = arguments.map { argument in
        let names = argument["names"] as? [[String: Any]] ?? []
        return Set(names.compactMap { $0["name"] as? String })
      }
    }
    return options
  }

  @Test func everyCommandThatWritesHasIt() async throws {
    let options = try await Self.options()
    let usual: Set<String> = ["o", "out", "output"]
    for name in ["batch", "calibrate", "doctor", "export", "lesson", "measure", "new", "odd", "run", "sensitivity", "validate"] {
      #expect(options[name]?.contains { $0 == usual } == true, "\(name)")
    }
    for name in ["import", "pseudonymise"] { #expect(options[name]?.contains { $0 == usual.union(["into"]) } == true, "\(name)") }
    #expect(options["draw"]?.contains { $0 == ["o", "out"] } == true)
    // Nothing else has one of these names.
    for (name, sets) in options {
      let count = sets.count { !$0.isDisjoint(with: usual.union(["into"])) }
      #expect(count <= (name == "draw" ? 2 : 1), "\(name)")
    }
  }

  @Test(arguments: ["-o", "--out", "--output"]) func resultsStandWhereItSays(_ option: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run("run", "Scenarios/anton.yaml", "--futures", "20", option, folder.path)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "anton/report.html").path))
    }
  }
}
