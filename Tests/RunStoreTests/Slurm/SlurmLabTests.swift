import Foundation
import Testing
import TestSupport

@testable import RunStore

/// Jobs on a real Slurm of this one machine, started by `Tests/Scripts/slurm-lab run COMMAND`; never on a cluster that happens to be there.
@Suite(
  .enabled(if: ProcessInfo.processInfo.environment["STEUNWEB_SLURM_LAB"] != nil, "Run them by Tests/Scripts/slurm-lab run COMMAND"),
  .serialized)
struct SlurmLabTests {
  /// A run of 16 blocks in 8 shards, whose program stands in for ours.
  private struct Run {
    let folder: String
    let submission: SlurmSubmission

    init(_ root: String, seconds: Double) throws {
      folder = "\(root)/it's a $run"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("16 \(seconds)\n".utf8).write(to: URL(filePath: "\(root)/a policy"))
      let plan = try SlurmPlan(
        .generic, blocks: 16, pilot: SlurmPilot(youthWeeksPerSecond: 1, youthWeeksPerBlock: 30),
        request: SlurmRequest(shards: 8, cores: 1, memoryMiB: 256, timeLimit: SlurmTime(seconds: 600)))
      submission = try SlurmSubmission(
        plan, command: [Checkout.url("Tests/Scripts/stand-in-batch").path, "batch", "a policy", "--out", folder], from: root,
        runFolder: folder)
    }

    var present: [Int] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/blocks")) ?? []
      return names.compactMap { Int($0) }.sorted()
    }

    var report: String? { Bash.text("\(folder)/report") }
    static let wholeReport = (0..<16).map { "block \($0)\n" }.joined()

    func status() async throws -> SlurmStatus { try await SlurmStatus(ofRunIn: folder, blocks: 16, present: present, shards: 8) }

    func log(_ name: String) -> String { Bash.text("\(folder)/slurm/log/\(name).log") ?? "" }

    func wait(_ seconds: Double = 90, until isSo: () async throws -> Bool) async throws {
      let begin = ContinuousClock.now
      while try await !isSo() {
        guard ContinuousClock.now - begin < .seconds(seconds) else {
          Issue.record("nothing happened for \(seconds) seconds; shard 3: \(log("shard-3")), merge: \(log("merge"))")
          return
        }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  @Test func aRunGoesThrough() async throws {
    try await Bash.inTemporaryFolder { root in
      let run = try Run(root, seconds: 0.1)
      let jobs = try await run.submission.submit()
      #expect(jobs.merge == jobs.array + 8 || jobs.merge ?? 0 > jobs.array)
      try await run.wait { run.report != nil }
      #expect(run.report == Run.wholeReport)
      try await run.wait { try await run.status().merge == nil }
      let status = try await run.status()
      #expect(status.done == 16 && status.missing.isEmpty && status.shards.allSatisfy(\.isDone))
      #expect(run.log("shard-3").contains("shard 3/8, job") && run.log("shard-3").contains("block 10 is done"))
    }
  }

  /// One shard is killed: the others go on, the merge is dropped. What is missing is submitted again by itself, and then merged.
  @Test func aKilledShardIsSubmittedAgain() async throws {
    try await Bash.inTemporaryFolder { root in
      let run = try Run(root, seconds: 1)
      _ = try await run.submission.submit()
      try await run.wait { run.present.contains(2) && run.present.count < 16 }
      let number = try #require(Bash.text("\(run.folder)/shard-3.pid")?.split(separator: "\n").first.map(String.init))
      #expect(try await Bash.run("kill -9 \(number)").status == 0)
      // The merge leaves the queue without having run.
      try await run.wait { try await run.status().shards.allSatisfy { $0.task?.isActive != true } }
      try await run.wait { try await run.status().merge == nil }
      let status = try await run.status()
      #expect(status.missing == [3] && status.shards[2].done == 1 && run.report == nil && run.log("merge").isEmpty)
      _ = try await run.submission.submit(shards: status.missing)
      try await run.wait { run.report != nil }
      #expect(run.report == Run.wholeReport)
      #expect(
        run.log("shard-3").components(separatedBy: "shard 3/8, job").count == 3
          && run.log("shard-1").components(separatedBy: "shard 1/8").count == 2)
      #expect(Bash.text("\(run.folder)/slurm/jobs.txt")?.split(separator: "\n").count == 2)
    }
  }

  /// The signal that comes before the end of the time: the shard finishes its block, stops, is queued again, goes on where it was. The last
  /// shard is taken, whose number of a job is that of the array; the others must not start again with it.
  @Test func aShardThatRunsOutOfTimeGoesOnLater() async throws {
    try await Bash.inTemporaryFolder { root in
      let run = try Run(root, seconds: 2)
      let jobs = try await run.submission.submit()
      try await run.wait { Bash.text("\(run.folder)/shard-8.pid") != nil }
      // It waits for a job that leaves, so nobody waits for it.
      _ = try await Bash.run("scancel --batch --signal=USR1 \(jobs.array)_8 >/dev/null 2>&1 &")
      try await run.wait { run.report != nil }
      #expect(run.report == Run.wholeReport)
      let log = run.log("shard-8").split(separator: "\n").filter { !$0.contains("CANCELLED") }
      #expect(log.dropFirst().elementsEqual(["block 7 is done", "stopped before block 15", log[3], "block 15 is done"]), "\(log)")
      #expect(log[0].hasSuffix(", job \(jobs.array), start 1") && log[3].hasSuffix(", job \(jobs.array), start 2"), "\(log)")
      #expect((1...7).allSatisfy { !run.log("shard-\($0)").contains("start 2") })
    }
  }

  @Test func theMessageOfTheRealSbatchIsPassedOn() async throws {
    try await Bash.inTemporaryFolder { root in
      let plan = try SlurmPlan(
        .snelliusRome, blocks: 16, pilot: SlurmPilot(youthWeeksPerSecond: 1, youthWeeksPerBlock: 30), request: SlurmRequest(shards: 1))
      let submission = try SlurmSubmission(plan, command: ["/bin/true"], from: root, runFolder: root)
      let error = await #expect(throws: SlurmError.self) { try await submission.submit() }
      #expect(error?.problem.contains("invalid partition specified: rome") == true, "\(String(describing: error))")
    }
  }
}
