/// A number over the draws of the parameters.
public struct Spread: Sendable, Equatable {
  /// Over the draws in which it exists.
  public let mean: Double
  /// The interval in which the middle 90 % of the draws lie; `nil` of fewer than 20.
  public let middle: ClosedRange<Double>?
  /// The share of draws in which it is above 0.
  public let above: Double
  /// In how many draws it exists.
  public let count: Int

  /// - Parameter values: a number for every draw; `nil` where it does not exist.
  /// - Returns: `nil` where it exists in none.
  public init?(_ values: [Double?]) {
    let known = values.compactMap(\.self).sorted()
    guard !known.isEmpty else { return nil }
    count = known.count
    mean = known.reduce(0, +) / Double(count)
    above = Double(known.count { $0 > 0 }) / Double(count)
    middle = count < 20 ? nil : Self.quantile(known, 0.05)...Self.quantile(known, 0.95)
  }

  /// By linear interpolation (type 7).
  private static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    let place = p * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
