import RandomStreams

/// Parameters whose draws go together: a Gaussian copula.
///
/// Every member keeps its own prior. Its uniform number is `Φ(z)`, with `z` standard normal and the `z` of all members correlated as stated.
public struct ParameterCorrelation: Sendable, Equatable {
  /// How the normal numbers of the members go together.
  public enum Structure: Sendable, Equatable {
    /// One correlation between any two: `z = sqrt(ρ) × common + sqrt(1 - ρ) × own`. Whatever the order of the members, the numbers are the same;
    /// at 1 all follow the common number alone.
    case common(Double)
    /// The lower triangle `L` of a correlation matrix `L Lᵀ`, row by row: `z = L × own`, so that a member depends on those before it.
    case triangle([[Double]])
  }

  /// The name of the group, which the address of its common number is found by.
  public let id: String
  /// Ids of the members, in the order of the matrix.
  public let members: [String]
  public let structure: Structure
  public let summary: String

  /// The uniform numbers of the members.
  ///
  /// - Parameters:
  ///   - common: the uniform number of the group.
  ///   - own: the uniform number of every member, in (0, 1).
  /// - Returns: One for every member, in (0, 1), correlated.
  func uniforms(common: Double, own: [Double]) -> [Double] {
    let z = own.map(StandardNormal.quantile)
    let correlated: [Double] =
      switch structure {
      case .common(let rho):
        z.map { rho.squareRoot() * StandardNormal.quantile(common) + (1 - rho).squareRoot() * $0 }
      case .triangle(let rows):
        rows.map { row in zip(row, z).reduce(0) { $0 + $1.0 * $1.1 } }
      }
    return correlated.map { min(1 - 0x1p-53, max(0x1p-53, StandardNormal.cumulative($0))) }
  }

  /// The lower triangle `L` with `L Lᵀ` the matrix, by Cholesky's method.
  ///
  /// - Parameter matrix: a symmetric matrix.
  /// - Returns: `nil` when it is not positive definite: a pivot of at most 1e-12 remains.
  /// - Complexity: O(n³) for n rows.
  static func triangle(of matrix: [[Double]]) -> [[Double]]? {
    var rows: [[Double]] = []
    for i in matrix.indices {
      var row: [Double] = []
      for j in 0...i {
        var rest = matrix[i][j]
        for k in 0..<j { rest -= row[k] * (j == i ? row[k] : rows[j][k]) }
        if j < i {
          row.append(rest / rows[j][j])
        } else {
          guard rest > 1e-12 else { return nil }
          row.append(rest.squareRoot())
        }
      }
      rows.append(row)
    }
    return rows
  }
}
