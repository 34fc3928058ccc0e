import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Runs whose files find no room.
@Suite struct FullDiskTests {
  /// Runs the program where no file may be larger than some KiB, so that writing fails half-way as on a full disk.
  private static func run(_ arguments: [String], mostKiB: Int) async throws -> Program.Outcome {
    let script = "trap '' XFSZ; ulimit -f \(mostKiB); exec \"$@\""
    let result = try await Subprocess.run(
      .name("bash"), arguments: Arguments(["-c", script, "bash", Program.path] + arguments), environment: .inherit.updating(["LANG": "C"]),
      workingDirectory: FilePath(Program.root.path), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    let code: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
    return Program.Outcome(output: result.standardOutput, errors: result.standardError, exitCode: code)
  }

  /// The limits stop it at the page (about 390 KiB), at the database and at its first tables: smaller ones earlier.
  @Test(arguments: [1, 40, 200, 300]) func earlierResultsStayAndNothingIsLeft(_ mostKiB: Int) async throws {
    try await Program.inTemporaryFolder { folder in
      let arguments = ["run", "Scenarios/anton.yaml", "--futures", "20", "--output", folder.path]
      #expect(try await Program.run(arguments).exitCode == 0)
      let earlier = try ResultFiles.contents(folder.appending(path: "anton"))
      #expect(earlier.values.contains { $0.count > mostKiB * 1_024 })
      for more in [[], ["--force"]] {
        let outcome = try await Self.run(arguments + more, mostKiB: mostKiB)
        #expect(outcome.exitCode == 3)
        #expect(outcome.errors.contains("anton: error: this cannot be written") && outcome.errors.contains("fix:"), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["anton"])
        #expect(try ResultFiles.contents(folder.appending(path: "anton")) == earlier)
      }
      // With room again it succeeds.
      #expect(try await Program.run(arguments).exitCode == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["anton", "anton-2"])
    }
  }
}
