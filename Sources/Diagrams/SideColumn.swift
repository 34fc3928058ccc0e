import Quantities
import SupportWebs
import Typesetting
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
    /// The number or letter that stands in a symbol, or behind a name that is cut.
    case number(String)

    var width: Double {
      switch self {
      case .none: 0
      case .number: 20
      default: SideColumn.iconWidth
      }
    }
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
  private var left: Double
  private var y: Double
  private let top: Double
  /// Where the next column begins, when this one is full.
  private let bottom: Double

  /// The least height of a column, so that few people do not stand in many columns.
  private static let leastHeight = 640.0

  /// Beside the picture, or in columns below it where the page then has more room.
  init(web: SupportWeb, scene: CirclesScene, options: DiagramOptions, detail: CirclesDetail, body: Box) {
    func column(left: Double, top: Double, height: Double) -> SideColumn {
      SideColumn(web: web, scene: scene, options: options, detail: detail, left: left, top: top, height: height)
    }
    func besides(_ height: Double) -> SideColumn { column(left: body.maxX + 22, top: body.maxY, height: height) }
    let usual = besides(max(body.height, Self.leastHeight))
    // Long lists may be higher than the picture where all becomes larger then.
    let isLong = !(detail.numbers ?? detail.marks).isEmpty
    let beside =
      isLong ? ColumnPlace.roomiest(usual, on: options.page ?? .a3, body: body, boxes: \.boxes, heights: Self.heights, besides) : usual
    self = ColumnPlace.roomiest(beside, on: options.page, body: body, boxes: \.boxes) { height in
      column(left: body.minX, top: body.minY - 24, height: height)
    }
  }

  private static let heights = [700.0, 780, 860, 940, 1_020, 1_100]

  private var boxes: [Box] { rows.flatMap { $0.icon.width == 0 ? [$0.text] : [$0.iconBox, $0.text] } }

  /// - Parameter height: that of a column; a longer one goes on beside itself.
  private init(
    web: SupportWeb, scene: CirclesScene, options: DiagramOptions, detail: CirclesDetail, left: Double, top: Double, height: Double
  ) {
    self.left = left
    self.top = top
    y = top
    bottom = top - height
    let language = options.language
    let placed = Set(scene.figures.map(\.alter.id))
    let unplaced = web.alters.indices.filter { web.alters[$0].tie.status != .lost && !placed.contains(web.alters[$0].id) }
    addPeople(unplaced, of: web, options.text("circles.unplaced"), language) { .person(index: $0, $1, TieStyle(web.alters[$0].tie)) }
    if options.showsLost {
      let lost = web.alters.indices.filter { web.alters[$0].tie.status == .lost }
      addPeople(lost, of: web, options.text("circles.lost"), language) { index, shape in .lost(index: index, shape) }
    }
    addNumbers(detail, scene, options)
    guard options.showsLegend else { return }
    heading(Wording.text("legend.title", in: language))
    for entry in Legend.entries(web: web, scene: scene, options: options) {
      add(entry.icon, TextMeasure.wrap(entry.text, limit: entry.icon == .none ? 32 : 25, most: 6))
      if entry.endsGroup { y -= 5 }
    }
  }

  private mutating func addPeople(
    _ indices: [Int], of web: SupportWeb, _ title: String, _ language: Language, icon: (Int, SymbolShape) -> Icon
  ) {
    guard !indices.isEmpty else { return }
    heading(title)
    for index in indices {
      let positions = web.positions(of: web.alters[index].id)
      let label = PlacedLabel(person: web.alters[index].person, positions: positions, language: language)
      let shape = SymbolShape(of: web.alters[index].person, isHolder: !positions.isEmpty)
      add(icon(index, shape), label.lines, height: 2 * shape.radius, isBold: label.isBold)
    }
    y -= 12
  }

  private static let nameWidth = 250.0

  /// Whose numbers stand in the symbols, or behind names that are cut.
  private mutating func addNumbers(_ detail: CirclesDetail, _ scene: CirclesScene, _ options: DiagramOptions) {
    let numbers = detail.numbers ?? detail.marks
    let sorted = scene.figures.compactMap { figure in numbers[figure.alter.id].map { ($0, figure) } }.sorted { $0.0 < $1.0 }
    guard !sorted.isEmpty else { return }
    heading(options.text(detail.numbers == nil ? "circles.wholeNames" : "circles.numbers"))
    if detail.numbers != nil {
      add(.none, TextMeasure.wrap(options.text("circles.numbersWhy"), limit: 32, most: 6))
    }
    for (number, figure) in sorted {
      let isHolder = figure.shape == .star
      let name = figure.alter.person.label(in: options.language)
      add(.number("\(number)"), TextFit.lines(name, width: Self.nameWidth, size: Self.textSize, bold: isHolder, most: 6), isBold: isHolder)
    }
    for landmark in detail.numbers == nil ? [] : scene.landmarks {
      let name = landmark.place.label(in: options.language)
      add(.number(detail.letters[landmark.place.id] ?? ""), TextFit.lines(name, width: Self.nameWidth, size: Self.textSize, most: 6))
    }
    y -= 12
  }

  /// Goes on at the top beside itself where less than `height` is left.
  private mutating func makeRoom(_ height: Double) {
    guard y - height < bottom, y < top else { return }
    left = (rows.map(\.text.maxX).max() ?? left) + 18
    y = top
  }

  private mutating func heading(_ text: String) {
    // A heading does not stay behind alone.
    makeRoom(50)
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
    makeRoom(height)
    let indent = icon.width == 0 ? 0 : icon.width + 9
    rows.append(
      Row(
        icon: icon, iconBox: Box(center: Point(x: left + icon.width / 2, y: y - height / 2), width: icon.width, height: height),
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
