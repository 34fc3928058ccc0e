/// The Louvain method: nodes move to the community of a neighbour where that gains most, then communities become nodes, until nothing gains.
///
/// Orders follow from the seed through SplitMix64, so that the same seed gives the same division everywhere.
///
/// - Complexity: O(restarts × m log n) as a rule.
enum Louvain {
  static func best(_ links: ModularityLinks, restarts: Int, seed: UInt64) -> [Int] {
    var best = Array(0..<links.count)
    var top = -Double.infinity
    for run in 0..<restarts {
      var dice = SplitMix(state: seed &+ UInt64(run) &* 0xD134_2543_DE82_EF95)
      // Every other run begins from a random division: single nodes alone often lead to the same hill.
      let groups = run.isMultiple(of: 2) ? links.count : 2 + Int(dice.next() % 6)
      let start = run.isMultiple(of: 2) ? Array(0..<links.count) : (0..<links.count).map { _ in Int(dice.next() % UInt64(groups)) }
      let division = divide(links, from: start, &dice)
      let score = links.score(division)
      if score > top + 1e-14 { (best, top) = (division, score) }
    }
    return best
  }

  private static func divide(_ links: ModularityLinks, from start: [Int], _ dice: inout SplitMix) -> [Int] {
    var division = Modularity.numbered(move(links, from: start, &dice))
    var level = links.grouped(division)
    while true {
      let moved = Modularity.numbered(move(level, from: Array(0..<level.count), &dice))
      division = division.map { moved[$0] }
      let groups = (moved.max() ?? -1) + 1
      if groups == level.count { break }
      level = level.grouped(moved)
    }
    // Single nodes may now fit better elsewhere.
    return Modularity.numbered(move(links, from: division, &dice))
  }

  private static func move(_ links: ModularityLinks, from start: [Int], _ dice: inout SplitMix) -> [Int] {
    var community = start
    var degree = [Double](repeating: 0, count: links.count)
    for i in 0..<links.count { degree[community[i]] += links.degrees[i] }
    let order = dice.order(of: links.count)
    var isMoving = true
    var rounds = 0
    while isMoving, rounds < 100 {
      isMoving = false
      rounds += 1
      for i in order {
        let own = community[i]
        var towards: [(community: Int, weight: Double)] = [(own, 0)]
        for (j, weight) in links.rows[i] where j != i {
          if let k = towards.firstIndex(where: { $0.community == community[j] }) {
            towards[k].weight += weight
          } else {
            towards.append((community[j], weight))
          }
        }
        degree[own] -= links.degrees[i]
        var (target, most) = (own, towards[0].weight - degree[own] * links.degrees[i] / links.total)
        for (c, weight) in towards.dropFirst() {
          let gain = weight - degree[c] * links.degrees[i] / links.total
          if gain > most + 1e-12 { (target, most) = (c, gain) }
        }
        degree[target] += links.degrees[i]
        if target != own {
          community[i] = target
          isMoving = true
        }
      }
    }
    return community
  }
}

/// SplitMix64: an order of nodes that follows from a number. It decides nothing but where a search begins.
///
/// Source: Steele, Lea & Flood (2014), *Fast splittable pseudorandom number generators*.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for i in order.indices.reversed() { order.swapAt(i, Int(next() % UInt64(i + 1))) }
    return order
  }
}
