/// Intraclass correlations of single ratings in a two-way model: `n` subjects, each rated by the same `k` raters.
///
/// With the mean squares of rows (subjects) R, columns (raters) C and error E:
/// - consistency, ICC(C,1) = `(R - E) / (R + (k-1) E)`: raters may be milder or stricter throughout;
/// - absolute agreement, ICC(A,1) = `(R - E) / (R + (k-1) E + k (C - E) / n)`: they may not.
///
/// At most 1, and can be negative. Only subjects whom all rated count. Undefined below two such subjects or two raters, and where the values
/// do not vary.
///
/// - Complexity: O(n k).
///
/// Sources: Shrout & Fleiss (1979), *Psychological Bulletin* 86, 420–428 (their ICC(2,1) and ICC(3,1)); McGraw & Wong (1996), *Psychological
/// Methods* 1, 30–46.
public struct IntraclassCorrelation: Sendable, Equatable {
  /// The mean squares of the analysis of variance.
  public struct MeanSquares: Sendable, Equatable {
    public let rows: Double
    public let columns: Double
    public let error: Double
  }

  public let meanSquares: MeanSquares?
  /// ICC(A,1).
  public let agreement: Measure
  /// ICC(C,1).
  public let consistency: Measure

  /// - Parameters:
  ///   - ratings: for every subject the value of each rater, `nil` where it is missing.
  ///   - id: the name of the measures, which end on `.iccA1` and `.iccC1`.
  /// - Precondition: all subjects have the same number of raters.
  public init(_ ratings: [[Double?]], id: String = "rating") {
    let k = ratings.first?.count ?? 0
    precondition(ratings.allSatisfy { $0.count == k }, "Every subject has the same raters")
    let complete = ratings.map { $0.compactMap(\.self) }.filter { $0.count == k }
    let (n, missing) = (complete.count, ratings.count - complete.count)
    func undefined(_ reason: Undefined) -> (Measure, Measure) {
      (
        Measure("\(id).iccA1", undefined: reason, used: n, missing: missing, usesWeights: true),
        Measure("\(id).iccC1", undefined: reason, used: n, missing: missing, usesWeights: true)
      )
    }
    guard k >= 2, n >= 2 else {
      meanSquares = nil
      (agreement, consistency) = undefined(ratings.isEmpty ? .noValues : k < 2 ? .fewerThanTwoRaters : .fewerThanTwoSubjects)
      return
    }
    let squares = Self.meanSquares(complete)
    meanSquares = squares
    let (rows, raters) = (Double(n), Double(k))
    let within = squares.rows + (raters - 1) * squares.error
    let all = within + raters * (squares.columns - squares.error) / rows
    let (absolute, relative) = undefined(.noVariation)
    func measure(_ kind: String, over total: Double, else none: Measure) -> Measure {
      total > 0
        ? Measure("\(id).\(kind)", (squares.rows - squares.error) / total, used: n, missing: missing, usesWeights: true) : none
    }
    agreement = measure("iccA1", over: all, else: absolute)
    consistency = measure("iccC1", over: within, else: relative)
  }

  /// Sums of squares that are rounding errors count as 0.
  private static func meanSquares(_ x: [[Double]]) -> MeanSquares {
    let (n, k) = (x.count, x[0].count)
    let (rows, raters) = (Double(n), Double(k))
    let rowMeans = x.map { $0.reduce(0, +) / raters }
    let columnMeans = (0..<k).map { j in x.reduce(0) { $0 + $1[j] } / rows }
    let mean = rowMeans.reduce(0, +) / rows
    var (r, c, e) = (0.0, 0.0, 0.0)
    var largest = 0.0
    for row in rowMeans { r += raters * (row - mean) * (row - mean) }
    for column in columnMeans { c += rows * (column - mean) * (column - mean) }
    for i in 0..<n {
      for j in 0..<k {
        let rest = x[i][j] - rowMeans[i] - columnMeans[j] + mean
        e += rest * rest
        largest = max(largest, abs(x[i][j]))
      }
    }
    let rounding = rows * raters * (1e-14 * largest) * (1e-14 * largest)
    func clean(_ square: Double) -> Double { square <= rounding ? 0 : square }
    return MeanSquares(
      rows: clean(r) / (rows - 1), columns: clean(c) / (raters - 1), error: clean(e) / ((rows - 1) * (raters - 1)))
  }
}
