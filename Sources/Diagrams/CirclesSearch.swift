import SupportWebs

/// Looks for rings that are large enough for everybody and no larger.
struct CirclesSearch {
  let webs: [SupportWeb]
  let options: DiagramOptions
  let cast: CirclesCast
  let angles: SectorPlan

  typealias Plan = (rings: RingPlan, furniture: CirclesFurniture)

  /// How many points of line hidden by labels are worth the same as rings of twice the width.
  private static let priceOfWidth = 140.0
  /// The same for people who stand nearer and further in one ring: it looks as if they said so.
  private static let priceOfStagger = 20.0

  /// How much wider than usual the rings may become, in the order of trying.
  static let scales = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.5, 3, 4, 6, 9, 14, 22, widestScale]
  static let widestScale = 40.0

  /// How much more ground than symbols and labels cover crowded rings have, in the order of trying.
  private static let growths = [0.85, 0.95, 1.05, 1.15, 1.25, 1.35, 1.45, 1.55, 1.7, 1.85, 2, 2.2, 2.4, 2.7, 3, 3.5, 4, 5]

  /// The room in which names can be read.
  private var room: (width: Double, height: Double) { DiagramPage.roomForNames(on: options.page) }

  /// Rings of one width; `nil` when they do not fit on the page with names.
  func usual(_ detail: CirclesDetail) -> Plan? {
    var best: (plan: Plan, cost: Double)?
    for scale in detail.scales {
      let price = (scale - 1) * Self.priceOfWidth
      if let best, best.cost <= price { break }
      for staggers in [false, true] {
        let rings = RingPlan(spots: cast.spots, angles: angles, scale: scale, staggers: staggers)
        if detail.staysOnPage && 2 * rings.edges[2] > room.height { return best?.plan }
        guard rings.isClear, let (furniture, hidden) = solved(rings, detail) else { continue }
        let cost = price + (staggers ? Self.priceOfStagger : 0) + hidden
        if cost < best?.cost ?? .infinity { best = ((rings, furniture), cost) }
      }
    }
    return best?.plan
  }

  /// Rings that are as wide as their people need; `nil` when they do not fit on the page with names.
  func crowded(_ detail: CirclesDetail) -> Plan? {
    for growth in Self.growths {
      let rings = CrowdedRings.plan(cast, angles: angles, growth: growth, hasLabels: detail.numbers == nil)
      if detail.staysOnPage, 2 * rings.edges[2] > room.height { return nil }
      guard rings.isClear, let (furniture, _) = solved(rings, detail) else { continue }
      return (rings, furniture)
    }
    return nil
  }

  /// For hundreds of people in one ring, when not even numbers find room: some will overlap.
  func widest(_ detail: CirclesDetail) -> Plan {
    let rings = RingPlan(spots: cast.spots, angles: angles, scale: Self.widestScale, staggers: true)
    return (rings, CirclesFurniture(angles: angles, rings: rings, cast: cast, language: options.language, detail: detail))
  }

  /// The texts of these rings and how much line labels hide, in the mean of all waves; `nil` when something overlaps or names do not fit.
  private func solved(_ rings: RingPlan, _ detail: CirclesDetail) -> (CirclesFurniture, hidden: Double)? {
    let furniture = CirclesFurniture(angles: angles, rings: rings, cast: cast, language: options.language, detail: detail)
    var hidden = 0.0
    for web in webs {
      let scene = CirclesScene(
        web: web, angles: angles, rings: rings, furniture: furniture, options: options, detail: detail, isTrial: true)
      let body = scene.body(rings, furniture)
      guard scene.isClear, !detail.staysOnPage || body.width <= room.width && body.height <= room.height else { return nil }
      hidden += scene.crossings / Double(webs.count)
    }
    return (furniture, hidden)
  }
}
