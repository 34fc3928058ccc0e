/// Count, sum and sum of squares of numbers, exact in fixed point, so that every order of adding and merging gives the same bits.
///
/// A number is rounded once to a multiple of `2^-b`, `b` being ``fractionBits`` (``fixedPoint(_:)``); what follows is arithmetic of whole
/// numbers. Numbers must lie strictly within ±``bound``, which is `2^(30 - b)`: 256 with the default 22 bits (steps of 2.4e-7; levels,
/// effects, shares), 16,384 with 16 bits (counts and days). As many numbers or differences fit as an `Int64` can count, 9.2e18: their
/// squares stay below `2^125` steps².
public struct ExactMoments: Hashable, Sendable {
  /// The number of binary places that are kept, in `0...30`.
  public let fractionBits: Int
  /// How many numbers were added.
  public private(set) var count: Int64 = 0
  package internal(set) var sum: Int128 = 0
  package internal(set) var squares: Int128 = 0

  /// Moments of nothing yet.
  ///
  /// - Parameter fractionBits: the number of binary places to keep. Only moments with equally many places merge.
  /// - Precondition: `fractionBits` lies in `0...30`.
  public init(fractionBits: Int = 22) {
    precondition(0...30 ~= fractionBits, "Exact moments keep 0 to 30 binary places")
    self.fractionBits = fractionBits
  }

  /// Moments as they were stored; the caller has checked them.
  init(fractionBits: Int, count: Int64, sum: Int128, squares: Int128) {
    self.init(fractionBits: fractionBits)
    self.count = count
    self.sum = sum
    self.squares = squares
  }

  /// `2^(30 - fractionBits)`: every number lies strictly between `-bound` and `bound`.
  @inlinable
  public var bound: Float { Self.power(30 - fractionBits) }

  /// `2^n` for `n` in `-126...127`, from its bits: `Float(sign:exponent:significand:)` takes a loop.
  @inlinable
  static func power(_ n: Int) -> Float { Float(bitPattern: UInt32(127 + n) << 23) }

  /// The number as a multiple of `2^-fractionBits`, ties to even.
  ///
  /// - Parameter x: a number strictly within ±``bound``; NaN is a programmer's mistake.
  /// - Returns: a whole number strictly within ±`2^30`, so that a difference of two fits an `Int32` too.
  /// - Precondition: `x` lies within the bound.
  @inlinable
  public func fixedPoint(_ x: Float) -> Int32 {
    precondition(abs(x) < bound, "A summed number lies within the bound of its moments, 2^(30 - fractionBits)")
    // Beyond 2^52 a Double has no places behind the point: adding 3 × 2^51 rounds ties to even and leaves the whole number in the low bits.
    let scaled = Double(x) * Double(Self.power(fractionBits))
    return Int32(truncatingIfNeeded: (scaled + 0x1.8p52).bitPattern)
  }

  /// Adds one number.
  ///
  /// - Parameter x: a number strictly within ±``bound``.
  public mutating func add(_ x: Float) { add(steps: Int64(fixedPoint(x))) }

  /// Adds the exact difference `a - b` of two numbers as they are summed: 0 when they are equal.
  ///
  /// - Parameters:
  ///   - a: a number strictly within ±``bound``.
  ///   - b: what is taken from it, strictly within ±``bound``.
  public mutating func addDifference(_ a: Float, _ b: Float) {
    add(steps: Int64(fixedPoint(a)) - Int64(fixedPoint(b)))
  }

  private mutating func add(steps x: Int64) {
    count += 1
    sum &+= Int128(x)
    // A difference stays within ±2^31, and so its square within Int64.
    squares &+= Int128(x &* x)
  }

  /// Adds the partial sums that a loop over many numbers made, each number being a ``fixedPoint(_:)`` or a difference of two.
  ///
  /// The sum of squares comes in two halves, `squaresHigh × 2^32 + squaresLow`: a loop that adds the low and the high 32 bits of every
  /// square apart may take `2^31` numbers before either half is full.
  ///
  /// - Parameters:
  ///   - count: how many numbers, at least 0.
  ///   - sum: their sum in steps of `2^-fractionBits`.
  ///   - squaresLow: the sum of the low 32 bits of their squares, in steps².
  ///   - squaresHigh: the sum of their squares shifted right by 32 bits.
  public mutating func add(count: Int64, sum: Int64, squaresLow: UInt64, squaresHigh: UInt64) {
    precondition(count >= 0, "A partial sum is one of 0 numbers or more")
    self.count += count
    self.sum &+= Int128(sum)
    squares &+= Int128(squaresHigh) << 32 &+ Int128(squaresLow)
  }

  /// Adds all numbers of other moments.
  ///
  /// - Parameter other: moments with equally many binary places.
  public mutating func merge(_ other: ExactMoments) {
    precondition(fractionBits == other.fractionBits, "Moments with equally many binary places merge")
    count += other.count
    sum &+= other.sum
    squares &+= other.squares
  }

  /// The mean, or `nil` of nothing.
  public var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) * step }

  /// The variance with divisor `n - 1`, or `nil` below two numbers.
  public var variance: Double? {
    FixedPoint.variance(count: count, sum: sum, squares: squares).map { $0 * step * step }
  }

  /// The standard error of the mean, `sqrt(variance / n)`, or `nil` below two numbers.
  public var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }

  /// The standard deviation of the numbers, or `nil` below two.
  public var standardDeviation: Double? { variance.map { $0.squareRoot() } }

  private var step: Double { FixedPoint.step(fractionBits) }
}
