/// Finds the bend with which a line between two people avoids everybody else.
enum CrossTieRoute {
  /// Bends in parts of the distance, in the order of preference.
  private static let bends = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32, 0.45, -0.45, 0.6, -0.6, 0.8, -0.8, 1.05, -1.05]

  /// The control point of the best of a few curves from `a` to `b`: the one that meets the fewest symbols, labels and lines and bends the
  /// least.
  ///
  /// - Parameter reach: the radius of the circle that a curve rather does not leave.
  static func control(
    from a: Disc, to b: Disc, around others: [Disc], labels: [Box], ties: [Point], within reach: Double = .infinity
  ) -> Point {
    let middle = (a.center + b.center) * 0.5
    let across = (b.center - a.center).normal
    var best = (control: middle, cost: Double.infinity)
    for bend in bends where price(of: bend) < best.cost {
      let control = middle + across * bend
      let points = TiePath.samples(a.center, control, b.center, count: 8)
      var cost = price(of: bend)
      for (k, (p, q)) in zip(points, points.dropFirst()).enumerated() {
        for disc in others where disc.distanceOfCenter(from: p, to: q) < disc.radius + 3 { cost += 60 }
        // Crossing a line to the youth is fine, running along it is not: both ends of the piece would be near it.
        if (1...6).contains(k) { cost += 9 * Double(ties.count { Self.isNear(p, $0) && Self.isNear(q, $0) }) }
        if q.length > reach { cost += 60 }
        for label in labels { cost += label.lengthInside(from: p, to: q) * 0.6 }
        if cost >= best.cost { break }
      }
      if cost < best.cost { best = (control, cost) }
    }
    return best.control
  }

  /// A curve from edge to edge of two symbols; a straight line where the control point lies within one of them, as between large neighbours.
  ///
  /// - Parameters:
  ///   - first: the centre of the first symbol, and where a line in the direction of a point leaves it.
  ///   - second: the same of the second symbol.
  static func course(
    _ control: Point, from first: (center: Point, edge: (Point) -> Point), to second: (center: Point, edge: (Point) -> Point)
  ) -> (start: Point, control: Point, end: Point) {
    let (start, end) = (first.edge(control), second.edge(control))
    let (way, out, back) = (end - start, control - start, control - end)
    if out.x * way.x + out.y * way.y > 0, back.x * way.x + back.y * way.y < 0 { return (start, control, end) }
    let (direct, last) = (first.edge(second.center), second.edge(first.center))
    return (direct, (direct + last) * 0.5, last)
  }

  /// What a bend costs, in about points of hidden line: a detour must be worth it.
  private static func price(of bend: Double) -> Double { 30 * abs(bend) + 60 * bend * bend }

  /// Whether `p` lies within 7 points of the line from the youth to `end`.
  private static func isNear(_ p: Point, _ end: Point) -> Bool { Disc(center: p, radius: 7).distanceOfCenter(from: .zero, to: end) < 7 }
}
