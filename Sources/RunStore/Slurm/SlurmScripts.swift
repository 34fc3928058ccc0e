/// The texts of the two jobs of a run on a cluster: an array with a task per shard, and the merge that follows it.
///
/// Text of the user stands in the scripts only as quoted words of the shell: never in a line that Slurm reads, in a job's name or a log's
/// name. Logs go to `slurm/log` below the folder from which the jobs are submitted, which is the folder of the run.
public struct SlurmScripts: Hashable, Sendable {
  /// The exit status by which a shard says that it stopped before it was done and wants to be queued again (`EX_TEMPFAIL`).
  public static let unfinished: Int32 = 75

  private let plan: SlurmPlan
  private let start: String
  private let command: String

  /// - Parameters:
  ///   - plan: how the blocks are spread.
  ///   - command: the words of the command without `--shard`, `--resume`, `--threads` and `--merge`: the program's absolute path, then such as
  ///     `batch`, the policy, `--out` and its folder.
  ///   - folder: the absolute path of the folder from which relative paths in the command count.
  /// - Throws: ``SlurmError/nullCharacter`` when a word has a character 0; ``SlurmError/relativePath(_:)`` of program or folder.
  public init(_ plan: SlurmPlan, command: [String], in folder: String) throws(SlurmError) {
    guard let program = command.first, program.hasPrefix("/") else { throw .relativePath("the program") }
    guard folder.hasPrefix("/") else { throw .relativePath("the folder of the command") }
    self.plan = plan
    self.command = try ShellWords.joined(command)
    start = try ShellWords.quoted(folder)
  }

  /// A job's script for one shard, whose number is that of the task in the array.
  public var shard: String {
    """
    \(head(name: "shard", log: "shard-%a", limit: plan.timeLimit))
    #SBATCH --signal=B:USR1@\(SlurmPlan.notice)
    #SBATCH --requeue
    #SBATCH --open-mode=append

    # One shard: the blocks that are missing of it. Its number is the number of this task.
    set -euo pipefail
    cd -- \(start)

    # Shortly before the time is over, or when somebody ends the job, the program is told to finish its block and stop.
    child= interrupted=0 ended=0
    tell() { interrupted=1; [ -z "$child" ] || kill -USR1 "$child" 2>/dev/null || true; }
    trap tell USR1
    trap 'ended=1; tell' TERM

    echo "shard $SLURM_ARRAY_TASK_ID/\(plan.shards), job $SLURM_JOB_ID, start $((${SLURM_RESTART_COUNT:-0} + 1))"
    # A shell of its own waits for the program and says its number and its status: bash loses the status of a process that ends
    # just as a signal comes to the shell, and nobody sends signals to this one.
    exec {output}>&1
    exec {answers}< <(
      trap : USR1 TERM
      \(command) --shard "$SLURM_ARRAY_TASK_ID/\(plan.shards)" --resume --threads \(plan.cores) >&"$output" &
      echo "$!"
      while status=0; wait "$!" || status=$?; kill -0 "$!" 2>/dev/null; do :; done
      echo "$status"
    )
    answer() { local code; while code=0; read -r "$1" <&"$answers" || code=$?; [ "$code" -gt 128 ]; do :; done; return "$code"; }
    answer child
    [ "$interrupted" = 0 ] || kill -USR1 "$child" 2>/dev/null || true
    status=
    answer status || status=1

    # \(Self.unfinished) says: stopped before the end, queue me again. Whoever ended the job does not want that.
    if [ "$status" = \(Self.unfinished) ] && [ "$ended" = 0 ]; then
      if [ "${SLURM_RESTART_COUNT:-0}" -ge \(plan.mostRestarts) ]; then
        echo "error: the shard is not done after \(plan.mostRestarts) restarts" >&2
        exit \(Self.unfinished)
      fi
      # By array and task: the last task to start has the number of the whole array as its own, and all would start again.
      scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
      exit 0
    fi
    exit "$status"

    """
  }

  /// The job's script of the merge and the report.
  public var merge: String {
    """
    \(head(name: "merge", log: "merge", limit: plan.mergeTimeLimit))
    #SBATCH --open-mode=append

    # All blocks together, and the report.
    set -euo pipefail
    cd -- \(start)
    exec \(command) --merge

    """
  }

  /// What both jobs ask for.
  private func head(name: String, log: String, limit: SlurmTime) -> String {
    var lines = [
      "#!/bin/bash", "#SBATCH --job-name=steunweb-\(name)", "#SBATCH --nodes=1", "#SBATCH --ntasks=1",
      "#SBATCH --cpus-per-task=\(plan.cores)", "#SBATCH --mem=\(plan.memoryMiB)M", "#SBATCH --time=\(limit)",
    ]
    if let partition = plan.partition { lines.append("#SBATCH --partition=\(partition)") }
    if let account = plan.account { lines.append("#SBATCH --account=\(account)") }
    lines.append("#SBATCH --output=slurm/log/\(log).log")
    return lines.joined(separator: "\n")
  }
}
