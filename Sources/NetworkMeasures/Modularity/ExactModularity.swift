/// The division with the highest modularity, by branch and bound over all divisions.
///
/// Nodes are placed one by one, those with most ties first, into a community that exists or a new one. A branch is left when even the best that
/// the nodes still to come could add does not beat the best division found. Without weights all sums are whole numbers below 2^53, so the
/// optimum is exact; of equally good divisions one with the fewest communities is taken.
///
/// - Complexity: at most the number of divisions (4,213,597 for 12 nodes); a few hundred steps for most webs.
struct ExactModularity {
  private(set) var best: [Int]
  private let order: [Int]
  /// `gain[i n + j]`: what it adds to have the nodes placed i-th and j-th in one community, in units of 1 / total².
  private let gain: [Double]
  /// The most that pairs of nodes from the k-th on could add.
  private let potential: [Double]
  private var bestValue = -Double.infinity
  private var bestCount = Int.max
  private var place: [Int]
  /// `sums[c n + j]`: what node j would add in community c.
  private var sums: [Double]
  private let slack: Double

  init(_ links: ModularityLinks) {
    let n = links.count
    let order = (0..<n).sorted { (links.degrees[$1], $0) < (links.degrees[$0], $1) }
    var gain = [Double](repeating: 0, count: n * n)
    var rank = [Int](repeating: 0, count: n)
    for (k, i) in order.enumerated() { rank[i] = k }
    for i in 0..<n {
      for j in 0..<n where i != j { gain[rank[i] * n + rank[j]] = -links.degrees[i] * links.degrees[j] }
      for (j, weight) in links.rows[i] { gain[rank[i] * n + rank[j]] += links.total * weight }
    }
    var potential = [Double](repeating: 0, count: n + 1)
    for k in (0..<n).reversed() { potential[k] = potential[k + 1] + (k + 1..<max(k + 1, n)).reduce(0) { $0 + max(0, gain[k * n + $1]) } }
    self.order = order
    self.gain = gain
    self.potential = potential
    slack = 1e-12 * links.total * links.total
    best = Array(0..<n)
    place = [Int](repeating: 0, count: n)
    sums = [Double](repeating: 0, count: n * (n + 1))
    search(0, value: 0, communities: 0)
  }

  private mutating func search(_ k: Int, value: Double, communities: Int) {
    let n = order.count
    if k == n {
      if value > bestValue + slack || (value > bestValue - slack && communities < bestCount) {
        (bestValue, bestCount) = (max(value, bestValue), communities)
        for (k, i) in order.enumerated() { best[i] = place[k] }
      }
      return
    }
    var bound = value + potential[k]
    for j in k..<n {
      var most = 0.0
      for c in 0..<communities where sums[c * n + j] > most { most = sums[c * n + j] }
      bound += most
    }
    if bound < bestValue - slack { return }
    // The most promising community first, so that a good division is found early; the last place is a new one.
    var promising = communities
    for c in 0..<communities where sums[c * n + k] > sums[promising * n + k] { promising = c }
    put(k, in: promising, value, communities)
    for c in 0...communities where c != promising { put(k, in: c, value, communities) }
  }

  private mutating func put(_ k: Int, in c: Int, _ value: Double, _ communities: Int) {
    let n = order.count
    let added = sums[c * n + k]
    place[k] = c
    for j in k + 1..<max(k + 1, n) { sums[c * n + j] += gain[k * n + j] }
    search(k + 1, value: value + added, communities: max(communities, c + 1))
    for j in k + 1..<max(k + 1, n) { sums[c * n + j] -= gain[k * n + j] }
  }
}
