/// The product-limit estimate of survival (Kaplan and Meier), for durations of which some were cut off before the end was seen.
///
/// `S(t) = ∏ (1 - d_i / n_i)` over the times `t_i ≤ t` at which something ended, `d_i` being how many ended and `n_i` how many were still seen just
/// before. Those that are cut off at a time count as seen at it.
///
/// Source: Kaplan and Meier (1958), *Journal of the American Statistical Association* 53, 457-481; the standard error is Greenwood's.
public struct ProductLimit: Sendable, Equatable {
  /// The times at which something ended, rising.
  public let steps: [Step]
  /// How many durations there are.
  public let count: Int
  private let durations: [Int]

  /// A time at which something ended.
  public struct Step: Sendable, Equatable {
    public let time: Int
    /// How many were still seen just before.
    public let atRisk: Int
    /// How many ended.
    public let ended: Int
    /// What survives from here on, 0 to 1.
    public let survival: Double
    /// Its standard error; `nil` where nothing survives.
    public let standardError: Double?
  }

  /// - Parameter durations: how long each was seen, at least 0, and whether it had then ended; it was cut off otherwise.
  /// - Complexity: O(n log n) for n durations.
  public init(_ durations: [(time: Int, hasEnded: Bool)]) {
    precondition(durations.allSatisfy { $0.time >= 0 }, "Durations are at least 0")
    count = durations.count
    self.durations = durations.map(\.time).sorted()
    var ended: [Int: Int] = [:]
    for duration in durations where duration.hasEnded { ended[duration.time, default: 0] += 1 }
    var (steps, survival, variance) = ([Step](), 1.0, 0.0)
    for (time, count) in ended.sorted(by: { $0.key < $1.key }) {
      let atRisk = Self.count(self.durations, from: time)
      survival *= Double(atRisk - count) / Double(atRisk)
      if atRisk > count { variance += Double(count) / (Double(atRisk) * Double(atRisk - count)) }
      let error = atRisk > count ? survival * variance.squareRoot() : nil
      steps.append(Step(time: time, atRisk: atRisk, ended: count, survival: survival, standardError: error))
    }
    self.steps = steps
  }

  /// How many are still seen just before a time.
  public func atRisk(_ time: Int) -> Int { Self.count(durations, from: time) }

  /// How many of the sorted numbers are `time` or more.
  private static func count(_ sorted: [Int], from time: Int) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < time { low = middle + 1 } else { high = middle }
    }
    return sorted.count - low
  }
}
