/// Ranks from 1, equal numbers sharing the mean of theirs.
enum MidRanks {
  /// - Parameter numbers: finite numbers.
  /// - Returns: a multiple of 1/2 per number, in their order.
  /// - Complexity: O(n log n).
  static func ranks(_ numbers: [Double]) -> [Double] {
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    var ranks = [Double](repeating: 0, count: numbers.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, numbers[order[end]] == numbers[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}
