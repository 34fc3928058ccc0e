import Quantities

/// A point of the picture, in points of 1/72 inch; y grows upward, as in Graphviz.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)

  /// The point at `turn` full turns clockwise from the top, at `radius` from the centre.
  init(turn: Double, radius: Double) {
    let (sine, cosine) = Elementary.sineAndCosine(turns: Float(turn - turn.rounded(.down)))
    self.init(x: radius * Double(sine), y: radius * Double(cosine))
  }

  init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Points of a part of a circle, near enough to each other to look round.
  static func arc(from start: Double, to end: Double, radius: Double) -> [Point] {
    let count = max(8, Int((144 * (end - start)).rounded(.up)))
    return (0...count).map { Point(turn: start + (end - start) * Double($0) / Double(count), radius: radius) }
  }

  var length: Double { (x * x + y * y).squareRoot() }

  /// The vector of length 1 in the same direction; up for the zero vector.
  var unit: Point { length > 0 ? self * (1 / length) : Point(x: 0, y: 1) }

  /// The vector turned left by a quarter.
  var normal: Point { Point(x: -y, y: x) }

  func distance(to other: Point) -> Double { (self - other).length }

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, k: Double) -> Point { Point(x: a.x * k, y: a.y * k) }
}

/// An upright rectangle.
struct Box: Hashable, Sendable {
  var center: Point
  var width: Double
  var height: Double

  var minX: Double { center.x - width / 2 }
  var maxX: Double { center.x + width / 2 }
  var minY: Double { center.y - height / 2 }
  var maxY: Double { center.y + height / 2 }

  func inset(by d: Double) -> Box { Box(center: center, width: max(0, width - 2 * d), height: max(0, height - 2 * d)) }

  func overlaps(_ other: Box) -> Bool {
    abs(center.x - other.center.x) * 2 < width + other.width && abs(center.y - other.center.y) * 2 < height + other.height
  }

  /// The distance from the nearest point of the box to `point`; 0 inside.
  func distance(to point: Point) -> Double {
    let dx = max(0, abs(point.x - center.x) - width / 2)
    let dy = max(0, abs(point.y - center.y) - height / 2)
    return (dx * dx + dy * dy).squareRoot()
  }

  func overlaps(_ disc: Disc) -> Bool { distance(to: disc.center) < disc.radius }

  /// Whether the circle around the point zero runs through the box.
  func isCut(byCircleOf radius: Double) -> Bool {
    let (dx, dy) = (abs(center.x) + width / 2, abs(center.y) + height / 2)
    return distance(to: .zero) < radius && (dx * dx + dy * dy).squareRoot() > radius
  }

  /// The length of the part of the segment from `a` to `b` that lies inside the box (Liang and Barsky's clipping).
  func lengthInside(from a: Point, to b: Point) -> Double {
    if max(a.x, b.x) < minX || min(a.x, b.x) > maxX || max(a.y, b.y) < minY || min(a.y, b.y) > maxY { return 0 }
    let d = b - a
    let (fromX, toX) = Self.part(d.x, minX - a.x, maxX - a.x)
    let (fromY, toY) = Self.part(d.y, minY - a.y, maxY - a.y)
    let (enter, leave) = (max(0, fromX, fromY), min(1, toX, toY))
    return enter < leave ? (leave - enter) * d.length : 0
  }

  /// Between which parts of a way of `delta` the coordinate lies in `low...high`.
  private static func part(_ delta: Double, _ low: Double, _ high: Double) -> (Double, Double) {
    if delta == 0 { return low <= 0 && high >= 0 ? (0, 1) : (1, 0) }
    return delta > 0 ? (low / delta, high / delta) : (high / delta, low / delta)
  }

  /// The smallest box that holds all `boxes`; `nil` when there are none.
  static func around(_ boxes: [Box]) -> Box? {
    guard let left = boxes.map(\.minX).min(), let right = boxes.map(\.maxX).max(), let bottom = boxes.map(\.minY).min(),
      let top = boxes.map(\.maxY).max()
    else { return nil }
    return Box(center: Point(x: (left + right) / 2, y: (bottom + top) / 2), width: right - left, height: top - bottom)
  }
}

/// A circle with its inside: the room that a symbol takes.
struct Disc: Hashable, Sendable {
  var center: Point
  var radius: Double

  func overlaps(_ other: Disc) -> Bool { center.distance(to: other.center) < radius + other.radius }

  var box: Box { Box(center: center, width: 2 * radius, height: 2 * radius) }

  /// The distance from the centre to the segment from `a` to `b`.
  func distanceOfCenter(from a: Point, to b: Point) -> Double {
    let d = b - a
    let square = d.x * d.x + d.y * d.y
    guard square > 0 else { return center.distance(to: a) }
    let t = ((center.x - a.x) * d.x + (center.y - a.y) * d.y) / square
    return center.distance(to: a + d * min(1, max(0, t)))
  }
}
