/// What the scheduler says of a shard or of the merge.
public struct SlurmTask: Hashable, Sendable {
  /// The number of the array or of the job.
  public let job: Int
  /// The number of the task in its array; `nil` for a job that is no array.
  public let task: Int?
  /// The state in Slurm's own words, such as `RUNNING`, `PENDING`, `COMPLETED`, `TIMEOUT`.
  public let state: String
  /// Why it waits, in Slurm's words, or its exit status as `status:signal`; empty where there is nothing to say.
  public let detail: String

  /// Whether the scheduler still has something to do for it.
  public var isActive: Bool {
    let ended = [
      "BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "REVOKED", "TIMEOUT",
    ]
    return !ended.contains(state)
  }

  /// The format in which `squeue` is asked: job, task, state and reason, with a bar between them.
  static let queueFormat = "%F|%K|%T|%r"

  /// Reads what `squeue --noheader --array --format=%F|%K|%T|%r` wrote.
  ///
  /// - Throws: ``SlurmError/unreadable(_:output:)`` with the first line that has another form.
  static func queue(_ text: String) throws(SlurmError) -> [SlurmTask] {
    try read(text, "squeue", fields: 4) { fields in
      guard let job = Int(fields[0]) else { return nil }
      return expand(job, fields[1], state: fields[2], detail: fields[3] == "None" ? "" : String(fields[3]))
    }
  }

  /// Reads what `sacct --noheader --parsable2 --allocations --format=JobID,State,ExitCode` wrote.
  ///
  /// - Throws: ``SlurmError/unreadable(_:output:)`` with the first line that has another form.
  static func accounting(_ text: String) throws(SlurmError) -> [SlurmTask] {
    try read(text, "sacct", fields: 3) { fields in
      let parts = fields[0].split(separator: "_", maxSplits: 1)
      guard let first = parts.first, let job = Int(first) else { return nil }
      // "CANCELLED by 1000" has the state in its first word.
      let state = fields[1].prefix { $0 != " " }
      return expand(job, parts.count == 2 ? parts[1] : "N/A", state: state, detail: fields[2] == "0:0" ? "" : String(fields[2]))
    }
  }

  /// A task for each number that stands where one task's number can stand: `4`, `[5-8%2]`, or `N/A` for a job that is no array.
  private static func expand(_ job: Int, _ numbers: Substring, state: Substring, detail: String) -> [SlurmTask]? {
    if numbers == "N/A" { return [SlurmTask(job: job, task: nil, state: String(state), detail: detail)] }
    let list = numbers.hasPrefix("[") && numbers.hasSuffix("]") ? numbers.dropFirst().dropLast() : numbers
    return SlurmArray.numbers(list)?.map { SlurmTask(job: job, task: $0, state: String(state), detail: detail) }
  }

  private static func read(
    _ text: String, _ tool: String, fields count: Int, _ make: ([Substring]) -> [SlurmTask]?
  ) throws(SlurmError) -> [SlurmTask] {
    var tasks: [SlurmTask] = []
    for line in text.split(whereSeparator: \.isNewline) where line.contains(where: { $0 != " " }) {
      let fields = line.split(separator: "|", maxSplits: count - 1, omittingEmptySubsequences: false)
      guard fields.count == count, let made = make(fields) else { throw .unreadable(tool, output: String(line)) }
      tasks += made
    }
    return tasks
  }
}
