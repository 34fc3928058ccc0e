import Quantities
import SupportWebs
import Wording

/// What is drawn before a line of the legend of a sector map.
enum SectorMapMark: Hashable, Sendable {
  case youth
  case symbol(SymbolShape, isSuspended: Bool, isPale: Bool)
  case ring(Int, count: Int)
  case sign(SectorGrid.Sign)
  case unknown
}

/// The legend of a sector map, for the signs that it shows.
enum SectorMapKey {
  static func column(
    entries: [SectorMapEntry], layout: SectorMapLayout, options: DiagramOptions, left: Double, top: Double, width: Double
  ) -> KeyColumn<SectorMapMark> {
    var key = KeyColumn<SectorMapMark>(left: left, top: top, width: width)
    guard options.showsLegend else { return key }
    let language = options.language
    func text(_ name: String) -> String { options.text(name) }
    key.heading(text("legend.title"), isLarge: true)
    key.mark(.youth, text("legend.youth"), height: 18)
    for (shape, name) in [(SymbolShape.star, "sectorMap.holder"), (.circle, "legend.person"), (.box, "legend.professional")]
    where entries.contains(where: { $0.shape == shape }) {
      key.mark(.symbol(shape, isSuspended: false, isPale: false), text(name), height: shape == .star ? 28 : 19)
    }
    if entries.contains(where: { $0.alter.tie.status == .suspended }) {
      key.mark(.symbol(.circle, isSuspended: true, isPale: false), text("legend.suspended"), height: 19)
    }
    if entries.contains(where: \.isLost) { key.mark(.symbol(.circle, isSuspended: false, isPale: true), text("circles.lost"), height: 19) }
    if !entries.isEmpty {
      key.space(3)
      key.note(text(layout.hasLabels ? "sectorMap.numbers" : "sectorMap.numbersAlone"))
    }
    key.space()
    // The band is there where somebody of another wave stands in it.
    let hasAside = layout.plan.edges.count > SectorMapPlan.asideBand
    for ring in Ring.allCases { key.mark(.ring(ring.index, count: hasAside ? 4 : 3), text("ring.meaning.\(ring.rawValue)"), height: 24) }
    if hasAside { key.mark(.ring(3, count: 4), text("sectorMap.asideMeaning"), height: 24) }
    if let thresholds = options.ringsFromCloseness {
      let values = [
        "inner": NumberWords.decimal(thresholds.inner, language), "middle": NumberWords.decimal(thresholds.middle, language),
      ]
      key.note(Wording.text("legend.ringFromCloseness", in: language, values))
    }
    guard !entries.isEmpty else { return key }
    addGrid(&key, options)
    return key
  }

  private static func addGrid(_ key: inout KeyColumn<SectorMapMark>, _ options: DiagramOptions) {
    let language = options.language
    func text(_ name: String) -> String { options.text(name) }
    key.space()
    key.heading(text("sectorMap.grid"))
    for level in [SupportLevel.yes, .some, .no] { key.mark(.sign(.level(level)), text("sectorMap.meaning.\(level.rawValue)")) }
    key.mark(.sign(.bars(3)), text("sectorMap.meaning.bars"))
    for direction in [HelpDirection.both, .toYouth, .toPerson] {
      key.mark(.sign(.arrow(direction)), text("sectorMap.meaning.\(direction.rawValue)"))
    }
    // The youth's own picture leaves blank what nobody said, and needs no numbers.
    guard !options.isOwn else { return }
    key.mark(.unknown, text("sectorMap.meaning.unknown"))
    let thresholds = [
      "yes": SupportLevel.yesFrom, "sometimes": CriticismLevel.sometimesFrom, "always": CriticismLevel.almostAlwaysFrom,
      "ordinary": TieStyle.tenuousBelow, "strong": TieStyle.strongFrom,
    ]
    key.space(3)
    key.note(Wording.text("sectorMap.meaning.thresholds", in: language, thresholds.mapValues { NumberWords.decimal($0, language) }))
  }
}
