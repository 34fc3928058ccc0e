public import SupportWebs

/// Two waves of a whole network, over the members whom both have.
///
/// Counted are ordered pairs where both networks are directed, else pairs. Loops and ties of strength 0 ("asked, no tie") are none.
public struct NetworkWaveComparison: Sendable, Equatable {
  /// Members of both waves, of the first only and of the second only.
  public let members: Turnover<String>
  /// Whether direction counts.
  public let isDirected: Bool
  /// Pairs tied in both waves.
  public let kept: Int
  /// Pairs tied in the first wave only.
  public let lost: Int
  /// Pairs tied in the second wave only.
  public let new: Int
  /// Pairs tied in neither.
  public let none: Int

  /// - Complexity: O(n + m) for `n` members and `m` ties.
  public init(_ first: WholeNetwork, _ second: WholeNetwork) {
    members = Turnover(first.members.map(\.id), second.members.map(\.id))
    isDirected = first.isDirected && second.isDirected
    let both = Set(members.kept)
    let before = Self.ties(of: first, among: both, isDirected)
    let after = Self.ties(of: second, among: both, isDirected)
    let n = both.count
    kept = before.intersection(after).count
    lost = before.count - kept
    new = after.count - kept
    none = (isDirected ? n * (n - 1) : n * (n - 1) / 2) - kept - lost - new
  }

  /// Kept over kept, lost and new, in [0, 1]; undefined when no pair is tied in either wave.
  public var jaccard: Measure {
    let tied = kept + lost + new
    guard tied > 0 else { return Measure("networkJaccard", undefined: members.kept.count < 2 ? .fewerThanTwoAlters : .noTies, used: 0) }
    return Measure("networkJaccard", Double(kept) / Double(tied), used: tied)
  }

  /// The number of pairs whose tie came or went; undefined below two members of both waves.
  public var hamming: Measure {
    guard members.kept.count >= 2 else { return Measure("networkHamming", undefined: .fewerThanTwoAlters, used: 0) }
    return Measure("networkHamming", Double(lost + new), used: kept + lost + new + none)
  }

  private struct Arc: Hashable {
    let from: String
    let to: String
  }

  private static func ties(of network: WholeNetwork, among members: Set<String>, _ isDirected: Bool) -> Set<Arc> {
    var ties: Set<Arc> = []
    for tie in network.ties where tie.from != tie.to && tie.strength != 0 {
      guard members.contains(tie.from), members.contains(tie.to) else { continue }
      let inOrder = isDirected || tie.from < tie.to
      ties.insert(inOrder ? Arc(from: tie.from, to: tie.to) : Arc(from: tie.to, to: tie.from))
    }
    return ties
  }
}
