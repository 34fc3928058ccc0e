import Quantities
import SupportWebs
import Wording

/// The grid under a sector map: one row for every person, with what the youth said of that person.
struct SectorGrid: Sendable {
  enum Column: CaseIterable, Sendable {
    case number, name, sector, emotional, practical, advice, roleModel, socialCapital, criticism, help, closeness, contact

    var width: Double {
      switch self {
      case .number: 28
      case .name: 138
      case .sector: 146
      case .emotional: 74
      case .practical, .advice, .roleModel, .socialCapital: 62
      case .criticism: 102
      case .help: 100
      case .closeness: 92
      case .contact: 76
      }
    }

    var supportType: SupportType? {
      switch self {
      case .emotional: .emotional
      case .practical: .practical
      case .advice: .advice
      case .roleModel: .roleModel
      case .socialCapital: .socialCapital
      default: nil
      }
    }
  }

  /// The sign that stands before the text of a cell.
  enum Sign: Hashable, Sendable {
    case none
    /// The fill of the sector.
    case sector(Sector)
    case level(SupportLevel)
    /// That many of three bars.
    case bars(Int)
    case arrow(HelpDirection)

    /// The room that the sign takes before the text.
    var width: Double {
      switch self {
      case .none, .level(.unknown), .arrow(.none), .arrow(.unknown): 0
      case .sector: 15
      case .level: 15
      case .bars: 23
      case .arrow: 26
      }
    }
  }

  struct Cell: Sendable {
    let column: Column
    let box: Box
    let sign: Sign
    let text: FittedText
  }

  struct Row: Sendable {
    let entry: SectorMapEntry
    let box: Box
    let cells: [Cell]
  }

  let headings: [Cell]
  /// The title of the five columns of support.
  let group: FittedText
  let rows: [Row]
  let box: Box

  static let width = Column.allCases.map(\.width).reduce(0, +)
  static let textSize = 8.5
  static let headingSize = 8.0
  private static let inset = 4.0

  init(_ entries: [SectorMapEntry], options: DiagramOptions, left: Double, top: Double) {
    let titles = Column.allCases.map { Self.title($0, options, options.language) }
    let groupHeight = 15.0
    let headingHeight =
      zip(Column.allCases, titles).map {
        FittedText.height(of: $1, width: $0.width, size: Self.headingSize, bold: true, most: 3, inset: 3)
      }.max()
      .map { $0 + 6 } ?? 0
    let supports = Column.allCases.filter { $0.supportType != nil }
    let start = Column.allCases.prefix { $0.supportType == nil }.map(\.width).reduce(0, +)
    let groupWidth = supports.map(\.width).reduce(0, +)
    let groupBox = Box(center: Point(x: left + start + groupWidth / 2, y: top - groupHeight / 2), width: groupWidth, height: groupHeight)
    group = FittedText(
      options.text("sectorMap.received"), in: groupBox, size: Self.headingSize, bold: true, most: 1, inset: 3,
      alignment: .center)
    headings = Self.cells(left: left, top: top - groupHeight, height: headingHeight).map { column, box in
      let text = FittedText(
        Self.title(column, options, options.language), in: box, size: Self.headingSize, bold: true, most: 3, inset: 3,
        alignment: column == .number ? .center : .left)
      return Cell(column: column, box: box, sign: .none, text: text)
    }
    var y = top - groupHeight - headingHeight
    var rows: [Row] = []
    for entry in entries {
      let contents = Column.allCases.map { Self.content($0, of: entry, options, options.language) }
      let heights = zip(Column.allCases, contents).map { column, content in
        FittedText.height(
          of: content.text, width: column.width - content.sign.width, size: Self.textSize, bold: Self.isBold(column, entry),
          most: Self.mostLines(column), inset: Self.inset)
      }
      let height = max(17, (heights.max() ?? 0) + 5)
      let cells = zip(Self.cells(left: left, top: y, height: height), contents).map { place, content in
        let room = place.box.width - content.sign.width
        let textBox = Box(center: Point(x: place.box.maxX - room / 2, y: place.box.center.y), width: room, height: height)
        let text = FittedText(
          content.text, in: textBox, size: Self.textSize, bold: Self.isBold(place.column, entry), most: Self.mostLines(place.column),
          inset: Self.inset,
          alignment: place.column == .number ? .center : .left)
        return Cell(column: place.column, box: place.box, sign: content.sign, text: text)
      }
      let rowBox = Box(center: Point(x: left + Self.width / 2, y: y - height / 2), width: Self.width, height: height)
      rows.append(Row(entry: entry, box: rowBox, cells: cells))
      y -= height
    }
    self.rows = rows
    box = Box(center: Point(x: left + Self.width / 2, y: (top + y) / 2), width: Self.width, height: top - y)
  }

  private static func cells(left: Double, top: Double, height: Double) -> [(column: Column, box: Box)] {
    var x = left
    return Column.allCases.map { column in
      let box = Box(center: Point(x: x + column.width / 2, y: top - height / 2), width: column.width, height: height)
      x += column.width
      return (column, box)
    }
  }

  /// A name is written in full, up to the longest that a case file allows.
  private static func mostLines(_ column: Column) -> Int { column == .name ? 5 : 2 }

  private static func isBold(_ column: Column, _ entry: SectorMapEntry) -> Bool {
    column == .number || column == .name && !entry.positions.isEmpty
  }
}
