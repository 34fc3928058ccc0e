/// The eigenvalues of a symmetric matrix by cyclic Jacobi rotations, in no particular order.
///
/// - Complexity: O(n³) a sweep; about six sweeps.
///
/// Source: Golub & Van Loan (2013), *Matrix Computations*, section 8.5.
enum SymmetricEigenvalues {
  /// - Precondition: `matrix` is square and symmetric.
  static func of(_ matrix: [[Double]]) -> [Double] {
    let n = matrix.count
    var a = matrix.flatMap(\.self)
    for _ in 0..<60 {
      var off = 0.0
      for i in 0..<n { for j in 0..<i { off += a[i * n + j] * a[i * n + j] } }
      if off < 1e-26 { break }
      for p in 0..<n {
        for q in (p + 1)..<max(p + 1, n) where a[p * n + q] != 0 { rotate(&a, p, q, n) }
      }
    }
    return (0..<n).map { a[$0 * n + $0] }
  }

  /// Turns the element at (p, q) to 0.
  private static func rotate(_ a: inout [Double], _ p: Int, _ q: Int, _ n: Int) {
    let theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q])
    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in 0..<n {
      let (x, y) = (a[k * n + p], a[k * n + q])
      a[k * n + p] = c * x - s * y
      a[k * n + q] = s * x + c * y
    }
    for k in 0..<n {
      let (x, y) = (a[p * n + k], a[q * n + k])
      a[p * n + k] = c * x - s * y
      a[q * n + k] = s * x + c * y
    }
  }
}
