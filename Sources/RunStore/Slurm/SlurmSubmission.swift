import Foundation

/// Hands a run to a cluster: writes the scripts below the folder of the run and queues them.
///
/// `slurm/shard.sbatch` and `slurm/merge.sbatch` are the scripts, `slurm/log` holds their logs, and `slurm/jobs.txt` a line for every time
/// that jobs were queued: the number of the array and that of the merge.
public struct SlurmSubmission: Sendable {
  /// The folder of the run, absolute.
  public let folder: String
  private let plan: SlurmPlan
  private let scripts: SlurmScripts

  /// - Parameters:
  ///   - plan: how the blocks are spread.
  ///   - command: the words of the command without `--shard`, `--resume`, `--threads` and `--merge`, the program's absolute path first.
  ///   - start: the absolute path of the folder from which relative paths in the command count.
  ///   - folder: the absolute path of the folder of the run.
  /// - Throws: ``SlurmError/relativePath(_:)``, ``SlurmError/nullCharacter``, or ``SlurmError/folderPath`` of the folder of the run.
  public init(_ plan: SlurmPlan, command: [String], from start: String, runFolder folder: String) throws(SlurmError) {
    guard folder.hasPrefix("/") else { throw .relativePath("the folder of the run") }
    // Slurm puts the folder before the name of a log, and only then replaces the patterns in it.
    guard folder.utf8.allSatisfy({ $0 >= 32 && $0 != 127 && !"%\\".utf8.contains($0) }) else { throw .folderPath }
    self.plan = plan
    self.folder = folder
    scripts = try SlurmScripts(plan, command: command, in: start)
  }

  /// Writes both scripts, over earlier ones, and makes the folder of the logs.
  ///
  /// - Returns: the paths of the scripts.
  /// - Throws: ``SlurmError/file(path:reason:)``.
  @discardableResult
  public func write() throws(SlurmError) -> [String] {
    var paths: [String] = []
    try Self.attempt(folder + "/slurm/log") {
      try FileManager.default.createDirectory(at: URL(filePath: folder + "/slurm/log"), withIntermediateDirectories: true)
    }
    for (name, text) in [("shard", scripts.shard), ("merge", scripts.merge)] {
      let path = folder + "/slurm/\(name).sbatch"
      try Self.attempt(path) { try Data(text.utf8).write(to: URL(filePath: path), options: .atomic) }
      paths.append(path)
    }
    return paths
  }

  /// The commands that ``submit(shards:with:)`` runs, as lines for a shell; the merge names the array as `$array`.
  ///
  /// - Parameter shards: the shards, ascending; all when `nil`.
  /// - Throws: ``SlurmError/shardList(shards:)``.
  public func commands(shards: [Int]? = nil) throws(SlurmError) -> [String] {
    let array = try ShellWords.joined(["sbatch"] + arguments(shards: try list(shards)))
    let merge = try ShellWords.joined(mergeArguments)
    // The array's number may come with the name of its cluster.
    return ["array=$(\(array))", "sbatch --parsable --dependency=\"afterok:${array%%;*}\" \(merge)"]
  }

  /// Writes the scripts and queues the array and, after it, the merge, which is dropped when a shard fails.
  ///
  /// - Parameters:
  ///   - shards: the shards, ascending, such as those that are missing; all when `nil`.
  ///   - tools: the programs of Slurm.
  /// - Returns: the jobs.
  /// - Throws: ``SlurmError``: of the list, of a file, that `sbatch` is not installed, refuses or cannot be understood. When the merge is refused,
  ///   the array stays queued and is noted.
  public func submit(shards: [Int]? = nil, with tools: SlurmTools = .installed) async throws(SlurmError) -> SlurmJobs {
    let shards = try list(shards)
    try write()
    let array = try await Self.queue(arguments(shards: shards), tools)
    let merge: Int
    do throws(SlurmError) {
      merge = try await Self.queue(["--parsable", "--dependency=afterok:\(array)"] + mergeArguments, tools)
    } catch {
      try note(SlurmJobs(array: array, merge: nil))
      guard case .refused(_, let message) = error else { throw error }
      throw .mergeRefused(array: array, message: message)
    }
    let jobs = SlurmJobs(array: array, merge: merge)
    try note(jobs)
    return jobs
  }

  private var mergeArguments: [String] { ["--kill-on-invalid-dep=yes", "--chdir=\(folder)", folder + "/slurm/merge.sbatch"] }

  private func arguments(shards: [Int]) -> [String] {
    ["--parsable", "--array=\(SlurmArray.text(shards))", "--chdir=\(folder)", folder + "/slurm/shard.sbatch"]
  }

  private func list(_ shards: [Int]?) throws(SlurmError) -> [Int] {
    let list = shards ?? Array(1...plan.shards)
    let isAscending = zip(list, list.dropFirst()).allSatisfy { $0 < $1 }
    guard let first = list.first, let last = list.last, isAscending, first >= 1, last <= plan.shards else {
      throw .shardList(shards: plan.shards)
    }
    return list
  }

  /// Queues a job and reads its number: `123`, or `123;cluster`, in the last line.
  private static func queue(_ arguments: [String], _ tools: SlurmTools) async throws(SlurmError) -> Int {
    let outcome = try await tools.run("sbatch", arguments)
    guard outcome.status == 0 else { throw .refused("sbatch", message: outcome.message) }
    let line = outcome.output.split(whereSeparator: \.isNewline).last ?? ""
    guard let number = Int(line.prefix { $0 != ";" }), number > 0 else { throw .unreadable("sbatch", output: outcome.message) }
    return number
  }

  private func note(_ jobs: SlurmJobs) throws(SlurmError) {
    let path = folder + "/slurm/jobs.txt"
    let earlier = FileManager.default.contents(atPath: path) ?? Data()
    try Self.attempt(path) { try (earlier + Data("\(jobs.line)\n".utf8)).write(to: URL(filePath: path), options: .atomic) }
  }

  private static func attempt(_ path: String, _ work: () throws -> Void) throws(SlurmError) {
    do { try work() } catch { throw .file(path: path, reason: error.localizedDescription) }
  }
}
