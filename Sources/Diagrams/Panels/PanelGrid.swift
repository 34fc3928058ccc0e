import Typesetting

/// Panels of one size in rows and columns with one legend, arranged so that they are as large as the page lets them be.
struct PanelGrid: Sendable {
  /// The room of one panel: a caption, the picture around its middle, and lines below it.
  struct Cell: Sendable {
    /// The picture; its middle is the point zero.
    let body: Box
    let caption: Double
    let notes: Double

    var height: Double { caption + body.height + notes }
  }

  static let (gapAcross, gapDown, gapToLegend) = (24.0, 22.0, 26.0)

  let cell: Cell
  let columns: Int
  /// The upper left corner of every panel.
  let corners: [Point]
  let legend: [PanelLegend.Row]
  /// The room of panels and legend, without title and foot.
  let bounds: Box

  /// The best of all numbers of columns with the legend below, beside or in the room that the last row leaves.
  ///
  /// - Parameters:
  ///   - frame: title and foot, which take room too.
  ///   - page: what is filled; A3 when `nil`.
  init(count: Int, cell: Cell, legend: PanelLegend, frame: DiagramFrame, page: DiagramPage?) {
    let page = page ?? .a3
    var best: (grid: PanelGrid, scale: Double)?
    for columns in 1...count {
      for place in Place.allCases {
        guard let grid = PanelGrid(count: count, columns: columns, cell: cell, legend: legend, place: place) else { continue }
        let scale = page.scale(of: grid.bounds(with: frame))
        if scale > (best?.scale ?? 0) * 1.0001 { best = (grid, scale) }
      }
    }
    guard let best else { preconditionFailure("A page has at least one panel") }
    self = best.grid
  }

  /// Where the legend stands, in the order of preference.
  private enum Place: CaseIterable { case inside, beside, besideInTwo, below }

  private init?(count: Int, columns: Int, cell: Cell, legend: PanelLegend, place: Place) {
    let (width, height) = (cell.body.width + Self.gapAcross, cell.height + Self.gapDown)
    let rows = (count + columns - 1) / columns
    let full = Point(x: Double(columns) * width - Self.gapAcross, y: Double(rows) * height - Self.gapDown)
    let free = rows * columns - count
    corners = (0..<count).map { Point(x: Double($0 % columns) * width, y: -Double($0 / columns) * height) }
    (self.cell, self.columns) = (cell, columns)
    switch place {
    case .below:
      self.legend = legend.placed(columns: PanelLegend.columns(in: full.x), left: 0, top: -full.y - Self.gapToLegend)
    case .beside, .besideInTwo:
      self.legend = legend.placed(columns: place == .beside ? 1 : 2, left: full.x + Self.gapToLegend, top: 0)
    case .inside:
      guard free > 0, rows > 1 else { return nil }
      let left = Double(columns - free) * width
      self.legend = legend.placed(
        columns: PanelLegend.columns(in: full.x - left), left: left, top: -Double(rows - 1) * height - cell.caption)
    }
    let panels = Box(center: Point(x: full.x / 2, y: -full.y / 2), width: full.x, height: full.y)
    bounds = Box.around([panels] + self.legend.map(\.box)) ?? panels
  }

  /// Where the middle of the picture of a panel stands.
  func middle(_ k: Int) -> Point { Point(x: corners[k].x - cell.body.minX, y: corners[k].y - cell.caption - cell.body.maxY) }

  /// The room below the picture of a panel.
  func notes(_ k: Int) -> Box {
    Box(
      center: Point(x: corners[k].x + cell.body.width / 2, y: corners[k].y - cell.height + cell.notes / 2), width: cell.body.width,
      height: cell.notes)
  }

  func bounds(with frame: DiagramFrame) -> Box {
    let title = frame.title.map { TextMeasure.width($0, size: DiagramFrame.titleSize, bold: true) }.max() ?? 0
    let foot = frame.foot.map { TextMeasure.width($0, size: DiagramFrame.footSize) }.max() ?? 0
    let top = bounds.maxY + 16 + TextMeasure.height(lines: frame.title.count, size: DiagramFrame.titleSize)
    let below = frame.foot.isEmpty ? 0 : 12 + TextMeasure.height(lines: frame.foot.count, size: DiagramFrame.footSize)
    let width = max(bounds.width, title, foot)
    let (low, high) = (bounds.minY - below, top)
    return Box(center: Point(x: bounds.minX + width / 2, y: (low + high) / 2), width: width, height: high - low)
  }
}
