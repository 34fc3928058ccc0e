extension AssignmentSearch {
  /// Turns a best assignment into the first of all best ones: row 0 at the first place that some best assignment gives it, then row 1 at the
  /// first that is left to it, and so on; nowhere is the last place.
  ///
  /// The best assignments are those that use tight edges only and fill every column of a potential below 0. So a row can move to another tight
  /// place exactly when a chain of moves along tight edges, of later rows only, brings the place it left in order again.
  ///
  /// - Complexity: O(n m), and O(n m) more for every row that has a tight place before its own.
  mutating func breakTies() {
    let tight = (0...nowhere).map { place in (0..<rows).filter { isTight($0, place) } }
    var places = [[Int]](repeating: [], count: rows)
    for (place, rows) in tight.enumerated() {
      for row in rows { places[row].append(place) }
    }
    for row in 0..<rows where places[row].first != columns[row] {
      let own = columns[row]
      let ways = ways(to: own, after: row, tight)
      guard let target = places[row].first(where: { $0 == own || ways[$0] != .none }), target != own else { continue }
      move(row, to: target)
      var place = target
      while place != own {
        switch ways[place] {
        case .row(let next, let to):
          move(next, to: to)
          place = to
        case .room(let to): place = to
        case .none: preconditionFailure("A chain of moves ends where it should")
        }
      }
    }
  }

  /// The next step of a chain from a place that has one row too many.
  private enum Way: Equatable {
    case none
    /// This row moves on to that place.
    case row(Int, to: Int)
    /// The place has room; that place, which may have room too, has one row too few.
    case room(to: Int)
  }

  /// From every place the way to the place that a row leaves, searched backwards; `none` where there is no way.
  private func ways(to own: Int, after row: Int, _ tight: [[Int]]) -> [Way] {
    var ways = [Way](repeating: .none, count: nowhere + 1)
    var isReached = [Bool](repeating: false, count: nowhere + 1)
    var isRoomReached = false
    isReached[own] = true
    var queue = [own]
    while let place = queue.popLast() {
      for other in tight[place] where other > row && !isReached[columns[other]] {
        ways[columns[other]] = .row(other, to: place)
        isReached[columns[other]] = true
        queue.append(columns[other])
      }
      guard !isRoomReached, mayHaveRoom(place) else { continue }
      isRoomReached = true
      for other in 0...nowhere where !isReached[other] && hasRoom(other) {
        ways[other] = .room(to: place)
        isReached[other] = true
        queue.append(other)
      }
    }
    return ways
  }
}
