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

  init(
    sectors: [Sector], hasRowTotals: Bool, hasColumnTotals: Bool, hasLowerBounds: Bool = false, caption: Bilingual?, options: DiagramOptions
  ) {
    let language = options.language
    let width = Self.rowHeading + Double(sectors.count + (hasRowTotals ? 1 : 0)) * Self.cellWidth + (hasRowTotals ? Self.gap : 0)
    let captionText = caption.map { caption in
      let text = caption(in: language)
      let height = FittedText.height(of: text, width: width, size: 10, most: 3, inset: 0)
      return FittedText(
        text, in: Box(center: Point(x: width / 2, y: 2 - height / 2), width: width, height: height), size: 10, most: 3, inset: 0)
    }
    self.caption = captionText
    let total = Wording.text("matrix.total", in: language)
    let columns: [Sector?] = sectors + (hasRowTotals ? [nil] : [])
    let rows: [SupportType?] = SupportType.allCases + (hasColumnTotals ? [nil] : [])
    let titles = columns.map { $0?.label(in: language) ?? total }
    let headingHeight =
      titles.map { FittedText.height(of: $0, width: Self.cellWidth, size: Self.headingSize, bold: true, most: 3) }.max().map { $0 + 8 } ?? 0
    let head = (captionText?.box.minY ?? top) - (captionText == nil ? 0 : 10)
    func x(_ k: Int) -> Double { Self.rowHeading + (Double(k) + 0.5) * Self.cellWidth + (columns[k] == nil ? Self.gap : 0) }
    func y(_ k: Int) -> Double { head - headingHeight - (Double(k) + 0.5) * Self.cellHeight - (rows[k] == nil ? Self.gap : 0) }
    for (k, title) in titles.enumerated() {
      let box = Box(center: Point(x: x(k), y: head - headingHeight / 2), width: Self.cellWidth, height: headingHeight)
      headings.append((FittedText(title, in: box, size: Self.headingSize, bold: true, most: 3, alignment: .center), box))
    }
    for (k, type) in rows.enumerated() {
      let box = Box(center: Point(x: Self.rowHeading / 2, y: y(k)), width: Self.rowHeading, height: Self.cellHeight)
      headings.append(
        (FittedText(type?.label(in: language) ?? total, in: box, size: Self.headingSize + 1, bold: true, most: 2, inset: 2), box))
      for (j, sector) in columns.enumerated() {
        let box = Box(center: Point(x: x(j), y: y(k)), width: Self.cellWidth, height: Self.cellHeight)
        cells.append(Place(type: type, sector: sector, box: box))
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
