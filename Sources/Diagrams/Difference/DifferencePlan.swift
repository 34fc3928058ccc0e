import Quantities
import SupportWebs

/// The rings, directions and fixed texts of a picture of two webs.
struct DifferencePlan: Sendable {
  let angles: SectorPlan
  let rings: RingPlan
  let furniture: CirclesFurniture

  /// The best plan of some sizes with its scene: the smallest in which nothing overlaps and few lines run through labels.
  ///
  /// - Parameter layout: where the case puts everybody; directions are taken from it.
  static func best(
    _ before: SupportWeb, _ after: SupportWeb, _ difference: WebDifference, layout: CirclesLayout?, options: DiagramOptions
  ) -> (plan: DifferencePlan, scene: DifferenceScene) {
    let cast = CirclesCast([before, after], options)
    let angles = layout?.angles ?? SectorPlan(people: cast.placed, places: cast.places)
    let labels = difference.people.map { DifferenceLabel.label(of: $0, options.language) }
    let names = difference.places.map { PlacedLabel(text: $0.place.label(in: options.language), isBold: $0.kind != .same) }
    func attempt(_ scale: Double, staggers: Bool) -> (plan: DifferencePlan, scene: DifferenceScene)? {
      let rings = RingPlan(spots: cast.spots, angles: angles, scale: scale, staggers: staggers)
      guard rings.isClear || scale >= widest else { return nil }
      let furniture = CirclesFurniture(angles: angles, rings: rings, cast: cast, language: options.language, detail: .full)
      let plan = DifferencePlan(angles: angles, rings: rings, furniture: furniture)
      return (plan, DifferenceScene(difference, plan: plan, labels: labels, names: names))
    }
    var best: (found: (plan: DifferencePlan, scene: DifferenceScene), cost: Double)?
    for scale in scales {
      let price = (scale - 1) * priceOfWidth
      if let best, best.cost <= price { break }
      for staggers in [false, true] {
        guard let found = attempt(scale, staggers: staggers), found.scene.isClear else { continue }
        let cost = price + (staggers ? priceOfStagger : 0) + found.scene.hidden
        if cost < best?.cost ?? .infinity { best = (found, cost) }
      }
    }
    if let best { return best.found }
    guard let last = attempt(widest, staggers: true) else { preconditionFailure("The widest plan is always made") }
    return last
  }

  /// As in pictures of one web, which have the same rings and directions.
  private static let (priceOfWidth, priceOfStagger) = (140.0, 20.0)
  private static var scales: [Double] { CirclesSearch.scales }
  private static var widest: Double { CirclesSearch.widestScale }
}
