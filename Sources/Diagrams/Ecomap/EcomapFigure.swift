import Quantities
import SupportWebs
import Typesetting

/// Somebody or something in an ecomap: a symbol with its label above or below it.
///
/// All symbols of a kind have one size, so that no size says anything.
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
    /// Names of 60 characters and more.
    case full
    /// About 30 characters.
    case short
    /// Small symbols in rows.
    case compact
    /// The same with about 25 characters.
    case tight
    /// The same with numbers in place of the names of people.
    case numbers

    /// Whether symbols are small.
    var isCompact: Bool { self == .compact || self == .tight || self == .numbers }

    /// The widths that are tried, in characters, and the most lines.
    fileprivate var wrapping: (limits: [Int], most: Int) {
      switch self {
      case .full: ([14, 12, 10, 8], 5)
      case .short: ([12, 10, 8], 3)
      case .compact: ([14], 3)
      case .tight, .numbers: ([12], 2)
      }
    }
  }

  let subject: Subject
  let isInHousehold: Bool
  let sector: Sector
  let shape: Shape
  let lines: [String]
  /// The width and height of the symbol.
  let size: (width: Double, height: Double)
  /// The width and height of the label.
  let text: (width: Double, height: Double)
  /// The room that symbol and label have: their own, or the largest that any wave of the case asks for.
  private(set) var room: (size: (width: Double, height: Double), text: (width: Double, height: Double))
  /// The radius of the circle that holds symbol and label, with all their room.
  private(set) var footprint: Double
  /// The centre of that circle.
  var center = Point.zero
  /// Whether the symbol is small.
  let isCompact: Bool
  /// On which side of a small symbol the label stands.
  var isLabelAbove = false
  /// Whether a line runs below the label, so that it needs a ground of its own.
  var isLabelCrossed = false

  /// The size of letters.
  static let fontSize = 9.0

  init(
    person index: Int, _ person: Person, positions: [Position], language: Language, detail: Detail = .full, mark: Int? = nil,
    isInHousehold: Bool = false
  ) {
    let label = person.label(in: language)
    let isHolder = !positions.isEmpty
    let shape: Shape = isHolder ? .star : person.role == .professional ? .box : .circle
    let words = positions.map { $0.kind.label(in: language) }
    if detail == .numbers, let mark {
      self.init(.person(index), person.sector, shape, "\(mark)", suffix: "", detail, nil, isInHousehold)
      return
    }
    self.init(.person(index), person.sector, shape, label, suffix: words.joined(separator: " · "), detail, mark, isInHousehold)
  }

  init(place index: Int, _ place: Place, language: Language, detail: Detail = .full) {
    self.init(.place(index), place.type.sector, .house, place.label(in: language), suffix: "", detail, nil, false)
  }

  private init(
    _ subject: Subject, _ sector: Sector, _ shape: Shape, _ label: String, suffix: String, _ detail: Detail, _ mark: Int?,
    _ isInHousehold: Bool
  ) {
    (self.subject, self.sector, self.shape, self.isInHousehold) = (subject, sector, shape, isInHousehold)
    let fontSize = Self.fontSize
    isCompact = detail.isCompact
    let isBold = shape == .star
    let size = Self.size(of: shape, isSmall: isCompact)
    self.size = size
    // The wrapping that takes the least room, measured from corner to corner.
    let wrappings = detail.wrapping.limits.map { limit in
      let lines =
        NameMarks.marking(TextMeasure.wrap(label, limit: limit, most: detail.wrapping.most), mark)
        + (suffix.isEmpty ? [] : TextMeasure.wrap(suffix, limit: 18, most: 2))
      let width = lines.map { TextMeasure.width($0, size: fontSize, bold: isBold) }.max() ?? 0
      return (lines: lines, text: (width: width, height: TextMeasure.height(lines: lines.count, size: fontSize)))
    }
    let whole = wrappings.filter { !Self.isCut($0.lines) }
    func reach(_ text: (width: Double, height: Double)) -> Double {
      Self.diagonal((max(size.width, text.width), size.height + 2 + text.height))
    }
    // Of names that are cut anyhow, the largest part but one: it takes far less room.
    let best = (whole.isEmpty ? Array(wrappings.prefix(2)) : whole).min { reach($0.text) < reach($1.text) } ?? wrappings[0]
    (lines, text) = best
    room = (size, best.text)
    footprint = isCompact ? Self.radius(of: shape, size) : reach(best.text) / 2
  }

  /// Gives symbol and label as much room as those of another wave have too, so that both can stand at one place.
  mutating func share(roomOf other: EcomapFigure) {
    func largest(_ a: (width: Double, height: Double), _ b: (width: Double, height: Double)) -> (width: Double, height: Double) {
      (max(a.width, b.width), max(a.height, b.height))
    }
    room = (largest(room.size, other.room.size), largest(room.text, other.room.text))
    let whole = (width: max(room.size.width, room.text.width), height: room.size.height + 2 + room.text.height)
    footprint = isCompact ? max(footprint, other.footprint) : Self.diagonal(whole) / 2
  }

  /// The same figure at the place of `spot`, with its room.
  func placed(like spot: EcomapFigure) -> EcomapFigure {
    var figure = self
    (figure.center, figure.isLabelAbove) = (spot.center, spot.isLabelAbove)
    (figure.room, figure.footprint) = (spot.room, spot.footprint)
    return figure
  }

  /// The radius of the circle around a symbol.
  private static func radius(of shape: Shape, _ size: (width: Double, height: Double)) -> Double {
    (shape == .star || shape == .circle ? size.width : diagonal(size)) / 2
  }

  /// The size of the symbols of a kind, whoever they stand for.
  private static func size(of shape: Shape, isSmall: Bool) -> (width: Double, height: Double) {
    switch shape {
    case .circle: isSmall ? (20, 20) : (26, 26)
    case .box: isSmall ? (18, 18) : (23, 23)
    case .house: isSmall ? (18, 18) : (26, 24)
    case .star: isSmall ? (30, 30) : (40, 40)
    }
  }

  /// Whether words were left out or broken off to fit.
  private static func isCut(_ lines: [String]) -> Bool { lines.contains { $0.contains("…") || $0.hasSuffix("-") } }

  private static func diagonal(_ size: (width: Double, height: Double)) -> Double {
    (size.width * size.width + size.height * size.height).squareRoot()
  }

  /// Where the symbol stands: nearer to the height of the youth than its label, so that its tie does not run through the label.
  var symbol: Box {
    let shift = isCompact ? 0 : (room.text.height + 2) / 2 * (center.y > 0 ? -1 : 1)
    return Box(center: center + Point(x: 0, y: shift), width: size.width, height: size.height)
  }

  /// Where the label stands.
  var label: Box {
    // A smaller label than the room is for stands at the symbol all the same.
    let shift =
      isCompact
      ? (footprint + 2 + text.height / 2) * (isLabelAbove ? 1 : -1)
      : (size.height + 2 - room.text.height + text.height) / 2 * (center.y > 0 ? 1 : -1)
    return Box(center: center + Point(x: 0, y: shift), width: text.width, height: text.height)
  }

  var disc: Disc { Disc(center: center, radius: footprint) }

  /// The circle around the symbol alone.
  var symbolDisc: Disc {
    Disc(center: symbol.center, radius: Self.radius(of: shape, size))
  }

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
