import Quantities

/// A Poisson number with a largest value, drawn by inversion: `min(most, Poisson(mean))`.
struct CappedPoisson: Sendable {
  /// The chance of at most 0, 1, … up to one below the largest value.
  private let cumulative: [Double]

  /// - Parameters:
  ///   - mean: the mean before the cap, at least 0; above 700 it counts as 700, which is above any cap.
  ///   - most: the largest value; below 1 it is always 0.
  init(mean: Double, most: Int) {
    let mean = min(mean, 700)
    var term = Elementary.exp(-mean)
    var sum = term
    cumulative = (0..<max(0, most)).map { k in
      if k > 0 {
        term *= mean / Double(k)
        sum += term
      }
      return sum
    }
  }

  /// The number of values whose cumulative chance is below `u`.
  func quantile(_ u: Float) -> Int {
    var count = 0
    while count < cumulative.count, Double(u) > cumulative[count] { count += 1 }
    return count
  }
}
