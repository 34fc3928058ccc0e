import Quantities
import SupportWebs
import Typesetting

/// Somebody or something in an ecomap: a symbol with its label inside, or, for a star, above or below it.
struct EcomapFigure: Sendable {
  enum Subject: Hashable, Sendable {
    /// An index among the people of the web.
    case person(Int)
    /// An index among the places of the web.
    case place(Int)
  }

  enum Shape: String, Sendable {
    case circle, box, star, house
  }

  /// How much room somebody takes, so that many people find some.
  enum Detail: CaseIterable, Sendable {
    /// The label inside the symbol, with names of 60 characters and more.
    case full
    /// The label inside the symbol, with about 30 characters.
    case short
    /// A small symbol with the label above or below it.
    case compact
    /// The same with about 25 characters.
    case tight

    /// The widths that are tried, in characters, and the most lines.
    fileprivate var wrapping: (limits: [Int], most: Int) {
      switch self {
      case .full: ([14, 12, 10, 8], 5)
      case .short: ([12, 10, 8], 3)
      case .compact: ([14], 3)
      case .tight: ([12], 2)
      }
    }
  }

  let subject: Subject
  let sector: Sector
  let shape: Shape
  let lines: [String]
  /// The width and height of the symbol.
  let size: (width: Double, height: Double)
  /// The width and height of the label.
  let text: (width: Double, height: Double)
  /// The radius of the circle that holds symbol and label.
  let footprint: Double
  /// The centre of that circle.
  var center = Point.zero
  /// Whether the symbol is small, with its label outside.
  let isCompact: Bool
  /// Where the label of a small symbol stands.
  var isLabelAbove = false

  /// The size of letters.
  static let fontSize = 9.0
  /// How far the points of a star reach.
  private static let starRadius = 20.0

  init(
    person index: Int, _ person: Person, positions: [Position], language: Language, detail: Detail = .full
  ) {
    let label = person.label(in: language)
    let isHolder = !positions.isEmpty
    let shape: Shape = isHolder ? .star : person.role == .professional ? .box : .circle
    let words = positions.map { $0.kind.label(in: language) }
    self.init(.person(index), person.sector, shape, label, suffix: words.joined(separator: " · "), detail)
  }

  init(place index: Int, _ place: Place, language: Language, detail: Detail = .full) {
    self.init(.place(index), place.type.sector, .house, place.label(in: language), suffix: "", detail)
  }

  private init(_ subject: Subject, _ sector: Sector, _ shape: Shape, _ label: String, suffix: String, _ detail: Detail) {
    (self.subject, self.sector, self.shape) = (subject, sector, shape)
    let fontSize = Self.fontSize
    isCompact = detail == .compact || detail == .tight
    let isBold = shape == .star
    // The wrapping that takes the least room, measured from corner to corner.
    let wrappings = detail.wrapping.limits.map { limit in
      let lines =
        TextMeasure.wrap(label, limit: limit, most: detail.wrapping.most)
        + (suffix.isEmpty ? [] : TextMeasure.wrap(suffix, limit: 18, most: 2))
      let width = lines.map { TextMeasure.width($0, size: fontSize, bold: isBold) }.max() ?? 0
      return (lines: lines, text: (width: width, height: TextMeasure.height(lines: lines.count, size: fontSize)))
    }
    let whole = wrappings.filter { !Self.isCut($0.lines) }
    // Of names that are cut anyhow, the largest part but one: it takes far less room.
    let best = (whole.isEmpty ? Array(wrappings.prefix(2)) : whole).min { Self.diagonal($0.text) < Self.diagonal($1.text) } ?? wrappings[0]
    (lines, text) = best
    guard !isCompact else {
      let side = shape == .star ? 30.0 : shape == .circle ? 20 : 18
      size = (side, side)
      footprint = shape == .star || shape == .circle ? side / 2 : Self.diagonal(size) / 2
      return
    }
    switch shape {
    case .circle:
      let radius = max(fontSize * 1.9, Self.diagonal(text) / 2 + 3)
      size = (2 * radius, 2 * radius)
      footprint = radius
    case .box:
      size = (max(fontSize * 3.4, text.width + 8), max(fontSize * 3, text.height + 8))
      footprint = Self.diagonal(size) / 2
    case .house:
      size = (max(fontSize * 4, text.width + 12), max(fontSize * 3.6, text.height * 1.5 + 14))
      footprint = Self.diagonal(size) / 2
    case .star:
      size = (2 * Self.starRadius, 2 * Self.starRadius)
      footprint = Self.diagonal((max(size.width, text.width), size.height + 2 + text.height)) / 2
    }
  }

  /// Whether words were left out or broken off to fit.
  private static func isCut(_ lines: [String]) -> Bool { lines.contains { $0.hasSuffix("…") || $0.hasSuffix("-") } }

  private static func diagonal(_ size: (width: Double, height: Double)) -> Double {
    (size.width * size.width + size.height * size.height).squareRoot()
  }

  /// Where the symbol stands. A star stands nearer to the height of the youth than its label, so that its tie does not run through the label.
  var symbol: Box {
    if isCompact { return Box(center: center, width: size.width, height: size.height) }
    let shift = shape == .star ? (text.height + 2) / 2 * (center.y > 0 ? -1 : 1) : 0
    return Box(center: center + Point(x: 0, y: shift), width: size.width, height: size.height)
  }

  /// Where the label stands.
  var label: Box {
    if isCompact {
      let shift = (footprint + 2 + text.height / 2) * (isLabelAbove ? 1 : -1)
      return Box(center: center + Point(x: 0, y: shift), width: text.width, height: text.height)
    }
    let shift = shape == .star ? (size.height + 2) / 2 * (center.y > 0 ? 1 : -1) : 0
    return Box(center: center + Point(x: 0, y: shift), width: text.width, height: text.height)
  }

  /// Whether the label stands beside the symbol and not in it.
  var isLabelOutside: Bool { isCompact || shape == .star }

  var disc: Disc { Disc(center: center, radius: footprint) }

  /// The circle around the symbol alone.
  var symbolDisc: Disc { Disc(center: symbol.center, radius: shape == .star || shape == .circle ? size.width / 2 : footprint) }

  /// Where a line from `origin` meets the symbol, less a small gap.
  func edge(toward origin: Point) -> Point {
    let (middle, gap) = (symbol.center, 2.5)
    guard shape == .box || shape == .house else { return middle.toward(origin, by: size.width / 2 * (shape == .star ? 0.85 : 1) + gap) }
    let direction = (origin - middle).unit
    let across = abs(direction.x) > 0 ? size.width / 2 / abs(direction.x) : .infinity
    let along = abs(direction.y) > 0 ? size.height / 2 / abs(direction.y) : .infinity
    var reach = min(across, along)
    if shape == .house, direction.y > 0 {
      // The roof falls from the top in the middle to the eaves at the sides.
      let fall = size.height * Self.roof / (size.width / 2)
      reach = min(reach, size.height / 2 / (direction.y + abs(direction.x) * fall))
    }
    return middle + direction * (reach + gap)
  }

  /// The part of a house's height that Graphviz gives to the roof.
  private static let roof = 0.32
}
