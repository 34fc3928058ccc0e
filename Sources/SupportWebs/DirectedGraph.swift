/// A directed simple graph of numbered nodes: every arc once, no loops, successors and predecessors in rising order.
public struct DirectedGraph: Sendable, Equatable {
  public let count: Int
  public let successors: [[Int]]
  public let predecessors: [[Int]]
  /// The strength of each arc, in the order of `successors`; `nil` unless all are known.
  public let strengths: [[Double]]?
  public let dropped: CompactGraph.Dropped

  /// Makes a graph of arcs from first to second, by the input rules of `CompactGraph` (a repeated arc keeps the greater strength).
  ///
  /// - Precondition: ends are `0..<count` and strengths are not negative.
  public init(count: Int, arcs: [CompactGraph.Tie]) {
    self.count = count
    var dropped = CompactGraph.Dropped()
    var rows = [[Int: Double?]](repeating: [:], count: count)
    for arc in arcs {
      precondition((0..<count).contains(arc.first) && (0..<count).contains(arc.second), "An arc joins two nodes of the graph")
      precondition(arc.strength.map { $0 >= 0 } ?? true, "Only signed measures take negative strengths")
      if arc.first == arc.second {
        dropped.loops += 1
      } else if arc.strength == 0 {
        dropped.zeroStrength += 1
      } else if let old = rows[arc.first][arc.second] {
        dropped.duplicates += 1
        rows[arc.first][arc.second] = .some(old.flatMap { a in arc.strength.map { max(a, $0) } ?? a } ?? arc.strength)
      } else {
        rows[arc.first][arc.second] = .some(arc.strength)
      }
    }
    self.dropped = dropped
    successors = rows.map { $0.keys.sorted() }
    var predecessors = [[Int]](repeating: [], count: count)
    for (i, row) in successors.enumerated() { for j in row { predecessors[j].append(i) } }
    self.predecessors = predecessors
    let known = successors.enumerated().map { i, row in row.compactMap { rows[i][$0] ?? nil } }
    strengths = zip(known, successors).allSatisfy { $0.count == $1.count } ? known : nil
  }

  public var arcCount: Int { successors.reduce(0) { $0 + $1.count } }

  /// Whether there is an arc from `i` to `j`. O(log of the successors of `i`).
  public func hasArc(from i: Int, to j: Int) -> Bool {
    let row = successors[i]
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if row[middle] < j { low = middle + 1 } else { high = middle }
    }
    return low < row.count && row[low] == j
  }

  /// The undirected graph with a tie where there is an arc in either direction, of the greater strength.
  public var undirected: CompactGraph {
    CompactGraph(
      count: count,
      ties: successors.enumerated().flatMap { i, row in
        row.enumerated().map { k, j in CompactGraph.Tie(i, j, strength: strengths?[i][k]) }
      })
  }
}
