import Quantities
import SupportWebs
import Wording

/// One web on the places of its layout: symbols, lines and labels with their coordinates.
struct CirclesScene: Sendable {
  /// A person in a ring.
  struct Figure: Sendable {
    let alter: Alter
    let ring: Ring
    let shape: SymbolShape
    let disc: Disc
    var label: PlacedLabel
  }

  /// A place on the rim.
  struct Landmark: Sendable {
    let place: Place
    let disc: Disc
    var label: PlacedLabel
  }

  private(set) var figures: [Figure] = []
  private(set) var landmarks: [Landmark] = []
  private(set) var crossTies: [TieCrossing] = []
  /// Whether no label lies on a symbol or another label.
  private(set) var isClear = false
  /// How many points of line run through labels.
  private(set) var crossings = 0.0

  /// - Parameter isTrial: whether only the labels matter, and lines between people need not make room for them.
  init(
    web: SupportWeb, angles: SectorPlan, rings: RingPlan, furniture: CirclesFurniture, options: DiagramOptions, detail: CirclesDetail,
    isTrial: Bool = false
  ) {
    for alter in web.alters where alter.tie.status != .lost {
      guard let ring = options.ring(of: alter.tie), let disc = rings.discs[RingPlan.Spot(person: alter.id, ring: ring)] else { continue }
      let positions = web.positions(of: alter.id)
      let shape = SymbolShape(of: alter.person, isHolder: !positions.isEmpty || detail.holders.contains(alter.id))
      let label = detail.label(of: alter.person, positions: positions, at: disc.center, language: options.language)
      figures.append(Figure(alter: alter, ring: ring, shape: shape, disc: Disc(center: disc.center, radius: shape.radius), label: label))
    }
    for place in web.places where place.takesPart != .no {
      guard let disc = rings.places[place.id] else { continue }
      landmarks.append(Landmark(place: place, disc: disc, label: detail.label(of: place, at: disc.center, language: options.language)))
    }
    addCrossTies(of: web)
    let names = furniture.rings.map(\.box)
    routeCrossTies(around: names)
    if detail.numbers == nil {
      placeLabels(rings, angles, furniture, detail)
    } else {
      isClear = true
    }
    if !isTrial { routeCrossTies(around: names) }
  }

  /// The room that the circles take with all their texts.
  func body(_ rings: RingPlan, _ furniture: CirclesFurniture) -> Box {
    let circle = Box(center: .zero, width: 2 * rings.edges[2], height: 2 * rings.edges[2])
    return Box.around(furniture.sectors.map(\.box) + landmarks.map(\.label.box) + figures.map(\.label.box) + [circle]) ?? circle
  }

  private mutating func addCrossTies(of web: SupportWeb) {
    for tie in web.crossTies {
      guard let first = figures.firstIndex(where: { $0.alter.id == tie.first }),
        let second = figures.firstIndex(where: { $0.alter.id == tie.second }),
        first != second
      else { continue }
      let middle = (figures[first].disc.center + figures[second].disc.center) * 0.5
      crossTies.append(TieCrossing(tie: tie, first: first, second: second, control: middle))
    }
  }

  private var youth: Disc { Disc(center: .zero, radius: RingPlan.youthRadius) }

  /// Bends the lines between people around symbols, and around labels once these have their places.
  private mutating func routeCrossTies(around names: [Box]) {
    let labels = names + (figures.map(\.label) + landmarks.map(\.label)).filter(\.isPlaced).map(\.box)
    for k in crossTies.indices {
      let (first, second) = (crossTies[k].first, crossTies[k].second)
      let (a, b) = (figures[first].disc, figures[second].disc)
      let others = [youth] + figures.indices.filter { $0 != first && $0 != second }.map { figures[$0].disc } + landmarks.map(\.disc)
      crossTies[k].control = CrossTieRoute.control(from: a, to: b, around: others, labels: labels, ties: figures.map(\.disc.center))
    }
  }

  private mutating func placeLabels(_ rings: RingPlan, _ angles: SectorPlan, _ furniture: CirclesFurniture, _ detail: CirclesDetail) {
    var cuts = 0
    let symbols = [youth] + figures.map(\.disc) + landmarks.map(\.disc)
    var lines = figures.map { LabelPlacement.Line(points: [.zero, $0.disc.center], weight: 1) }
    for crossing in crossTies {
      let points = TiePath.samples(figures[crossing.first].disc.center, crossing.control, figures[crossing.second].disc.center, count: 8)
      lines.append(LabelPlacement.Line(points: points, weight: 0.4))
    }
    for span in angles.spans {
      lines.append(LabelPlacement.Line(points: [.zero, Point(turn: span.from, radius: rings.edges[2])], weight: 0.15))
    }
    var placement = LabelPlacement(
      symbols: symbols, lines: lines, taken: furniture.sectors.map(\.box) + furniture.rings.map(\.box), edges: rings.edges)
    for (k, figure) in figures.enumerated() { placement.add(figure.label, besideSymbol: k + 1) }
    for (k, landmark) in landmarks.enumerated() { placement.add(landmark.label, besideSymbol: figures.count + 1 + k, isOnRim: true) }
    let labels = placement.solved()
    for k in figures.indices {
      figures[k].label = labels[k]
      // The rim's colours are too dark for letters.
      if labels[k].box.isCut(byCircleOf: rings.edges[2]) {
        figures[k].label.isCrossed = true
        cuts += 1
      }
    }
    for k in landmarks.indices { landmarks[k].label = labels[figures.count + k] }
    isClear = placement.isClear
    crossings = placement.crossings + Double(cuts) * detail.priceOfRim
  }
}
