import ModelTrust
import RandomStreams

/// Models whose posteriors have a closed form.
enum InferenceToys {
  /// Standard normal numbers of an attempt.
  static func normals(_ count: Int, seed: UInt64, attempt: UInt32) -> [Double] {
    let luck = Luck(seed: seed, youth: 0, future: 0, parameterDraw: attempt)
    return (0..<count).map {
      let words = luck.words(week: 0, process: 0, block: $0)
      return StandardNormal.quantile(Uniform.number(words.x, words.y))
    }
  }

  /// A mean with the prior `N(1, 2²)`, seen through the mean of four observations with standard deviation 1.
  enum Mean {
    static func parameter(_ point: [Double]) -> Double { 1 + 2 * StandardNormal.quantile(point[0]) }

    static func model(seed: UInt64) -> @Sendable ([Double], ABCAttempt) async -> [Double]? {
      { point, attempt in [parameter(point) + normals(4, seed: seed, attempt: attempt.number).reduce(0, +) / 4] }
    }

    /// Precisions add up: 1/4 + 4.
    static func posterior(seen: Double) -> (mean: Double, deviation: Double) {
      ((0.25 * 1 + 4 * seen) / 4.25, (1 / 4.25).squareRoot())
    }
  }

  /// Two parameters with the prior `N(0, 1)`, seen as `a + b + .5 e` and `b + .8 f`.
  enum Pair {
    static func model(seed: UInt64) -> @Sendable ([Double], ABCAttempt) async -> [Double]? {
      { point, attempt in
        let (theta, noise) = (point.map(StandardNormal.quantile), normals(2, seed: seed, attempt: attempt.number))
        return [theta[0] + theta[1] + 0.5 * noise[0], theta[1] + 0.8 * noise[1]]
      }
    }

    /// Precision `I + Aᵀ R⁻¹ A` of `A = (1 1; 0 1)` and `R = diag(.25, .64)`: `(5, 4; 4, 5 + 1/.64)`; its inverse times `Aᵀ R⁻¹ s` is the mean.
    static func posterior(seen: [Double]) -> (means: [Double], deviations: [Double], correlation: Double) {
      let (p, q, r) = (5.0, 4.0, 5 + 1 / 0.64)
      let determinant = p * r - q * q
      let right = [4 * seen[0], 4 * seen[0] + seen[1] / 0.64]
      return (
        [(r * right[0] - q * right[1]) / determinant, (p * right[1] - q * right[0]) / determinant],
        [(r / determinant).squareRoot(), (p / determinant).squareRoot()], -q / (p * r).squareRoot()
      )
    }
  }

  /// Mean and standard error of independent numbers.
  static func estimate(_ numbers: [Double]) -> (mean: Double, error: Double) {
    let n = Double(numbers.count)
    let mean = numbers.reduce(0, +) / n
    return (mean, (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1) / n).squareRoot())
  }
}
