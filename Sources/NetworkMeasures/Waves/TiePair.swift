/// Two people, the smaller id first: a tie without direction.
public struct TiePair: Sendable, Hashable, Comparable {
  public let first: String
  public let second: String

  public init(_ a: String, _ b: String) {
    first = min(a, b)
    second = max(a, b)
  }

  public static func < (a: TiePair, b: TiePair) -> Bool { (a.first, a.second) < (b.first, b.second) }

  func joinsOnly(_ people: Set<String>) -> Bool { people.contains(first) && people.contains(second) }
}

/// What stayed, went and came between two waves.
public struct Turnover<Element: Sendable & Hashable>: Sendable, Equatable {
  /// In the order of the first wave.
  public let kept: [Element]
  /// In the order of the first wave.
  public let lost: [Element]
  /// In the order of the second wave.
  public let new: [Element]

  /// - Precondition: no element stands twice in a wave.
  public init(_ first: [Element], _ second: [Element]) {
    let (before, after) = (Set(first), Set(second))
    kept = first.filter(after.contains)
    lost = first.filter { !after.contains($0) }
    new = second.filter { !before.contains($0) }
  }

  /// Kept over kept, lost and new; `nil` when there is nothing in either wave.
  public var jaccard: Double? { all == 0 ? nil : Double(kept.count) / Double(all) }

  /// Everything that is in one of the waves or both.
  public var all: Int { kept.count + lost.count + new.count }
}
