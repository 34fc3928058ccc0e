/// A share of futures or youths in which something happened, with its uncertainty.
///
/// The numbers must be independent: shares of youths, or of futures of one youth. Of futures of several youths take ``ClusterMoments``.
public struct ShareEstimate: Hashable, Sendable {
  /// In how many it happened, in `0...count`.
  public let hits: Int64
  /// How many there were, at least 1.
  public let count: Int64

  /// - Parameters:
  ///   - hits: in how many it happened, in `0...count`.
  ///   - count: how many there were.
  /// - Returns: `nil` of none.
  public init?(hits: Int64, of count: Int64) {
    precondition(count >= 0 && hits >= 0 && hits <= count, "It happened in 0 of them to all")
    guard count > 0 else { return nil }
    self.hits = hits
    self.count = count
  }

  /// The share of ones among zeros and ones.
  ///
  /// - Parameter moments: moments of zeros and ones; other numbers are a programmer's mistake.
  /// - Returns: `nil` of none.
  public init?(_ moments: ExactMoments) {
    precondition(moments.squares == moments.sum << moments.fractionBits, "A share is one of zeros and ones")
    self.init(hits: Int64(moments.sum >> moments.fractionBits), of: moments.count)
  }

  /// The share, in 0...1.
  public var share: Double { Double(hits) / Double(count) }

  /// The standard error `sqrt(p (1 - p) / (n - 1))`, the same as that of the mean of zeros and ones; `nil` below two. At 0 and 1 it is 0,
  /// which says nothing: take ``interval``.
  public var standardError: Double? {
    count < 2 ? nil : (share * (1 - share) / Double(count - 1)).squareRoot()
  }

  /// Wilson's interval: the shares that a test with `z` standard errors would not reject.
  ///
  /// `(p + z²/2n ± z sqrt(p (1 - p)/n + z²/4n²)) / (1 + z²/n)`, within 0...1. It holds its level for small counts and shares near 0 and 1.
  ///
  /// - Parameter z: how many standard errors, above 0, such as ``NormalQuantile/ofNinetyFivePercent``.
  /// - Returns: the interval, which contains the share.
  ///
  /// Source: Wilson (1927), *Journal of the American Statistical Association* 22, 209-212.
  public func wilsonInterval(z: Double) -> ClosedRange<Double> {
    precondition(z > 0 && z.isFinite, "An interval has a width above 0")
    let (n, p) = (Double(count), share)
    let centre = p + z * z / (2 * n)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    let lower = hits == 0 ? 0 : max(0, (centre - half) / scale)
    let upper = hits == count ? 1 : min(1, (centre + half) / scale)
    return min(lower, p)...max(upper, p)
  }

  /// The rule of three: what never happened in `n` has with 95 % confidence a share of at most `3/n`, what always happened one of at least
  /// `1 - 3/n`; `nil` where it happened in some.
  ///
  /// Source: Hanley and Lippman-Hand (1983), *JAMA* 249(13), 1743-1745.
  public var ruleOfThree: ClosedRange<Double>? {
    let reach = min(1, 3 / Double(count))
    if hits == 0 { return 0...reach }
    return hits == count ? (1 - reach)...1 : nil
  }

  /// The 95 % interval to report: ``ruleOfThree`` where it never or always happened, else ``wilsonInterval(z:)``.
  public var interval: ClosedRange<Double> {
    ruleOfThree ?? wilsonInterval(z: NormalQuantile.ofNinetyFivePercent)
  }
}
