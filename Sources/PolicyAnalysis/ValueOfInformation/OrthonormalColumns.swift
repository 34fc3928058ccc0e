/// Columns of length 1 at right angles that span the columns of a regression, so that fitting is projecting.
///
/// Each column is taken in turn; what the ones before it explain is taken off twice, which leaves right angles to the last digits. A column
/// of which less than a ten-millionth is its own adds nothing and is left out.
///
/// Source: Björck (1996), *Numerical Methods for Least Squares Problems*, SIAM, section 2.4 (twice is enough).
struct OrthonormalColumns {
  private(set) var columns: [[Double]] = []

  static let smallestOwnPart = 1e-7

  /// - Complexity: O(n p²) for `p` columns of `n` numbers.
  init(_ given: [[Double]]) {
    for column in given {
      let length = Self.dot(column, column).squareRoot()
      guard length > 0 else { continue }
      var own = column.map { $0 / length }
      for _ in 0..<2 {
        for direction in columns { Self.add(-Self.dot(direction, own), direction, to: &own) }
      }
      let left = Self.dot(own, own).squareRoot()
      if left > Self.smallestOwnPart { columns.append(own.map { $0 / left }) }
    }
  }

  /// The coefficients of a response: its parts along the columns.
  func coefficients(of response: [Double]) -> [Double] { columns.map { Self.dot($0, response) } }

  /// The sum of the columns by their coefficients.
  func sum(_ coefficients: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: columns.first?.count ?? 0)
    for (coefficient, column) in zip(coefficients, columns) { Self.add(coefficient, column, to: &sum) }
    return sum
  }

  /// The sum of the squares that a fit leaves of a response.
  func residualSquares(of response: [Double]) -> Double {
    var left = sum(coefficients(of: response))
    for i in left.indices { left[i] = response[i] - left[i] }
    return Self.dot(left, left)
  }

  /// In four partial sums, added in a fixed order.
  static func dot(_ one: [Double], _ other: [Double]) -> Double {
    let count = one.count
    precondition(other.count == count, "Columns of a regression are equally long")
    var sums = SIMD4<Double>(repeating: 0)
    var i = 0
    while i + 4 <= count {
      let left = SIMD4<Double>(one[i], one[i + 1], one[i + 2], one[i + 3])
      let right = SIMD4<Double>(other[i], other[i + 1], other[i + 2], other[i + 3])
      sums += left * right
      i += 4
    }
    var sum = sums[0] + sums[1] + sums[2] + sums[3]
    while i < count {
      sum += one[i] * other[i]
      i += 1
    }
    return sum
  }

  static func add(_ factor: Double, _ direction: [Double], to column: inout [Double]) {
    for i in column.indices { column[i] += factor * direction[i] }
  }
}
