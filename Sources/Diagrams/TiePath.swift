/// The course of a line, as the points of Graphviz's `pos`: one point and then three for every piece.
enum TiePath {
  static let amplitude = 4.2
  static let step = 7.0

  /// A straight line as one cubic piece.
  static func straight(_ a: Point, _ b: Point) -> [Point] { [a, a + (b - a) * (1.0 / 3), a + (b - a) * (2.0 / 3), b] }

  /// A zigzag along `course`, with a straight bit at both ends, in one piece or, with `teeth`, in several.
  static func zigzag(along course: [Point], amplitude: Double = amplitude, teeth: (drawn: Int, leftOut: Int)? = nil) -> [[Point]] {
    let points = zigzagCorners(along: course, amplitude: amplitude)
    guard let teeth else { return [corners(points)] }
    return stride(from: 0, to: points.count - 1, by: teeth.drawn + teeth.leftOut).map { start in
      corners(Array(points[start...min(start + teeth.drawn, points.count - 1)]))
    }
  }

  /// A smooth curve of one quadratic piece with the control point `c`, written as a cubic.
  static func curve(_ a: Point, _ c: Point, _ b: Point) -> [Point] { [a, a + (c - a) * (2.0 / 3), b + (c - b) * (2.0 / 3), b] }

  /// Points on a quadratic piece.
  static func samples(_ a: Point, _ c: Point, _ b: Point, count: Int) -> [Point] {
    (0...count).map { k in
      let t = Double(k) / Double(count)
      return a * ((1 - t) * (1 - t)) + c * (2 * t * (1 - t)) + b * (t * t)
    }
  }

  /// A line with corners: each straight piece as a cubic with doubled end.
  static func corners(_ points: [Point]) -> [Point] {
    zip(points, points.dropFirst()).reduce(into: Array(points.prefix(1))) { $0 += [$1.0, $1.1, $1.1] }
  }

  private static func zigzagCorners(along course: [Point], amplitude: Double) -> [Point] {
    let total = zip(course, course.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    let lead = min(5, total / 4)
    let teeth = max(3, Int(((total - 2 * lead) / step).rounded()))
    var points = [course[0]]
    for k in 0...teeth {
      let (place, direction) = position(at: lead + (total - 2 * lead) * Double(k) / Double(teeth), on: course)
      let offset = k == 0 || k == teeth ? 0 : (k.isMultiple(of: 2) ? -amplitude : amplitude)
      points.append(place + direction.normal * offset)
    }
    points.append(course[course.count - 1])
    return points
  }

  /// The point at a distance along a line of straight pieces, with the direction there.
  static func position(at distance: Double, on course: [Point]) -> (place: Point, direction: Point) {
    var rest = distance
    for (a, b) in zip(course, course.dropFirst()) {
      let length = a.distance(to: b)
      if rest <= length, length > 0 { return (a + (b - a) * (rest / length), (b - a).unit) }
      rest -= length
    }
    let (a, b) = (course[course.count - 2], course[course.count - 1])
    return (b, (b - a).unit)
  }
}
