import Quantities
import SupportWebs
import Typesetting
import Wording

/// The map of a sector map with all its texts: as small as leaves every name free, or with numbers alone where no size does.
struct SectorMapLayout: Sendable {
  let plan: SectorMapPlan
  /// Labels beside the symbols, in the order of the entries; empty when only numbers find room.
  private(set) var labels: [PlacedLabel] = []
  private(set) var sectorNames: [FittedText] = []
  private(set) var ringNames: [FittedText] = []
  /// Whether no label lies on anything.
  private var isClear = true

  /// How much wider than usual the bands may become: with names, and with numbers alone.
  private static let scales = [1, 1.15, 1.3, 1.5, 1.75, 2]
  private static let wideScales = [2.5, 3, 4, 6, 9, 14, 22, 40]
  /// More names than this make a map that nobody reads.
  private static let mostLabels = 60

  /// From more people on, the map starts larger, so that it stays clear whose name is whose.
  private static let manyPeople = 25

  init(_ entries: [SectorMapEntry], language: Language) {
    let plans = (Self.scales + Self.wideScales).lazy.map { SectorMapPlan(entries, scale: $0) }
    if entries.count <= Self.mostLabels {
      let first = entries.count > Self.manyPeople ? 2 : 0
      for plan in plans.prefix(Self.scales.count).dropFirst(first) where plan.isClear {
        self.init(plan, entries, language, withLabels: true)
        if isClear { return }
      }
    }
    let plan = plans.first(where: \.isClear) ?? SectorMapPlan(entries, scale: 40)
    self.init(plan, entries, language, withLabels: false)
  }

  private init(_ plan: SectorMapPlan, _ entries: [SectorMapEntry], _ language: Language, withLabels: Bool) {
    self.plan = plan
    placeSectorNames(language)
    placeRingNames(language)
    if withLabels { placeLabels(entries, language) }
  }

  /// The room that the map takes with all its texts.
  var body: Box {
    let disc = Disc(center: .zero, radius: plan.edges[plan.edges.count - 1]).box
    return Box.around([disc] + labels.map(\.box) + sectorNames.map(\.box)) ?? disc
  }

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
        !plan.discs.contains { box.inset(by: -2).overlaps($0) } && !ringNames.contains { $0.box.overlaps(box) }
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

  private mutating func placeLabels(_ entries: [SectorMapEntry], _ language: Language) {
    let rays = plan.spans.map { span in
      LabelPlacement.Line(points: [.zero, Point(turn: span.from, radius: plan.edges[plan.edges.count - 1])], weight: 0.25)
    }
    var placement = LabelPlacement(
      symbols: [Disc(center: .zero, radius: SectorMapPlan.youthRadius)] + plan.discs, lines: rays,
      taken: sectorNames.map(\.box) + ringNames.map(\.box), edges: plan.edges)
    for (k, entry) in entries.enumerated() {
      let label = PlacedLabel(person: entry.alter.person, positions: entry.positions, language: language)
      placement.add(label, besideSymbol: k + 1)
    }
    labels = placement.solved()
    isClear = placement.isClear
  }
}
