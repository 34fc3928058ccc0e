/// Numbers as runs of neighbours: `0, 3–5, 9`.
enum NumberRanges {
  /// The numbers of `0..<end` that are not among `present`, as runs.
  ///
  /// - Parameter present: ascending numbers of at least 0.
  static func missing(from present: [Int], below end: Int) -> [ClosedRange<Int>] {
    var (ranges, next): ([ClosedRange<Int>], Int) = ([], 0)
    for number in present where number < end {
      if next < number { ranges.append(next...number - 1) }
      next = number + 1
    }
    if next < end { ranges.append(next...end - 1) }
    return ranges
  }

  static func text(_ ranges: [ClosedRange<Int>]) -> String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }
}
