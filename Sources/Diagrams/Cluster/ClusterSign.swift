import Quantities
import Wording

/// A sign in the column beside a clustered picture.
enum ClusterSign: Hashable, Sendable {
  /// A text without a sign.
  case note
  case youth
  /// A circle as large as that of a sector with this percentage of the people.
  case area(percent: Int)
  /// Three circles: nobody, half and everybody within knows each other.
  case greys
  /// A circle without a density: of one person, or of people of whom it is unknown.
  case noDensity
  /// Three widths of lines between sectors.
  case links
  /// Three widths of lines of the youth.
  case ties
  case unknownTie

  var height: Double {
    switch self {
    case .note: 0
    case .youth: 22
    case .area(let percent): 2 * ClusterScene.radius(Double(percent) / 100) + 2
    case .greys, .noDensity: 18
    case .links, .ties: 40
    case .unknownTie: 12
    }
  }

  /// What the scales of the legend show.
  static let levels = [0.1, 0.5, 1.0]

  /// The width of a line between two sectors, by the share of pairs who know each other.
  static func linkWidth(_ density: Double) -> Double { 1 + 6 * density }

  /// The width of the youth's line, by mean closeness.
  static func tieWidth(_ closeness: Double) -> Double { 1 + 7 * closeness }

  static func column(_ web: SectorClusters, _ scene: ClusterScene, _ options: DiagramOptions) -> SignColumn<ClusterSign> {
    let body = scene.body
    var column = SignColumn<ClusterSign>(left: body.maxX + 26, top: body.maxY, signWidth: 66)
    guard options.showsLegend else { return column }
    column.head(Wording.text("legend.title", in: options.language))
    var groups: [[(ClusterSign, String)]] = [[(.youth, "legend.youth")]]
    if !web.clusters.isEmpty { groups.append([(.area(percent: 10), "cluster.area10"), (.area(percent: 2), "cluster.area2")]) }
    var fills: [(ClusterSign, String)] = []
    if web.clusters.contains(where: { $0.density != nil }) { fills.append((.greys, "cluster.greys")) }
    if web.clusters.contains(where: { $0.density == nil }) {
      let isUnknown = web.clusters.contains { $0.count > 1 && $0.density == nil }
      fills.append((.noDensity, isUnknown ? "cluster.noDensityOrUnknown" : "cluster.noDensityLegend"))
    }
    groups.append(fills)
    if !web.links.isEmpty { groups.append([(.links, "cluster.links")]) }
    var ties: [(ClusterSign, String)] = []
    if web.clusters.contains(where: { $0.closeness != nil }) { ties.append((.ties, "cluster.ties")) }
    if web.clusters.contains(where: { $0.closeness == nil }) { ties.append((.unknownTie, "legend.unknown")) }
    groups.append(ties)
    if !web.areTiesKnown && web.clusters.contains(where: { $0.count > 1 }) {
      groups.append([(.note, "cluster.tiesUnknown")])
    } else if web.areTiesKnown && web.clusters.count > 1 {
      groups.append([(.note, "cluster.noLine")])
    }
    for group in groups where !group.isEmpty {
      for (sign, key) in group { column.add(sign, Wording.text(key, in: options.language), height: sign.height) }
      column.space()
    }
    return column
  }
}
