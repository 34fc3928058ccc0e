import SupportWebs

/// Where every person stands in every ring in which the case ever shows the person, and how large the rings are.
struct RingPlan: Equatable, Sendable {
  /// A person in a ring.
  struct Spot: Hashable, Sendable {
    let person: String
    let ring: Ring
  }

  static let youthRadius = 23.0
  static let personRadius = 12.0
  static let professionalRadius = 14.5
  static let holderRadius = 22.0
  static let placeRadius = 12.0
  /// How much the inner ring is wider than the others, so that lines to near people are long enough to read.
  static let innerExtra = 20.0
  /// The width of a ring, as it usually is.
  static let bandWidth = 78.0
  /// The distance that symbols keep.
  static let gap = 5.0

  /// Outer edges of the inner, middle and outer ring.
  let edges: [Double]
  private(set) var discs: [Spot: Disc] = [:]
  private(set) var places: [String: Disc] = [:]
  /// Whether symbols keep their distance from each other and from the lines to people behind them.
  private(set) var isClear = true

  /// - Parameters:
  ///   - spots: each person in each ring in which the case shows the person, with the radius of the symbol.
  ///   - scale: how much wider the rings are than usual.
  ///   - staggers: whether people in one ring stand alternately nearer and further from the start.
  init(spots: [(spot: Spot, radius: Double)], angles: SectorPlan, scale: Double, staggers: Bool) {
    let band = Self.bandWidth * scale
    let first = Self.youthRadius + Self.innerExtra + band
    edges = [first, first + band, first + 2 * band]
    let sorted = spots.sorted {
      (angles.personAngles[$0.spot.person] ?? 0, $0.spot.ring.index) < (angles.personAngles[$1.spot.person] ?? 0, $1.spot.ring.index)
    }
    var countInRing = [0, 0, 0]
    for (spot, radius) in sorted {
      let middle = edges[spot.ring.index] - band / 2
      let room = max(0, min(band * 0.27, band / 2 - radius - 2))
      var offsets = [0, room, -room]
      if staggers { offsets = countInRing[spot.ring.index].isMultiple(of: 2) ? [room, -room, 0] : [-room, room, 0] }
      countInRing[spot.ring.index] += 1
      let angle = angles.personAngles[spot.person] ?? 0
      let options = offsets.map { Disc(center: Point(turn: angle, radius: middle + $0), radius: radius) }
      let free = options.first { fits($0, besides: spot.person) }
      discs[spot] = free ?? options[0]
      if free == nil { isClear = false }
    }
    for (id, angle) in angles.placeAngles.sorted(by: { $0.key < $1.key }) {
      let disc = Disc(center: Point(turn: angle, radius: edges[2]), radius: Self.placeRadius)
      let wide = Disc(center: disc.center, radius: disc.radius + Self.gap)
      if places.values.contains(where: { $0.overlaps(wide) }) || discs.values.contains(where: { $0.overlaps(wide) }) { isClear = false }
      places[id] = disc
    }
  }

  /// Everybody at a place of choice.
  init(edges: [Double], discs: [Spot: Disc], places: [String: Disc]) {
    (self.edges, self.discs, self.places) = (edges, discs, places)
    isClear = discs.allSatisfy { fits($1, besides: $0.person) }
    for disc in places.values {
      let wide = Disc(center: disc.center, radius: disc.radius + Self.gap)
      if places.values.contains(where: { $0 != disc && $0.overlaps(wide) }) || discs.values.contains(where: { $0.overlaps(wide) }) {
        isClear = false
      }
    }
  }

  private func fits(_ disc: Disc, besides person: String) -> Bool {
    let wide = Disc(center: disc.center, radius: disc.radius + Self.gap)
    if wide.overlaps(Disc(center: .zero, radius: Self.youthRadius)) { return false }
    return discs.allSatisfy { spot, other in spot.person == person || !wide.overlaps(other) && !Self.isOnLine(disc, other) }
  }

  /// Whether one of two symbols lies on the line from the youth to the other.
  static func isOnLine(_ a: Disc, _ b: Disc) -> Bool {
    a.distanceOfCenter(from: .zero, to: b.center) <= a.radius + 2 || b.distanceOfCenter(from: .zero, to: a.center) <= b.radius + 2
  }
}

extension Ring {
  /// 0 for the inner ring, 2 for the outer one.
  var index: Int {
    switch self {
    case .inner: 0
    case .middle: 1
    case .outer: 2
    }
  }
}
