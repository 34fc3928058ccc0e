import Quantities

/// How often heavy-tailed numbers, such as costs in euros or durations, fell into bins whose width grows with the number: quantiles within
/// half a per cent that merge in any order to the same bits.
///
/// A DDSketch without collapsing: with `a = .005` and `g = (1 + a) / (1 - a)`, bin `i` holds the numbers of `(g^(i-1), g^i]` cents and stands
/// for `2 g^i / (g + 1)`, which is at most `a` of any of them away. The range is 1 cent to 1e9 either side of 0; what is nearer to 0 counts
/// as 0, what lies beyond is counted apart.
///
/// Source: Masson, Rim and Lee (2019), *Proceedings of the VLDB Endowment* 12(12), 2195-2205.
public struct LogHistogram: Hashable, Sendable {
  /// The relative error of a quantile.
  public static let relativeError = 0.005
  /// The smallest magnitude that is told from 0.
  public static let smallest = 0.01
  /// The largest magnitude inside the range.
  public static let largest = 1e9

  private static let logGamma = Elementary.log((1 + relativeError) / (1 - relativeError))
  /// Bins of one side of 0, from that of 1 cent to that of 1e9.
  static let binCount = bin(largest) + 1

  /// How many numbers were nearer to 0 than 1 cent.
  public private(set) var zeros: Int64 = 0
  /// How many numbers lay below -1e9.
  public private(set) var underflow: Int64 = 0
  /// How many numbers lay above 1e9.
  public private(set) var overflow: Int64 = 0
  // Empty until the first number of their sign.
  private var positives: [Int64] = []
  private var negatives: [Int64] = []

  /// A histogram of nothing yet.
  public init() {}

  private static func bin(_ magnitude: Double) -> Int {
    max(0, Int((Elementary.log(magnitude / smallest) / logGamma).rounded(.up)))
  }

  private static func middle(_ bin: Int) -> Double {
    smallest * (1 - relativeError) * Elementary.exp(Double(bin) * logGamma)
  }

  /// How many numbers were added, those outside the range included.
  public var count: Int64 { (positives + negatives).reduce(zeros + underflow + overflow, +) }

  /// Counts one number.
  ///
  /// - Parameter x: any number but NaN, which is a programmer's mistake.
  public mutating func add(_ x: Double) {
    precondition(!x.isNaN, "A counted number is not NaN")
    switch x {
    case ..<(-Self.largest): underflow += 1
    case ...(-Self.smallest): Self.count(Self.bin(-x), in: &negatives)
    case ..<Self.smallest: zeros += 1
    case ...Self.largest: Self.count(Self.bin(x), in: &positives)
    default: overflow += 1
    }
  }

  private static func count(_ bin: Int, in bins: inout [Int64]) {
    if bins.isEmpty { bins = [Int64](repeating: 0, count: binCount) }
    bins[bin] += 1
  }

  /// Counts all numbers of another histogram.
  ///
  /// - Parameter other: any histogram of this kind.
  public mutating func merge(_ other: LogHistogram) {
    zeros += other.zeros
    underflow += other.underflow
    overflow += other.overflow
    Self.merge(other.positives, into: &positives)
    Self.merge(other.negatives, into: &negatives)
  }

  private static func merge(_ other: [Int64], into bins: inout [Int64]) {
    if bins.isEmpty {
      bins = other
    } else {
      for bin in other.indices { bins[bin] += other[bin] }
    }
  }

  /// The quantile at level `p`, at most half a per cent off: what stands for the bin of the smallest number at or below which at least a
  /// share of `p` of all numbers lies.
  ///
  /// - Parameter p: a level in 0...1; 0 gives the smallest number, 1 the largest.
  /// - Returns: a number within ``relativeError`` of the quantile of the numbers themselves, exactly 0 for one nearer to 0 than 1 cent; `nil`
  ///   of no numbers, and where the quantile is one of the numbers outside the range, which are unknown.
  /// - Complexity: O(bins).
  public func quantile(_ p: Double) -> Double? {
    let n = count
    guard n > 0 else { return nil }
    var left = QuantileRank.rank(p, of: n) - underflow
    guard left > 0 else { return nil }
    for bin in negatives.indices.reversed() {
      left -= negatives[bin]
      if left <= 0 { return -Self.middle(bin) }
    }
    left -= zeros
    if left <= 0 { return 0 }
    for bin in positives.indices {
      left -= positives[bin]
      if left <= 0 { return Self.middle(bin) }
    }
    return nil
  }
}

extension LogHistogram: BinaryForm {
  public func write(to writer: inout ByteWriter) {
    writer.write(tag: "ELH1")
    for number in [zeros, underflow, overflow] { writer.write(number) }
    writer.write(bins: negatives)
    writer.write(bins: positives)
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    try reader.read(tag: "ELH1")
    zeros = try reader.readCount("the zeros of a histogram")
    underflow = try reader.readCount("the numbers below a histogram")
    overflow = try reader.readCount("the numbers above a histogram")
    negatives = Self.filled(try reader.readBins(Self.binCount))
    positives = Self.filled(try reader.readBins(Self.binCount))
  }

  /// No bins at all where none holds a number.
  private static func filled(_ bins: [Int64]) -> [Int64] { bins.contains { $0 != 0 } ? bins : [] }
}
