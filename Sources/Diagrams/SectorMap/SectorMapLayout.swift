import Quantities
public import SupportWebs
import Typesetting
import Wording

/// The map of a sector map, for all waves of a case: as small as leaves every name free, or with numbers alone where no size does.
///
/// Everybody has one number in all waves, and one spot in every band in which some wave shows the person.
public struct SectorMapLayout: Sendable {
  let plan: SectorMapPlan
  /// The numbers of people, from 1, by their ids.
  let numbers: [String: Int]
  /// Whether names stand beside the symbols; numbers alone find room otherwise.
  private(set) var hasLabels: Bool
  private(set) var sectorNames: [FittedText] = []
  private(set) var ringNames: [FittedText] = []
  /// The room that the map takes with all its texts, in whichever wave.
  private(set) var body = Box(center: .zero, width: 0, height: 0)
  /// Whether no label lies on anything in any wave.
  private var isClear = true

  /// How much wider than usual the bands may become: with names, and with numbers alone.
  private static let scales = [1, 1.15, 1.3, 1.5, 1.75, 2]
  private static let wideScales = [2.5, 3, 4, 6, 9, 14, 22, 40]
  /// More names than this make a map that nobody reads.
  private static let mostLabels = 60

  /// From more people on, the map starts larger, so that it stays clear whose name is whose.
  private static let manyPeople = 25

  /// - Parameters:
  ///   - webs: the waves of one case, at least one; or one web.
  ///   - options: those with which the waves will be drawn. Labels of another language may not find room.
  /// - Complexity: about k n² for k waves of n people.
  public init(webs: [SupportWeb], options: DiagramOptions = DiagramOptions()) {
    precondition(!webs.isEmpty, "A layout is made from at least one web")
    let numbers = SectorMapEntry.numbers(webs, options)
    let waves = webs.map { SectorMapEntry.all(of: $0, numbers, options) }
    var spots: [(spot: SectorMapPlan.Spot, radius: Double)] = []
    for entry in waves.joined() {
      if let k = spots.firstIndex(where: { $0.spot == entry.spot }) {
        spots[k].radius = max(spots[k].radius, entry.shape.mapRadius)
      } else {
        spots.append((entry.spot, entry.shape.mapRadius))
      }
    }
    spots.sort { ($0.spot.number, $0.spot.band) < ($1.spot.number, $1.spot.band) }
    let plans = (Self.scales + Self.wideScales).lazy.map { SectorMapPlan(spots, scale: $0) }
    let most = waves.map(\.count).max() ?? 0
    if most <= Self.mostLabels {
      let first = most > Self.manyPeople ? 2 : 0
      for plan in plans.prefix(Self.scales.count).dropFirst(first) where plan.isClear {
        self.init(plan, numbers, waves, options.language, hasLabels: true)
        if isClear { return }
      }
    }
    let plan = plans.first(where: \.isClear) ?? SectorMapPlan(spots, scale: 40)
    self.init(plan, numbers, waves, options.language, hasLabels: false)
  }

  private init(
    _ plan: SectorMapPlan, _ numbers: [String: Int], _ waves: [[SectorMapEntry]], _ language: Language, hasLabels: Bool
  ) {
    (self.plan, self.numbers, self.hasLabels) = (plan, numbers, hasLabels)
    placeSectorNames(language)
    placeRingNames(language)
    let placed = waves.map { placedLabels(of: $0, language) }
    isClear = placed.allSatisfy(\.isClear)
    let disc = Disc(center: .zero, radius: plan.edges[plan.edges.count - 1]).box
    body = Box.around([disc] + placed.flatMap(\.labels).map(\.box) + sectorNames.map(\.box)) ?? disc
  }

  /// The symbol of somebody in a wave.
  func disc(of entry: SectorMapEntry) -> Disc {
    Disc(center: plan.discs[entry.spot]?.center ?? .zero, radius: entry.shape.mapRadius)
  }

  /// Labels beside the symbols of a wave, in the order of its entries; none when only numbers find room.
  func labels(of entries: [SectorMapEntry], _ language: Language) -> [PlacedLabel] { placedLabels(of: entries, language).labels }

  private mutating func placeSectorNames(_ language: Language) {
    let size = CirclesFurniture.sectorSize
    for span in plan.spans {
      let lines = TextMeasure.wrap(span.sector.label(in: language), limit: 14)
      let width = lines.map { TextMeasure.width($0, size: size, bold: true) }.max() ?? 0
      let height = TextMeasure.height(lines: lines.count, size: size)
      let rim = plan.edges[plan.edges.count - 1]
      let near: [Double] = [7, 12, 17, 22, 28]
      let far: [Double] = [36, 50, 80, 120]
      let shifts: [Double] = [0, 0.15, -0.15, 0.3, -0.3, 0.42, -0.42]
      let candidates: [Box] = [near, far].flatMap { distances in
        shifts.flatMap { shift in
          let turn = span.middle + shift * (span.to - span.from)
          return distances.map { CirclesFurniture.box(width, height, outside: rim + $0, at: turn) }
        }
      }
      let taken = sectorNames.map(\.box)
      let free = candidates.first { box in
        box.distance(to: .zero) > rim + 5 && !taken.contains { $0.overlaps(box.inset(by: -3)) }
      }
      let box = free ?? candidates[0]
      sectorNames.append(FittedText(lines: lines, in: box, size: size, bold: true, inset: 0, alignment: .center))
    }
  }

  /// Names of rings and of the outer band inside their edges, the nearest to the top that hides nobody.
  private mutating func placeRingNames(_ language: Language) {
    let size = CirclesFurniture.ringSize
    let names = Ring.allCases.map { $0.label(in: language) } + [Wording.text("sectorMap.aside", in: language)]
    for (name, edge) in zip(names, plan.edges) {
      let width = TextMeasure.width(name, size: size) + 4
      let height = TextMeasure.height(lines: 1, size: size)
      let boxes = Self.turns.map { CirclesFurniture.box(width, height, inside: edge - 3, at: $0) }
      let free = boxes.first { box in
        !plan.discs.values.contains { box.inset(by: -2).overlaps($0) } && !ringNames.contains { $0.box.overlaps(box) }
          && box.distance(to: .zero) > SectorMapPlan.youthRadius + 2
      }
      if let free { ringNames.append(FittedText(lines: [name], in: free, size: size, bold: false, inset: 0, alignment: .center)) }
    }
  }

  /// Directions from the top to both sides.
  private static let turns: [Double] = (0..<60).flatMap { k -> [Double] in
    let turn = Double(k) / 120
    return [turn, 1 - turn]
  }

  private func placedLabels(of entries: [SectorMapEntry], _ language: Language) -> (labels: [PlacedLabel], isClear: Bool) {
    guard hasLabels else { return ([], true) }
    let rays = plan.spans.map { span in
      LabelPlacement.Line(points: [.zero, Point(turn: span.from, radius: plan.edges[plan.edges.count - 1])], weight: 0.25)
    }
    var placement = LabelPlacement(
      symbols: [Disc(center: .zero, radius: SectorMapPlan.youthRadius)] + entries.map { disc(of: $0) }, lines: rays,
      taken: sectorNames.map(\.box) + ringNames.map(\.box), edges: plan.edges)
    for (k, entry) in entries.enumerated() {
      placement.add(PlacedLabel(person: entry.alter.person, positions: entry.positions, language: language), besideSymbol: k + 1)
    }
    let labels = placement.solved()
    return (labels, placement.isClear)
  }
}
