/// When a run has seen enough: the 95 % interval of a named quantity is as narrow as asked for, in all arms.
///
/// It is asked at fixed numbers of blocks only, 30, 45, 68, 102, 153, … (each half as much again, rounded up) and the largest number
/// allowed, so that the place of stopping, and with it the result, does not depend on threads or machines. All arms have the same number of
/// futures; the widest interval decides. The interval at the place of stopping is a little too narrow on average, as with every rule that
/// looks at its own result; with 30 blocks or more this is slight.
public struct PrecisionRule: Hashable, Sendable {
  /// The number of blocks before which nothing stops.
  public static let fewestBlocks = 30

  /// What must be precise, by the name it has in the results.
  public let quantity: String
  /// Half the width of the 95 % interval that is asked for, above 0.
  public let halfWidth: Double
  /// The number of blocks at which a run stops in any case, at least ``fewestBlocks``.
  public let mostBlocks: Int

  /// - Parameters:
  ///   - quantity: what must be precise, by its name.
  ///   - halfWidth: half the width of the 95 % interval, above 0.
  ///   - mostBlocks: where a run stops in any case, at least 30 blocks.
  public init(quantity: String, halfWidth: Double, mostBlocks: Int) {
    precondition(halfWidth > 0 && halfWidth.isFinite, "The half width of an interval lies above 0")
    precondition(mostBlocks >= Self.fewestBlocks, "A run that stops when precise has at least 30 blocks")
    self.quantity = quantity
    self.halfWidth = halfWidth
    self.mostBlocks = mostBlocks
  }

  /// The first number of blocks after `blocks` at which the rule is asked, or `nil` at the end.
  ///
  /// - Parameter blocks: how many are ready, at least 0.
  /// - Returns: a number of the schedule.
  public func checkpoint(after blocks: Int) -> Int? {
    guard blocks < mostBlocks else { return nil }
    var next = Self.fewestBlocks
    while next <= blocks { next += (next + 1) / 2 }
    return min(next, mostBlocks)
  }

  /// Whether the rule is asked at this number of blocks.
  ///
  /// - Parameter blocks: how many are ready.
  /// - Returns: whether it is a number of the schedule.
  public func isCheckpoint(_ blocks: Int) -> Bool { blocks > 0 && checkpoint(after: blocks - 1) == blocks }

  /// What to do.
  public enum Verdict: Hashable, Sendable {
    /// Go on to so many blocks; about `needed` may be enough, `nil` where that cannot be told.
    case proceed(to: Int, needed: Int?)
    /// The quantity is as precise as asked for.
    case precise
    /// The largest number of blocks is ready and the quantity is less precise than asked for; about `needed` would be enough.
    case exhausted(needed: Int?)
  }

  /// What to do after so many blocks.
  ///
  /// - Parameters:
  ///   - blocks: how many are ready, the first ones of all arms; between two numbers of the schedule the verdict is to go on.
  ///   - halfWidths: half the width of the 95 % interval in each arm (`halfWidth(of:)`); `nil` where it is undefined, and then
  ///     nothing is precise.
  /// - Returns: the verdict. The number needed is `blocks × (widest / asked for)²`, rounded up: errors shrink with the square root.
  public func verdict(blocks: Int, halfWidths: [Double?]) -> Verdict {
    precondition(!halfWidths.isEmpty, "Some arm must be precise")
    let widest = halfWidths.reduce(Optional(0.0)) { widest, own in
      guard let widest, let own else { return nil }
      return max(widest, own)
    }
    let needed = widest.map { blocksNeeded(blocks, widest: $0) }
    if isCheckpoint(blocks), let widest, widest <= halfWidth { return .precise }
    guard let next = checkpoint(after: blocks) else { return .exhausted(needed: needed) }
    return .proceed(to: next, needed: needed)
  }

  private func blocksNeeded(_ blocks: Int, widest: Double) -> Int {
    let ratio = widest / halfWidth
    let needed = (Double(blocks) * ratio * ratio).rounded(.up)
    return max(Self.fewestBlocks, needed < 0x1p62 ? Int(needed) : Int.max)
  }

  /// Half the width of the 95 % interval of a mean.
  ///
  /// - Parameter estimate: the mean.
  /// - Returns: 1.959964 standard errors; `nil` when there is none.
  public static func halfWidth(of estimate: Estimate) -> Double? {
    estimate.standardError.map { $0 * NormalQuantile.ofNinetyFivePercent }
  }

  /// Half the width of the 95 % interval of a share: Wilson's, or the whole reach of the rule of three where it never or always happened.
  ///
  /// - Parameter share: the share.
  /// - Returns: a number above 0, also where the standard error is 0.
  public static func halfWidth(of share: ShareEstimate) -> Double {
    let interval = share.interval
    let width = interval.upperBound - interval.lowerBound
    return share.ruleOfThree == nil ? width / 2 : width
  }
}
