import Quantities
import SupportWebs
import Typesetting
import Wording

/// The fixed texts of a picture of circles: names of sectors outside the rim and names of rings inside it.
struct CirclesFurniture: Sendable {
  struct Text: Sendable, Equatable {
    let lines: [String]
    let box: Box
    /// The room of the lines alone; `box` may have room for more below them.
    var nameBox: Box
    /// The sector that a name of a sector names.
    var sector: Sector?

    init(lines: [String], box: Box, nameHeight: Double? = nil, sector: Sector? = nil) {
      let height = nameHeight ?? box.height
      nameBox = Box(center: Point(x: box.center.x, y: box.maxY - height / 2), width: box.width, height: height)
      (self.lines, self.box, self.sector) = (lines, box, sector)
    }
  }

  private(set) var sectors: [Text] = []
  private(set) var rings: [Text] = []

  static let sectorSize = 10.5
  static let ringSize = 8.0

  /// - Parameter cast: who knows whom, so that names of rings keep clear of these lines where they can.
  init(angles: SectorPlan, rings plan: RingPlan, cast: CirclesCast, language: Language, detail: CirclesDetail) {
    let symbols = Array(plan.places.values) + plan.discs.values
    for span in angles.spans {
      let lines = TextMeasure.wrap(span.sector.label(in: language), limit: 14)
      let size = detail.sectorSize
      let note = detail.sectorNote
      let width = (lines.map { TextMeasure.width($0, size: size, bold: true) } + [TextMeasure.width(note, size: size)]).max() ?? 0
      let nameHeight = TextMeasure.height(lines: lines.count, size: size)
      let height = nameHeight + TextMeasure.height(lines: note.isEmpty ? 0 : 1, size: size)
      let candidates = [11.0, 22, 36, 50, 80, 120].flatMap { distance in
        [0, 0.15, -0.15, 0.3, -0.3, 0.42, -0.42].map { shift in
          Self.box(width, height, outside: plan.edges[2] + distance, at: span.middle + shift * (span.to - span.from))
        }
      }
      let taken = sectors.map(\.box)
      let free = candidates.first { box in
        !taken.contains { $0.overlaps(box.inset(by: -3)) } && !symbols.contains { box.inset(by: -2).overlaps($0) }
      }
      sectors.append(Text(lines: lines, box: free ?? candidates[0], nameHeight: nameHeight, sector: span.sector))
    }
    if detail.showsRingNames { placeRingNames(angles, plan, cast, language) }
  }

  /// Directions for the names of rings: from the top to both sides, from the bottom to both sides, and the sides last.
  private static let turns: [Double] = {
    let steps: [Int] = Array(0...20) + Array((40...60).reversed()) + Array(21..<40)
    return steps.flatMap { step in
      let turn = Double(step) / 120
      return [turn, 1 - turn]
    }
  }()

  private mutating func placeRingNames(_ angles: SectorPlan, _ plan: RingPlan, _ cast: CirclesCast, _ language: Language) {
    let discs = plan.discs.values.map { $0 } + plan.places.values.map { $0 }
    let ways = plan.discs.values.map(\.center)
    let crossings = cast.crossings.compactMap { first, second in
      plan.discs[first].flatMap { a in plan.discs[second].map { (a.center, $0.center) } }
    }
    for ring in Ring.allCases {
      let name = ring.label(in: language)
      let width = TextMeasure.width(name, size: Self.ringSize)
      let height = TextMeasure.height(lines: 1, size: Self.ringSize)
      let candidates = Self.turns.lazy.map { Self.box(width, height, inside: plan.edges[ring.index] - 4, at: $0) }
      let rays = angles.spans.map { Point(turn: $0.from, radius: plan.edges[2]) }
      // The nearest to the top of those that hide nothing, rather one that keeps clear of ties between people; none when all would hide something.
      let free = candidates.lazy.filter { [rings, sectors] box in
        !discs.contains { box.inset(by: -2).overlaps($0) } && !ways.contains { box.lengthInside(from: .zero, to: $0) > 0 }
          && !rays.contains { box.lengthInside(from: .zero, to: $0) > 0 } && !rings.contains { $0.box.overlaps(box) }
          && !sectors.contains { $0.box.overlaps(box) }
      }
      let best = free.first { box in !crossings.contains { box.lengthInside(from: $0.0, to: $0.1) > 0 } } ?? free.first
      if let best { rings.append(Text(lines: [name], box: best)) }
    }
  }

  /// A box that touches the circle of `radius` from outside in the direction of `turn`.
  static func box(_ width: Double, _ height: Double, outside radius: Double, at turn: Double) -> Box {
    let direction = Point(turn: turn, radius: 1)
    let center = direction * radius + Point(x: direction.x * width / 2, y: direction.y * height / 2)
    return Box(center: center, width: width, height: height)
  }

  /// A box as far from the centre as the circle of `radius` allows in the direction of `turn`.
  static func box(_ width: Double, _ height: Double, inside radius: Double, at turn: Double) -> Box {
    let direction = Point(turn: turn, radius: 1)
    let (x, y) = (abs(direction.x), abs(direction.y))
    let across = width / 2 * y + height / 2 * x
    let reach = (radius * radius - across * across).squareRoot() - (width / 2 * x + height / 2 * y)
    return Box(center: direction * reach, width: width, height: height)
  }
}
