/// Count, sum and sum of squares of numbers, exact in fixed point, so that every order of adding and merging gives the same bits.
///
/// A number is rounded once to a multiple of 2^-32 (``fixedPoint(_:)``); what follows is integer arithmetic. Numbers must lie within
/// ±65,536; up to 2^30 of them fit, or 2^28 differences.
public struct ExactMoments: Hashable, Sendable {
  public private(set) var count: Int64 = 0
  private var sum: Int128 = 0
  private var squares: Int128 = 0

  public init() {}

  public static let largestMagnitude: Float = 65_536

  /// The number as a multiple of 2^-32, ties to even.
  ///
  /// - Precondition: `x` lies within ±65,536; NaN is a programmer's mistake.
  public static func fixedPoint(_ x: Float) -> Int64 {
    precondition(abs(x) <= largestMagnitude, "A summed number lies within ±65,536")
    return Int64((Double(x) * 0x1p32).rounded(.toNearestOrEven))
  }

  public mutating func add(_ x: Float) { add(fixedPoint: Self.fixedPoint(x)) }

  /// Adds the exact difference `a - b`: 0 when they are equal.
  public mutating func addDifference(_ a: Float, _ b: Float) {
    add(fixedPoint: Self.fixedPoint(a) - Self.fixedPoint(b))
  }

  private mutating func add(fixedPoint x: Int64) {
    count += 1
    sum &+= Int128(x)
    squares &+= Int128(x) * Int128(x)
  }

  public mutating func merge(_ other: ExactMoments) {
    count += other.count
    sum &+= other.sum
    squares &+= other.squares
  }

  /// The mean, or `nil` of nothing.
  public var mean: Double? {
    count == 0 ? nil : Double(sum) / Double(count) * 0x1p-32
  }

  /// The variance with divisor `n - 1`, or `nil` below two numbers.
  ///
  /// `Σ(x - q)²` about a whole number `q` near the mean is exact, so that nothing cancels.
  public var variance: Double? {
    guard count > 1 else { return nil }
    let n = Int128(count)
    let q = sum / n
    let rest = Double(sum - q * n)
    let about = squares &- 2 &* q &* sum &+ n &* q &* q
    return max(0, (Double(about) - rest * rest / Double(count)) / Double(count - 1)) * 0x1p-64
  }

  /// The standard error of the mean, `sqrt(variance / n)`, or `nil` below two numbers.
  public var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }

  /// The standard deviation of the numbers, or `nil` below two.
  public var standardDeviation: Double? { variance.map { $0.squareRoot() } }
}

/// A mean with its Monte Carlo standard error and the number of futures behind it.
public struct Estimate: Hashable, Sendable {
  public let mean: Double
  /// `nil` when fewer than two numbers are behind the mean.
  public let standardError: Double?
  public let count: Int

  /// - Returns: `nil` when there are no numbers.
  public init?(_ moments: ExactMoments) {
    guard let mean = moments.mean else { return nil }
    self.mean = mean
    standardError = moments.standardError
    count = Int(moments.count)
  }
}
