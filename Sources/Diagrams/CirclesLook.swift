package import SupportWebs

/// How pictures of circles look, for a page that draws them itself: the colours of a theme, the sizes of symbols and rings, and from where a
/// line says something.
package struct CirclesLook: Sendable {
  private let colors: DiagramColors

  package init(theme: DiagramTheme, palette: DiagramPalette = .tol) { colors = DiagramColors(theme: theme, palette: palette) }

  /// The colours of everything but parts of life, by name.
  package var tones: [(name: String, color: String)] {
    [
      ("ground", colors.ground), ("ring0", colors.rings[0]), ("ring1", colors.rings[1]), ("ring2", colors.rings[2]), ("text", colors.text),
      ("quiet", colors.quietText), ("outline", colors.outline), ("ringline", colors.ringLine), ("sectorline", colors.sectorLine),
      ("cross", colors.cross), ("stress", colors.stress), ("holder", colors.holder), ("holderline", colors.holderLine),
      ("plain", colors.plain), ("marked", colors.marked),
    ]
  }

  /// The fill of people of a part of life.
  package func fill(_ sector: Sector) -> String { colors.fill(sector) }

  /// The edge of a part of life at the rim.
  package func edge(_ sector: Sector, number: Int) -> String { colors.edge(sector, number: number) }

  /// Radii and distances, in the unit in which a letter beside a symbol is 9.
  package static let sizes: [(name: String, size: Double)] = [
    ("youth", RingPlan.youthRadius), ("person", RingPlan.personRadius), ("professional", RingPlan.professionalRadius),
    ("holder", RingPlan.holderRadius), ("place", RingPlan.placeRadius), ("innerExtra", RingPlan.innerExtra), ("band", RingPlan.bandWidth),
    ("gap", RingPlan.gap),
  ]

  /// Closeness from which a tie is strong, closeness below which it is tenuous, conflict from which it is stressful.
  package static let limits: [(name: String, value: Double)] = [
    ("strongFrom", TieStyle.strongFrom), ("tenuousBelow", TieStyle.tenuousBelow), ("stressFrom", TieStyle.stressFrom),
  ]

  /// Parts of life that are there even when they are empty, and the least room of one.
  package static let usualSectors = SectorPlan.always
  package static let leastSector = SectorPlan.least

  /// The part of life at whose rim a place stands.
  package static func sector(of type: PlaceType) -> Sector { type.sector }
}
