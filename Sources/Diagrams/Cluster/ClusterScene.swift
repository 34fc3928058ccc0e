import Quantities
import SupportWebs
import Typesetting
import Wording

/// The circles of a clustered picture with their places, labels and lines.
struct ClusterScene: Sendable {
  struct Label: Sendable {
    /// The sector with its number of people, in bold.
    let name: [String]
    /// How many pairs know each other.
    let density: [String]
    var box = Box(center: .zero, width: 0, height: 0)
  }

  static let youthRadius = 25.0
  /// The radius of the circle of a sector that has everybody.
  static let fullRadius = 100.0
  /// The width of the band of colour around a circle.
  static let band = 4.0
  static let (nameSize, densitySize) = (10.5, 8.5)
  private static let gap = ClusterLayout.gap

  let discs: [Disc]
  let labels: [Label]
  /// The control points of the curves between sectors.
  let controls: [Point]

  /// The room that circles and labels take, in whichever wave of the case.
  let body: Box

  init(_ web: SectorClusters, _ layout: ClusterLayout, language: Language) {
    let placed = Self.discs(web, layout.centers)
    discs = placed
    labels = Self.labels(web, around: placed, language)
    body = layout.body
    let boxes = labels.map(\.box)
    let youth = Disc(center: .zero, radius: Self.youthRadius)
    controls = web.links.map { link in
      let others = placed.indices.filter { $0 != link.first && $0 != link.second }.map { placed[$0] }
      return CrossTieRoute.control(
        from: placed[link.first], to: placed[link.second], around: others + [youth], labels: boxes, ties: placed.map(\.center))
    }
  }

  /// The circles of a wave with their middles where the layout has them.
  static func discs(_ web: SectorClusters, _ centers: [Sector: Point]) -> [Disc] {
    web.clusters.map { Disc(center: centers[$0.sector] ?? .zero, radius: radius($0.share)) }
  }

  /// Their labels, each beyond its circle.
  static func labels(_ web: SectorClusters, around discs: [Disc], _ language: Language) -> [Label] {
    zip(web.clusters, discs).map { cluster, disc in
      var label = label(cluster, areTiesKnown: web.areTiesKnown, language)
      label.box = outside(disc, label.box)
      return label
    }
  }

  /// The radius whose circle has this part of the area of ``fullRadius``.
  static func radius(_ share: Double) -> Double { fullRadius * share.squareRoot() }

  static func label(_ cluster: SectorClusters.Cluster, areTiesKnown: Bool, _ language: Language) -> Label {
    // Number and share stay together, behind the last word where there is room.
    let (words, count) = (TextMeasure.wrap(cluster.sector.label(in: language), limit: 18), ClusterDiagram.count(of: cluster, language))
    let fits = (words.last ?? "").count + 1 + count.count <= 24
    let name = fits ? words.dropLast() + [(words.last ?? "") + " " + count] : words + [count]
    let density = TextMeasure.wrap(ClusterDiagram.density(of: cluster, areTiesKnown: areTiesKnown, language), limit: 34)
    let widths =
      name.map { TextMeasure.width($0, size: nameSize, bold: true) } + density.map { TextMeasure.width($0, size: densitySize) }
    let height = TextMeasure.height(lines: name.count, size: nameSize) + TextMeasure.height(lines: density.count, size: densitySize)
    return Label(name: name, density: density, box: Box(center: .zero, width: widths.max() ?? 0, height: height))
  }

  /// The place for a label beyond its circle, seen from the youth.
  private static func outside(_ disc: Disc, _ size: Box) -> Box {
    let direction = disc.center.unit
    var gap = band + 3
    while true {
      let center = disc.center + direction * (disc.radius + gap) + Point(x: direction.x * size.width / 2, y: direction.y * size.height / 2)
      let box = Box(center: center, width: size.width, height: size.height)
      if box.distance(to: disc.center) >= disc.radius + band + 2 { return box }
      gap += 2
    }
  }

  /// Whether circles and labels are clear of each other.
  static func isClear(_ discs: [Disc], _ boxes: [Box]) -> Bool {
    for k in discs.indices {
      let wide = Disc(center: discs[k].center, radius: discs[k].radius + band)
      for j in discs.indices where j != k {
        if Disc(center: wide.center, radius: wide.radius + gap).overlaps(discs[j]) || boxes[j].inset(by: -3).overlaps(wide) { return false }
        if j < k && boxes[j].inset(by: -4).overlaps(boxes[k]) { return false }
      }
    }
    return true
  }
}
