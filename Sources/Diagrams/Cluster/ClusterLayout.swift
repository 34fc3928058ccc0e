import Quantities
public import SupportWebs

/// The middles of the circles of a clustered picture, for all waves of a case: a part of life stands in one spot in all of them.
///
/// Only the circle grows or shrinks with the share of the people.
public struct ClusterLayout: Sendable {
  /// The middle of the circle of every part of life that has people in some wave.
  let centers: [Sector: Point]
  /// The room that circles and labels take, in whichever wave.
  let body: Box

  /// The least length of the youth's lines, and the distance that circles keep.
  static let (lead, gap) = (64.0, 16.0)

  /// - Parameters:
  ///   - webs: the waves of one case, at least one; or one web.
  ///   - options: those with which the waves will be drawn. Labels of another language may not find room.
  public init(webs: [SupportWeb], options: DiagramOptions = DiagramOptions()) {
    precondition(!webs.isEmpty, "A layout is made from at least one web")
    self.init(webs.map { SectorClusters($0) }, language: options.language)
  }

  /// Circles around the youth that grow apart until those and the labels of every wave are clear of each other: a few tens of tries for ten
  /// sectors.
  init(_ waves: [SectorClusters], language: Language) {
    let clusters = waves.flatMap(\.clusters)
    let sectors = Sector.allCases.filter { sector in clusters.contains { $0.sector == sector } }
    let youth = Disc(center: .zero, radius: ClusterScene.youthRadius).box
    guard let largest = clusters.map({ ClusterScene.radius($0.share) }).max() else {
      (centers, body) = ([:], Box.around([youth, DiagramCanvas.nobodyRoom(below: ClusterScene.youthRadius)].compactMap(\.self)) ?? youth)
      return
    }
    let weights = sectors.map { sector in
      waves.flatMap { wave in
        wave.clusters.filter { $0.sector == sector }.map { cluster in
          let label = ClusterScene.label(cluster, areTiesKnown: wave.areTiesKnown, language)
          return max(2 * ClusterScene.radius(cluster.share) + Self.gap, label.box.height + Self.gap)
        }
      }.max() ?? 0
    }
    let total = weights.reduce(0, +)
    var distance = max(ClusterScene.youthRadius + Self.lead + largest, total / 7)
    while true {
      var centers: [Sector: Point] = [:]
      var start = sectors.count == 1 ? -0.25 : 0
      for (sector, weight) in zip(sectors, weights) {
        centers[sector] = Point(turn: start + weight / total / 2, radius: distance)
        start += weight / total
      }
      let drawn = waves.map { wave in
        let discs = ClusterScene.discs(wave, centers)
        return (discs: discs, boxes: ClusterScene.labels(wave, around: discs, language).map(\.box))
      }
      if drawn.allSatisfy({ ClusterScene.isClear($0.discs, $0.boxes) }) {
        self.centers = centers
        let rooms = drawn.flatMap { wave in
          wave.discs.map { Disc(center: $0.center, radius: $0.radius + ClusterScene.band).box } + wave.boxes
        }
        body = Box.around([youth] + rooms) ?? youth
        return
      }
      distance *= 1.03
    }
  }
}
