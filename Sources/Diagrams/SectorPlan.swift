import SupportWebs

/// The angles of a case: a span for every sector and a direction for every person and place, the same in all its waves.
///
/// Angles are in turns, clockwise from the top.
struct SectorPlan: Equatable, Sendable {
  struct Span: Equatable, Sendable {
    let sector: Sector
    let from: Double
    let to: Double

    var middle: Double { (from + to) / 2 }
  }

  /// Sectors that are there even when they are empty: an empty part of life is an answer too.
  static let always: [Sector] = [.family, .kin, .friends, .school, .neighbourhood, .community]
  /// The least room of a sector, in the unit in which a person of the outer ring takes 1.
  static let least = 1.3

  private(set) var spans: [Span] = []
  private(set) var personAngles: [String: Double] = [:]
  private(set) var placeAngles: [String: Double] = [:]

  /// - Parameters:
  ///   - people: everybody who stands in a ring in some wave, with the first of these rings, in the order of the case.
  ///   - places: every place in which the youth takes part in some wave.
  ///   - others: sectors that are there whoever stands in them.
  init(people: [(person: Person, ring: Ring)], places: [Place], also others: [Sector] = []) {
    let sectors = Sector.allCases.filter { sector in
      Self.always.contains(sector) || others.contains(sector) || people.contains { $0.person.sector == sector }
        || places.contains { $0.type.sector == sector }
    }
    let needs = sectors.map { sector in
      let persons = people.filter { $0.person.sector == sector }.reduce(0) { $0 + Self.need($1.ring) }
      return max(Self.least, persons + 0.2, 0.9 * Double(places.count { $0.type.sector == sector }))
    }
    let total = needs.reduce(0, +)
    var start = 0.0
    for (sector, need) in zip(sectors, needs) {
      let span = Span(sector: sector, from: start / total, to: (start + need) / total)
      spans.append(span)
      start += need
      place(Self.interleaved(people.filter { $0.person.sector == sector }), in: span)
      let rim = places.filter { $0.type.sector == sector }
      for (k, place) in rim.enumerated() {
        placeAngles[place.id] = span.from + (span.to - span.from) * (Double(k) + 0.5) / Double(rim.count)
      }
    }
  }

  private mutating func place(_ people: [(person: Person, ring: Ring)], in span: Span) {
    let total = people.reduce(0) { $0 + Self.need($1.ring) }
    var start = 0.0
    for (person, ring) in people {
      let middle = (start + Self.need(ring) / 2) / total
      personAngles[person.id] = span.from + (span.to - span.from) * middle
      start += Self.need(ring)
    }
  }

  /// The nearer the ring, the more angle the same symbol takes.
  private static func need(_ ring: Ring) -> Double {
    switch ring {
    case .inner: 1.35
    case .middle: 1.15
    case .outer: 1
    }
  }

  /// The people of a sector, outer ones first and then the nearer ones between them, so that neighbours differ in ring where they can.
  private static func interleaved(_ people: [(person: Person, ring: Ring)]) -> [(person: Person, ring: Ring)] {
    let sorted = Ring.allCases.reversed().flatMap { ring in people.filter { $0.ring == ring } }
    let evens = (sorted.count + 1) / 2
    return sorted.indices.map { $0.isMultiple(of: 2) ? sorted[$0 / 2] : sorted[evens + $0 / 2] }
  }
}

extension PlaceType {
  /// The part of life at whose rim a place of this type stands.
  var sector: Sector {
    switch self {
    case .school: .school
    case .online: .online
    case .youthWork, .club, .faith, .work, .service, .other: .community
    }
  }
}
