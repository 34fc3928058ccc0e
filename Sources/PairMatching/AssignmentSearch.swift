/// The search for an assignment of rows to columns of the smallest total cost, in whole numbers.
///
/// Every row goes to a column that has room, or nowhere at a cost that is above all others together. Potentials `u` of rows and `v ≤ 0` of
/// columns keep `cost - u - v ≥ 0` everywhere, with 0 where a row is assigned, and `v = 0` where a column has room: that proves that no
/// total is smaller. The place "nowhere" is like a column with room for all.
struct AssignmentSearch {
  /// The cost of what must not be.
  static let forbidden = Int.max
  /// What a row that goes nowhere costs: above the sum of 2^20 costs of 2^60. 2^20 of them stay within 128 bits.
  private static let cost = Int128(1) << 100

  let rows: Int
  let capacities: [Int]
  /// Row by row.
  private let costs: [Int]

  /// The column of each row; ``nowhere`` for a row without one.
  private(set) var columns: [Int]
  /// The rows of each place, last of all those that go nowhere.
  private(set) var holders: [[Int]]
  private var u: [Int128]
  private var v: [Int128]

  /// - Parameters:
  ///   - rows: the number of rows.
  ///   - capacities: how many rows each column takes.
  ///   - costs: row by row, of at most 2^60 either way, or ``forbidden``.
  init(rows: Int, capacities: [Int], costs: [Int]) {
    self.rows = rows
    self.capacities = capacities
    self.costs = costs
    columns = [Int](repeating: -1, count: rows)
    holders = [[Int]](repeating: [], count: capacities.count + 1)
    u = [Int128](repeating: 0, count: rows)
    v = [Int128](repeating: 0, count: capacities.count + 1)
  }

  /// The place of rows without a column.
  var nowhere: Int { capacities.count }

  /// Whether a place has room for one more.
  func hasRoom(_ place: Int) -> Bool { place == nowhere || holders[place].count < capacities[place] }

  /// Whether a best assignment may leave room at a place.
  func mayHaveRoom(_ place: Int) -> Bool { v[place] == 0 }

  /// Whether a row may go to a place in a best assignment.
  func isTight(_ row: Int, _ place: Int) -> Bool {
    guard place != nowhere else { return u[row] == Self.cost }
    let cost = costs[row * nowhere + place]
    return cost != Self.forbidden && Int128(cost) == u[row] + v[place]
  }

  /// Moves a row to another place.
  mutating func move(_ row: Int, to place: Int) {
    if columns[row] >= 0 { holders[columns[row]].removeAll { $0 == row } }
    holders[place].append(row)
    columns[row] = place
  }

  /// Assigns row after row, each along the cheapest chain of moves.
  mutating func findBest() {
    for row in 0..<rows { add(row) }
  }

  /// The cheapest way from a new row to a place with room (Dijkstra's algorithm on reduced costs).
  private mutating func add(_ start: Int) {
    let end = nowhere
    var distance = [Int128](repeating: .max, count: end + 1)
    var previous = [Int](repeating: -1, count: end + 1)
    // Columns that are not yet reached, and those that are, in the order in which they were.
    var open = Array(0..<end).filter { capacities[$0] > 0 }
    var reached: [Int] = []
    var (lowest, place) = (Int128(0), -1)
    var fringe = [start]
    while true {
      for row in fringe {
        let base = lowest - u[row]
        if base + Self.cost < distance[end] { (distance[end], previous[end]) = (base + Self.cost, row) }
        let first = row * end
        for column in open {
          let cost = costs[first + column]
          guard cost != Self.forbidden else { continue }
          let through = base + Int128(cost) - v[column]
          if through < distance[column] { (distance[column], previous[column]) = (through, row) }
        }
      }
      place = end
      var spot = -1
      for (index, column) in open.enumerated() where distance[column] < distance[place] { (place, spot) = (column, index) }
      lowest = distance[place]
      if hasRoom(place) { break }
      open.swapAt(spot, open.count - 1)
      open.removeLast()
      reached.append(place)
      fringe = holders[place]
    }
    u[start] += lowest
    for column in reached {
      let change = lowest - distance[column]
      for row in holders[column] { u[row] += change }
      v[column] -= change
    }
    while true {
      let row = previous[place]
      let old = columns[row]
      move(row, to: place)
      if row == start { break }
      place = old
    }
  }
}
