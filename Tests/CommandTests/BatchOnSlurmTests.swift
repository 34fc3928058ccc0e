import Foundation
import Subprocess
import Testing

/// `steunweb batch --slurm` on a real Slurm of this one machine, started by `Tests/Scripts/slurm-lab run COMMAND`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["STEUNWEB_SLURM_LAB"] != nil, "Run them by Tests/Scripts/slurm-lab run COMMAND"))
struct BatchOnSlurmTests {
  /// A shard is killed, the rest is submitted again, the merge writes the bytes of a run on this machine alone.
  @Test func aKilledShardIsResumedToTheSameBytes() async throws {
    try await BatchCommandTests.inFolder { folder, file in
      try BatchCommandTests.policy.replacing("draws: 12", with: "draws: 600").write(
        to: URL(filePath: file), atomically: true, encoding: .utf8)
      let (here, there) = (folder.appending(path: "here").path, folder.appending(path: "there").path)
      func batch(_ output: String, _ more: String...) async throws -> Program.Outcome {
        try await Program.run(["batch", file, "--output", output] + more)
      }
      let slurm = ["--slurm", "--cores", "1", "--memory", "1000"]
      let first = try await Program.run(["batch", file, "--output", there] + slurm)
      #expect(first.exitCode == 0 && first.output.contains("Submitted: array "), "\(first.output)\(first.errors)")
      let killed = try await Self.bash(
        """
        until [ "$(find "$1" -name '*.block' | wc -l)" -gt 5 ]; do sleep 0.05; done
        pkill -9 -f -- "--out $1 .*--shard"; while [ -n "$(squeue -h)" ]; do sleep 0.2; done
        """, there)
      #expect(killed.isEmpty)
      let status = try await batch(there, "--status")
      #expect(status.output.contains("To submit again: shards 1"), "\(status.output)\(status.errors)")
      #expect(!FileManager.default.fileExists(atPath: "\(there)/small/report.html"))
      #expect(try await Program.run(["batch", file, "--output", there] + slurm).exitCode == 0)
      #expect(try await Self.bash("while [ -n \"$(squeue -h)\" ]; do sleep 0.2; done", there).isEmpty)
      #expect(try await batch(here).exitCode == 0)
      #expect(try await Self.bash("diff -r -q \"$1\" \"${1%there}here\" --exclude small.blocks", there).isEmpty)
      #expect(FileManager.default.fileExists(atPath: "\(there)/small/report.html"))
    }
  }

  /// - Returns: what the script writes; cut off after two minutes.
  private static func bash(_ script: String, _ argument: String) async throws -> String {
    let result = try await Subprocess.run(
      .name("timeout"), arguments: ["120", "bash", "-c", script, "bash", argument], output: .string(limit: 1 << 16),
      error: .string(limit: 1 << 16))
    return result.standardOutput + result.standardError
  }
}
