/// The jobs of a run that were handed to a cluster at one time.
public struct SlurmJobs: Hashable, Sendable {
  /// The number of the array; its tasks have the numbers of the shards.
  public let array: Int
  /// The number of the merge; `nil` where there is none.
  public let merge: Int?

  /// - Parameters:
  ///   - array: the number of the array.
  ///   - merge: the number of the merge, if any.
  public init(array: Int, merge: Int?) {
    self.array = array
    self.merge = merge
  }

  /// The line of the file `slurm/jobs.txt`.
  var line: String { "\(array) \(merge.map { "\($0)" } ?? "-")" }

  /// The jobs of a file, oldest first. A line that cannot be read is passed over: the scheduler is not the record of a run, its blocks are.
  static func parse(_ text: String) -> [SlurmJobs] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let array = Int(words[0]) else { return nil }
      return SlurmJobs(array: array, merge: Int(words[1]))
    }
  }
}
