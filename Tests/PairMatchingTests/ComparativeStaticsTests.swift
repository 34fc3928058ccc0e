import PairMatching
import Testing
import TestSupport

/// What one youth or mentor more changes in deferred acceptance.
@Suite struct ComparativeStaticsTests {
  /// The youths whom one more displaces, one after the other, and where all end: the new one proposes in a matching that stands; whoever loses
  /// their mentor proposes next.
  private static func chain(_ small: SmallMarket, from partners: [Int?], new: Int) -> (displaced: Set<Int>, partners: [Int?]) {
    var partners = partners + [nil]
    var displaced: Set<Int> = []
    var current: Int? = new
    while let youth = current {
      current = nil
      let choices = small.market.mentors.indices.filter { small.accepts(youth, $0) }.sorted { small.youth(youth, prefers: $0, to: $1) }
      for mentor in choices {
        var candidate = partners
        candidate[youth] = mentor
        let group = candidate.indices.filter { candidate[$0] == mentor }
        guard group.count > small.market.capacities[mentor] else {
          partners = candidate
          break
        }
        let last = group.max { one, other in
          let (first, second) = (small.mentors[one, mentor] ?? 0, small.mentors[other, mentor] ?? 0)
          return first != second ? first > second : small.market.youths[one] < small.market.youths[other]
        }
        guard let last, last != youth else { continue }
        candidate[last] = nil
        partners = candidate
        displaced.insert(last)
        current = last
        break
      }
    }
    return (displaced, partners)
  }

  /// 600 markets: the result with a youth more is that of the chain, nobody outside the chain has another mentor, and no youth is better off.
  @Test(arguments: [(3, 1), (1_000, 1), (1_000, 3)])
  func aYouthMoreChangesOneChainAndHelpsNoOther(levels: Int, capacity: Int) throws {
    var dice = Dice(seed: UInt64(levels + capacity))
    var (changed, longest) = (0, 0)
    for _ in 0..<200 {
      let after = try SmallMarket(&dice, levels: levels, most: 9, largestCapacity: capacity)
      guard let new = after.market.youths.indices.last else { continue }
      let before = try after.chosen(youths: Array(0..<new), mentors: Array(after.market.mentors.indices))
      let (old, now) = (try before.deferred().matching.mentors, try after.deferred().matching.mentors)
      let chain = Self.chain(after, from: old, new: new)
      #expect(chain.partners == now)
      let moved = (0..<new).filter { old[$0] != now[$0] }
      #expect(moved.allSatisfy(chain.displaced.contains))
      #expect((0..<new).allSatisfy { !after.youth($0, prefers: now[$0], to: old[$0]) })
      changed += moved.isEmpty ? 0 : 1
      longest = max(longest, chain.displaced.count)
    }
    #expect(changed >= 20 && longest >= 3, "\(changed) markets changed, by chains of up to \(longest)")
  }

  /// 600 markets: with a mentor more, or with more room at one, no youth is worse off.
  @Test(arguments: [(3, 1), (1_000, 1), (1_000, 3)])
  func aMentorMoreLeavesNoYouthWorseOff(levels: Int, capacity: Int) throws {
    var dice = Dice(seed: UInt64(levels + capacity + 50))
    var changed = 0
    for _ in 0..<200 {
      let after = try SmallMarket(&dice, levels: levels, most: 9, largestCapacity: capacity)
      guard let new = after.market.mentors.indices.last else { continue }
      let before = try after.chosen(youths: Array(after.market.youths.indices), mentors: Array(0..<new))
      let (old, now) = (try before.deferred().matching.mentors, try after.deferred().matching.mentors)
      #expect(after.market.youths.indices.allSatisfy { !after.youth($0, prefers: old[$0], to: now[$0]) })
      changed += old == now ? 0 : 1
    }
    #expect(changed >= 60, "\(changed) markets changed")
  }
}
