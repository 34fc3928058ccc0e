/// How often numbers of a bounded range fell into each of 4,096 bins of one width: quantiles that merge in any order to the same bits.
///
/// Bin `i` holds the numbers of `lower + [i, i + 1) w` with `w = (upper - lower) / 4096`; `upper` itself belongs to the last bin. Numbers
/// below and above the range are counted apart.
public struct ExactHistogram: Hashable, Sendable {
  /// The number of bins.
  public static let binCount = 4_096

  /// The lower end of the range.
  public let lower: Double
  /// The upper end of the range.
  public let upper: Double
  /// How many numbers lay below the range.
  public private(set) var underflow: Int64 = 0
  /// How many numbers lay above the range.
  public private(set) var overflow: Int64 = 0
  private var bins = [Int64](repeating: 0, count: binCount)

  /// A histogram of nothing yet.
  ///
  /// - Parameters:
  ///   - lower: the lower end of the range, finite.
  ///   - upper: the upper end, finite and above `lower`.
  public init(lower: Double, upper: Double) {
    precondition(lower < upper && (upper - lower).isFinite, "The range of a histogram is finite and not empty")
    // Equal ranges have equal bits: + 0 makes 0 of -0.
    self.lower = lower + 0
    self.upper = upper + 0
  }

  /// How many numbers were added, those outside the range included.
  public var count: Int64 { bins.reduce(underflow + overflow, +) }

  /// The width of a bin.
  public var binWidth: Double { (upper - lower) / Double(Self.binCount) }

  /// Counts one number.
  ///
  /// - Parameter x: any number but NaN, which is a programmer's mistake.
  public mutating func add(_ x: Double) {
    precondition(!x.isNaN, "A counted number is not NaN")
    if x < lower {
      underflow += 1
    } else if x > upper {
      overflow += 1
    } else {
      bins[min(Self.binCount - 1, Int((x - lower) / binWidth))] += 1
    }
  }

  /// Counts all numbers of another histogram.
  ///
  /// - Parameter other: a histogram over the same range.
  public mutating func merge(_ other: ExactHistogram) {
    precondition(lower == other.lower && upper == other.upper, "Histograms over one range merge")
    underflow += other.underflow
    overflow += other.overflow
    for bin in bins.indices { bins[bin] += other.bins[bin] }
  }

  /// The quantile at level `p`, at most one bin off: the middle of the bin of the smallest number at or below which at least a share of `p`
  /// of all numbers lies.
  ///
  /// - Parameter p: a level in 0...1; 0 gives the smallest number, 1 the largest.
  /// - Returns: a number inside the range, half a ``binWidth`` or less from the quantile of the numbers themselves; `nil` of no numbers, and
  ///   where the quantile is one of the numbers outside the range, which are unknown.
  /// - Complexity: O(bins).
  public func quantile(_ p: Double) -> Double? {
    let n = count
    guard n > 0 else { return nil }
    var left = QuantileRank.rank(p, of: n) - underflow
    guard left > 0 else { return nil }
    for (bin, number) in bins.enumerated() {
      left -= number
      if left <= 0 { return lower + (Double(bin) + 0.5) * binWidth }
    }
    return nil
  }
}

extension ExactHistogram: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    writer.write(tag: "EHI1")
    writer.write(lower)
    writer.write(upper)
    writer.write(underflow)
    writer.write(overflow)
    writer.write(bins: bins)
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    try reader.read(tag: "EHI1")
    let start = reader.offset
    let (lower, upper) = (try reader.readDouble(), try reader.readDouble())
    guard lower < upper, (upper - lower).isFinite else { throw MalformedBytes(offset: start, problem: "the range of a histogram is empty") }
    self.init(lower: lower, upper: upper)
    underflow = try reader.readCount("the numbers below a histogram")
    overflow = try reader.readCount("the numbers above a histogram")
    bins = try reader.readBins(Self.binCount)
  }
}
