import Foundation
import Subprocess
import TestSupport
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// `Tests/Scripts/compare-golden`, which holds results against golden files.
@Suite struct CompareGoldenTests {
  /// Statistics `[mean, standard error, n]` of one arm by name, the paired ones apart.
  private static func file(_ statistics: [(String, String)], paired: [(String, String)] = [], arm: String = "jim") -> String {
    func block(_ rows: [(String, String)]) -> String { rows.map { "\"\($0.0)\": [\($0.1)]" }.joined(separator: ", ") }
    return """
      {"format": "steunweb-golden/2", "couplingDependent": ["netHarm"], "results":
       {"\(arm)": {"statistics": {\(block(statistics))}, "paired": {\(block(paired))}}}}
      """
  }

  private static func compare(_ first: String, _ second: String, _ options: String...) async throws -> Program.Outcome {
    try await Program.inTemporaryFolder { folder in
      for (name, text) in [("a.json", first), ("b.json", second)] { try Data(text.utf8).write(to: folder.appending(path: name)) }
      let result = try await Subprocess.run(
        .path(FilePath(Program.root.appending(path: "Tests/Scripts/compare-golden").path)),
        arguments: Arguments(["a.json", "b.json"] + options), environment: .inherit.updating(["PYTHONIOENCODING": "utf-8"]),
        workingDirectory: FilePath(folder.path), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
      let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
      return Program.Outcome(output: result.standardOutput, errors: result.standardError, exitCode: code)
    }
  }

  /// z of 1, -1 and 0: the root mean square is .816.
  @Test func aFileWithinTheRulePasses() async throws {
    let a = Self.file(
      [("matched", "0.53, 0.03, 100"), ("closures", "0.5, 0.04, 100"), ("state.none", "0, 0, 100"), ("few", "9, 0.1, 29")],
      paired: [("w13.effect.SE", "0.1, 0.03, 100"), ("w13.netHarm", "0.11, 0.001, 100")])
    let b = Self.file(
      [("matched", "0.48, 0.04, 100"), ("closures", "0.55, 0.03, 100"), ("state.none", "0, 0, 200"), ("few", "1, 0.1, 29")],
      paired: [("w13.effect.SE", "0.1, 0.04, 100"), ("w13.netHarm", "0.1299, 0.001, 100")])
    let result = try await Self.compare(a, b)
    #expect(result.errors == "" && result.exitCode == 0)
    #expect(
      result.output == """
        arm    statistics   rms z  max |z|  beyond 4.5
        jim             3   0.816     1.00       0
        whole           3   0.816     1.00       0
        worst (3)
           +1.00  jim statistics matched: 0.53 ± 0.03 and 0.48 ± 0.04
           -1.00  jim statistics closures: 0.5 ± 0.04 and 0.55 ± 0.03
           +0.00  jim paired w13.effect.SE: 0.1 ± 0.03 and 0.1 ± 0.04
        equal as they must be: 1; skipped, undefined or of few: 1
        PASS

        """)
  }

  @Test func everyFaultIsSaid() async throws {
    let a = Self.file(
      [("matched", "0.5, 0.03, 100"), ("exact", "1, 0, 100"), ("once", "0.09, 0, 100"), ("mine", "1, 1, 100")],
      paired: [("w13.netHarm", "0.1, 0.001, 100")])
    let b = Self.file(
      [("matched", "0.25, 0.04, 100"), ("exact", "1.00001, 0, 100"), ("once", "0.09, 0.01, 100"), ("yours", "1, 1, 100")],
      paired: [("w13.netHarm", "0.1201, 0.1, 100")])
    let result = try await Self.compare(a, b)
    #expect(result.exitCode == 1)
    #expect(
      result.output == """
        arm    statistics   rms z  max |z|  beyond 4.5
        jim             2   3.536     5.00       1
        whole           2   3.536     5.00       1
        worst (2)
           +5.00  jim statistics matched: 0.5 ± 0.03 and 0.25 ± 0.04
           +0.00  jim statistics once: 0.09 ± 0 and 0.09 ± 0.01
        equal as they must be: 0; skipped, undefined or of few: 0
        exact and different (1)
          jim statistics exact: 1 ± 0 and 1.00001 ± 0
        coupling-dependent and too far apart (1)
          jim paired w13.netHarm: 0.1 ± 0.001 and 0.1201 ± 0.1
        only in the first file (1)
          jim statistics mine
        only in the second file (1)
          jim statistics yours
        FAIL: 1 |z| of 4.5 or more; rms z 3.536 outside 0.6–1.25; 1 exact statistics differ; \
        1 coupling-dependent statistics are too far apart

        """)
  }

  @Test func theLimitsCanBeChanged() async throws {
    let (a, b) = (Self.file([("matched", "0.5, 0.03, 100")]), Self.file([("matched", "0.25, 0.04, 100")]))
    #expect(try await Self.compare(a, b, "--rms", "0.5", "6", "--max", "5.1").exitCode == 0)
    #expect(try await Self.compare(a, b, "--rms", "0.5", "6", "--max", "4.9").exitCode == 1)
    #expect(try await Self.compare(a, b, "--rms", "5.1", "6", "--max", "5.1").exitCode == 1)
  }

  /// z = -.03 / hypot(1/25, .03).
  @Test func aStandardErrorOfZeroOnOneSideIsOneInN() async throws {
    let result = try await Self.compare(Self.file([("K", "0, 0, 25")]), Self.file([("K", "0.03, 0.03, 25")]), "--min-n", "25")
    #expect(result.exitCode == 0 && result.output.contains("   -0.60  jim statistics K: 0 ± 0 and 0.03 ± 0.03"))
  }

  @Test func aCopyPassesAndSaysThatNothingWasTested() async throws {
    let a = Self.file([("matched", "0.5, 0.03, 100")])
    let result = try await Self.compare(a, a)
    #expect(result.exitCode == 0)
    #expect(result.output.hasSuffix("all z are 0: the same random numbers or a copy; nothing was tested\nPASS\n"))
  }

  @Test func strictnessAsksForTheSameStatistics() async throws {
    let a = Self.file([("matched", "0.5, 0.03, 100"), ("K", "1, 1, 100")])
    let b = Self.file([("matched", "0.55, 0.04, 100")])
    #expect(try await Self.compare(a, b).exitCode == 0)
    let result = try await Self.compare(a, b, "--strict")
    #expect(result.exitCode == 1 && result.output.hasSuffix("FAIL: 1 statistics are in one file only\n"))
  }

  @Test func filesThatCannotBeComparedAreNamed() async throws {
    let a = Self.file([("matched", "0.5, 0.03, 100")])
    let empty = try await Self.compare(a, "{\"study\": {}}")
    #expect(empty.exitCode == 2 && empty.errors == "b.json: error: it holds no statistics [mean, standard error, n] of arms\n")
    let other = try await Self.compare(a, Self.file([("matched", "0.5, 0.03, 100")], arm: "peer"))
    #expect(other.exitCode == 2 && other.errors == "a.json, b.json: error: the files share no statistic\n")
    let broken = try await Self.compare("{", a)
    #expect(broken.exitCode == 2 && broken.errors.hasPrefix("a.json: error: it cannot be read as JSON (Expecting"))
    #expect(try await Self.compare(a, a, "--largest", "3").exitCode == 2)
  }
}
