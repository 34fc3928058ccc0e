import Quantities
import SupportWebs

/// Two webs on one picture of circles: symbols, ghosts of old places, lines, signs and labels with their coordinates.
struct DifferenceScene: Sendable {
  /// A person in a ring: at the new place, or, where there is none, at the old one.
  struct Figure: Sendable {
    /// The index among the people of the difference.
    let index: Int
    let change: PersonChange
    let shape: SymbolShape
    let disc: Disc
    /// The old place of somebody who moved to another ring, with the bend of the arrow from there.
    let ghost: (disc: Disc, control: Point)?
    var label: PlacedLabel
    var badge: PlacedBadge?
    var lineBadges: [PlacedBadge] = []

    /// A mentor no more, who is still in the web: a pale star stands around the symbol.
    var isFormerMentor: Bool { shape != .star && !change.stopped.isEmpty }

    /// Where the line to the youth runs.
    var course: [Point] {
      [Point.zero.toward(disc.center, by: RingPlan.youthRadius + 3), disc.center.toward(.zero, by: shape.radius + 2.5)]
    }
  }

  /// A place on the rim.
  struct Landmark: Sendable {
    let index: Int
    let change: WebDifference.PlaceChange
    let disc: Disc
    var label: PlacedLabel
    var badge: PlacedBadge?
  }

  /// Two people who know each other or did: indices among the figures, the control point of the curve, and its signs.
  struct Crossing: Sendable {
    let change: WebDifference.CrossChange
    let first: Int
    let second: Int
    var control: Point
    var badges: [PlacedBadge] = []
  }

  private(set) var figures: [Figure] = []
  private(set) var landmarks: [Landmark] = []
  private(set) var crossings: [Crossing] = []
  private(set) var isClear = false
  /// How many points of line run through labels.
  private(set) var hidden = 0.0

  /// - Parameters:
  ///   - labels: those of the people of the difference, in their order.
  ///   - names: the labels of its places.
  init(_ difference: WebDifference, plan: DifferencePlan, labels: [PlacedLabel], names: [PlacedLabel]) {
    for (k, change) in difference.people.enumerated() {
      guard let figure = Self.figure(k, change, plan.rings, labels[k]) else { continue }
      figures.append(figure)
    }
    for (k, change) in difference.places.enumerated() {
      guard let disc = plan.rings.places[change.place.id] else { continue }
      landmarks.append(Landmark(index: k, change: change, disc: disc, label: names[k]))
    }
    for change in difference.crossTies {
      guard let first = figures.firstIndex(where: { $0.index == change.first }),
        let second = figures.firstIndex(where: { $0.index == change.second })
      else { continue }
      crossings.append(
        Crossing(
          change: change, first: first, second: second, control: (figures[first].disc.center + figures[second].disc.center) * 0.5))
    }
    let furniture = plan.furniture.sectors.map(\.box) + plan.furniture.rings.map(\.box)
    var badges = BadgePlacement(around: symbols, texts: furniture)
    placeBadges(&badges)
    route(around: furniture, badges.placed)
    placeLabels(plan, furniture, badges.placed)
    route(around: furniture, badges.placed)
    let texts = furniture + (figures.map(\.label) + landmarks.map(\.label)).map(\.box)
    var more = BadgePlacement(around: symbols + badges.placed.map(\.disc), texts: texts)
    placeCrossingBadges(&more)
    isClear = isClear && badges.isClear && more.isClear
  }

  /// Where the person's symbol stands; `nil` for somebody without a ring at both moments.
  private static func figure(_ index: Int, _ change: PersonChange, _ rings: RingPlan, _ label: PlacedLabel) -> Figure? {
    func disc(_ ring: Ring) -> Disc? { rings.discs[RingPlan.Spot(person: change.person.id, ring: ring)] }
    let spot: Disc?
    var old: Disc?
    switch change.place {
    case .nowhere: spot = nil
    case .same(let ring), .onlyNow(let ring), .onlyBefore(let ring): spot = disc(ring)
    case .moved(let from, let to): (spot, old) = (disc(to), disc(from))
    }
    guard let spot else { return nil }
    let holds = change.presence == .gone ? !change.stopped.isEmpty : !(change.became + change.keeps).isEmpty
    let shape = SymbolShape(of: change.person, isHolder: holds)
    let radius = max(shape.radius, change.stopped.isEmpty ? 0 : SymbolShape.star.radius)
    let ghost = old.map { old in
      let disc = Disc(center: old.center, radius: RingPlan.personRadius)
      // Beside the line to the youth, which runs through both places.
      return (disc, (disc.center + spot.center) * 0.5 + (spot.center - disc.center).unit.normal * 20)
    }
    return Figure(
      index: index, change: change, shape: shape, disc: Disc(center: spot.center, radius: radius), ghost: ghost,
      label: label)
  }

