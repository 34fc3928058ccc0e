import SupportWebs

/// The valence of a tie.
public enum TieSign: Sendable, Equatable {
  case positive, negative
  /// Close and strained at once: reported, and left out of balance.
  case ambivalent
  case unknown

  /// Strain from ``strainThreshold`` on makes a tie negative, or ambivalent where closeness is also ``strainThreshold`` or more; else it is
  /// positive.
  ///
  /// Unknown where strain is unknown, or where strain is high and closeness unknown.
  public init(closeness: Double?, conflict: Double?) {
    guard let conflict else {
      self = .unknown
      return
    }
    guard conflict >= Self.strainThreshold else {
      self = .positive
      return
    }
    self = closeness.map { $0 >= Self.strainThreshold ? .ambivalent : .negative } ?? .unknown
  }

  /// The conflict from which a tie is strained, as pictures draw it; a convention, not a finding.
  public static let strainThreshold = 0.5
}

/// A graph whose ties have signs: what structural balance is measured on.
public struct SignedTies: Sendable, Equatable {
  public let count: Int
  /// Ties of known sign, each once, lower end first: +1 or -1.
  public let ties: [(first: Int, second: Int, sign: Int)]
  public let ambivalent: Int
  public let unknown: Int

  /// - Parameters:
  ///   - ties: ties between nodes `0..<count`; of repetitions the last counts; loops are dropped.
  ///   - count: the number of nodes.
  public init(count: Int, ties: [(Int, Int, TieSign)]) {
    self.count = count
    var known: [Int: TieSign] = [:]
    for (a, b, sign) in ties where a != b { known[min(a, b) * count + max(a, b)] = sign }
    ambivalent = known.values.count { $0 == .ambivalent }
    unknown = known.values.count { $0 == .unknown }
    self.ties = known.keys.sorted().compactMap { key in
      switch known[key] {
      case .positive: (key / count, key % count, 1)
      case .negative: (key / count, key % count, -1)
      default: nil
      }
    }
  }

  /// The web with the youth as node 0 and the active alters behind.
  init(_ web: SupportWeb, _ active: [Alter], _ index: [String: Int]) {
    // A closeness known to be 0 says that there is no tie, here as in every measure.
    let own = active.enumerated().filter { $1.tie.closeness.value != 0 }.map { k, alter in
      (0, k + 1, TieSign(closeness: alter.tie.closeness.value, conflict: alter.tie.conflict.value))
    }
    let cross = web.crossTies.compactMap { tie -> (Int, Int, TieSign)? in
      guard let i = index[tie.first], let j = index[tie.second], tie.closeness.value != 0 else { return nil }
      return (i + 1, j + 1, TieSign(closeness: tie.closeness.value, conflict: tie.conflict.value))
    }
    self.init(count: active.count + 1, ties: own + cross)
  }

  public static func == (a: SignedTies, b: SignedTies) -> Bool {
    a.count == b.count && a.ambivalent == b.ambivalent && a.unknown == b.unknown && a.ties.elementsEqual(b.ties, by: ==)
  }
}
