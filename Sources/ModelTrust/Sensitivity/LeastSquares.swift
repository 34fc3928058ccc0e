/// Least squares by QR with column pivoting (modified Gram–Schmidt with the response as the last column).
///
/// Columns and response have mean 0 and length 1, so that coefficients are standardised and `Rᵀ R` is the inputs' correlation matrix.
///
/// Source: Björck (1996), *Numerical Methods for Least Squares Problems*, SIAM, sections 2.4 and 2.7.
struct LeastSquares {
  /// In the order of the columns.
  private(set) var coefficients: [Double]
  /// The share of the response's squares that is left, in 0...1: `1 - R²`.
  private(set) var residual = 0.0
  /// The diagonal of the inverse of the correlation matrix, at least 1: the variance inflation of each column.
  private(set) var inflation: [Double]

  /// Columns of which one is a linear combination of the others, by their places.
  struct Collinear: Error {
    let columns: [Int]
  }

  /// How much of a column's length must be its own. A variance inflation of 1e12 is where coefficients keep no digits to speak of.
  static let smallestOwnPart = 1e-6

  /// - Throws: ``Collinear`` where less than a millionth of a column is its own.
  /// - Complexity: O(n d²) for `n` rows.
  init(columns given: [[Double]], response: [Double]) throws(Collinear) {
    let d = given.count
    var (columns, rest) = (given, response)
    var order = Array(0..<d)
    var r = [[Double]](repeating: [Double](repeating: 0, count: d), count: d)
    var projections = [Double](repeating: 0, count: d)
    for k in 0..<d {
      // The longest of the columns that are left, the first of equals.
      let lengths = (k..<d).map { Self.dot(columns[order[$0]], columns[order[$0]]) }
      var pivot = k
      for place in k..<d where lengths[place - k] > lengths[pivot - k] { pivot = place }
      let length = lengths[pivot - k].squareRoot()
      guard length > Self.smallestOwnPart else { throw Self.collinear(r, order, rank: k) }
      order.swapAt(k, pivot)
      for row in 0..<k { r[row].swapAt(k, pivot) }
      r[k][k] = length
      let direction = columns[order[k]].map { $0 / length }
      for place in k + 1..<max(d, k + 1) {
        r[k][place] = Self.dot(direction, columns[order[place]])
        Self.subtract(r[k][place], direction, from: &columns[order[place]])
      }
      projections[k] = Self.dot(direction, rest)
      Self.subtract(projections[k], direction, from: &rest)
    }
    coefficients = [Double](repeating: 0, count: d)
    inflation = coefficients
    residual = Self.dot(rest, rest)
    for (place, solution) in Self.solved(r, projections, rank: d).enumerated() { coefficients[order[place]] = solution }
    for k in 0..<d {
      var unit = [Double](repeating: 0, count: d)
      unit[k] = 1
      // Column k of the inverse of R; the rows' squares make up the diagonal of (Rᵀ R)⁻¹.
      for (place, x) in Self.solved(r, unit, rank: k + 1).enumerated() { inflation[order[place]] += x * x }
    }
  }

  /// Back substitution in the leading `rank` rows and columns of `r`.
  private static func solved(_ r: [[Double]], _ right: [Double], rank: Int) -> [Double] {
    var x = Array(right.prefix(rank))
    for row in (0..<rank).reversed() {
      for column in row + 1..<max(rank, row + 1) { x[row] -= r[row][column] * x[column] }
      x[row] /= r[row][row]
    }
    return x
  }

  /// The first column that is left, with those of the others that make it up.
  private static func collinear(_ r: [[Double]], _ order: [Int], rank: Int) -> Collinear {
    let place = (rank..<order.count).min { order[$0] < order[$1] } ?? rank
    let parts = solved(r, r.map { $0[place] }, rank: rank)
    let others = parts.indices.filter { abs(parts[$0]) > 1e-4 }.map { order[$0] }
    return Collinear(columns: (others + [order[place]]).sorted())
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for i in one.indices { sum += one[i] * other[i] }
    return sum
  }

  private static func subtract(_ factor: Double, _ direction: [Double], from column: inout [Double]) {
    for i in column.indices { column[i] -= factor * direction[i] }
  }
}
