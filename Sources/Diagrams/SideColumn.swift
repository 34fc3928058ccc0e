import Quantities
import SupportWebs
import Wording

/// What stands beside the circles: people without a ring, people without contact, and the legend.
struct SideColumn: Sendable {
  /// What is drawn before the text of a row.
  enum Icon: Hashable, Sendable {
    case none
    case youth
    case symbol(SymbolShape, Sector?)
    case place(isSuspended: Bool)
    case tie(TieStyle)
    case cross(isStressful: Bool)
    case ring(Ring)
    /// Somebody without a ring: a bit of the tie and the symbol.
    case person(index: Int, SymbolShape, TieStyle)
    /// Somebody with whom contact has ended.
    case lost(index: Int, SymbolShape)
  }

  struct Row: Sendable {
    let icon: Icon
    let iconBox: Box
    let lines: [String]
    let text: Box
    let isHeading: Bool
    let isBold: Bool
  }

  static let iconWidth = 42.0
  static let headingSize = 10.5
  static let textSize = 9.0

  private(set) var rows: [Row] = []
  private let left: Double
  private var y: Double

  init(web: SupportWeb, scene: CirclesScene, options: DiagramOptions, left: Double, top: Double) {
    self.left = left
    y = top
    let language = options.language
    let placed = Set(scene.figures.map(\.alter.id))
    let unplaced = web.alters.indices.filter { web.alters[$0].tie.status != .lost && !placed.contains(web.alters[$0].id) }
    addPeople(unplaced, of: web, "circles.unplaced", language) { .person(index: $0, $1, TieStyle(web.alters[$0].tie)) }
    if options.showsLost {
      let lost = web.alters.indices.filter { web.alters[$0].tie.status == .lost }
      addPeople(lost, of: web, "circles.lost", language) { index, shape in .lost(index: index, shape) }
    }
    guard options.showsLegend else { return }
    heading(Wording.text("legend.title", in: language))
    for entry in Legend.entries(web: web, scene: scene, options: options) {
      add(entry.icon, TextMeasure.wrap(entry.text, limit: entry.icon == .none ? 32 : 25, most: 6))
      if entry.endsGroup { y -= 5 }
    }
  }

  private mutating func addPeople(
    _ indices: [Int], of web: SupportWeb, _ headingKey: String, _ language: Language, icon: (Int, SymbolShape) -> Icon
  ) {
    guard !indices.isEmpty else { return }
    heading(Wording.text(headingKey, in: language))
    for index in indices {
      let positions = web.positions(of: web.alters[index].id)
      let label = PlacedLabel(person: web.alters[index].person, positions: positions, language: language)
      let shape = SymbolShape(of: web.alters[index].person, isHolder: !positions.isEmpty)
      add(icon(index, shape), label.lines, height: 2 * shape.radius, isBold: label.isBold)
    }
    y -= 12
  }

  private mutating func heading(_ text: String) {
    let lines = TextMeasure.wrap(text, limit: 26)
    let width = lines.map { TextMeasure.width($0, size: Self.headingSize, bold: true) }.max() ?? 0
    let height = TextMeasure.height(lines: lines.count, size: Self.headingSize)
    let box = Box(center: Point(x: left + width / 2, y: y - height / 2), width: width, height: height)
    rows.append(Row(icon: .none, iconBox: box, lines: lines, text: box, isHeading: true, isBold: true))
    y -= height + 5
  }

  private mutating func add(_ icon: Icon, _ lines: [String], height least: Double? = nil, isBold: Bool = false) {
    let textHeight = TextMeasure.height(lines: lines.count, size: Self.textSize)
    let height = max(textHeight, least ?? Self.height(of: icon))
    let width = lines.map { TextMeasure.width($0, size: Self.textSize, bold: isBold) }.max() ?? 0
    let indent = icon == .none ? 0 : Self.iconWidth + 9
    rows.append(
      Row(
        icon: icon, iconBox: Box(center: Point(x: left + Self.iconWidth / 2, y: y - height / 2), width: Self.iconWidth, height: height),
        lines: lines, text: Box(center: Point(x: left + indent + width / 2, y: y - height / 2), width: width, height: textHeight),
        isHeading: false, isBold: isBold))
    y -= height + 4.5
  }

  private static func height(of icon: Icon) -> Double {
    switch icon {
    case .symbol(let shape, _): 2 * shape.radius * Legend.shrink
    case .youth, .ring: 22
    case .place: 17
    default: 11
    }
  }
}