  private var youth: Disc { Disc(center: .zero, radius: RingPlan.youthRadius) }

  /// Everything that is drawn as a symbol, the figures first.
  var symbols: [Disc] { figures.map(\.disc) + [youth] + figures.compactMap { $0.ghost?.disc } + landmarks.map(\.disc) }

  // MARK: Signs

  private mutating func placeBadges(_ placement: inout BadgePlacement) {
    let ends = figures.map(\.disc.center)
    for k in figures.indices {
      if let badge = figures[k].change.symbolBadge { figures[k].badge = placement.add(badge, beside: figures[k].disc, lines: ends) }
    }
    for k in landmarks.indices {
      if let badge = landmarks[k].change.badge { landmarks[k].badge = placement.add(badge, beside: landmarks[k].disc, lines: ends) }
    }
    for k in figures.indices {
      let course = figures[k].course
      figures[k].lineBadges = figures[k].change.lineBadges.map { placement.add($0, on: course) }
    }
  }

  private mutating func placeCrossingBadges(_ placement: inout BadgePlacement) {
    for k in crossings.indices {
      let course = course(of: crossings[k])
      let points = TiePath.samples(course.start, course.control, course.end, count: 16)
      crossings[k].badges = crossings[k].change.badges.map { placement.add($0, on: points, lines: figures.map(\.disc.center)) }
    }
  }

  /// The curve of a line between two people, from edge to edge.
  func course(of crossing: Crossing) -> (start: Point, control: Point, end: Point) {
    let (a, b) = (figures[crossing.first], figures[crossing.second])
    return CrossTieRoute.course(
      crossing.control, from: (a.disc.center, { a.disc.center.toward($0, by: a.shape.radius + 2) }),
      to: (b.disc.center, { b.disc.center.toward($0, by: b.shape.radius + 2) }))
  }

  // MARK: Lines and labels

  private mutating func route(around texts: [Box], _ badges: [PlacedBadge]) {
    let labels = texts + (figures.map(\.label) + landmarks.map(\.label)).filter(\.isPlaced).map(\.box)
    let ghosts = figures.compactMap { $0.ghost?.disc } + badges.map(\.disc)
    for k in crossings.indices {
      let (first, second) = (crossings[k].first, crossings[k].second)
      let others =
        [youth] + figures.indices.filter { $0 != first && $0 != second }.map { figures[$0].disc } + landmarks.map(\.disc) + ghosts
      crossings[k].control = CrossTieRoute.control(
        from: figures[first].disc, to: figures[second].disc, around: others, labels: labels, ties: figures.map(\.disc.center))
    }
  }

  private mutating func placeLabels(_ plan: DifferencePlan, _ furniture: [Box], _ badges: [PlacedBadge]) {
    var lines = figures.map { LabelPlacement.Line(points: [.zero, $0.disc.center], weight: 1) }
    for crossing in crossings {
      let points = TiePath.samples(figures[crossing.first].disc.center, crossing.control, figures[crossing.second].disc.center, count: 8)
      lines.append(LabelPlacement.Line(points: points, weight: 0.4))
    }
    for figure in figures {
      guard let ghost = figure.ghost else { continue }
      let points = TiePath.samples(ghost.disc.center, ghost.control, figure.disc.center, count: 6)
      lines.append(LabelPlacement.Line(points: points, weight: 1))
    }
    for span in plan.angles.spans {
      lines.append(LabelPlacement.Line(points: [.zero, Point(turn: span.from, radius: plan.rings.edges[2])], weight: 0.15))
    }
    var placement = LabelPlacement(
      symbols: figures.map(\.disc) + landmarks.map(\.disc) + [youth] + figures.compactMap { $0.ghost?.disc } + badges.map(\.disc),
      lines: lines, taken: furniture, edges: plan.rings.edges)
    for (k, figure) in figures.enumerated() { placement.add(figure.label, besideSymbol: k) }
    for (k, landmark) in landmarks.enumerated() { placement.add(landmark.label, besideSymbol: figures.count + k, isOnRim: true) }
    let labels = placement.solved()
    for k in figures.indices { figures[k].label = labels[k] }
    for k in landmarks.indices { landmarks[k].label = labels[figures.count + k] }
    isClear = placement.isClear
    hidden = placement.crossings
  }
}
