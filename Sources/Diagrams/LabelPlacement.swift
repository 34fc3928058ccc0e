/// Finds a place for every label beside its symbol, so that labels cover no symbol, no other label and as few lines as can be.
///
/// Each label has the same few places to choose from, in a fixed order of preference. First come, first served, the label with the fewest
/// free places first; then each may improve on its place while the others stay.
struct LabelPlacement {
  /// A line that labels should keep clear of.
  struct Line {
    let points: [Point]
    let weight: Double
  }

  private struct Candidate {
    let box: Box
    /// How bad the place is by itself.
    let cost: Double
    /// How much line it hides.
    let hidden: Double
    /// The side of its symbol on which it stands.
    let alignment: DOTText.Alignment
  }

  private let symbols: [Disc]
  private let pieces: [(a: Point, b: Point, weight: Double)]
  private let taken: [Box]
  private let edges: [Double]
  private var labels: [PlacedLabel] = []
  private var candidates: [[Candidate]] = []

  private(set) var isClear = true
  private(set) var crossings = 0.0

  /// - Parameters:
  ///   - symbols: what labels may not cover.
  ///   - taken: boxes of other texts, which labels may not cover either.
  ///   - edges: radii of the circles, which labels rather do not cross.
  init(symbols: [Disc], lines: [Line], taken: [Box], edges: [Double]) {
    (self.symbols, self.taken, self.edges) = (symbols, taken, edges)
    pieces = lines.flatMap { line in zip(line.points, line.points.dropFirst()).map { ($0, $1, line.weight) } }
  }

  mutating func add(_ label: PlacedLabel, besideSymbol k: Int, isOnRim: Bool = false) {
    labels.append(label)
    candidates.append(places(for: label, beside: k, isOnRim: isOnRim))
  }

  mutating func solved() -> [PlacedLabel] {
    var choice = [Int?](repeating: nil, count: labels.count)
    let order = labels.indices.sorted { (candidates[$0].count, $0) < (candidates[$1].count, $1) }
    for _ in 0..<4 {
      var hasChanged = false
      for k in order {
        let best = best(for: k, among: choice)
        if best != choice[k] { (choice[k], hasChanged) = (best, true) }
      }
      if !hasChanged { break }
    }
    isClear = !choice.contains(nil) && !hasOverlap(choice)
    for (k, chosen) in choice.enumerated() {
      guard let chosen else { continue }
      labels[k].box = candidates[k][chosen].box
      labels[k].isPlaced = true
      labels[k].isCrossed = candidates[k][chosen].hidden > 0
      labels[k].alignment = candidates[k][chosen].alignment
      crossings += candidates[k][chosen].hidden
    }
    return labels
  }

  private func best(for k: Int, among choice: [Int?]) -> Int? {
    let others = choice.indices.compactMap { other in other == k ? nil : choice[other].map { candidates[other][$0].box } }
    var best: (index: Int, cost: Double)?
    for (index, candidate) in candidates[k].enumerated() where candidate.cost < best?.cost ?? .infinity {
      let near = candidate.box.inset(by: -1.5)
      let overlaps = others.count { near.overlaps($0) }
      let cost = candidate.cost + Double(overlaps) * 1_000
      if cost < best?.cost ?? .infinity { best = (index, cost) }
    }
    return best?.index
  }

  private func hasOverlap(_ choice: [Int?]) -> Bool {
    let boxes = choice.enumerated().compactMap { k, chosen in chosen.map { candidates[k][$0].box } }
    return boxes.indices.contains { k in boxes[..<k].contains { $0.overlaps(boxes[k]) } }
  }

  /// The places around a symbol that cover no symbol and no fixed text.
  private func places(for label: PlacedLabel, beside k: Int, isOnRim: Bool) -> [Candidate] {
    let symbol = symbols[k]
    let outward = symbol.center.unit
    // What is nearer to a label than its own symbol can be further away by one gap more.
    let widest = Self.gaps[Self.gaps.count - 1]
    let reach = symbol.radius + 2 * widest + label.box.width + label.box.height
    let neighbours = symbols.indices.filter { $0 != k && symbols[$0].center.distance(to: symbol.center) < reach + symbols[$0].radius }
    let near = pieces.filter { symbol.distanceOfCenter(from: $0.a, to: $0.b) < reach }
    let texts = taken.filter { $0.distance(to: symbol.center) < reach }
    var result: [Candidate] = []
    for gap in Self.gaps {
      for (direction, preference) in Self.directions {
        let center = Self.center(of: label.box, beside: symbol, direction: direction, gap: gap)
        let box = Box(center: center, width: label.box.width, height: label.box.height)
        let wide = box.inset(by: -1.5)
        if texts.contains(where: { wide.overlaps($0) }) || neighbours.contains(where: { wide.overlaps(symbols[$0]) }) { continue }
        var (hidden, faint) = (0.0, 0.0)
        for piece in near {
          let length = wide.lengthInside(from: piece.a, to: piece.b) * piece.weight
          if piece.weight >= Self.leastTie { hidden += length } else { faint += length }
        }
        guard let strangeness = strangeness(of: box, to: k, among: neighbours) else { continue }
        var cost = preference + gap * 0.5 + (hidden + faint) * 1.2 + strangeness
        if isOnRim { cost += 6 * (1 - (direction.unit.x * outward.x + direction.unit.y * outward.y)) }
        for (ring, edge) in edges.enumerated() where box.isCut(byCircleOf: edge) { cost += ring == edges.count - 1 ? 25 : 3 }
        let alignment: DOTText.Alignment = direction.x == 1 ? .left : direction.x == -1 ? .right : .center
        result.append(Candidate(box: box, cost: cost, hidden: hidden, alignment: alignment))
      }
    }
    return result.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }

  /// How near a label stands to other symbols, by its distance to its own; `nil` where it stands nearer to another one, which misleads.
  private func strangeness(of box: Box, to own: Int, among others: [Int]) -> Double? {
    let distance = box.distance(to: symbols[own].center) - symbols[own].radius
    var nearest = Double.infinity
    for k in others { nearest = min(nearest, box.distance(to: symbols[k].center) - symbols[k].radius) }
    return distance < nearest ? max(0, distance + 5 - nearest) * 1.5 : nil
  }

  /// The weight from which a line counts as a tie; lighter ones are part of the ground.
  private static let leastTie = 0.3

  /// The distances from its symbol at which a label may stand.
  private static let gaps = [1.5, 6, 13]

  /// Where a label may stand: the direction from the symbol and how little that is liked.
  private static let directions: [(Point, Double)] = [
    (Point(x: 0, y: -1), 0), (Point(x: 0, y: 1), 1.5), (Point(x: 1, y: 0), 2), (Point(x: -1, y: 0), 2), (Point(x: 0.5, y: -1), 2.5),
    (Point(x: -0.5, y: -1), 2.5), (Point(x: 0.5, y: 1), 3.5), (Point(x: -0.5, y: 1), 3.5), (Point(x: 1, y: -0.6), 3),
    (Point(x: -1, y: -0.6), 3),
    (Point(x: 1, y: 0.6), 3.5), (Point(x: -1, y: 0.6), 3.5),
  ]

  private static func center(of box: Box, beside symbol: Disc, direction: Point, gap: Double) -> Point {
    let reach = symbol.radius + gap
    if abs(direction.y) == 1 {
      return symbol.center + Point(x: direction.x * box.width * 0.7, y: direction.y * (reach + box.height / 2))
    }
    return symbol.center + Point(x: direction.x * (reach + box.width / 2), y: direction.y * (box.height / 2 + symbol.radius * 0.4))
  }
}
