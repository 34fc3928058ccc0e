import Quantities
import SupportWebs
import Typesetting
import Wording

/// Writes a clustered picture as a graph: lines, circles with their labels, legend, title and foot.
struct ClusterDrawing {
  private let diagram: ClusterDiagram
  private var canvas: DiagramCanvas
  private var colors: DiagramColors { canvas.colors }
  private var scene: ClusterScene { diagram.scene }

  init(_ diagram: ClusterDiagram) {
    self.diagram = diagram
    canvas = DiagramCanvas(diagram.options, view: "clusters")
    // The lines of the first node lie below all others: thick ones between circles must not hide those of the youth.
    let lowest = canvas.graph.node(Box(center: .zero, width: 0.1, height: 0.1), [(.style, "invis")])
    let youth = drawYouth()
    let names = diagram.clusters.clusters.indices.map { drawCluster($0) }
    if names.isEmpty { canvas.writeNobody(below: ClusterScene.youthRadius, diagram.options) }
    for k in diagram.clusters.links.indices { drawLink(k, lowest) }
    for k in names.indices { drawTie(from: youth, to: names[k], k) }
    for row in diagram.column.rows {
      if let sign = row.sign { draw(sign, in: row.signBox, youth) }
    }
    canvas.write(diagram.column)
    let body = Box.around([scene.body] + diagram.column.rows.map(\.box)) ?? scene.body
    canvas.write(DiagramFrame(title: diagram.title, options: diagram.options), around: body)
  }

  var text: String { canvas.text }

  private mutating func drawYouth() -> String {
    canvas.drawYouth(
      label: diagram.options.middle(diagram.web.youth), radius: ClusterScene.youthRadius, language: diagram.options.language)
  }

  private mutating func drawCluster(_ k: Int) -> String {
    let (cluster, disc, label) = (diagram.clusters.clusters[k], scene.discs[k], scene.labels[k])
    canvas.graph.circle(
      disc.center, radius: disc.radius + ClusterScene.band, line: colors.edge(cluster.sector, number: k),
      fill: colors.edge(cluster.sector, number: k))
    let name = canvas.graph.node(
      disc.box,
      [
        (.style, cluster.density == nil ? "filled,dashed" : "filled"), (.fillcolor, colors.grey(cluster.density ?? 0)), (.penwidth, "1.3"),
        (.id, canvas.id("sector-\(cluster.sector.rawValue)")),
        (.class, "cluster \(cluster.sector.rawValue)" + (cluster.density == nil ? " no-density" : "")),
      ])
    let height = TextMeasure.height(lines: label.name.count, size: ClusterScene.nameSize)
    let top = Box(
      center: Point(x: label.box.center.x, y: label.box.maxY - height / 2), width: label.box.width, height: height)
    let rest = Box(
      center: Point(x: label.box.center.x, y: (label.box.minY + top.minY) / 2), width: label.box.width, height: label.box.height - height)
    canvas.write(label.name, in: top, size: ClusterScene.nameSize, bold: true, class: "sector-name")
    canvas.write(label.density, in: rest, size: ClusterScene.densitySize, color: colors.quietText, class: "density")
    return name
  }

  private mutating func drawLink(_ k: Int, _ anchor: String) {
    let link = diagram.clusters.links[k]
    let (a, b) = (scene.discs[link.first], scene.discs[link.second])
    let (start, control, end) = CrossTieRoute.course(
      scene.controls[k], from: (a.center, { a.center.toward($0, by: a.radius) }), to: (b.center, { b.center.toward($0, by: b.radius) }))
    for point in TiePath.samples(start, control, end, count: 8) { canvas.graph.include(Box(center: point, width: 12, height: 12)) }
    let sectors = [link.first, link.second].map { diagram.clusters.clusters[$0].sector.rawValue }
    canvas.drawLine(
      from: anchor, to: anchor, TiePath.curve(start, control, end), width: ClusterSign.linkWidth(link.density),
      color: colors.cross, classes: "between", id: "between-\(sectors[0])-\(sectors[1])")
  }

  private mutating func drawTie(from youth: String, to name: String, _ k: Int) {
    let (cluster, disc) = (diagram.clusters.clusters[k], scene.discs[k])
    let start = Point.zero.toward(disc.center, by: ClusterScene.youthRadius + 3)
    let end = disc.center.toward(.zero, by: disc.radius + ClusterScene.band + 2)
    canvas.drawLine(
      from: youth, to: name, TiePath.straight(start, end), width: cluster.closeness.map(ClusterSign.tieWidth), color: colors.outline,
      classes: cluster.closeness == nil ? "tie unknown" : "tie", id: "tie-\(cluster.sector.rawValue)")
  }

  // MARK: Legend

  private mutating func draw(_ sign: ClusterSign, in box: Box, _ youth: String) {
    let middle = box.center
    switch sign {
    case .note: break
    case .youth: canvas.drawYouthSign(at: middle)
    case .area(let percent):
      drawSwatch(middle, radius: ClusterScene.radius(Double(percent) / 100), fill: colors.empty)
    case .greys:
      for (k, share) in [0, 0.5, 1].enumerated() {
        drawSwatch(Point(x: box.minX + 11 + 22 * Double(k), y: middle.y), radius: 8, fill: colors.grey(share))
      }
    case .noDensity:
      drawSwatch(middle, radius: 8, fill: colors.empty, style: "filled,dashed")
    case .links:
      for (k, level) in ClusterSign.levels.enumerated() {
        drawSample(box, k, width: ClusterSign.linkWidth(level), color: colors.cross, youth)
      }
    case .ties:
      for (k, level) in ClusterSign.levels.enumerated() {
        drawSample(box, k, width: ClusterSign.tieWidth(level), color: colors.outline, youth)
      }
    case .unknownTie:
      canvas.drawLine(
        from: youth, to: youth, TiePath.straight(Point(x: box.minX, y: middle.y), Point(x: box.maxX, y: middle.y)), width: nil,
        color: colors.outline, classes: "legend")
    }
  }

  private mutating func drawSwatch(_ center: Point, radius: Double, fill: String, style: String = "filled") {
    canvas.graph.node(
      Disc(center: center, radius: radius).box, [(.style, style), (.fillcolor, fill), (.penwidth, "1.3"), (.class, "legend")])
  }

  private mutating func drawSample(_ box: Box, _ k: Int, width: Double, color: String, _ youth: String) {
    let y = box.maxY - 6 - 14 * Double(k)
    canvas.drawLine(
      from: youth, to: youth, TiePath.straight(Point(x: box.minX, y: y), Point(x: box.maxX, y: y)), width: width, color: color,
      classes: "legend")
  }
}
