import Foundation
import Testing

/// What `steunweb draw` says of what it made, and of what it could not make.
@Suite struct DrawMessagesTests {
  private static let anton = "Scenarios/cases/anton.yaml"

  /// The foot of a what-if named two waves of one day.
  @Test func aWhatIfNamesTheWaveAndTheEdits() async throws {
    let result = try await Program.run(
      "draw", Self.anton, "--wave", "during", "--what-if", "jim boxing-coach", "--language", "en", "--format", "dot", "--output", "-")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains("Compared: With the JIM (2016-02-15) → what if: jim boxing-coach"))
    #expect(result.output.contains("what if “jim boxing-coach”? (no prediction)"))
  }

  @Test func lettersThatAreTooSmallGiveAWarning() async throws {
    let small = try await Program.run("draw", Self.anton, "--view", "sectors", "--size", "a4", "--format", "dot", "--output", "-")
    #expect(small.exitCode == 0 && small.errors.contains("warning: the smallest letters have "), "\(small.errors)")
    #expect(small.errors.contains("  fix: choose a larger sheet"))
    let large = try await Program.run("draw", Self.anton, "--size", "a3", "--format", "dot", "--output", "-")
    #expect(large.errors.isEmpty, "\(large.errors)")
  }

  @Test func aFolderWithoutCasesSaysSo() async throws {
    try await Program.inTemporaryFolder { folder in
      let result = try await Program.run("draw", folder.path, "--out", folder.appending(path: "out").path)
      #expect(result.exitCode == 1)
      #expect(
        result.errors == "\(folder.path): error: this folder has no case files\n  fix: give a folder with files of the format case/1\n")
    }
  }

  /// All files failed, and the pictures of "the others" were said to be written.
  @Test func whatCouldNotBeDrawnIsCountedAsItIs() async throws {
    try await Program.inTemporaryFolder { folder in
      let out = folder.appending(path: "out")
      let none = try await Program.run(
        "draw", "Tests/Gallery/three-people.yaml", "Tests/Gallery/nobody.yaml", "--view", "waves", "--out", out.path, "--index",
        "--language",
        "en")
      #expect(none.exitCode == 1 && none.output == "in \(out.path)/: pictures 0, of files 0\n")
      #expect(none.errors.hasSuffix("steunweb: error: 2 of 2 files could not be drawn; nothing was written\n"), "\(none.errors)")
      #expect(!FileManager.default.fileExists(atPath: out.appending(path: "index.html").path))
      let some = try await Program.run(
        "draw", "Tests/Gallery/three-people.yaml", "--view", "circles,waves", "--out", out.path, "--language", "en")
      #expect(some.exitCode == 1 && some.output == "in \(out.path)/: pictures 1, of files 1\n")
      #expect(
        some.errors.hasSuffix("steunweb: error: 1 of 1 files could not be drawn in full; the other pictures were written\n"),
        "\(some.errors)")
    }
  }

  @Test func theLimitsOfASheetAreNamed() async throws {
    let result = try await Program.run("draw", Self.anton, "--size", "10x10", "--output", "-")
    #expect(result.exitCode == 2 && result.errors.contains("36 to 3527"), "\(result.errors)")
  }

  @Test func aTimelineOfAScenarioHasAMentor() async throws {
    let result = try await Program.run(
      "draw", "Scenarios/anton.yaml", "--view", "mentor", "--format", "dot", "--language", "en", "--output", "-")
    #expect(result.exitCode == 0 && !result.output.contains("yet") && result.output.contains("JIM"), "\(result.errors)")
  }
}
