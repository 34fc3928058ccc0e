import PolicyAnalysis
import Testing
import TestSupport

@Suite struct SuppressedTableTests {
  /// A row in one line: counts, `s` for small, `c` for complementary, and the total.
  private static func text(_ row: SuppressedTable.Row) -> String {
    (row.cells + [row.total]).map { cell in
      switch cell {
      case .shown(let count): "\(count)"
      case .small: "s"
      case .complementary: "c"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ([20, 30, 40], "20 30 40 90"),
    // One small cell would follow from the total: the smallest other goes too.
    ([3, 30, 12], "s 30 c 45"),
    // Equal ones by the id of the column: a before b.
    ([12, 12, 4], "c 12 s 28"),
    // Two small ones of 9 + 9 and 9 + 1 stand by themselves; 4 + 5 and 0 + 0 do not.
    ([9, 9, 40], "s s 40 58"), ([9, 1, 40], "s s 40 50"), ([4, 5, 40], "s s c 49"), ([0, 0, 40], "s s c 40"),
    // A row of few people is hidden whole.
    ([3, 2, 4], "s s s s"), ([0, 0, 0], "s s s s"), ([9, 0, 0], "s s s s"),
    ([4, 3, 3], "s s s 10"),
    // A zero counts as small.
    ([0, 50, 60], "s c 60 110"), ([10, 10, 10], "10 10 10 30"),
  ])
  func rowsAreGuardedAsWorkedOutByHand(counts: [Int], expected: String) throws {
    let table = try SuppressedTable(columns: ["a", "b", "c"], rows: [.init(id: "r", counts: counts)])
    #expect(Self.text(table.rows[0]) == expected)
  }

  /// 5,000 random rows: what is shown is large, hidden cells never stand alone beside a total, and a reader who subtracts finds at least
  /// two values for each of them.
  @Test func nothingFollowsFromTotals() throws {
    var dice = Dice(seed: 55)
    for _ in 0..<5_000 {
      let (limit, width) = (2 + dice.whole(below: 10), 1 + dice.whole(below: 6))
      let counts = (0..<width).map { _ in dice.whole(below: dice.one(of: [3, 15, 40])) }
      let columns = (0..<width).map { "k\($0)" }
      let row = try SuppressedTable(columns: columns, rows: [.init(id: "r", counts: counts)], limit: limit).rows[0]
      #expect(row.cells.allSatisfy { ($0.count ?? limit) >= limit } && (row.total.count ?? limit) >= limit)
      #expect(zip(row.cells, counts).allSatisfy { $0.count == nil || $0.count == $1 })
      let hidden = row.cells.indices.filter { row.cells[$0].count == nil }
      if let total = row.total.count {
        #expect(total == counts.reduce(0, +))
        let sum = total - row.cells.reduce(0) { $0 + ($1.count ?? 0) }
        #expect(hidden.isEmpty || (hidden.count >= 2 && sum >= limit))
      } else {
        #expect(counts.reduce(0, +) < limit && hidden.count == width)
      }
      // The order of columns changes nothing.
      let order = dice.shuffled(Array(0..<width))
      let moved = try SuppressedTable(
        columns: order.map { columns[$0] }, rows: [.init(id: "r", counts: order.map { counts[$0] })], limit: limit
      ).rows[0]
      #expect(moved.cells == order.map { row.cells[$0] } && moved.total == row.total)
    }
  }

  @Test func tablesThatMakeNoSenseAreRefused() {
    func refusal(_ columns: [String], _ counts: [Int], limit: Int = 10) -> PolicyAnalysisError? {
      Toys.refusal { () throws(PolicyAnalysisError) in
        try SuppressedTable(columns: columns, rows: [.init(id: "r", counts: counts)], limit: limit)
      }
    }
    #expect(refusal(["a"], [3]) == nil && refusal([], []) == .none(.column) && refusal(["a", "a"], [1, 2]) == .repeatedID(.column, "a"))
    #expect(refusal(["a"], [1, 2]) == .rowLength(row: "r", got: 2, columns: 1))
    #expect(refusal(["a"], [3], limit: 1) == .size(what: "people as a limit", got: 1, least: 2))
    #expect(
      refusal(["a"], [-1])?.description
        == "the count of row 'r' in column 'a' is not a number of people\n  fix: give a whole number of people, from 0 up")
  }
}
