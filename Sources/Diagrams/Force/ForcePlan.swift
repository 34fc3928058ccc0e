import Quantities

/// Turns people around the youth until none stands on another or on another's line, while everybody keeps the own distance.
///
/// People keep the order around the youth in which the engine put them.
struct ForcePlan {
  /// The people in their order around the youth, from the widest gap on; all arrays below are in this order.
  private let order: [Int]
  /// Where the engine wants them, in turns, rising.
  private let wished: [Double]
  /// The least turn between the first and the second.
  private let least: [[Double]]
  /// The tightest turns that keep all of `least`, from 0.
  private let packed: [Double]
  /// What the tightest turns take of the whole circle.
  private let need: Double

  /// Room between symbols, and between a symbol and the line to somebody else.
  private static let (gap, passage) = (12.0, 9.0)

  typealias Symbol = (distance: Double, radius: Double)

  /// - Parameters:
  ///   - turns: the direction in which the engine put each person, 0 to 1.
  ///   - discs: the distance of each person from the youth and the radius of the symbol.
  /// - Complexity: O(n²).
  init(turns: [Double], discs: [Symbol]) { self.init(turns: turns, waves: [discs]) }

  /// Directions that hold in all waves: two people keep apart as far as the wave asks in which they need the most room.
  ///
  /// - Parameters:
  ///   - turns: the direction in which the engine put each person, 0 to 1.
  ///   - waves: in each wave the distance of each person from the youth and the radius of the symbol; `nil` for who is not there.
  /// - Complexity: O(k n²) for k waves.
  init(turns: [Double], waves: [[Symbol?]]) {
    let sorted = turns.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }
    let gaps = sorted.indices.map { k in
      k == 0 ? turns[sorted[0]] + 1 - turns[sorted[sorted.count - 1]] : turns[sorted[k]] - turns[sorted[k - 1]]
    }
    let start = gaps.indices.max { (gaps[$0], -$0) < (gaps[$1], -$1) } ?? 0
    let order = Array(sorted[start...] + sorted[..<start])
    self.order = order
    wished = order.map { turns[$0] < turns[order[0]] ? turns[$0] + 1 : turns[$0] }
    let least = order.map { first in
      order.map { second in
        waves.reduce(0) { least, discs in
          guard let one = discs[first], let other = discs[second] else { return least }
          return max(least, Self.turn(between: one, other))
        }
      }
    }
    self.least = least
    var packed: [Double] = []
    for k in order.indices { packed.append((0..<k).map { packed[$0] + least[$0][k] }.max() ?? 0) }
    self.packed = packed
    var need = 0.0
    for k in order.indices { for j in 0..<k { need = max(need, packed[k] + least[j][k] - packed[j]) } }
    self.need = need
  }

  /// Whether the distances leave room for everybody.
  var isPossible: Bool { need <= 1 }

  /// Directions for everybody, in the order of the people.
  ///
  /// - Parameter evenness: 0 for directions as near to the engine's as they can be, 1 for room shared out evenly.
  /// - Returns: `nil` when these are too near each other.
  func turns(evenness: Double) -> [Double]? {
    guard isPossible else { return nil }
    let near = nearest()
    var even = packed.map { $0 / max(need, 1e-9) }
    let shift = zip(wished, even).reduce(0) { $0 + $1.0 - $1.1 } / Double(max(1, even.count))
    even = even.map { $0 + shift }
    // Any mixture of two solutions is one: all conditions are sums of two turns.
    let mixed = zip(near, even).map { $0 * (1 - evenness) + $1 * evenness }
    for k in mixed.indices { for j in 0..<k where mixed[j] + 1 - mixed[k] < least[j][k] - 1e-9 { return nil } }
    var result = turnsOfNobody
    for (k, person) in order.enumerated() { result[person] = mixed[k] }
    return result
  }

  private var turnsOfNobody: [Double] { Array(repeating: 0, count: order.count) }

  /// The mean of two solutions: with the people pushed on as little as can be, and pushed back as little as can be.
  private func nearest() -> [Double] {
    var (on, back) = (wished, wished)
    for k in wished.indices { for j in 0..<k { on[k] = max(on[k], on[j] + least[j][k]) } }
    for k in wished.indices.reversed() { for j in wished.indices.suffix(from: k + 1) { back[k] = min(back[k], back[j] - least[k][j]) } }
    return zip(on, back).map { ($0 + $1) / 2 }
  }

  /// The least turn between two people: their symbols keep their gap, and the line to the further one passes the nearer one.
  private static func turn(between one: Symbol, _ other: Symbol) -> Double {
    let (near, far) = one.distance <= other.distance ? (one, other) : (other, one)
    let sine = min(1, (near.radius + passage) / near.distance)
    let apart = near.radius + far.radius + gap
    let cosine = (near.distance * near.distance + far.distance * far.distance - apart * apart) / (2 * near.distance * far.distance)
    return turn(ofCosine: min((1 - sine * sine).squareRoot(), cosine))
  }

  /// The turn, 0 to ½, of which `x` is the cosine, to a ten-thousandth and rather too wide than too narrow.
  private static func turn(ofCosine x: Double) -> Double {
    var (low, high) = (0.0, 0.5)
    while high - low > 1e-4 {
      let middle = (low + high) / 2
      if Point(turn: middle, radius: 1).y > x { low = middle } else { high = middle }
    }
    return high
  }
}
