extension ClusterMoments {
  /// The mean of all numbers, `Σs / Σn`, or `nil` of none.
  public var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) * FixedPoint.step(fractionBits) }

  /// The standard error of the mean over clusters, or `nil` below two clusters.
  ///
  /// `sqrt(C / (C - 1) × Σ(s_i - m n_i)²) / Σn` for `C` clusters and mean `m`, the error of a ratio. With clusters of one size it is the
  /// standard deviation of the cluster means over `sqrt(C)`. Clusters of unequal size make it good to first order only: use it with 30
  /// clusters or more.
  ///
  /// Source: Cochran (1977), *Sampling Techniques*, 3rd ed., chapter 6.
  public var standardError: Double? {
    guard clusters > 1 else { return nil }
    // About a whole number q near the mean everything is exact; the rest of the mean is less than one step.
    let q = sum / Int128(count)
    let rest = Double(sum - q * Int128(count)) / Double(count)
    let aboutSquares = sumSquares - 2 * q * sumTimesCount + q * q * countSquares
    let aboutTimesCount = sumTimesCount - q * countSquares
    let residuals = Double(aboutSquares) - 2 * rest * Double(aboutTimesCount) + rest * rest * Double(countSquares)
    let c = Double(clusters)
    return (c / (c - 1) * max(0, residuals)).squareRoot() / Double(count) * FixedPoint.step(fractionBits)
  }

  /// Where the spread of the numbers comes from.
  public struct VarianceComponents: Hashable, Sendable {
    /// The variance of numbers of one cluster about its mean: chance among the futures of one youth. `nil` when all clusters have one number.
    public let within: Double?
    /// The variance of the true cluster means: differences among youths, with the part that chance within clusters adds taken off; not
    /// below 0. `nil` when ``within`` is, or below two clusters.
    public let between: Double?
  }

  /// The analysis of variance of one way, or `nil` without numbers or when a cluster came without squares.
  ///
  /// `within = (Σx² - Σ s²/n) / (N - C)` and `between = max(0, (MSB - within) / n0)` with `MSB = (Σ s²/n - (Σs)²/N) / (C - 1)` and
  /// `n0 = (N - Σn²/N) / (C - 1)`. Every `s²/n` is rounded to a whole step², which with 22 places moves the variances by less than 1e-13.
  ///
  /// Source: Searle, Casella and McCulloch (1992), *Variance Components*, chapter 3.
  public var variances: VarianceComponents? {
    guard clusters > 0, clustersWithoutSquares == 0 else { return nil }
    let unit = FixedPoint.step(fractionBits) * FixedPoint.step(fractionBits)
    guard count > clusters else { return VarianceComponents(within: nil, between: nil) }
    let within = max(0, Double(squares - squaresOfMeans)) / Double(count - clusters)
    guard clusters > 1 else { return VarianceComponents(within: within * unit, between: nil) }
    let n = Double(count)
    let q = sum / Int128(count)
    let rest = Double(sum - q * Int128(count))
    let about = squaresOfMeans - 2 * q * sum + q * q * Int128(count)
    let freedom = Double(clusters - 1)
    let amongClusters = (Double(about) - rest * rest / n) / freedom
    let size = (n - Double(countSquares) / n) / freedom
    return VarianceComponents(within: within * unit, between: max(0, (amongClusters - within) / size) * unit)
  }
}

extension ClusterMoments: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    writer.write(tag: "ECM1")
    writer.write(UInt8(fractionBits))
    for number in [clusters, count, clustersWithoutSquares] { writer.write(number) }
    for number in [countSquares, sum, sumSquares, sumTimesCount, squares, squaresOfMeans] { writer.write(number) }
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    try reader.read(tag: "ECM1")
    self.init(fractionBits: try reader.readFractionBits())
    clusters = try reader.readCount("the number of clusters")
    count = try reader.readCount("the count of cluster moments")
    clustersWithoutSquares = try reader.readCount("the number of clusters without squares")
    countSquares = try reader.read()
    sum = try reader.read()
    sumSquares = try reader.read()
    sumTimesCount = try reader.read()
    squares = try reader.read()
    squaresOfMeans = try reader.read()
  }
}
