/// Numbers of the tasks of an array as Slurm writes them: `1-8`, `2,5,7`, `1-3,6`.
enum SlurmArray {
  /// - Parameter numbers: ascending numbers, each once.
  static func text(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }

  /// The numbers that a text names; `nil` when it is none. A limit on how many run at once (`%2`) is passed over; so is what Slurm leaves out
  /// of a long list and marks by three points.
  static func numbers(_ text: Substring) -> [Int]? {
    let list = text.prefix { $0 != "%" }
    var numbers: [Int] = []
    for part in list.split(separator: ",") where part != "..." {
      let (range, step) = part.firstIndex(of: ":").map { (part[..<$0], Int(part[part.index(after: $0)...])) } ?? (part, 1)
      let ends = range.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let step, step > 0, 1...2 ~= ends.count, let from = ends[0], let to = ends[ends.count - 1], 0 <= from, from <= to,
        to <= BlockShard.most
      else { return nil }
      numbers += stride(from: from, through: to, by: step)
    }
    return numbers.isEmpty ? nil : numbers
  }
}
