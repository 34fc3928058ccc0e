public import SupportWebs

/// The division of a graph into communities with the highest modularity found, and how it was found.
///
/// `Q = Σ_c (L_c / m - (D_c / 2m)²)` over communities, with `L_c` the strength of ties within, `D_c` the sum of degrees and `m` all strength
/// (numbers of ties without weights). Up to 12 nodes with ties it is the exact optimum, by branch and bound; of several equally good divisions one with
/// the fewest communities. Beyond that it is the best of 20 runs of the Louvain method in orders that follow from the seed: no packages
/// agree there, so score, algorithm and seed belong together.
///
/// Undefined (`nil`) without ties.
///
/// Sources: Newman & Girvan (2004), Phys. Rev. E 69, 026113; Blondel et al. (2008), J. Stat. Mech. P10008.
public struct Modularity: Sendable, Equatable {
  public enum Algorithm: String, Sendable {
    case exact, louvain
  }

  public let score: Double
  /// The number of the community of each node, numbered by their first nodes.
  public let communities: [Int]
  public let algorithm: Algorithm
  /// The seed of the runs; it plays no part in the exact optimum.
  public let seed: UInt64

  /// The most nodes for which the exact optimum is sought.
  public static let largestExact = 12
  public static let restarts = 20

  /// - Parameters:
  ///   - graph: the graph.
  ///   - weighted: whether strengths count.
  ///   - seed: of the Louvain runs.
  ///   - names: names of the nodes, in whose order the search visits them: it then does not depend on the order of the file.
  /// - Returns: `nil` without ties, and for weighted modularity where a strength is unknown.
  public init?(_ graph: CompactGraph, weighted: Bool = false, seed: UInt64 = 1, names: [String]? = nil) {
    guard graph.tieCount > 0, !weighted || graph.strengths != nil else { return nil }
    // Isolates are communities of their own: the search is among the others.
    var tied = (0..<graph.count).filter { graph.degree(of: $0) > 0 }
    if let names { tied.sort { (names[$0], $0) < (names[$1], $1) } }
    let links = ModularityLinks(graph.subgraph(tied), weighted: weighted)
    let division: [Int]
    if tied.count <= Self.largestExact {
      division = ExactModularity(links).best
      algorithm = .exact
    } else {
      division = Louvain.best(links, restarts: Self.restarts, seed: seed)
      algorithm = .louvain
    }
    score = links.score(Self.numbered(division))
    var all = (0..<graph.count).map { graph.count + $0 }
    for (place, i) in tied.enumerated() { all[i] = division[place] }
    communities = Self.numbered(all)
    self.seed = seed
  }

  public var count: Int { (communities.max() ?? -1) + 1 }

  static func numbered(_ division: [Int]) -> [Int] {
    var number: [Int: Int] = [:]
    return division.map { community in
      if let known = number[community] { return known }
      number[community] = number.count
      return number.count - 1
    }
  }
}

/// A graph as modularity sees it: neighbours with strengths, strengths of nodes, and a node's own weight where nodes stand for groups.
struct ModularityLinks {
  var rows: [[(target: Int, weight: Double)]]
  /// Twice the strength within the group that a node stands for.
  var loops: [Double]
  /// The sum of a node's strengths, `loops` included.
  var degrees: [Double]
  /// Twice the strength of all ties.
  let total: Double

  init(_ graph: CompactGraph, weighted: Bool) {
    rows = (0..<graph.count).map { i in
      (graph.starts[i]..<graph.starts[i + 1]).map { (graph.neighbours[$0], weighted ? graph.strengths?[$0] ?? 1 : 1) }
    }
    loops = [Double](repeating: 0, count: graph.count)
    degrees = rows.map { $0.reduce(0) { $0 + $1.weight } }
    total = degrees.reduce(0, +)
  }

  private init(rows: [[(target: Int, weight: Double)]], loops: [Double], total: Double) {
    self.rows = rows
    self.loops = loops
    degrees = rows.indices.map { i in rows[i].reduce(loops[i]) { $0 + $1.weight } }
    self.total = total
  }

  var count: Int { rows.count }

  func score(_ division: [Int]) -> Double {
    let groups = (division.max() ?? -1) + 1
    var within = [Double](repeating: 0, count: groups)
    var degree = within
    for i in 0..<count {
      degree[division[i]] += degrees[i]
      within[division[i]] += loops[i]
      for (j, weight) in rows[i] where division[j] == division[i] { within[division[i]] += weight }
    }
    // One division at the end: without weights all terms are whole numbers, so that the order of people changes no bit.
    var sum = 0.0
    for group in 0..<groups { sum += within[group] * total - degree[group] * degree[group] }
    return sum / (total * total)
  }

  /// The graph whose nodes are the communities of `division`, numbered from 0.
  func grouped(_ division: [Int]) -> ModularityLinks {
    let groups = (division.max() ?? -1) + 1
    var loops = [Double](repeating: 0, count: groups)
    var weights = [[Int: Double]](repeating: [:], count: groups)
    for i in 0..<count {
      loops[division[i]] += self.loops[i]
      for (j, weight) in rows[i] {
        if division[i] == division[j] { loops[division[i]] += weight } else { weights[division[i]][division[j], default: 0] += weight }
      }
    }
    return ModularityLinks(rows: weights.map { row in row.keys.sorted().map { ($0, row[$0] ?? 0) } }, loops: loops, total: total)
  }
}

extension Measure {
  /// Modularity without ego, and the number of communities of the division; isolates are communities of their own.
  ///
  /// Undefined without ties. Exact up to 12 alters, else of the Louvain method with seed 1.
  public static func modularity(_ network: EgoNetwork) -> [Measure] {
    let ids = ["modularityWithoutEgo", "communitiesWithoutEgo"]
    guard let modularity = Modularity(network.graph, names: network.alters) else {
      return ids.map { Measure($0, undefined: network.count == 0 ? .noAlters : .noTies, used: network.count) }
    }
    return [
      Measure(ids[0], modularity.score, used: network.count), Measure(ids[1], Double(modularity.count), used: network.count),
    ]
  }
}
