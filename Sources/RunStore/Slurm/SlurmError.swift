/// Why a run cannot be planned for a cluster, handed to it or looked for there: what is wrong and how to mend it.
public enum SlurmError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No preset has this name.
  case unknownPreset(String)
  /// This is no limit of time.
  case malformedTime(String)
  /// This is no shard.
  case malformedShard(String)
  /// A number lies outside its range.
  case size(what: String, got: Int, range: ClosedRange<Int>)
  /// A number that the pilot run measured is not a finite number above 0.
  case pilot(what: String, got: Double)
  /// So many shards would take less than 30 seconds each; so many are the most.
  case shardsTooShort(got: Int, most: Int)
  /// The limit of time is above that of the partition.
  case timeAboveLongest(got: SlurmTime, longest: SlurmTime, preset: String)
  /// A single block takes so many seconds, too long for the limit of time.
  case blockTooLong(seconds: Double, limit: SlurmTime)
  /// The name of a partition or account has signs that no such name has.
  case unsafeName(what: String)
  /// A word of a command has a character 0.
  case nullCharacter
  /// A path that must be absolute is not.
  case relativePath(String)
  /// The path of the folder of the run has a percent sign, a backslash or a control character.
  case folderPath
  /// A list of shards is empty, not ascending, or has others than those of the plan.
  case shardList(shards: Int)
  /// A file or folder cannot be written or read, for a reason that the system gave.
  case file(path: String, reason: String)
  /// A program of Slurm is not installed here.
  case toolMissing(String)
  /// A program of Slurm could not be run, for a reason that the system gave.
  case toolFailed(String, reason: String)
  /// A program of Slurm refused, with this message.
  case refused(String, message: String)
  /// The merge was refused after the array had been accepted under this number.
  case mergeRefused(array: Int, message: String)
  /// A program of Slurm wrote what cannot be read.
  case unreadable(String, output: String)

  /// What is wrong, and below it how to mend it.
  public var description: String { "\(problem)\n  fix: \(fix)" }
}
