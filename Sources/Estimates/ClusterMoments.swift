/// Means over clusters, such as the futures of each youth: numbers of one cluster resemble each other, so that the standard error counts
/// clusters, not numbers.
///
/// Of cluster `i` with `n_i` numbers that sum to `s_i` it keeps whole numbers only: the sums over clusters of 1, `n`, `n²`, `s`, `s²`, `s n`,
/// and, where squares are given, `Σx²` and `s²/n` rounded to a whole step². Every order of adding and merging gives the same bits. All fits
/// while `Σ n_i²` stays below `2^62`: a million clusters of a million numbers. More would stop the program, never give another number.
public struct ClusterMoments: Hashable, Sendable {
  /// The number of binary places that are kept; see ``ExactMoments``.
  public let fractionBits: Int
  /// How many clusters with at least one number were added.
  public internal(set) var clusters: Int64 = 0
  /// How many numbers they have together.
  public internal(set) var count: Int64 = 0
  var countSquares: Int128 = 0
  var sum: Int128 = 0
  var sumSquares: Int128 = 0
  var sumTimesCount: Int128 = 0
  var squares: Int128 = 0
  /// The sum of `s²/n`, each rounded to the nearest whole step².
  var squaresOfMeans: Int128 = 0
  /// How many clusters came without squares.
  var clustersWithoutSquares: Int64 = 0

  /// Moments of no clusters yet.
  ///
  /// - Parameter fractionBits: the number of binary places, in `0...30`.
  public init(fractionBits: Int = 22) {
    precondition(0...30 ~= fractionBits, "Exact moments keep 0 to 30 binary places")
    self.fractionBits = fractionBits
  }

  /// Adds a cluster of which only the sum is known; ``variances`` is then undefined.
  ///
  /// - Parameters:
  ///   - count: how many numbers the cluster has; one of 0 changes nothing.
  ///   - sum: their sum in steps of `2^-fractionBits`.
  public mutating func add(count: Int64, sum: Int64) {
    add(count: count, sum: Int128(sum), squares: nil)
  }

  /// Adds a cluster.
  ///
  /// - Parameter cluster: its numbers, with equally many binary places; a cluster without numbers changes nothing.
  public mutating func add(_ cluster: ExactMoments) {
    precondition(fractionBits == cluster.fractionBits, "Moments with equally many binary places merge")
    add(count: cluster.count, sum: cluster.sum, squares: cluster.squares)
  }

  private mutating func add(count n: Int64, sum s: Int128, squares x2: Int128?) {
    precondition(n >= 0, "A cluster has 0 numbers or more")
    guard n > 0 else { return }
    let (wide, square) = (Int128(n), s * s)
    clusters += 1
    count += n
    countSquares += wide * wide
    sum += s
    sumSquares += square
    sumTimesCount += s * wide
    if let x2 {
      squares += x2
      squaresOfMeans += (square + wide / 2) / wide
    } else {
      clustersWithoutSquares += 1
    }
  }

  /// Adds all clusters of other moments.
  ///
  /// - Parameter other: moments of other clusters, with equally many binary places.
  public mutating func merge(_ other: ClusterMoments) {
    precondition(fractionBits == other.fractionBits, "Moments with equally many binary places merge")
    clusters += other.clusters
    count += other.count
    countSquares += other.countSquares
    sum += other.sum
    sumSquares += other.sumSquares
    sumTimesCount += other.sumTimesCount
    squares += other.squares
    squaresOfMeans += other.squaresOfMeans
    clustersWithoutSquares += other.clustersWithoutSquares
  }
}
