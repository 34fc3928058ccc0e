import Quantities
public import SupportWebs
import Typesetting

/// The directions of a free sociogram, for all waves of a case: everybody keeps the own one, and a line of one closeness is as long in all.
///
/// Who is as close in two waves stands in one spot in both. Who comes nearer moves along a straight line to the youth: the length says how close.
public struct ForceLayout: Sendable {
  /// All people of the case in order of first appearance: their numbers give the ids in the SVG.
  let people: [String]
  /// The direction of everybody, in turns; 0 for who stands in no wave.
  let turns: [Double]
  /// How much longer the lines are than at the smallest scale.
  let scale: Double
  /// The numbers behind names that are cut to the same words, by the ids of people; those of everybody where numbers stand in place of names.
  let marks: [String: Int]
  /// Whether numbers stand in place of names.
  let isNumbered: Bool
  /// The room that everything takes, in whichever wave.
  let body: Box

  private static let scales = [1, 1.12, 1.25, 1.4, 1.6, 1.85, 2.2, 2.6, 3.2, 4, 5, 7, 10, 15, 24, 40, widest]
  private static let widest = 80.0
  /// How many points of hidden line are worth the same as lines of twice the length, and as directions quite unlike the engine's.
  private static let (priceOfWidth, priceOfEvenness) = (100.0, 40.0)

  /// The layout of waves with people in the directions of `places`.
  ///
  /// Where names would become smaller than 6 points on the page, numbers stand in their place and a list says whose they are.
  ///
  /// Of some sizes and spreads it is the best one, in which nothing overlaps in any wave and the fewest lines run through labels. With hundreds of
  /// people the widest one is taken, whatever it holds.
  ///
  /// - Parameters:
  ///   - webs: the waves of one case, at least one; or one web.
  ///   - places: the answer to `ForceDiagram.question(about:)` for these webs: a place for each of its nodes, in any unit, y growing upward.
  ///   - options: those with which the waves will be drawn. Labels of another language may not find room.
  /// - Precondition: `places` holds every node of the question, with finite coordinates.
  /// - Complexity: about k n² for k waves of n people, for each of a few tens of sizes.
  public init(webs: [SupportWeb], places: [String: SIMD2<Double>], options: DiagramOptions = DiagramOptions()) {
    precondition(!webs.isEmpty, "A layout is made from at least one web")
    self.init(webs, places, options, isNumbered: false)
    let room = DiagramPage.room(on: options.page)
    guard body.width > room.width || body.height > room.height else { return }
    let numbered = ForceLayout(webs, places, options, isNumbered: true)
    if numbered.body.width < body.width { self = numbered }
  }

  private init(_ webs: [SupportWeb], _ places: [String: SIMD2<Double>], _ options: DiagramOptions, isNumbered: Bool) {
    let cast = WaveCast(webs)
    people = cast.people
    self.isNumbered = isNumbered
    var persons: [Person] = []
    for web in webs {
      for k in ForceQuestion.shown(in: web) where !persons.contains(where: { $0.id == web.alters[k].id }) {
        persons.append(web.alters[k].person)
      }
    }
    let shown = cast.people.indices.filter { k in persons.contains { $0.id == cast.people[k] } }
    let sorted = cast.sorted(persons)
    let marks =
      isNumbered
      ? Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.id, $0 + 1) })
      : NameMarks.marks(of: sorted) { TextMeasure.wrap($0.label(in: options.language), most: 3) }
    self.marks = marks
    let wished = Self.turns(of: shown, places)
    let labels = webs.map { ForceScene.labels($0, marks, options, isNumbered: isNumbered) }
    // The place among those shown of everybody in each wave.
    let seats = webs.map { web in
      ForceQuestion.shown(in: web).map { index in shown.firstIndex { cast.people[$0] == web.alters[index].id } ?? 0 }
    }
    func plan(_ scale: Double) -> ForcePlan {
      let waves = zip(webs, seats).map { web, seats in
        var row = [ForcePlan.Symbol?](repeating: nil, count: shown.count)
        for (seat, disc) in zip(seats, ForceScene.discs(web, scale: scale)) { row[seat] = disc }
        return row
      }
      return ForcePlan(turns: wished, waves: waves)
    }
    func scenes(_ turns: [Double], _ scale: Double) -> [ForceScene] {
      webs.indices.map { w in ForceScene(webs[w], labels[w], turns: seats[w].map { turns[$0] }, scale: scale) }
    }
    var best: (turns: [Double], scale: Double, scenes: [ForceScene], cost: Double)?
    for scale in Self.scales {
      let price = (scale - 1) * Self.priceOfWidth
      if let best, best.cost <= price { break }
      let plan = plan(scale)
      for evenness in [0, 0.35, 0.7, 1] {
        guard let turns = plan.turns(evenness: evenness) else { continue }
        let made = scenes(turns, scale)
        let cost = price + evenness * Self.priceOfEvenness + made.reduce(0) { $0 + $1.hidden } / Double(made.count)
        if made.allSatisfy(\.isClear) && cost < best?.cost ?? .infinity { best = (turns, scale, made, cost) }
      }
    }
    let last = best?.turns ?? plan(Self.widest).turns(evenness: 1) ?? wished
    scale = best?.scale ?? Self.widest
    let made = best?.scenes ?? scenes(last, Self.widest)
    body = Box.around(made.map(\.body)) ?? Box(center: .zero, width: 0, height: 0)
    var turns = [Double](repeating: 0, count: cast.people.count)
    for (k, person) in shown.enumerated() { turns[person] = last[k] }
    self.turns = turns
  }

  /// The number of a person in the ids of the SVG, from 1; the same in all waves.
  func number(of person: String) -> Int { (people.firstIndex(of: person) ?? people.count) + 1 }

  /// The direction in which the engine put these people, seen from the youth.
  private static func turns(of shown: [Int], _ places: [String: SIMD2<Double>]) -> [Double] {
    func place(_ name: String) -> Point {
      guard let place = places[name], place.x.isFinite, place.y.isFinite else {
        preconditionFailure("Places of a sociogram hold every node of its question")
      }
      return Point(x: place.x, y: place.y)
    }
    let youth = place(ForceQuestion.youth)
    return shown.map { turn(of: place(ForceQuestion.name(of: $0)) - youth) }
  }

  /// The direction of a vector in turns, clockwise from the top, to a millionth.
  private static func turn(of vector: Point) -> Double {
    let unit = vector.unit
    var (low, high) = (0.0, 0.5)
    while high - low > 1e-6 {
      let middle = (low + high) / 2
      if Point(turn: middle, radius: 1).y > unit.y { low = middle } else { high = middle }
    }
    return unit.x < 0 ? 1 - high : low
  }
}
