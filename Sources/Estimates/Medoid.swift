/// The member of a sample that is nearest to all others: the row with the smallest sum of city-block distances, in standard deviations.
public enum Medoid {
  /// - Parameter rows: one row of features per member; all rows of one length, all features within ±65,536.
  /// - Returns: the index of the medoid, the lowest of equals, or `nil` of no rows. A feature that does not vary counts for nothing.
  ///   Numbers count as multiples of 2^-32, so that equal rows have equal distances to the bit.
  /// - Complexity: O(f n log n) for `n` rows of `f` features: city-block distances add up feature by feature, and the sum of distances
  ///   to a sorted list needs only running sums.
  public static func index(of rows: [[Float]]) -> Int? {
    guard let width = rows.first?.count else { return nil }
    var total = [Double](repeating: 0, count: rows.count)
    for feature in 0..<width {
      let values = rows.map { steps($0[feature]) }
      let sum = values.reduce(0, +)
      let squares = values.reduce(0) { $0 + $1 * $1 }
      guard let variance = FixedPoint.variance(count: Int64(rows.count), sum: sum, squares: squares), variance > 0 else { continue }
      let sd = variance.squareRoot()
      let order = rows.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      var below: Int128 = 0
      for (rank, index) in order.enumerated() {
        let x = values[index]
        let above = sum - below - x
        let distance = x * Int128(rank) - below + above - x * Int128(rows.count - 1 - rank)
        total[index] += Double(distance) / sd
        below += x
      }
    }
    return rows.indices.min { (total[$0], $0) < (total[$1], $1) }
  }

  /// The number as a multiple of 2^-32, ties to even.
  private static func steps(_ x: Float) -> Int128 {
    precondition(abs(x) <= 65_536, "A feature lies within ±65,536")
    return Int128((Double(x) * 0x1p32).rounded(.toNearestOrEven))
  }
}
