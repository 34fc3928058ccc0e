/// Puts figures around a hub: on one circle, or on two in turn where that is much smaller.
///
/// The circles grow until every figure keeps its distance and no line from the hub runs through another figure. There is always such a
/// circle, so nothing overlaps however many figures there are; with more than about forty the letters become small on a page.
struct EcomapRing: Sendable {
  private(set) var figures: [EcomapFigure]
  /// The radius of the circle that holds all figures.
  private(set) var reach: Double
  /// Between which directions each figure has its room, in turns.
  private(set) var spans: [(from: Double, to: Double)] = []

  /// The distance that figures keep from each other, and lines from figures.
  private static let (gap, passage) = (9.0, 7.0)
  /// The extra distance where another part of life begins.
  private static let sectorGap = 14.0
  /// How much smaller two circles must be than one: in one the eye finds everybody sooner.
  private static let worthTwo = 0.88
  /// Only so many neighbours on either side can touch a figure: the largest is about four times the smallest.
  private static let reachOfNeighbours = 12

  /// - Parameters:
  ///   - figures: in the order in which they stand, clockwise from the top.
  ///   - hub: the radius of what is in the middle.
  ///   - lead: the least length of a line.
  /// - Complexity: O(n) for each of a few tens of sizes.
  init(_ figures: [EcomapFigure], around hub: Double, lead: Double) {
    self.figures = figures
    reach = hub
    guard !figures.isEmpty else { return }
    let one = Self.smallest(figures, hub, lead, isDouble: false)
    let two = figures.count < 6 ? one : Self.smallest(figures, hub, lead, isDouble: true)
    let best = two.reach < one.reach * Self.worthTwo ? two : one
    (self.figures, reach, spans) = (best.figures, best.reach, best.spans)
  }

  private typealias Plan = (figures: [EcomapFigure], reach: Double, spans: [(from: Double, to: Double)])

  private static func smallest(_ figures: [EcomapFigure], _ hub: Double, _ lead: Double, isDouble: Bool) -> Plan {
    let weights = figures.indices.map { k -> Double in
      let isLast = figures[k].sector != figures[(k + 1) % figures.count].sector
      let room = isDouble && !k.isMultiple(of: 2) ? max(2 * passage, figures[k].footprint * 0.4) : 2 * figures[k].footprint + gap
      return room + (isLast ? sectorGap : 0)
    }
    let total = weights.reduce(0, +)
    var (spans, start) = ([(from: Double, to: Double)](), figures.count == 1 ? -0.25 : 0)
    for weight in weights {
      spans.append((start, start + weight / total))
      start += weight / total
    }
    let inner = figures.indices.filter { !isDouble || $0.isMultiple(of: 2) }.map { figures[$0].footprint }.max() ?? 0
    let outer = figures.indices.filter { isDouble && !$0.isMultiple(of: 2) }.map { figures[$0].footprint }.max() ?? 0
    var radius = max(hub + lead + inner, total / 7)
    while true {
      for step in isDouble ? [0.5, 0.6, 0.7, 0.8, 0.9, 1] : [0] {
        var placed = figures
        for k in placed.indices {
          let isOuter = isDouble && !k.isMultiple(of: 2)
          let distance = isOuter ? radius + step * (inner + outer + gap) : radius
          placed[k].center = Point(turn: (spans[k].from + spans[k].to) / 2, radius: max(distance, hub + lead + placed[k].footprint))
        }
        if isClear(placed) { return (placed, placed.map { $0.center.length + $0.footprint }.max() ?? hub, spans) }
      }
      radius *= 1.025
    }
  }

  private static func isClear(_ figures: [EcomapFigure]) -> Bool {
    for k in figures.indices {
      let wide = Disc(center: figures[k].center, radius: figures[k].footprint + gap)
      for step in 1...max(1, min(reachOfNeighbours, figures.count - 1)) where figures.count > 1 {
        let other = figures[(k + step) % figures.count]
        if wide.overlaps(other.disc) { return false }
        for (near, far) in [(figures[k], other), (other, figures[k])]
        where near.disc.distanceOfCenter(from: .zero, to: far.symbol.center) < near.footprint + passage * 0.7 { return false }
      }
    }
    return true
  }
}
