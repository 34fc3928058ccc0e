import Quantities
public import SupportWebs

/// The places of a case in a picture of circles: computed once from all waves, so that everybody keeps the same spot in all of them.
///
/// A person's direction never changes. The distance from the youth follows the ring that the youth chose in that wave.
///
/// Names stand beside the symbols as long as the picture then fits on an A3 page in letters of 8 points or more, which is so for webs of up to
/// 40 people. Where it does not fit, numbers stand in the symbols, and a list beside the circles says whose they are.
public struct CirclesLayout: Sendable {
  let angles: SectorPlan
  let rings: RingPlan
  /// All people of the case in order of first appearance: their numbers give the ids in the SVG.
  let people: [String]
  /// All places of the case, likewise.
  private let places: [String]
  let furniture: CirclesFurniture
  let detail: CirclesDetail
  /// Whether numbers stand in place of names.
  var usesNumbers: Bool { detail.numbers != nil }

  /// - Parameters:
  ///   - webs: the waves of one case, at least one; or one web.
  ///   - options: those with which the waves will be drawn. Labels of another language may not find room.
  /// - Complexity: about n³ for n people; a few milliseconds for 15 people, in release.
  public init(webs: [SupportWeb], options: DiagramOptions = DiagramOptions()) { self.init(webs: webs, options: options, detail: .full) }

  init(webs: [SupportWeb], options: DiagramOptions, detail: CirclesDetail) {
    precondition(!webs.isEmpty, "A layout is made from at least one web")
    let cast = CirclesCast(webs, options, holders: detail.holders)
    people = cast.people
    places = WaveCast(webs).places
    let plan = SectorPlan(people: cast.placed, places: cast.places, also: detail.sectors)
    angles = plan

    let search = CirclesSearch(webs: webs, options: options, cast: cast, angles: plan)
    (rings, furniture, self.detail) = Self.roomiest(search, webs, detail, options.language)
  }

  /// Whole names where they fit, then names that are cut, then rings as wide as they need, then numbers.
  private static func roomiest(
    _ search: CirclesSearch, _ webs: [SupportWeb], _ detail: CirclesDetail, _ language: Language
  ) -> (RingPlan, CirclesFurniture, CirclesDetail) {
    let marked = detail.marking(webs, language)
    func result(_ plan: CirclesSearch.Plan, _ detail: CirclesDetail) -> (RingPlan, CirclesFurniture, CirclesDetail) {
      (plan.rings, plan.furniture, detail)
    }
    guard detail.isAlone else { return result(search.usual(marked) ?? search.widest(marked), marked) }
    // Most names are as they are cut; of others the whole is tried first.
    let whole = detail.with(mostLines: Self.mostLines)
    if !marked.marks.isEmpty, let plan = search.usual(whole) { return result(plan, whole) }
    if marked.marks.count <= Self.mostMarks, let plan = search.usual(marked) ?? search.crowded(marked) { return result(plan, marked) }
    let numbered = detail.numbering(webs)
    let plans = [search.usual(numbered), search.crowded(numbered)].compactMap(\.self)
    return result(plans.min { $0.rings.edges[2] < $1.rings.edges[2] } ?? search.widest(numbered), numbered)
  }

  /// With more names in a list beside the circles, numbers alone are easier to find.
  private static let mostMarks = 20

  /// As many lines as a name of 60 characters takes.
  private static let mostLines = 7

  /// The number of a person in the ids of the SVG, from 1; the same in all waves.
  func number(of person: String) -> Int { (people.firstIndex(of: person) ?? people.count) + 1 }

  /// The same for a place.
  func number(ofPlace place: String) -> Int { (places.firstIndex(of: place) ?? places.count) + 1 }
}

/// Who and what a case shows, over all its waves.
struct CirclesCast {
  private(set) var people: [String] = []
  private(set) var placed: [(person: Person, ring: Ring)] = []
  private(set) var places: [Place] = []
  /// Pairs of people who know each other, where both stand in rings.
  private(set) var crossings: [(RingPlan.Spot, RingPlan.Spot)] = []
  private(set) var spots: [(spot: RingPlan.Spot, radius: Double)] = []
  /// The room of everybody's label, the largest of all waves.
  private(set) var labels: [String: Box] = [:]

  init(_ webs: [SupportWeb], _ options: DiagramOptions, holders others: Set<String> = []) {
    let holders = others.union(webs.flatMap { $0.positions.map(\.person) })
    for web in webs {
      for alter in web.alters {
        if !people.contains(alter.id) { people.append(alter.id) }
        guard alter.tie.status != .lost, let ring = options.ring(of: alter.tie) else { continue }
        if !placed.contains(where: { $0.person.id == alter.id }) { placed.append((alter.person, ring)) }
        let label = PlacedLabel(person: alter.person, positions: web.positions(of: alter.id), language: options.language).box
        let former = labels[alter.id] ?? label
        labels[alter.id] = Box(center: .zero, width: max(label.width, former.width), height: max(label.height, former.height))
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
