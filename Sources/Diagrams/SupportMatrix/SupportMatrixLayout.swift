import Quantities
import SupportWebs
import Wording

/// Where the cells, headings and legend of a table of support stand.
struct SupportMatrixLayout: Sendable {
  /// A place of the table; a `nil` type or sector is the row or column of totals.
  struct Place: Sendable {
    let type: SupportType?
    let sector: Sector?
    let box: Box

    /// The id in the SVG.
    var id: String {
      "cell-\(type.map { DiagramCanvas.className($0.rawValue) } ?? "total")-\(sector.map { DiagramCanvas.className($0.rawValue) } ?? "total")"
    }
  }

  enum Mark: Hashable, Sendable {
    case unknown, empty, people, atLeast
  }

  private(set) var cells: [Place] = []
  private(set) var headings: [(text: FittedText, box: Box)] = []
  /// The boxes of the scale with their values.
  private(set) var scale: [(value: Double, box: Box)] = []
  private(set) var key: KeyColumn<Mark>
  let caption: FittedText?
  /// The upper edge of the table with its headings.
  let top = 0.0

  static let (cellWidth, cellHeight, rowHeading, gap) = (98.0, 46.0, 118.0, 7.0)
  static let (valueSize, peopleSize, headingSize) = (13.0, 7.5, 9.0)
  private static let keyWidth = 200.0

  /// The type or part of life of a row or column; both `nil` for totals.
  private struct Line {
    var type: SupportType?
    var sector: Sector?

    var isTotal: Bool { type == nil && sector == nil }

    func title(in language: Language) -> String {
      type?.label(in: language) ?? sector?.label(in: language) ?? Wording.text("matrix.total", in: language)
    }
  }

  /// Types of support as rows and parts of life as columns; the other way round where everything becomes larger on the page then.
  static func roomiest(
    sectors: [Sector], hasRowTotals: Bool, hasColumnTotals: Bool, hasLowerBounds: Bool = false, caption: Bilingual?, options: DiagramOptions
  ) -> SupportMatrixLayout {
    let types = SupportType.allCases.map { Line(type: $0) } + (hasColumnTotals ? [Line()] : [])
    let parts = sectors.map { Line(sector: $0) } + (hasRowTotals ? [Line()] : [])
    let wide = SupportMatrixLayout(types, parts, hasLowerBounds, caption, options)
    let high = SupportMatrixLayout(parts, types, hasLowerBounds, caption, options)
    guard let page = options.page, page.scale(of: high.room) > page.scale(of: wide.room) * 1.02 else { return wide }
    return high
  }

  /// The room of everything, with title and foot.
  private var room: Box {
    let room = Box.around(cells.map(\.box) + headings.map(\.box) + [key.box].compactMap(\.self)) ?? Box(center: .zero, width: 1, height: 1)
    return Box(center: room.center, width: room.width, height: room.height + 60)
  }

  private init(_ rows: [Line], _ columns: [Line], _ hasLowerBounds: Bool, _ caption: Bilingual?, _ options: DiagramOptions) {
    let language = options.language
    let gap = columns.contains(where: \.isTotal) ? Self.gap : 0
    let width = Self.rowHeading + Double(columns.count) * Self.cellWidth + gap
    let captionText = caption.map { caption in
      let text = caption(in: language)
      let height = FittedText.height(of: text, width: width, size: 10, most: 4, inset: 0)
      return FittedText(
        text, in: Box(center: Point(x: width / 2, y: 2 - height / 2), width: width, height: height), size: 10, most: 4, inset: 0)
    }
    self.caption = captionText
    let titles = columns.map { $0.title(in: language) }
    let headingHeight =
      titles.map { FittedText.height(of: $0, width: Self.cellWidth, size: Self.headingSize, bold: true, most: 3) }.max().map { $0 + 8 } ?? 0
    let head = (captionText?.box.minY ?? top) - (captionText == nil ? 0 : 10)
    func x(_ k: Int) -> Double { Self.rowHeading + (Double(k) + 0.5) * Self.cellWidth + (columns[k].isTotal ? Self.gap : 0) }
    func y(_ k: Int) -> Double { head - headingHeight - (Double(k) + 0.5) * Self.cellHeight - (rows[k].isTotal ? Self.gap : 0) }
    for (k, title) in titles.enumerated() {
      let box = Box(center: Point(x: x(k), y: head - headingHeight / 2), width: Self.cellWidth, height: headingHeight)
      headings.append((FittedText(title, in: box, size: Self.headingSize, bold: true, most: 3, alignment: .center), box))
    }
    for (k, row) in rows.enumerated() {
      let box = Box(center: Point(x: Self.rowHeading / 2, y: y(k)), width: Self.rowHeading, height: Self.cellHeight)
      headings.append((FittedText(row.title(in: language), in: box, size: Self.headingSize + 1, bold: true, most: 2, inset: 2), box))
      for (j, column) in columns.enumerated() {
        let box = Box(center: Point(x: x(j), y: y(k)), width: Self.cellWidth, height: Self.cellHeight)
        cells.append(Place(type: row.type ?? column.type, sector: row.sector ?? column.sector, box: box))
      }
    }
    key = KeyColumn(left: width + 28, top: head, width: Self.keyWidth)
    if options.showsLegend { addKey(language, hasLowerBounds) }
  }

  private mutating func addKey(_ language: Language, _ hasLowerBounds: Bool) {
    func text(_ name: String) -> String { Wording.text("matrix.\(name)", in: language) }
    key.heading(Wording.text("legend.title", in: language), isLarge: true)
    key.space(2)
    key.note(text("scale"))
    let (side, values) = (Self.keyWidth / 5, [0, 0.25, 0.5, 0.75, 1])
    scale = values.enumerated().map { k, value in
      (value, Box(center: Point(x: key.left + (Double(k) + 0.5) * side, y: key.bottom - 11), width: side, height: 20))
    }
    key.space(30)
    key.mark(.people, text("meaning.people"), height: 14)
    if hasLowerBounds { key.mark(.atLeast, text("meaning.atLeast"), height: 14) }
    key.mark(.unknown, text("meaning.unknown"), height: 20)
    key.mark(.empty, text("meaning.empty"), height: 20)
  }

  /// The lower edge of everything.
  var bottom: Double { min(cells.map(\.box.minY).min() ?? 0, key.rows.isEmpty ? 0 : key.bottom) }
}
