/// An undirected simple graph of numbered nodes, compact for algorithms: every tie once, no loops, neighbours in rising order.
///
/// Nodes are `0..<count`. Strengths are kept where every tie has one; a missing strength is never made up.
public struct CompactGraph: Sendable, Equatable {
  public let count: Int
  /// `neighbours[starts[i]..<starts[i + 1]]` are the neighbours of `i`.
  public let starts: [Int]
  public let neighbours: [Int]
  /// The strength of the tie to each of `neighbours`; `nil` unless all are known.
  public let strengths: [Double]?
  /// Ties whose strength is unknown.
  public let missingStrengths: Int
  /// What was dropped or merged on the way in.
  public let dropped: Dropped
  /// For each node the set of its neighbours as bits, where the graph has at most 64 nodes; else empty.
  public let rows: [UInt64]

  /// What the input rules took out: loops, ties of strength 0 ("asked, no tie"), and repeated ties (the strongest is kept).
  public struct Dropped: Sendable, Equatable {
    public var loops = 0
    public var zeroStrength = 0
    public var duplicates = 0

    public init() {}
  }

  /// A tie as it comes in: in either direction, perhaps repeated.
  public struct Tie: Sendable, Equatable {
    public let first: Int
    public let second: Int
    /// Above 0; 0 says that there is no tie; `nil` that it is there with unknown strength.
    public let strength: Double?

    public init(_ first: Int, _ second: Int, strength: Double? = nil) {
      self.first = first
      self.second = second
      self.strength = strength
    }
  }

  /// Makes a graph by the input rules of network measures: (a, b) and (b, a) are one tie with the greater strength, loops and ties of
  /// strength 0 are dropped, and all of that is counted.
  ///
  /// - Precondition: ends are `0..<count` and strengths are not negative.
  /// - Complexity: O(n + m log m).
  public init(count: Int, ties: [Tie]) {
    self.count = count
    (starts, neighbours, strengths, missingStrengths, dropped, rows) =
      count <= Self.mostBits ? Self.small(count, ties) : Self.large(count, ties)
  }

  private typealias Parts = (
    starts: [Int], neighbours: [Int], strengths: [Double]?, missing: Int, dropped: Dropped, rows: [UInt64]
  )

  /// Up to so many nodes the neighbours of each are a set of bits as well.
  private static let mostBits = 64

  private static func check(_ tie: Tie, _ count: Int) {
    precondition(tie.first >= 0 && tie.first < count && tie.second >= 0 && tie.second < count, "A tie joins two nodes of the graph")
    precondition(tie.strength.map { $0 >= 0 } ?? true, "Only signed measures take negative strengths")
  }

  /// On sets of bits: no sorting. Strengths stand in a square; -1 is an unknown one.
  private static func small(_ count: Int, _ ties: [Tie]) -> Parts {
    var dropped = Dropped()
    var rows = [UInt64](repeating: 0, count: count)
    let hasStrengths = ties.contains { $0.strength != nil }
    var square = [Double](repeating: -1, count: hasStrengths ? count * count : 0)
    for tie in ties {
      check(tie, count)
      let (i, j) = (tie.first, tie.second)
      if i == j {
        dropped.loops += 1
      } else if tie.strength == 0 {
        dropped.zeroStrength += 1
      } else {
        if rows[i] >> UInt64(j) & 1 == 1 { dropped.duplicates += 1 }
        rows[i] |= 1 << UInt64(j)
        rows[j] |= 1 << UInt64(i)
        if let strength = tie.strength, strength > square[i * count + j] {
          square[i * count + j] = strength
          square[j * count + i] = strength
        }
      }
    }
    var starts = [Int](repeating: 0, count: count + 1)
    for i in 0..<count { starts[i + 1] = starts[i] + rows[i].nonzeroBitCount }
    var neighbours = [Int](repeating: 0, count: starts[count])
    var strengths = [Double](repeating: 0, count: hasStrengths ? starts[count] : 0)
    var missing = hasStrengths ? 0 : starts[count]
    for i in 0..<count {
      var rest = rows[i]
      var k = starts[i]
      while rest != 0 {
        let j = rest.trailingZeroBitCount
        rest &= rest - 1
        neighbours[k] = j
        if hasStrengths {
          strengths[k] = square[i * count + j]
          if strengths[k] < 0 { missing += 1 }
        }
        k += 1
      }
    }
    return (starts, neighbours, missing == 0 ? strengths : nil, missing / 2, dropped, rows)
  }

