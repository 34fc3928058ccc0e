import Foundation
import Testing

/// `steunweb check`, and the exit codes of the program.
@Suite struct CheckTests {
  @Test func aRightFileIsFine() async throws {
    let result = try await Program.run("check", "Scenarios/cases/anton.yaml", "Scenarios/anton.yaml")
    #expect(result.exitCode == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
        Scenarios/cases/anton.yaml: fine (case, 3 waves, 14 people)
        Scenarios/anton.yaml: fine (scenario, 2 arms, 2000 futures of 104 weeks)

        """)
  }

  @Test func brokenFilesGiveTheirMessagesAndExitCode1() async throws {
    let folder = Program.root.appending(path: "Tests/SupportWebsTests/Fixtures/broken")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(names.count >= 20)
    for name in names {
      let expected = try String(contentsOf: folder.appending(path: name.replacing(".yaml", with: ".txt")), encoding: .utf8)
      let result = try await Program.run("check", name, in: folder)
      #expect(result.exitCode == 1, "\(name)")
      #expect(result.output.isEmpty, "\(name)")
      #expect(result.errors.trimmingCharacters(in: .newlines) == expected.trimmingCharacters(in: .newlines), "\(name)")
    }
  }

  @Test func anUnreadablePathGivesExitCode3() async throws {
    let missing = try await Program.run("check", "no-such-file.yaml")
    #expect(missing.exitCode == 3)
    #expect(
      missing.errors == """
        no-such-file.yaml: error: the file cannot be read (there is no such file)
          fix: check the path and your permission to read it

        """)
    let folder = try await Program.run("check", "Scenarios")
    #expect(folder.exitCode == 3)
  }

  @Test func wrongUsageGivesExitCode2() async throws {
    for arguments in [["check"], ["nonsense"], ["draw", "--format", "bmp", "x.yaml"], ["run", "x.yaml", "--threads", "0"]] {
      let result = try await Program.run(arguments)
      #expect(result.exitCode == 2, "\(arguments)")
      #expect(!result.errors.isEmpty && result.output.isEmpty)
    }
  }

  @Test func versionAndHelpSucceed() async throws {
    let version = try await Program.run("--version")
    #expect(version.exitCode == 0 && version.output == "0.1.0\n")
    for command in ["check", "schema", "describe", "draw", "run"] {
      let help = try await Program.run(command, "--help")
      #expect(help.exitCode == 0 && help.output.contains("USAGE: steunweb \(command)"))
    }
  }

  /// A right file beside a wrong one is still reported.
  @Test func allFilesAreChecked() async throws {
    let broken = "Tests/SupportWebsTests/Fixtures/broken"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: Program.root.appending(path: broken).path).filter { $0.hasSuffix(".yaml") }.min())
    let result = try await Program.run("check", "\(broken)/\(name)", "Scenarios/cases/scouting.yaml")
    #expect(result.exitCode == 1 && result.output.contains("scouting.yaml: fine") && result.errors.contains("\(name):"))
  }
}
