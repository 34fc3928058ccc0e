/// A small round sign that says what changed: filled for what came or grew, open for what went or shrank.
enum ChangeBadge: String, Hashable, Sendable, CaseIterable {
  case plus, minus, stronger, weaker, paused, resumed, unknown

  static let radius = 6.8

  /// The character in the sign.
  var text: String {
    switch self {
    case .plus: "+"
    case .minus: "−"
    case .stronger: "▲"
    case .weaker: "▼"
    case .paused: "‖"
    case .resumed: "►"
    case .unknown: "?"
    }
  }

  var isFilled: Bool { self == .plus || self == .stronger || self == .resumed }

  var fontSize: Double { self == .stronger || self == .weaker || self == .resumed ? 7 : 10 }
}

/// A sign with its place.
struct PlacedBadge: Sendable {
  let badge: ChangeBadge
  let disc: Disc
}

/// Finds places for signs beside symbols and on lines, so that none covers a symbol, a text or another sign.
struct BadgePlacement {
  private var taken: [Disc]
  private let texts: [Box]
  private(set) var isClear = true

  /// - Parameters:
  ///   - symbols: what signs may not cover.
  ///   - texts: boxes that they may not cover either.
  init(around symbols: [Disc], texts: [Box]) { (taken, self.texts) = (symbols, texts) }

  /// Where signs stand so far.
  private(set) var placed: [PlacedBadge] = []

  /// A sign at the edge of a symbol, which it may touch.
  ///
  /// - Parameter lines: lines from the youth to these points, which the sign rather does not cover.
  mutating func add(_ badge: ChangeBadge, beside own: Disc, lines: [Point]) -> PlacedBadge {
    let turns = [0.125, 0.875, 0.25, 0.75, 0.375, 0.625, 0, 0.5]
    let spots = turns.map { own.center + Point(turn: $0, radius: own.radius + 1) }
    let free = spots.filter { isFree($0, besides: own) }
    return take(badge, free.first { !Self.isNear($0, lines) } ?? free.first, else: spots[0])
  }

  /// A sign on a line, as near to its middle as can be.
  ///
  /// - Parameter lines: lines from the youth to these points, which the sign rather does not cover.
  mutating func add(_ badge: ChangeBadge, on course: [Point], lines: [Point] = []) -> PlacedBadge {
    let total = zip(course, course.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    let spots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82].map { TiePath.position(at: total * $0, on: course).place }
    let free = spots.filter { isFree($0, besides: nil) }
    return take(badge, free.first { !Self.isNear($0, lines) } ?? free.first, else: spots[0])
  }

  private static func isNear(_ spot: Point, _ lines: [Point]) -> Bool {
    lines.contains { Disc(center: spot, radius: 1).distanceOfCenter(from: .zero, to: $0) < ChangeBadge.radius + 2 }
  }

  private mutating func take(_ badge: ChangeBadge, _ spot: Point?, else fallback: Point) -> PlacedBadge {
    if spot == nil { isClear = false }
    let result = PlacedBadge(badge: badge, disc: Disc(center: spot ?? fallback, radius: ChangeBadge.radius))
    placed.append(result)
    taken.append(result.disc)
    return result
  }

  private func isFree(_ spot: Point, besides own: Disc?) -> Bool {
    let wide = Disc(center: spot, radius: ChangeBadge.radius + 1.5)
    return !taken.contains { $0 != own && $0.overlaps(wide) } && !texts.contains { $0.overlaps(wide) }
  }
}
