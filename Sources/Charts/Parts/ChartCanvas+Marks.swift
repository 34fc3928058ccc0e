extension ChartCanvas {
  typealias Spot = (x: Double, y: Double)

  static func pair(_ spot: Spot) -> String { "\(number(spot.x)) \(number(spot.y))" }

  static func polyline(_ spots: [Spot]) -> String { "M" + spots.map(pair).joined(separator: "L") }

  mutating func line(_ from: Spot, _ to: Spot, _ look: String) {
    add(
      "<line x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\" x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\" \(look)/>")
  }

  /// The look of lines that help to read.
  static let gridLook = "class=\"grid\" stroke=\"\(ChartColors.grid.light)\""
  static let axisLook = "class=\"axis\" stroke=\"\(ChartColors.axis.light)\""

  /// The look of a line of series `index`.
  static func stroke(_ index: Int, width: Double = 2, dashed: Bool = true) -> String {
    let slot = index % ChartColors.light.count
    let dash = ChartColors.dashes[slot]
    let pattern = dashed && !dash.isEmpty ? " stroke-dasharray=\"\(dash)\"" : ""
    return "class=\"l\(slot)\" stroke=\"\(ChartColors.light[slot])\" stroke-width=\"\(number(width))\"\(pattern)"
  }

  /// The look of a fill of series `index`.
  static func fill(_ index: Int) -> String {
    let slot = index % ChartColors.light.count
    return "class=\"f\(slot)\" fill=\"\(ChartColors.light[slot])\""
  }

  /// The sign of series `index`: another shape for each of eight.
  mutating func marker(_ index: Int, at spot: Spot, radius r: Double = 4) {
    let halo = "stroke=\"\(ChartColors.paper.light)\" stroke-width=\"1\""
    let look = "class=\"f\(index % ChartColors.light.count) halo\" fill=\"\(ChartColors.light[index % ChartColors.light.count])\" \(halo)"
    let (x, y) = spot
    func shape(_ spots: [(Double, Double)]) -> String {
      "<path d=\"\(Self.polyline(spots.map { (x + $0.0 * r, y + $0.1 * r) }))Z\" \(look)/>"
    }
    switch index % 8 {
    case 0: add("<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(r))\" \(look)/>")
    case 1: add(shape([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]))
    case 2: add(shape([(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]))
    case 3: add(shape([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]))
    case 4: add(shape([(0, 1.2), (1.15, -0.85), (-1.15, -0.85)]))
    case 5:
      let (a, b) = (0.45, 1.25)
      add(shape([(-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a)]))
    case 6: add(shape([(-1.1, -1.1), (1.1, -1.1), (0.25, 0), (1.1, 1.1), (-1.1, 1.1), (-0.25, 0)]))
    default: add(shape([(-1.3, -0.55), (1.3, -0.55), (1.3, 0.55), (-1.3, 0.55)]))
    }
  }
}
