/// Net benefits that are expected once some variables are known, at one willingness to pay.
struct ConditionalBenefits {
  /// By option and draw.
  private let fitted: [[Double]]
  /// A triangle `L` with `L Lᵀ` the covariance of the residuals between options.
  private let triangle: [[Double]]

  init(_ benefits: NetBenefits, _ fit: InformationRegression.Fit, at amount: Double) {
    let fitted = benefits.values.indices.map { option in
      fit.columns.sum(zip(fit.costs[option], fit.effects[option]).map { amount * $1 - $0 })
    }
    let residuals = zip(benefits.values, fitted).map { zip($0, $1).map { $0 - $1 } }
    let freedom = Double(benefits.values[0].count - fit.columns.columns.count)
    self.fitted = fitted
    triangle = Self.triangle(residuals.map { one in residuals.map { OrthonormalColumns.dot(one, $0) / freedom } })
  }

  /// `E[max_i g_i] - max_i E[g_i]` over the draws, at least 0, with the standard error of the mean.
  var value: MonteCarloEstimate { MonteCarloEstimate(meanOf: Self.gains(fitted)) }

  /// The value when every option's fit gets noise, by option and draw, of the size and covariance that the residuals give it.
  func value(with noise: [[Double]]) -> Double {
    let moved = fitted.indices.map { option in
      var sum = fitted[option]
      for other in 0...option { OrthonormalColumns.add(triangle[option][other], noise[other], to: &sum) }
      return sum
    }
    let gains = Self.gains(moved)
    return gains.reduce(0, +) / Double(gains.count)
  }

  /// How much the best option of each draw yields more than the one that is best on average.
  private static func gains(_ fitted: [[Double]]) -> [Double] {
    let fixed = fitted[NetBenefits.highest(fitted.map { $0.reduce(0, +) })]
    return fixed.indices.map { draw in fitted.reduce(fixed[draw]) { max($0, $1[draw]) } - fixed[draw] }
  }

  /// Cholesky's factor; an option whose residuals are a combination of those before it gets zeroes from there on.
  private static func triangle(_ covariance: [[Double]]) -> [[Double]] {
    var triangle = covariance.map { [Double](repeating: 0, count: $0.count) }
    for j in covariance.indices {
      let own = (0..<j).reduce(covariance[j][j]) { $0 - triangle[j][$1] * triangle[j][$1] }
      guard own > 1e-13 * covariance[j][j] else { continue }
      triangle[j][j] = own.squareRoot()
      for i in j + 1..<max(covariance.count, j + 1) {
        triangle[i][j] = (0..<j).reduce(covariance[i][j]) { $0 - triangle[i][$1] * triangle[j][$1] } / triangle[j][j]
      }
    }
    return triangle
  }
}
