/// Mean and standard deviation of a sample, summed in order.
struct SampleMoments {
  let count: Int
  let mean: Double
  /// With `n - 1`; `nil` below two values.
  let variance: Double?

  init(_ values: [Double]) {
    count = values.count
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    self.mean = mean
    variance = values.count < 2 ? nil : values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }

  var standardDeviation: Double? { variance.map { $0.squareRoot() } }
  var squaredError: Double? { variance.map { $0 / Double(count) } }
}
