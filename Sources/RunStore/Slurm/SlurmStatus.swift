import Foundation

/// How far a run is: what its files say, and then what the scheduler adds.
///
/// The blocks that stand in the folder are the record. The scheduler may have forgotten the jobs, or be none at all: then the status says what is
/// done and what is missing, and no more.
public struct SlurmStatus: Hashable, Sendable {
  /// How far one shard is.
  public struct Shard: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// How many of its blocks stand in the folder.
    public let done: Int
    /// How many blocks it has.
    public let total: Int
    /// What the scheduler says of its last task; `nil` when nothing is known.
    public let task: SlurmTask?

    /// Whether all its blocks are there.
    public var isDone: Bool { done == total }
  }

  /// Whom the scheduler's part comes from.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// What is queued or runs.
    case squeue
    /// What has ended as well.
    case sacct
  }

  /// The shards in the order of their numbers.
  public let shards: [Shard]
  /// What the scheduler says of the last merge; `nil` when nothing is known.
  public let merge: SlurmTask?
  /// Who could be asked.
  public let sources: Set<Source>

  /// The shards with blocks that are missing and that nobody is computing, as far as is known: those to submit again.
  public var missing: [Int] { shards.filter { !$0.isDone && $0.task?.isActive != true }.map(\.number) }
  /// How many blocks stand in the folder.
  public var done: Int { shards.reduce(0) { $0 + $1.done } }
  /// How many blocks there are.
  public var total: Int { shards.reduce(0) { $0 + $1.total } }

  /// - Parameters:
  ///   - blocks: how many blocks the plan has.
  ///   - present: the numbers of the blocks that stand in the folder; others than those of the plan count for nothing.
  ///   - shards: into how many shards they are cut, at least 1.
  ///   - jobs: the jobs of the run, oldest first.
  ///   - tasks: what the scheduler says of them; where it says several things of one task, the last counts.
  ///   - sources: who said it.
  init(blocks: Int, present: [Int], shards: Int, jobs: [SlurmJobs], tasks: [SlurmTask], sources: Set<Source>) {
    let present = Set(present)
    // The place of an array in time; a later one has the say.
    var age: [Int: Int] = [:]
    for (place, job) in jobs.enumerated() { age[job.array] = place }
    var last: [Int: (age: Int, task: SlurmTask)] = [:]
    for task in tasks {
      guard let number = task.task, let place = age[task.job], last[number].map({ $0.age <= place }) ?? true else { continue }
      last[number] = (place, task)
    }
    self.shards = (1...max(1, shards)).map { number in
      let own = BlockShard(number, of: max(1, shards)).blocks(of: blocks)
      return Shard(number: number, done: own.count { present.contains($0) }, total: own.underestimatedCount, task: last[number]?.task)
    }
    let merges = jobs.compactMap(\.merge)
    merge = merges.last.flatMap { number in tasks.last { $0.job == number } }
    self.sources = sources
  }

  /// Looks at the files and asks the scheduler for the jobs that are noted in the folder.
  ///
  /// - Parameters:
  ///   - folder: the folder of the run.
  ///   - blocks: how many blocks the plan has.
  ///   - present: the numbers of the blocks that stand in the folder.
  ///   - shards: into how many shards they are cut, at least 1.
  ///   - tools: the programs of Slurm. Where `squeue` or `sacct` is not installed, or knows nothing of the jobs, it is left out.
  /// - Throws: ``SlurmError/unreadable(_:output:)`` when a program's answer has another form.
  public init(
    ofRunIn folder: String, blocks: Int, present: [Int], shards: Int, with tools: SlurmTools = .installed
  ) async throws(SlurmError) {
    let noted = FileManager.default.contents(atPath: folder + "/slurm/jobs.txt").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let jobs = SlurmJobs.parse(noted)
    let ids = jobs.flatMap { [$0.array] + [$0.merge].compactMap(\.self) }.map(String.init).joined(separator: ",")
    var (tasks, sources): ([SlurmTask], Set<Source>) = ([], [])
    if !ids.isEmpty {
      let accounting = ["--noheader", "--parsable2", "--allocations", "--jobs=\(ids)", "--format=JobID,State,ExitCode"]
      if let answer = await Self.ask("sacct", accounting, tools) {
        tasks += try SlurmTask.accounting(answer)
        sources.insert(.sacct)
      }
      // Last, for it is the one that knows what is going on.
      if let answer = await Self.ask("squeue", ["--noheader", "--array", "--jobs=\(ids)", "--format=\(SlurmTask.queueFormat)"], tools) {
        tasks += try SlurmTask.queue(answer)
        sources.insert(.squeue)
      }
    }
    self.init(blocks: blocks, present: present, shards: shards, jobs: jobs, tasks: tasks, sources: sources)
  }

  /// What a program answers; `nil` when it is not there or refuses, as `squeue` does for a single job that has long ended and `sacct` where
  /// nothing is kept.
  private static func ask(_ tool: String, _ arguments: [String], _ tools: SlurmTools) async -> String? {
    guard let outcome = try? await tools.run(tool, arguments), outcome.status == 0 else { return nil }
    return outcome.output
  }
}
