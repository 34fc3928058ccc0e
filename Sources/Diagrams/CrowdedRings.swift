import SupportWebs

/// Rings for many people: each ring as wide as its own people need with their labels, and the people of a ring in as many rows as it takes.
enum CrowdedRings {
  /// The least width of a ring without anybody, and of one with somebody.
  private static let (emptyBand, fullBand) = (30.0, 60.0)

  private struct Member {
    let spot: RingPlan.Spot
    let radius: Double
    let label: Box
    let turn: Double
    let sector: Sector

    var ground: Double { (max(2 * radius, label.width) + 4) * (2 * radius + label.height + 5) }
  }

  /// - Parameters:
  ///   - growth: how much more ground than its people and labels cover a ring has.
  ///   - hasLabels: whether names stand outside the symbols.
  static func plan(_ cast: CirclesCast, angles: SectorPlan, growth: Double, hasLabels: Bool = true) -> RingPlan {
    let members = members(of: cast, angles, hasLabels)
    let edges = edges(members, angles, growth)
    let rim = angles.placeAngles.sorted { $0.key < $1.key }.map {
      Disc(center: Point(turn: $0.value, radius: edges[2]), radius: RingPlan.placeRadius + 5)
    }
    let room = angles.personAngles.values.sorted()
    let gap = zip(room, room.dropFirst()).map { $1 - $0 }.min() ?? 0
    let units = members.enumerated().map { k, member in
      let isInOneRing = members.count { $0.spot.person == member.spot.person } == 1
      let ring = member.spot.ring.index
      let inner = (ring == 0 ? RingPlan.youthRadius + 8 : edges[ring - 1]) + member.radius + 3
      return CrowdPacking.Unit(
        owner: members.firstIndex { $0.spot.person == member.spot.person } ?? k, radius: member.radius,
        label: (member.label.width, member.label.height), turn: member.turn, sway: isInOneRing ? gap * 0.3 : 0,
        reach: inner...max(inner, edges[ring] - member.radius - 4))
    }
    let packed = CrowdPacking(units, obstacles: rim, core: RingPlan.youthRadius, rim: edges[2])
    let discs = Dictionary(uniqueKeysWithValues: zip(members, packed.spots).map { ($0.spot, $1.disc) })
    let places = angles.placeAngles.mapValues { Disc(center: Point(turn: $0, radius: edges[2]), radius: RingPlan.placeRadius) }
    return RingPlan(edges: edges, discs: discs, places: places)
  }

  private static func members(of cast: CirclesCast, _ angles: SectorPlan, _ hasLabels: Bool) -> [Member] {
    let members = cast.spots.compactMap { spot, radius -> Member? in
      guard let person = cast.placed.first(where: { $0.person.id == spot.person })?.person, let turn = angles.personAngles[spot.person],
        let label = hasLabels ? cast.labels[spot.person] : Box(center: .zero, width: 0, height: 0)
      else { return nil }
      return Member(spot: spot, radius: radius, label: label, turn: turn, sector: person.sector)
    }
    return members.sorted { ($0.turn, $0.spot.ring.index) < ($1.turn, $1.spot.ring.index) }
  }

  private static func edges(_ members: [Member], _ angles: SectorPlan, _ growth: Double) -> [Double] {
    var inner = RingPlan.youthRadius + 12
    return Ring.allCases.map { ring in
      let people = members.filter { $0.spot.ring == ring }
      var outer = inner + (people.isEmpty ? emptyBand : max(fullBand, 2 * (people.map(\.radius).max() ?? 0) + 18))
      for span in angles.spans {
        let ground = people.filter { $0.sector == span.sector }.reduce(0) { $0 + $1.ground }
        outer = max(outer, (inner * inner + ground * growth / (3.14159265 * (span.to - span.from))).squareRoot())
      }
      inner = outer
      return outer
    }
  }
}
