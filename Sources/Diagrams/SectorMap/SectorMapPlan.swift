import SupportWebs

/// The geometry of a sector map: sectors, rings, an outer band, and a disc for every person in every band in which some wave shows the person.
struct SectorMapPlan: Sendable {
  /// A person in a band of a sector.
  struct Spot: Hashable, Sendable {
    /// The person's number in the map.
    let number: Int
    let sector: Sector
    let band: Int
  }

  /// Sectors that are there even when they are empty: an empty part of life is an answer too.
  static let standard = Sector.allCases.filter { $0 != .mentoring && $0 != .unknown }
  /// The band of people without a ring, outside the rings.
  static let asideBand = 3
  static let youthRadius = 24.0
  /// The room that symbols keep between them and towards the edges of their sector.
  static let gap = 4.0
  /// The least part of the circle for a sector, so that its name finds room.
  static let leastSpan = 0.075

  private(set) var spans: [SectorPlan.Span] = []
  /// Outer edges of the bands: three rings, and the outer band where somebody stands in it.
  let edges: [Double]
  private(set) var discs: [Spot: Disc] = [:]
  /// Whether no symbol touches another or leaves its sector.
  private(set) var isClear = true

  /// - Parameters:
  ///   - spots: each person in each band, with the radius of the largest symbol, in the order of their numbers.
  ///   - scale: how much wider the bands are than usual.
  init(_ spots: [(spot: Spot, radius: Double)], scale: Double) {
    let band = 66 * scale
    let bandCount = spots.contains { $0.spot.band == Self.asideBand } ? 4 : 3
    let start = Self.youthRadius + 14
    let edges = (1...bandCount).map { start + Double($0) * band }
    self.edges = edges
    let sectors = Sector.allCases.filter { sector in Self.standard.contains(sector) || spots.contains { $0.spot.sector == sector } }
    let needs = sectors.map { sector in
      max(Self.leastSpan, (0..<bandCount).map { Self.need(spots, sector, $0, band: band, edge: edges[$0]) }.max() ?? 0)
    }
    let total = needs.reduce(0, +)
    var turn = 0.0
    for (sector, need) in zip(sectors, needs) {
      spans.append(SectorPlan.Span(sector: sector, from: turn / total, to: (turn + need) / total))
      turn += need
    }
    for span in spans {
      for k in 0..<bandCount {
        let people = spots.filter { $0.spot.sector == span.sector && $0.spot.band == k }
        for (person, center) in zip(people, Self.centers(people.map(\.radius), in: span, edge: edges[k], band: band)) {
          discs[person.spot] = Disc(center: center, radius: person.radius)
        }
      }
    }
    isClear = spots.indices.allSatisfy { isFree(spots[$0].spot, besides: spots[..<$0].map(\.spot)) }
  }

  /// The part of the circle that the people of a sector need in a band.
  private static func need(_ spots: [(spot: Spot, radius: Double)], _ sector: Sector, _ k: Int, band: Double, edge: Double) -> Double {
    let radii = spots.filter { $0.spot.sector == sector && $0.spot.band == k }.map(\.radius)
    guard let widest = radii.max() else { return 0 }
    let rows = max(1, Int((band - gap) / (2 * widest + gap)))
    let count = (radii.count + rows - 1) / rows
    return Double(count) * (2 * widest + 2 * gap) / (6.283 * (edge - band / 2)) + 2 * gap / (6.283 * (edge - band))
  }

  /// Places of a cell of the map: in one row, or in as many as the band holds.
  private static func centers(_ radii: [Double], in span: SectorPlan.Span, edge: Double, band: Double) -> [Point] {
    guard let widest = radii.max() else { return [] }
    let pitch = 2 * widest + gap
    let most = max(1, Int((band - gap) / pitch))
    func room(_ radius: Double) -> Int { max(1, Int((span.to - span.from) * 6.283 * radius / (pitch + 4))) }
    var rows = 1
    while rows < most, radii.count > rowRadii(rows, edge, band).map(room).reduce(0, +) { rows += 1 }
    let distances = rowRadii(rows, edge, band)
    // Each row takes its share by length, the outer rows first.
    var left = radii.count
    var result: [Point] = []
    for (k, distance) in distances.enumerated() {
      let rest = distances[k...].reduce(0, +)
      let count = k == distances.count - 1 ? left : min(left, Int((Double(left) * distance / rest).rounded(.up)))
      for j in 0..<count {
        result.append(Point(turn: span.from + (span.to - span.from) * (Double(j) + 0.5) / Double(count), radius: distance))
      }
      left -= count
    }
    return result
  }

  private static func rowRadii(_ rows: Int, _ edge: Double, _ band: Double) -> [Double] {
    (0..<rows).map { edge - band * (Double($0) + 0.5) / Double(rows) }
  }

  /// Whether a spot lies in its sector and touches none of those before it; those of one person may.
  private func isFree(_ spot: Spot, besides others: [Spot]) -> Bool {
    guard let disc = discs[spot], let span = spans.first(where: { $0.sector == spot.sector }) else { return false }
    let wide = Disc(center: disc.center, radius: disc.radius + Self.gap / 2)
    let outer = edges[edges.count - 1]
    let isInside = [span.from, span.to].allSatisfy { wide.distanceOfCenter(from: .zero, to: Point(turn: $0, radius: outer)) >= disc.radius }
    guard isInside, disc.center.length > disc.radius + Self.youthRadius else { return false }
    return !others.contains { other in
      guard other.number != spot.number, let disc = discs[other] else { return false }
      return Disc(center: disc.center, radius: disc.radius + Self.gap / 2).overlaps(wide)
    }
  }
}
