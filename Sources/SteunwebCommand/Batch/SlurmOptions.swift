import ArgumentParser
import InputFiles
import RunStore

/// Options for a cluster with Slurm.
struct SlurmOptions: ParsableArguments {
  @Flag(help: "Write the scripts of a job array and of the merge, and submit them; blocks that are there already are kept.")
  var slurm = false

  @Flag(help: "With --slurm: write the scripts and print the commands and the expected cost, and submit nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The kind of cluster.", valueName: "snellius-rome|snellius-genoa|generic"))
  var preset = "generic"

  @Option(help: ArgumentHelp("Shards of the array (default: by a pilot of one block).", valueName: "n"))
  var shards: Int?

  @Option(help: ArgumentHelp("Cores of a shard, in place of the preset's.", valueName: "n"))
  var cores: Int?

  @Option(help: ArgumentHelp("Memory of a shard in MiB, in place of the preset's.", valueName: "n"))
  var memory: Int?

  @Option(help: ArgumentHelp("Limit of time of a shard.", valueName: "HH:MM:SS"))
  var time: String?

  @Option(help: ArgumentHelp("Partition, in place of the preset's.", valueName: "name"))
  var partition: String?

  @Option(help: ArgumentHelp("Account that pays.", valueName: "name"))
  var account: String?

  func validate() throws {
    if dryRun, !slurm { throw ValidationError("'--dry-run' needs '--slurm'.") }
    do throws(SlurmError) {
      _ = try SlurmPreset(named: preset)
      _ = try time.map { value throws(SlurmError) in try SlurmTime(value) }
    } catch {
      throw ValidationError("\(error.problem); \(error.fix).")
    }
  }

  /// The plan for blocks that take so long.
  ///
  /// - Throws: `Failure` when the plan does not fit.
  func plan(blocks: Int, pilot: (youthWeeksPerSecond: Double, youthWeeksPerBlock: Int)) throws -> SlurmPlan {
    do throws(SlurmError) {
      let request = SlurmRequest(
        shards: shards, cores: cores, memoryMiB: memory, timeLimit: try time.map { value throws(SlurmError) in try SlurmTime(value) },
        partition: partition, account: account)
      return try SlurmPlan(
        SlurmPreset(named: preset), blocks: blocks,
        pilot: SlurmPilot(youthWeeksPerSecond: pilot.youthWeeksPerSecond, youthWeeksPerBlock: Double(pilot.youthWeeksPerBlock)),
        request: request)
    } catch {
      throw Failure(kind: .usage, message: "steunweb: error: \(error.problem)\n  fix: \(error.fix)")
    }
  }
}
