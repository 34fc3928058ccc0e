/// The Cholesky factor `L` of a symmetric matrix `A = L Lᵀ`.
struct LowerTriangle {
  let rows: [[Double]]

  /// - Returns: `nil` where a pivot is not above 1e-12 of its diagonal: `A` is not positive definite, but for rounding.
  /// - Complexity: O(d³).
  init?(_ matrix: [[Double]]) {
    var rows = matrix.map { [Double](repeating: 0, count: $0.count) }
    for i in matrix.indices {
      for j in 0...i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= rows[i][k] * rows[j][k] }
        if j < i {
          rows[i][j] = sum / rows[j][j]
        } else {
          guard sum > 1e-12 * matrix[i][i] else { return nil }
          rows[i][i] = sum.squareRoot()
        }
      }
    }
    self.rows = rows
  }

  /// A diagonal.
  init(diagonal: [Double]) {
    rows = diagonal.indices.map { i in diagonal.indices.map { $0 == i ? diagonal[i] : 0 } }
  }

  /// `L x`.
  func times(_ x: [Double]) -> [Double] {
    rows.indices.map { i in
      var sum = 0.0
      for j in 0...i { sum += rows[i][j] * x[j] }
      return sum
    }
  }

  /// `L⁻¹ y`, by forward substitution.
  func solved(_ y: [Double]) -> [Double] {
    var x = y
    for i in rows.indices {
      for j in 0..<i { x[i] -= rows[i][j] * x[j] }
      x[i] /= rows[i][i]
    }
    return x
  }
}
