extension SlurmError {
  /// What is wrong.
  public var problem: String {
    switch self {
    case .unknownPreset(let name): "there is no preset '\(name)'"
    case .malformedTime(let text): "'\(text)' is no limit of time"
    case .malformedShard(let text): "'\(text)' is no shard"
    case .size(let what, let got, _): "\(got) is no number of \(what)"
    case .pilot(let what, let got): "\(got) is no number of \(what)"
    case .shardsTooShort(let got, _): "\(got) shards would take less than 30 seconds each, about what starting one costs"
    case .timeAboveLongest(let got, let longest, let preset):
      "the limit of time \(got) is above the \(longest) that '\(preset)' allows"
    case .blockTooLong(let seconds, let limit):
      "a single block takes about \(Self.whole(seconds)) seconds, too long for a limit of \(limit) with time to spare"
    case .unsafeName(let what): "the name of the \(what) has signs that no such name has, or none"
    case .nullCharacter: "a word of the command has a character 0"
    case .relativePath(let what): "the path of \(what) is not absolute"
    case .folderPath: "the path of the folder of the run has a '%', a '\\' or a control character, which Slurm reads as more than a name"
    case .shardList(let shards): "the list of shards is not an ascending list of some of the \(shards) shards"
    case .file(let path, let reason): "\(path): \(reason)"
    case .toolMissing(let tool): "'\(tool)' is not installed on this machine"
    case .toolFailed(let tool, let reason): "'\(tool)' could not be run: \(reason)"
    case .refused(let tool, let message): "'\(tool)' refused: \(message)"
    case .mergeRefused(let array, let message): "the shards are queued as job \(array), but 'sbatch' refused the merge: \(message)"
    case .unreadable(let tool, let output): "'\(tool)' wrote what cannot be read: \(output)"
    }
  }

  /// How to mend it.
  public var fix: String {
    switch self {
    case .unknownPreset: "give one of \(SlurmPreset.all.map(\.name).joined(separator: ", "))"
    case .malformedTime: "write hours, minutes and seconds, such as 01:30:00, or with days before, 2-12:00:00"
    case .malformedShard: "write its number and how many there are, such as 3/8; numbers begin with 1"
    case .size(_, _, let range): "give a number from \(range.lowerBound) to \(range.upperBound)"
    case .pilot: "measure with a longer pilot run; a finite number above 0 is wanted"
    case .shardsTooShort(_, let most): most == 1 ? "give 1 shard" : "give \(most) shards at most"
    case .timeAboveLongest(_, let longest, _): "give \(longest) at most; a shard that needs longer is queued again by itself"
    case .blockTooLong: "give a longer limit of time, or make the blocks smaller"
    case .unsafeName: "give it as 'sinfo' or 'sacctmgr' lists it"
    case .nullCharacter: "take it out"
    case .relativePath: "give it from the root, beginning with '/'"
    case .folderPath: "give another folder; jobs in this one would fail without a log"
    case .shardList(let shards): "give numbers from 1 to \(shards), each once"
    case .file: "see that the folder is there, that it may be written, and that the disk is not full"
    case .toolMissing:
      "run this on the login node of a cluster; elsewhere run the shards one by one with --shard, or write the scripts only with --dry-run"
    case .toolFailed: "run it by hand to see more"
    case .refused, .unreadable: "mend what it says; 'sinfo' shows the partitions and 'sacctmgr show associations' the accounts"
    case .mergeRefused(let array, _): "merge with --merge when job \(array) is done, or cancel it with 'scancel \(array)'"
    }
  }

  private static func whole(_ seconds: Double) -> String { seconds < 1e15 ? "\(Int(seconds.rounded(.up)))" : "\(seconds)" }
}
