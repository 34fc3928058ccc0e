import Quantities
import SupportWebs

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
    guard !figures[0].isCompact else {
      (self.figures, reach, spans) = Self.packed(figures, hub, lead)
      return
    }
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

  /// Small symbols in rows.
  private static func packed(_ figures: [EcomapFigure], _ hub: Double, _ lead: Double) -> Plan {
    let weights = figures.indices.map { figures[$0].sector != figures[($0 + 1) % figures.count].sector ? 1.3 : 1 }
    let total = weights.reduce(0, +)
    var (spans, start) = ([(from: Double, to: Double)](), figures.count == 1 ? -0.25 : 0)
    for weight in weights {
      spans.append((start, start + weight / total))
      start += weight / total
    }
    let ground = figures.reduce(0) { $0 + (max(2 * $1.footprint, $1.text.width) + 6) * (2 * $1.footprint + $1.text.height + 5) }
    let inner = hub + lead
    var best: (packing: CrowdPacking, reach: Double)?
    // The first that is clear is not always the smallest.
    var rest = tries
    for growth in growths where rest > 0 {
      let outer = max(inner + 4, (inner * inner + ground * growth / 3.14159265).squareRoot())
      let units = zip(figures, spans).enumerated().map { k, figure in
        CrowdPacking.Unit(
          owner: k, radius: figure.0.footprint, label: (figure.0.text.width + 2, figure.0.text.height),
          turn: (figure.1.from + figure.1.to) / 2, sway: 0.3 / total, reach: inner + figure.0.footprint...outer + figure.0.footprint)
      }
      let packing = CrowdPacking(units, core: hub + 6)
      guard packing.isClear || best == nil && growth == growths.last else { continue }
      rest -= 1
      let reach = packing.spots.map { max(farthest($0.label), $0.disc.center.length + $0.disc.radius) }.max() ?? hub
      if reach < best?.reach ?? .infinity { best = (packing, reach) }
    }
    guard let best else { return (figures, hub, spans) }
    let placed = zip(figures, best.packing.spots).map { figure, spot in
      var figure = figure
      (figure.center, figure.isLabelAbove) = (spot.disc.center, spot.isLabelAbove)
      return figure
    }
    return (placed, best.reach, spans)
  }

  /// How many clear packings are compared.
  private static let tries = 3

  /// How much more ground than symbols and labels cover there is, in the order of trying.
  private static let growths = (0...26).map { 0.8 * Elementary.exp(0.1 * Double($0)) } + [100, 1_000]

  private static func farthest(_ box: Box) -> Double {
    Point(x: abs(box.center.x) + box.width / 2, y: abs(box.center.y) + box.height / 2).length
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
