import Foundation
import Testing

@testable import RunStore

@Suite struct SlurmStatusTests {
  /// Answers by the name of the program; a program without one is not installed.
  private static func tools(_ answers: [String: SlurmTools.Outcome]) -> SlurmTools {
    SlurmTools { (tool, _) async throws(SlurmError) in
      guard let answer = answers[tool] else { throw .toolMissing(tool) }
      return answer
    }
  }

  private static func status(_ jobs: String?, present: [Int], _ answers: [String: SlurmTools.Outcome]) async throws -> SlurmStatus {
    try await Bash.inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/slurm", withIntermediateDirectories: true)
      if let jobs { try Data(jobs.utf8).write(to: URL(filePath: "\(folder)/slurm/jobs.txt")) }
      return try await SlurmStatus(ofRunIn: folder, blocks: 10, present: present, shards: 4, with: tools(answers))
    }
  }

  /// Shards 1 and 2 have 3 of 10 blocks, shards 3 and 4 have 2.
  @Test func filesAloneSayWhatIsMissing() async throws {
    let status = try await Self.status(nil, present: [0, 4, 8, 3, 99], [:])
    #expect(status.shards.map(\.done) == [3, 0, 0, 1] && status.shards.map(\.total) == [3, 3, 2, 2])
    #expect(status.shards.map(\.isDone) == [true, false, false, false] && status.missing == [2, 3, 4])
    #expect(status.done == 4 && status.total == 10 && status.sources.isEmpty && status.merge == nil)
  }

  @Test func whatIsQueuedIsNotMissing() async throws {
    let queue = "90|2|RUNNING|None\n90|3|PENDING|BeginTime\n91|N/A|PENDING|Dependency\n"
    let status = try await Self.status("90 91\n", present: [0, 4, 8], ["squeue": .init(output: queue)])
    #expect(status.missing == [4] && status.sources == [.squeue])
    #expect(status.shards.map(\.task?.state) == [nil, "RUNNING", "PENDING", nil] && status.shards[2].task?.detail == "BeginTime")
    #expect(status.merge == SlurmTask(job: 91, task: nil, state: "PENDING", detail: "Dependency"))
  }

  @Test func whatHasEndedIsToldByTheAccounts() async throws {
    let accounts = "90_1|COMPLETED|0:0\n90_2|FAILED|137:0\n90_[3-4%2]|CANCELLED by 1000|0:0\n91|CANCELLED by 1000|0:0\n"
    let status = try await Self.status("90 91\n", present: [0, 4, 8], ["sacct": .init(output: accounts)])
    #expect(status.shards.map(\.task?.state) == ["COMPLETED", "FAILED", "CANCELLED", "CANCELLED"] && status.missing == [2, 3, 4])
    #expect(status.shards[1].task?.detail == "137:0" && status.merge?.state == "CANCELLED" && status.sources == [.sacct])
  }

  /// Shard 2 failed at first and runs now; the queue has the say over the accounts, and a later submission over an earlier one.
  @Test func theLatestHasTheSay() async throws {
    let accounts = "90_1|COMPLETED|0:0\n90_2|FAILED|1:0\n92_2|PENDING|0:0\n91|CANCELLED|0:0\n"
    let queue = "92|2|RUNNING|None\n93|N/A|PENDING|Dependency\n"
    let status = try await Self.status("90 91\n92 93\n", present: [], ["sacct": .init(output: accounts), "squeue": .init(output: queue)])
    #expect(status.shards[1].task == SlurmTask(job: 92, task: 2, state: "RUNNING", detail: ""))
    #expect(status.merge?.job == 93 && status.missing == [1, 3, 4] && status.sources == [.sacct, .squeue])
  }

  @Test func aSchedulerThatKnowsNothingIsLeftOut() async throws {
    let refusals: [String: SlurmTools.Outcome] = [
      "squeue": .init(output: "", errors: "slurm_load_jobs error: Invalid job id specified", status: 1),
      "sacct": .init(output: "", errors: "Slurm accounting storage is disabled", status: 1),
    ]
    let status = try await Self.status("90 91\n", present: [], refusals)
    #expect(status.sources.isEmpty && status.missing == [1, 2, 3, 4])
    #expect(try await Self.status("90 -\n", present: [], ["squeue": .init(output: "\n")]).missing == [1, 2, 3, 4])
  }

  @Test func jobsOfOthersAndLinesOfOtherFormsDoNoHarm() async throws {
    let status = try await Self.status(
      "90 91\nnonsense\n\n", present: [], ["squeue": .init(output: "7|2|RUNNING|None\n90|77|RUNNING|None\n")])
    #expect(status.missing == [1, 2, 3, 4] && status.shards.allSatisfy { $0.task == nil })
    #expect(SlurmJobs.parse("90 91\nnonsense\n92 -\n") == [SlurmJobs(array: 90, merge: 91), SlurmJobs(array: 92, merge: nil)])
  }

  @Test func anAnswerOfAnotherFormIsToldWithItsLine() async throws {
    let error = await #expect(throws: SlurmError.self) {
      try await Self.status("90 91\n", present: [], ["squeue": .init(output: "90|2|RUN\n")])
    }
    #expect(error == .unreadable("squeue", output: "90|2|RUN") && error?.problem == "'squeue' wrote what cannot be read: 90|2|RUN")
    #expect(throws: SlurmError.unreadable("sacct", output: "x|y|z")) { try SlurmTask.accounting("x|y|z") }
    #expect(throws: SlurmError.unreadable("squeue", output: "1|[a]|RUNNING|None")) { try SlurmTask.queue("1|[a]|RUNNING|None") }
  }

  /// A reason with a bar in it stays whole.
  @Test func everyFieldIsRead() throws {
    #expect(try SlurmTask.queue("5|[2-3]|PENDING|a|b") == [2, 3].map { SlurmTask(job: 5, task: $0, state: "PENDING", detail: "a|b") })
    let ended = [
      "COMPLETED", "FAILED", "TIMEOUT", "CANCELLED", "NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "BOOT_FAIL", "DEADLINE", "REVOKED",
    ]
    for state in ended { #expect(!SlurmTask(job: 1, task: 1, state: state, detail: "").isActive) }
    for state in ["PENDING", "RUNNING", "COMPLETING", "REQUEUED", "SUSPENDED", "REQUEUE_HOLD", "SPECIAL"] {
      #expect(SlurmTask(job: 1, task: 1, state: state, detail: "").isActive)
    }
  }
}