  private static func large(_ count: Int, _ ties: [Tie]) -> Parts {
    var dropped = Dropped()
    var kept: [Tie] = []
    kept.reserveCapacity(ties.count)
    for tie in ties {
      check(tie, count)
      if tie.first == tie.second {
        dropped.loops += 1
      } else if tie.strength == 0 {
        dropped.zeroStrength += 1
      } else {
        kept.append(tie.first < tie.second ? tie : Tie(tie.second, tie.first, strength: tie.strength))
      }
    }
    kept.sort { ($0.first, $0.second, $1.strength ?? -1) < ($1.first, $1.second, $0.strength ?? -1) }
    var unique: [Tie] = []
    unique.reserveCapacity(kept.count)
    for tie in kept {
      if let last = unique.last, last.first == tie.first, last.second == tie.second {
        dropped.duplicates += 1
      } else {
        unique.append(tie)
      }
    }
    var starts = [Int](repeating: 0, count: count + 1)
    for tie in unique {
      starts[tie.first + 1] += 1
      starts[tie.second + 1] += 1
    }
    for i in 0..<count { starts[i + 1] += starts[i] }
    var next = starts
    var neighbours = [Int](repeating: 0, count: 2 * unique.count)
    var strengths = [Double](repeating: 0, count: 2 * unique.count)
    func put(_ end: Int, _ other: Int, _ strength: Double?) {
      neighbours[next[end]] = other
      strengths[next[end]] = strength ?? 0
      next[end] += 1
    }
    // Ties sorted by their lower end fill each list in rising order: first the lower neighbours, then the higher ones.
    for tie in unique { put(tie.second, tie.first, tie.strength) }
    for tie in unique { put(tie.first, tie.second, tie.strength) }
    let missing = unique.count { $0.strength == nil }
    return (starts, neighbours, missing == 0 ? strengths : nil, missing, dropped, [])
  }

  public var tieCount: Int { neighbours.count / 2 }

  /// With how many others `i` is tied.
  public func degree(of i: Int) -> Int { starts[i + 1] - starts[i] }

  public func neighbours(of i: Int) -> ArraySlice<Int> { neighbours[starts[i]..<starts[i + 1]] }

  /// Whether `i` and `j` are tied. O(1) up to 64 nodes, else O(log degree).
  public func areTied(_ i: Int, _ j: Int) -> Bool {
    if !rows.isEmpty { return rows[i] >> UInt64(j) & 1 == 1 }
    return position(of: j, among: i) != nil
  }

  /// Where `j` stands in ``neighbours`` as a neighbour of `i`: an index into all of them; `nil` where the two are not tied.
  private func position(of j: Int, among i: Int) -> Int? {
    var low = starts[i]
    var high = starts[i + 1]
    while low < high {
      let middle = (low + high) / 2
      if neighbours[middle] < j { low = middle + 1 } else { high = middle }
    }
    return low < starts[i + 1] && neighbours[low] == j ? low : nil
  }

  /// Every tie once, lower end first.
  public var ties: [Tie] {
    (0..<count).flatMap { i in
      (starts[i]..<starts[i + 1]).compactMap { k in
        i < neighbours[k] ? Tie(i, neighbours[k], strength: strengths?[k]) : nil
      }
    }
  }

  /// The graph of the nodes in `kept`, numbered in that order.
  public func subgraph(_ kept: [Int]) -> CompactGraph {
    var place = [Int](repeating: -1, count: count)
    for (k, i) in kept.enumerated() { place[i] = k }
    return CompactGraph(
      count: kept.count,
      ties: ties.compactMap {
        place[$0.first] >= 0 && place[$0.second] >= 0 ? Tie(place[$0.first], place[$0.second], strength: $0.strength) : nil
      })
  }
}
