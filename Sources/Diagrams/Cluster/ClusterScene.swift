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
  private static let (lead, gap) = (64.0, 16.0)

  let discs: [Disc]
  let labels: [Label]
  /// The control points of the curves between sectors.
  let controls: [Point]

  init(_ web: SectorClusters, language: Language) {
    let labels = web.clusters.map { Self.label($0, areTiesKnown: web.areTiesKnown, language) }
    let radii = web.clusters.map { Self.radius($0.share) }
    let (placed, boxes) = Self.placed(radii, labels)
    discs = placed
    self.labels = zip(labels, boxes).map { label, box in
      var label = label
      label.box = box
      return label
    }
    let youth = Disc(center: .zero, radius: Self.youthRadius)
    controls = web.links.map { link in
      let others = placed.indices.filter { $0 != link.first && $0 != link.second }.map { placed[$0] }
      return CrossTieRoute.control(
        from: placed[link.first], to: placed[link.second], around: others + [youth], labels: boxes, ties: placed.map(\.center))
    }
  }

  /// The radius whose circle has this part of the area of ``fullRadius``.
  static func radius(_ share: Double) -> Double { fullRadius * share.squareRoot() }

  /// The room that circles and labels take.
  var body: Box {
    let youth = Disc(center: .zero, radius: Self.youthRadius).box
    return Box.around([youth] + discs.map { Disc(center: $0.center, radius: $0.radius + Self.band).box } + labels.map(\.box)) ?? youth
  }

  private static func label(_ cluster: SectorClusters.Cluster, areTiesKnown: Bool, _ language: Language) -> Label {
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

  /// Circles around the youth that grow apart until circles and labels are clear of each other: a few tens of tries for ten sectors.
  private static func placed(_ radii: [Double], _ labels: [Label]) -> (discs: [Disc], labels: [Box]) {
    guard let largest = radii.max() else { return ([], []) }
    let weights = zip(radii, labels).map { max(2 * $0 + gap, $1.box.height + gap) }
    let total = weights.reduce(0, +)
    var distance = max(youthRadius + lead + largest, total / 7)
    while true {
      var (discs, boxes) = ([Disc](), [Box]())
      var start = radii.count == 1 ? -0.25 : 0
      for (k, weight) in weights.enumerated() {
        let disc = Disc(center: Point(turn: start + weight / total / 2, radius: distance), radius: radii[k])
        discs.append(disc)
        boxes.append(outside(disc, labels[k].box))
        start += weight / total
      }
      if isClear(discs, boxes) { return (discs, boxes) }
      distance *= 1.03
    }
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

  private static func isClear(_ discs: [Disc], _ boxes: [Box]) -> Bool {
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
