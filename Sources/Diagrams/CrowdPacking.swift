/// Places many small symbols with their labels around the middle, in as many rows as it takes.
///
/// Everybody tries all distances and a few directions that are allowed, with the label above or below, and takes the one that covers the least
/// of what others have; then all may improve in turn while the others stay. The same input gives the same places.
struct CrowdPacking {
  /// A symbol with the room that its label takes.
  struct Unit {
    /// Units of one owner do not mind each other: somebody's places in several waves.
    let owner: Int
    let radius: Double
    /// The width and height of the label.
    let label: (width: Double, height: Double)
    let turn: Double
    /// How far the direction may change to either side, in turns.
    let sway: Double
    /// The least and the largest distance of the centre from the middle.
    let reach: ClosedRange<Double>
  }

  /// Where a unit stands.
  struct Spot: Equatable {
    var disc = Disc(center: .zero, radius: 0)
    var isLabelAbove = false
    /// The room for the label, and for symbol and label.
    var label = Box(center: .zero, width: 0, height: 0)
    var box = Box(center: .zero, width: 0, height: 0)

    init(_ unit: Unit, _ center: Point, isLabelAbove: Bool) {
      let side = isLabelAbove ? 1.0 : -1
      self.isLabelAbove = isLabelAbove
      disc = Disc(center: center, radius: unit.radius)
      label = Box(
        center: Point(x: center.x, y: center.y + side * (unit.radius + 2 + unit.label.height / 2)), width: unit.label.width,
        height: unit.label.height)
      box = Box(
        center: Point(x: center.x, y: center.y + side * (unit.label.height + 2) / 2), width: max(2 * unit.radius, unit.label.width) + 4,
        height: 2 * unit.radius + unit.label.height + 5)
    }
  }

  private let units: [Unit]
  private(set) var spots: [Spot]
  /// What labels keep clear of.
  private let obstacles: [Disc]
  /// The radius of the circle in the middle that labels keep clear of.
  private let core: Double
  /// The radius of the circle that labels rather do not leave.
  private let rim: Double

  /// The distance between the rows that are tried.
  private static let row = 6.0
  /// What a symbol on a symbol or on somebody's line costs, in points of covered ground.
  private static let blocked = 20_000.0
  private static let mostRounds = 12

  /// - Complexity: about n² for n units, for each of some tens of distances and a few rounds.
  init(_ units: [Unit], obstacles: [Disc] = [], core: Double, rim: Double = .infinity) {
    (self.units, self.obstacles, self.core, self.rim) = (units, obstacles, core, rim)
    spots = units.map { Spot($0, Point(turn: $0.turn, radius: $0.reach.lowerBound), isLabelAbove: false) }
    // At first only those before count: first come, first served.
    for k in units.indices { choose(k, among: 0..<k) }
    for _ in 0..<Self.mostRounds {
      let before = spots
      for k in units.indices { choose(k, among: units.indices) }
      if before == spots { break }
    }
  }

  /// Whether no symbol, label or line of the youth to a symbol covers a symbol, and no label a label.
  var isClear: Bool {
    units.indices.allSatisfy { k in
      spots[k].box.distance(to: .zero) >= core
        && !(0..<k).contains { units[$0].owner != units[k].owner && Self.cover(spots[k], spots[$0]) > 0 }
    }
  }

  private mutating func choose(_ k: Int, among others: Range<Int>) {
    let unit = units[k]
    let sides = unit.sway > 0 ? [0.0, 1, -1] : [0]
    let directions = sides.map { Point(turn: unit.turn + $0 * unit.sway, radius: 1) }
    let middle = (unit.reach.lowerBound + unit.reach.upperBound) / 2
    var best: (spot: Spot, cost: Double)?
    for distance in stride(from: unit.reach.lowerBound, through: unit.reach.upperBound, by: Self.row) {
      for (side, direction) in zip(sides, directions) {
        for isAbove in [false, true] {
          let spot = Spot(unit, direction * distance, isLabelAbove: isAbove)
          // Rather in the middle, all else being equal.
          let liking = abs(distance - middle) * 0.05 + abs(side)
          let cost = cost(of: spot, liking, k, among: others, below: best?.cost ?? .infinity)
          if cost < best?.cost ?? .infinity { best = (spot, cost) }
        }
      }
    }
    if let best { spots[k] = best.spot }
  }

  /// What a place costs; the sum ends where it is not `below` that of the best place.
  private func cost(of spot: Spot, _ liking: Double, _ k: Int, among others: Range<Int>, below limit: Double) -> Double {
    var cost = liking
    for disc in obstacles where spot.box.overlaps(disc) { cost += Self.blocked / 10 }
    if spot.box.distance(to: .zero) < core { cost += Self.blocked / 10 }
    if rim < spot.box.center.length + spot.box.width / 2 { cost += 30 }
    for j in others where j != k && units[j].owner != units[k].owner {
      if cost >= limit { break }
      cost += Self.cover(spot, spots[j]) + spot.label.lengthInside(from: .zero, to: spots[j].disc.center) * 0.3
    }
    return cost
  }

  /// How much two places cover of each other; 0 when they are clear.
  private static func cover(_ a: Spot, _ b: Spot) -> Double {
    var cost = 0.0
    if a.disc.center.distance(to: b.disc.center) < a.disc.radius + b.disc.radius + RingPlan.gap { cost += blocked }
    if RingPlan.isOnLine(a.disc, b.disc) { cost += blocked }
    let (u, v) = (a.box, b.box)
    let (dx, dy) = (min(u.maxX, v.maxX) - max(u.minX, v.minX), min(u.maxY, v.maxY) - max(u.minY, v.minY))
    return dx > 0 && dy > 0 ? cost + dx * dy + 20 : cost
  }
}
