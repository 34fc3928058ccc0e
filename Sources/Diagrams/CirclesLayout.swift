public import SupportWebs

/// The places of a case in a picture of circles: computed once from all waves, so that everybody keeps the same spot in all of them.
///
/// A person's direction never changes. The distance from the youth follows the ring that the youth chose in that wave.
public struct CirclesLayout: Sendable {
  let angles: SectorPlan
  let rings: RingPlan
  /// All people of the case in order of first appearance: their numbers give the ids in the SVG.
  let people: [String]
  let furniture: CirclesFurniture
  let detail: CirclesDetail

  /// - Parameters:
  ///   - webs: the waves of one case, at least one; or one web.
  ///   - options: those with which the waves will be drawn. Labels of another language may not find room.
  /// - Complexity: about n³ for n people; a few milliseconds for 15 people, in release.
  public init(webs: [SupportWeb], options: DiagramOptions = DiagramOptions()) { self.init(webs: webs, options: options, detail: .full) }

  init(webs: [SupportWeb], options: DiagramOptions, detail: CirclesDetail) {
    precondition(!webs.isEmpty, "A layout is made from at least one web")
    self.detail = detail
    let cast = CirclesCast(webs, options, holders: detail.holders)
    people = cast.people
    let plan = SectorPlan(people: cast.placed, places: cast.places, also: detail.sectors)
    angles = plan

    var best: (rings: RingPlan, furniture: CirclesFurniture, cost: Double)?
    for scale in detail.scales {
      let price = (scale - 1) * Self.priceOfWidth
      if let best, best.cost <= price { break }
      for staggers in [false, true] {
        let rings = RingPlan(spots: cast.spots, angles: plan, scale: scale, staggers: staggers)
        guard rings.isClear else { continue }
        let furniture = CirclesFurniture(angles: plan, rings: rings, cast: cast, language: options.language, detail: detail)
        var cost = price + (staggers ? Self.priceOfStagger : 0)
        for web in webs {
          let scene = CirclesScene(web: web, angles: plan, rings: rings, furniture: furniture, options: options, detail: detail)
          guard scene.isClear else {
            cost = .infinity
            break
          }
          cost += scene.crossings / Double(webs.count)
        }
        if cost < best?.cost ?? .infinity { best = (rings, furniture, cost) }
      }
    }
    if let best {
      (rings, furniture) = (best.rings, best.furniture)
    } else {
      // Hundreds of people in one ring: even the widest picture has no room for all labels; some will overlap.
      rings = RingPlan(spots: cast.spots, angles: plan, scale: Self.widest, staggers: true)
      furniture = CirclesFurniture(angles: plan, rings: rings, cast: cast, language: options.language, detail: detail)
    }
  }

  /// How many points of line hidden by labels are worth the same as rings of twice the width.
  private static let priceOfWidth = 140.0

  /// The same for people who stand nearer and further in one ring: it looks as if they said so.
  private static let priceOfStagger = 20.0

  /// How much wider than usual the rings may become, in the order of trying.
  static let scales = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 6, 9, 14, 22, widest]
  static let widest = 40.0
}

/// Who and what a case shows, over all its waves.
struct CirclesCast {
  private(set) var people: [String] = []
  private(set) var placed: [(person: Person, ring: Ring)] = []
  private(set) var places: [Place] = []
  /// Pairs of people who know each other, where both stand in rings.
  private(set) var crossings: [(RingPlan.Spot, RingPlan.Spot)] = []
  private(set) var spots: [(spot: RingPlan.Spot, radius: Double)] = []

  init(_ webs: [SupportWeb], _ options: DiagramOptions, holders others: Set<String> = []) {
    let holders = others.union(webs.flatMap { $0.positions.map(\.person) })
    for web in webs {
      for alter in web.alters {
        if !people.contains(alter.id) { people.append(alter.id) }
        guard alter.tie.status != .lost, let ring = options.ring(of: alter.tie) else { continue }
        if !placed.contains(where: { $0.person.id == alter.id }) { placed.append((alter.person, ring)) }
        let spot = RingPlan.Spot(person: alter.id, ring: ring)
        if !spots.contains(where: { $0.spot == spot }) {
          spots.append((spot, SymbolShape(of: alter.person, isHolder: holders.contains(alter.id)).radius))
        }
      }
      for tie in web.crossTies {
        let ends = [tie.first, tie.second].compactMap { id in
          web.alters.first { $0.id == id }.flatMap { options.ring(of: $0.tie) }.map { RingPlan.Spot(person: id, ring: $0) }
        }
        if ends.count == 2 { crossings.append((ends[0], ends[1])) }
      }
      for place in web.places where place.takesPart != .no && !places.contains(where: { $0.id == place.id }) { places.append(place) }
    }
  }
}

/// The shape that says what somebody is in the web.
enum SymbolShape: String, Sendable {
  case circle, box, star

  init(of person: Person, isHolder: Bool) {
    self = isHolder ? .star : person.role == .professional ? .box : .circle
  }

  /// The radius of the circle around the symbol.
  var radius: Double {
    switch self {
    case .circle: RingPlan.personRadius
    case .box: RingPlan.professionalRadius
    case .star: RingPlan.holderRadius
    }
  }

  /// The size of the symbol's node.
  var side: Double {
    switch self {
    case .circle: 2 * RingPlan.personRadius
    case .box: 2 * RingPlan.professionalRadius / 1.415
    // The points of the outline's corners reach further than the node.
    case .star: 2 * RingPlan.holderRadius * 0.86
    }
  }
}
