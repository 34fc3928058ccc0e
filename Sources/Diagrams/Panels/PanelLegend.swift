import Typesetting

/// One legend for all panels of a page, in as many columns as there is room for.
struct PanelLegend: Sendable {
  enum Item: Sendable {
    case heading(String)
    case sign(PanelSign, String)
    case note(String)
  }

  struct Row: Sendable {
    /// `nil` for headings and notes.
    let sign: PanelSign?
    let signBox: Box
    let text: FittedText

    var box: Box { sign == nil ? text.box : Box.around([signBox, text.box]) ?? text.box }
  }

  static let columnWidth = 208.0
  static let gap = 20.0
  static let (headingSize, textSize) = (10.5, 9.0)

  /// Items that belong together stand in one group; a column breaks between groups where it can.
  let groups: [[Item]]

  /// The width of a number of columns.
  static func width(_ columns: Int) -> Double { Double(columns) * (columnWidth + gap) - gap }

  /// How many columns have room in a width; at least one.
  static func columns(in width: Double) -> Int { max(1, Int((width + gap) / (columnWidth + gap))) }

  /// The rows in about the fewest points of height that `columns` columns allow, with their upper left corner here.
  ///
  /// Groups stay whole where that makes the columns at most 30 % higher.
  func placed(columns: Int, left: Double, top: Double) -> [Row] {
    let (small, whole) = (blocks(wholeGroups: false), blocks(wholeGroups: true))
    let (least, wholeLeast) = (leastHeight(small, columns), leastHeight(whole, columns))
    let (blocks, limit) = wholeLeast <= 1.3 * least ? (whole, wholeLeast) : (small, least)
    var rows: [Row] = []
    var (column, y) = (0, top)
    for block in blocks {
      if top - y + block.height > limit + 0.01, y < top { (column, y) = (column + 1, top) }
      if block.startsGroup && y < top { y -= Self.groupGap }
      for item in block.items {
        rows.append(row(item, left: left + Double(column) * (Self.columnWidth + Self.gap), top: y))
        y -= height(item)
      }
    }
    return rows
  }

  /// Items between which no column breaks.
  private struct Block {
    var items: [Item]
    let startsGroup: Bool
    /// The height with the room before a group.
    var height: Double
  }

  private static let groupGap = 6.0

  private func blocks(wholeGroups: Bool) -> [Block] {
    var blocks: [Block] = []
    for group in groups {
      var joins = false
      for (k, item) in group.enumerated() {
        if joins || (wholeGroups && k > 0) {
          blocks[blocks.count - 1].items.append(item)
          blocks[blocks.count - 1].height += height(item)
        } else {
          blocks.append(Block(items: [item], startsGroup: k == 0, height: height(item) + (k == 0 ? Self.groupGap : 0)))
        }
        if case .heading = item { joins = true } else { joins = false }
      }
    }
    return blocks
  }

  /// The least height at which the columns hold all blocks.
  private func leastHeight(_ blocks: [Block], _ columns: Int) -> Double {
    var limit = max(blocks.map(\.height).max() ?? 0, blocks.reduce(0) { $0 + $1.height } / Double(columns))
    while true {
      var (used, filled) = (1, 0.0)
      for block in blocks {
        if filled + block.height > limit + 0.01, filled > 0 { (used, filled) = (used + 1, 0) }
        filled += block.height
      }
      if used <= columns { return limit }
      limit += 4
    }
  }

  private func height(_ item: Item) -> Double {
    let row = row(item, left: 0, top: 0)
    return max(row.text.box.height, row.sign == nil ? 0 : row.signBox.height) + 4.5
  }

  private func row(_ item: Item, left: Double, top: Double) -> Row {
    switch item {
    case .heading(let text): row(nil, text, size: Self.headingSize, bold: true, left: left, top: top)
    case .note(let text): row(nil, text, size: Self.textSize, bold: false, left: left, top: top)
    case .sign(let sign, let text): row(sign, text, size: Self.textSize, bold: false, left: left, top: top)
    }
  }

  private func row(_ sign: PanelSign?, _ text: String, size: Double, bold: Bool, left: Double, top: Double) -> Row {
    let indent = sign.map { $0.width + 9 } ?? 0
    let lines = TextFit.lines(text, width: Self.columnWidth - indent, size: size, bold: bold, most: 6)
    let height = max(TextMeasure.height(lines: lines.count, size: size), sign?.height ?? 0)
    let cell = Box(
      center: Point(x: left + (Self.columnWidth + indent) / 2, y: top - height / 2), width: Self.columnWidth - indent, height: height)
    let width = sign?.width ?? 0
    return Row(
      sign: sign, signBox: Box(center: Point(x: left + width / 2, y: top - height / 2), width: width, height: height),
      text: FittedText(lines: lines, in: cell, size: size, bold: bold, inset: 0, alignment: .left))
  }
}
