import Foundation
import Testing

@testable import RunStore

@Suite struct SlurmSubmissionTests {
  private static func submission(_ folder: String, shards: Int = 8) throws -> SlurmSubmission {
    try SlurmSubmission(
      SlurmScriptsTests.plan(shards: shards), command: ["/opt/steunweb", "batch", "policy.yaml", "--out", folder], from: "/home",
      runFolder: folder)
  }

  /// Programs of Slurm that stand in, and nothing else, on the path.
  private static func tools(_ folder: String, sbatch: String?) async throws -> SlurmTools {
    try FileManager.default.createDirectory(atPath: "\(folder)/bin", withIntermediateDirectories: true)
    if let sbatch {
      // Nothing else is on the path: the shell is named by its place.
      try await Bash.write("echo \"$@\" >>'\(folder)/told'\n\(sbatch)", to: "\(folder)/bin/sbatch", shell: "#!/bin/bash")
    }
    return SlurmTools(environment: ["PATH": "\(folder)/bin"])
  }

  private static func refusal(_ folder: String, sbatch: String?, shards: [Int]? = nil) async throws -> SlurmError? {
    let (submission, tools) = (try submission("\(folder)/run"), try await tools(folder, sbatch: sbatch))
    do { _ = try await submission.submit(shards: shards, with: tools) } catch { return error }
    return nil
  }

  @Test func shardsAreQueuedAndThenTheMerge() async throws {
    try await Bash.inTemporaryFolder { folder in
      let run = "\(folder)/a run"
      let tools = try await Self.tools(folder, sbatch: #"case $* in *afterok*) echo 42;; *) echo "warning"; echo "41;lab";; esac"#)
      let submission = try Self.submission(run)
      #expect(try await submission.submit(with: tools) == SlurmJobs(array: 41, merge: 42))
      #expect(try await submission.submit(shards: [2, 5, 7], with: tools) == SlurmJobs(array: 41, merge: 42))
      let after = "--parsable --dependency=afterok:41 --kill-on-invalid-dep=yes --chdir=\(run) \(run)/slurm/merge.sbatch"
      #expect(
        Bash.text("\(folder)/told") == """
          --parsable --array=1-8 --chdir=\(run) \(run)/slurm/shard.sbatch
          \(after)
          --parsable --array=2,5,7 --chdir=\(run) \(run)/slurm/shard.sbatch
          \(after)

          """)
      #expect(Bash.text("\(run)/slurm/jobs.txt") == "41 42\n41 42\n")
      #expect(Bash.text("\(run)/slurm/shard.sbatch")?.contains("--out '\(run)' --shard \"$SLURM_ARRAY_TASK_ID/8\"") == true)
      #expect(Bash.text("\(run)/slurm/merge.sbatch")?.hasSuffix("exec /opt/steunweb batch policy.yaml --out '\(run)' --merge\n") == true)
      #expect(FileManager.default.fileExists(atPath: "\(run)/slurm/log"))
    }
  }

  /// What a dry run prints is what is run: bash gives it to an `sbatch` that stands in.
  @Test func theCommandsForTheShellDoTheSame() async throws {
    try await Bash.inTemporaryFolder { folder in
      let run = "\(folder)/it's $HOME"
      _ = try await Self.tools(folder, sbatch: "echo '41;lab'")
      let lines = try Self.submission(run).commands(shards: [1, 3])
      #expect(lines[1].hasPrefix("sbatch --parsable --dependency=\"afterok:${array%%;*}\" --kill-on-invalid-dep=yes "))
      #expect(try await Bash.run("set -eu; PATH=$1/bin:$PATH\n" + lines.joined(separator: "\n"), [folder]).status == 0)
      #expect(
        Bash.text("\(folder)/told") == """
          --parsable --array=1,3 --chdir=\(run) \(run)/slurm/shard.sbatch
          --parsable --dependency=afterok:41 --kill-on-invalid-dep=yes --chdir=\(run) \(run)/slurm/merge.sbatch

          """)
    }
  }

  @Test func withoutSlurmTheErrorSaysSo() async throws {
    try await Bash.inTemporaryFolder { folder in
      let error = try await Self.refusal(folder, sbatch: nil)
      #expect(error == .toolMissing("sbatch"))
      #expect(
        error?.description == "'sbatch' is not installed on this machine\n"
          + "  fix: run this on the login node of a cluster; elsewhere run the shards one by one with --shard, "
          + "or write the scripts only with --dry-run")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/run/slurm/shard.sbatch"))
    }
  }

  @Test func theMessageOfARefusalIsPassedOn() async throws {
    try await Bash.inTemporaryFolder { folder in
      let refused = try await Self.refusal(
        folder, sbatch: "echo 'sbatch: error: invalid partition specified: genoa' >&2\necho 'sbatch: error: refused' >&2; exit 1")
      #expect(refused == .refused("sbatch", message: "sbatch: error: invalid partition specified: genoa; sbatch: error: refused"))
      #expect(refused?.problem.hasPrefix("'sbatch' refused: sbatch: error: invalid partition") == true)
      #expect(try await Self.refusal(folder, sbatch: "exit 3") == .refused("sbatch", message: "it ended with status 3"))
      #expect(try await Self.refusal(folder, sbatch: "kill -9 $$") == .refused("sbatch", message: "a signal ended it"))
      #expect(try await Self.refusal(folder, sbatch: "echo hello") == .unreadable("sbatch", output: "hello"))
      #expect(Bash.text("\(folder)/run/slurm/jobs.txt") == nil)
      let merge = try await Self.refusal(folder, sbatch: "case $* in *afterok*) echo no >&2; exit 1;; *) echo 41;; esac")
      #expect(merge == .mergeRefused(array: 41, message: "no") && Bash.text("\(folder)/run/slurm/jobs.txt") == "41 -\n")
      #expect(merge?.fix == "merge with --merge when job 41 is done, or cancel it with 'scancel 41'")
    }
  }

  @Test func listsAndFoldersThatCannotBeAreRefused() async throws {
    try await Bash.inTemporaryFolder { folder in
      for shards in [[], [0], [9], [2, 1], [3, 3]] {
        #expect(try await Self.refusal(folder, sbatch: "echo 1", shards: shards) == .shardList(shards: 8))
      }
      #expect(throws: SlurmError.relativePath("the folder of the run")) { try Self.submission("out") }
      for name in ["/100%", "/a\\b", "/a\nb", "/a\0b", "/\u{7f}"] {
        #expect(throws: SlurmError.folderPath) { try Self.submission(name) }
      }
      try Data().write(to: URL(filePath: "\(folder)/run"))
      let error = try await Self.refusal(folder, sbatch: "echo 1")
      #expect(
        SlurmError.folderPath.description
          == #"the path of the folder of the run has a '%', a '\' or a control character, which Slurm reads as more than a name"#
          + "\n  fix: give another folder; jobs in this one would fail without a log")
      guard case .file(let path, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(path == "\(folder)/run/slurm/log" && Bash.text("\(folder)/told") == nil)
    }
  }
}
