public import SupportWebs

/// The alters of a web and the ties among them, without ego: undirected, without weights, each tie once.
///
/// Only people with whom there is contact count, and only cross ties between two of them. Ties of a person with the same person and doubles
/// are dropped.
public struct AlterTies: Sendable, Equatable {
  public let alters: [String]
  /// For every alter, the indices of those tied to it, in order.
  public let neighbours: [[Int]]
  /// The number of ties.
  public let count: Int

  public init(_ web: SupportWeb) {
    self.init(alters: web.activeAlters.map(\.id), ties: web.crossTies.map { ($0.first, $0.second) })
  }

  public init(alters: [String], ties: [(String, String)]) {
    self.alters = alters
    let index = Dictionary(alters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var adjacent = [Set<Int>](repeating: [], count: alters.count)
    for (a, b) in ties {
      guard let i = index[a], let j = index[b], i != j else { continue }
      adjacent[i].insert(j)
      adjacent[j].insert(i)
    }
    neighbours = adjacent.map { $0.sorted() }
    count = adjacent.reduce(0) { $0 + $1.count } / 2
  }

  public var alterCount: Int { alters.count }
}
