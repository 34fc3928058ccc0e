/// Cohen's kappa: how far two raters agree beyond what their habits would give by chance.
///
/// `κ = 1 - Σ v_ij n_ij / (Σ v_ij r_i c_j / n)` with `n_ij` the number of subjects put in category `i` by the first and `j` by the second
/// rater, `r_i` and `c_j` the sums of rows and columns, and `v_ij` the weight of the disagreement: 1 for any (nominal), `|i - j|` (linear) or
/// `(i - j)²` (quadratic, for ordered categories). 1 is full agreement, 0 what chance gives; it can be negative. Undefined without subjects,
/// and when both put everybody in one category, so that agreement by chance is complete.
///
/// - Complexity: O(n + k²) for `k` categories.
///
/// Sources: Cohen (1960), *Educational and Psychological Measurement* 20, 37–46; Cohen (1968), *Psychological Bulletin* 70, 213–220.
public struct CohenKappa: Sendable, Equatable {
  /// How much a disagreement between two categories counts.
  public enum Weights: String, CaseIterable, Sendable {
    case nominal, linear, quadratic

    func disagreement(_ i: Int, _ j: Int) -> Double {
      let distance = Double(abs(i - j))
      switch self {
      case .nominal: return i == j ? 0 : 1
      case .linear: return distance
      case .quadratic: return distance * distance
      }
    }
  }

  /// Subjects by the category of the first (rows) and of the second rater (columns).
  public let table: [[Int]]
  public let weights: Weights
  /// The agreement seen, in [0, 1]: with weights `1 - v_ij / v_max`. `nil` without subjects.
  public let observed: Double?
  /// The agreement that chance gives with the same sums of rows and columns.
  public let expected: Double?
  public let measure: Measure

  public var value: Double? { measure.value }

  /// - Parameters:
  ///   - table: a square of counts.
  ///   - missing: subjects left out because a rater said nothing.
  ///   - id: the name of the measure.
  ///   - weights: how much a disagreement counts.
  /// - Precondition: the table is square and has no negative count.
  public init(table: [[Int]], weights: Weights = .nominal, missing: Int = 0, id: String = "kappa") {
    precondition(table.allSatisfy { $0.count == table.count && $0.allSatisfy { $0 >= 0 } }, "A table of agreement is a square of counts")
    self.table = table
    self.weights = weights
    let rows = table.map { $0.reduce(0, +) }
    let columns = table.indices.map { j in table.reduce(0) { $0 + $1[j] } }
    let n = rows.reduce(0, +)
    var (seen, chance) = (0.0, 0.0)
    for i in table.indices {
      for j in table.indices {
        let v = weights.disagreement(i, j)
        seen += v * Double(table[i][j])
        chance += v * Double(rows[i]) * Double(columns[j])
      }
    }
    let largest = weights.disagreement(0, max(1, table.count - 1))
    let count = Double(n)
    observed = n == 0 ? nil : 1 - seen / (count * largest)
    expected = n == 0 ? nil : 1 - chance / (count * count * largest)
    if n == 0 {
      measure = Measure(id, undefined: .noValues, used: 0, missing: missing)
    } else if chance == 0 {
      measure = Measure(id, undefined: .noVariation, used: n, missing: missing)
    } else {
      measure = Measure(id, 1 - count * seen / chance, used: n, missing: missing)
    }
  }

  /// Two raters' categories of the same subjects, each `0..<categories` or `nil` where nothing was said; such subjects count as missing.
  ///
  /// - Precondition: both lists are of one length, and every category is in range.
  public init(
    _ first: [Int?], _ second: [Int?], categories: Int, weights: Weights = .nominal, id: String = "kappa"
  ) {
    precondition(first.count == second.count, "Two raters rate the same subjects")
    var table = [[Int]](repeating: [Int](repeating: 0, count: categories), count: categories)
    var missing = 0
    for (a, b) in zip(first, second) {
      if let a, let b { table[a][b] += 1 } else { missing += 1 }
    }
    self.init(table: table, weights: weights, missing: missing, id: id)
  }
}
