import Foundation
import Subprocess
import TestSupport
import Testing

/// `steunweb batch` and `new`
@Suite struct BatchCommandTests {
  static let policy = """
    steunweb: policy/1
    name: small
    title: {nl: Klein, en: Small}
    weeks: 26
    seed: 3
    draws: 12
    populations: [{id: care, title: {nl: in de jeugdhulp, en: in care}, segment: careRelated}]
    municipalities: [{id: here, youths: {care: 40}}]
    options:
      - {id: usual, title: {nl: zoals nu, en: usual care}}
      - id: jim
        title: {nl: een JIM, en: a JIM}
        offers: [{programme: jim, queue: hours}]
        queues: [{id: hours, places: 10}]
    comparator: usual
    outcomes: [{outcome: trusted, better: more}, {outcome: placedEver, better: neither}]
    effect: trusted
    willingness: {from: 0, to: 20000}

    """

  static func inFolder(_ body: (URL, String) async throws -> Void) async throws {
    try await Program.inTemporaryFolder { folder in
      let file = folder.appending(path: "small.yaml")
      try policy.write(to: file, atomically: true, encoding: .utf8)
      try await body(folder, file.path)
    }
  }

  /// What a result holds, without what varies.
  private static func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path), !path.hasSuffix("run-log.json") else {
        continue
      }
      files[path] = data
    }
    return files
  }

  @Test func aBatchWritesItsResult() async throws {
    try await Self.inFolder { folder, file in
      let result = try await Program.run(["batch", file, "--output", folder.path, "--threads", "2"])
      #expect(result.exitCode == 0, "\(result.errors)")
      for words in ["assumption", "demonstration cost", "A JIM", "worse", "No advice yet"] {
        #expect(result.output.lowercased().contains(words.lowercased()), "\(words)\n\(result.output)")
      }
      let files = try Self.files(folder.appending(path: "small"))
      for name in [
        "report.html", "outcomes.csv", "draws.csv", "costs.csv", "queues.csv", "acceptability.csv", "manifest.json", "results.sqlite",
        "inputs/policy.yaml",
      ] {
        #expect(files[name] != nil, "\(name)")
      }
      let outcomes = String(decoding: files["outcomes.csv"] ?? Data(), as: UTF8.self)
      #expect(outcomes.contains("base,all,jim,trusted,") && outcomes.contains("demonstration cost"))
      let dutch = try await Program.run(["batch", file, "--output", folder.path, "--merge", "--language", "nl", "--force"])
      #expect(dutch.exitCode == 0 && dutch.output.contains("Nog geen advies"), "\(dutch.output)\(dutch.errors)")
    }
  }

  /// The same bytes for any number of threads and shards, and after a run that was killed.
  @Test func shardsAndKilledRunsGiveTheSameBytes() async throws {
    try await Self.inFolder { folder, file in
      func result(_ name: String) throws -> [String: Data] { try Self.files(folder.appending(path: "\(name)/small")) }
      func run(_ name: String, _ more: String...) async throws -> Program.Outcome {
        try await Program.run(["batch", file, "--output", folder.appending(path: name).path] + more)
      }
      #expect(try await run("one", "--threads", "1").exitCode == 0)
      for shards in [3, 8] {
        for shard in (1...shards).reversed() {
          #expect(try await run("shards\(shards)", "--shard", "\(shard)/\(shards)", "--threads", "2").exitCode == 0)
        }
        #expect(try await run("shards\(shards)", "--merge").exitCode == 0)
        #expect(try result("shards\(shards)") == result("one"))
      }
      // At ten moments; a run that is done by then is killed no more.
      for time in (0..<10).map({ 0.02 * Double($0) }) {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["batch", file, "--output", folder.appending(path: "killed").path, "--threads", "2"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        func hasBegun() -> Bool { (try? Self.files(folder.appending(path: "killed")).keys.contains { $0.hasSuffix("plan.json") }) ?? false }
        while process.isRunning, !hasBegun() { try await Task.sleep(for: .milliseconds(10)) }
        try await Task.sleep(for: .seconds(time))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let status = try await run("killed", "--status")
      #expect(status.exitCode == 0 && status.output.contains("of 12 blocks done"), "\(status.output)\(status.errors)")
      #expect(try await run("killed", "--resume", "--force").exitCode == 0)
      #expect(try result("killed") == result("one"))
    }
  }

  @Test func whatIsMissingIsTold() async throws {
    try await Self.inFolder { folder, file in
      func run(_ more: String...) async throws -> Program.Outcome {
        try await Program.run(["batch", file, "--output", folder.path] + more)
      }
      let nothing = try await run("--resume")
      #expect(nothing.exitCode == 1 && nothing.errors.contains("nothing to go on with"))
      #expect(try await run("--merge").exitCode == 1)
      #expect(try await run("--only", "3").exitCode == 0)
      let some = try await run("--merge")
      #expect(some.exitCode == 1 && some.errors.contains("blocks 0–2, 4–11 are missing"), "\(some.errors)")
      #expect(try await run("--only", "12").exitCode == 2)
      #expect(try await run("--shard", "4/3").exitCode == 2)
      #expect(try await run("--shard", "1/3", "--merge").exitCode == 2)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "small").path))
    }
  }

  /// Asked to stop, a run finishes the blocks it is at, and says so by its exit code.
  @Test func aSignalStopsBetweenBlocks() async throws {
    try await Self.inFolder { folder, file in
      try Self.policy.replacing("draws: 12", with: "draws: 4000").write(to: URL(filePath: file), atomically: true, encoding: .utf8)
      let script = """
        "$1" batch "$2" --output "$3" --threads 1 >/dev/null 2>&1 & job=$!
        until ls "$3"/small.blocks/*/blocks/*/*.block >/dev/null 2>&1; do sleep 0.02; done
        kill -USR1 $job; wait $job; echo "exit $?"
        """
      let result = try await Subprocess.run(
        .name("bash"), arguments: ["-c", script, "bash", Program.path, file, folder.path], output: .string(limit: 1 << 16),
        error: .string(limit: 1 << 16))
      #expect(result.standardOutput == "exit 75\n", "\(result.standardError)")
      let status = try await Program.run(["batch", file, "--output", folder.path, "--status"])
      #expect(!status.output.contains("begun"), "\(status.output)")
    }
  }

  @Test func aClusterIsPlannedWithoutOne() async throws {
    try await Self.inFolder { folder, file in
      let result = try await Program.run([
        "batch", file, "--output", folder.path, "--slurm", "--dry-run", "--preset", "snellius-rome", "--account", "abc",
      ])
      #expect(result.exitCode == 0, "\(result.errors)")
      for words in ["core-hours", "SBU", "sbatch --parsable", "--kill-on-invalid-dep=yes", "shard.sbatch"] {
        #expect(result.output.contains(words), "\(words)\n\(result.output)")
      }
      let script = try #require(try Self.files(folder).first { $0.key.hasSuffix("slurm/shard.sbatch") }).value
      let text = String(decoding: script, as: UTF8.self)
      #expect(text.contains("batch") && text.contains("--shard \"$SLURM_ARRAY_TASK_ID/1\"") && text.contains("--account=abc"))
      #expect(try await Program.run(["batch", file, "--output", folder.path, "--slurm", "--preset", "nowhere"]).exitCode == 2)
    }
  }

  @Test(arguments: ["case", "scenario", "policy"]) func newFilesAreFine(_ kind: String) async throws {
    try await Program.inTemporaryFolder { folder in
      let path = folder.appending(path: "mine.yaml").path
      let made = try await Program.run(["new", kind, "mine", "--out", path])
      #expect(made.exitCode == 0 && made.output.contains(path), "\(made.errors)")
      let checked = try await Program.run(["check", path])
      #expect(checked.exitCode == 0 && checked.output.contains("fine (\(kind)"), "\(checked.errors)")
      let again = try await Program.run(["new", kind, "mine", "--out", path])
      #expect(again.exitCode == 1 && again.errors.contains("is there already"))
      #expect(try await Program.run(["new", kind, "Mine Town"]).exitCode == 2)
    }
  }

  @Test func policiesAreCheckedWithPlaceAndCure() async throws {
    try await Self.inFolder { folder, file in
      try Self.policy.replacing("comparator: usual", with: "comparator: usua").write(
        to: URL(filePath: file), atomically: true, encoding: .utf8)
      for command in ["check", "batch"] {
        let result = try await Program.run([command, file])
        #expect(
          result.exitCode == 1 && result.errors.contains("small.yaml:15:13: error:") && result.errors.contains("did you mean 'usual'?"),
          "\(result.errors)")
      }
      let schema = try await Program.run(["schema", "policy"])
      #expect(schema.exitCode == 0 && schema.output.contains("hundredYouths"))
    }
  }
}
