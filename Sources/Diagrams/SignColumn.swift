import Typesetting

/// A column of signs with their meaning, beside a picture.
///
/// What a sign looks like is the picture's own affair: the column only gives it room.
struct SignColumn<Sign: Sendable>: Sendable {
  struct Row: Sendable {
    /// `nil` for a heading.
    let sign: Sign?
    let signBox: Box
    let lines: [String]
    let text: Box

    var isHeading: Bool { sign == nil }
    /// The room that sign and text take.
    var box: Box { Box.around(isHeading || signBox.width == 0 ? [text] : [signBox, text]) ?? text }
  }

  static var headingSize: Double { 10.5 }
  static var textSize: Double { 9 }

  private(set) var rows: [Row] = []
  private var left: Double
  private let signWidth: Double
  private let top: Double
  /// Where the column is full and goes on beside itself.
  private let end: Double
  private var y: Double

  /// - Parameters:
  ///   - height: that of the picture; a column that is much higher goes on beside itself.
  ///   - least: the height up to which there is one column, however small the picture is.
  init(left: Double, top: Double, signWidth: Double = 42, height: Double = .infinity, least: Double = 806) {
    self.left = left
    self.signWidth = signWidth
    self.top = top
    end = top - max(height, least)
    y = top
  }

  /// Adds a heading.
  mutating func head(_ text: String) {
    // A heading does not stay behind alone.
    if y - 50 < end, y < top { (left, y) = ((rows.map(\.box.maxX).max() ?? left) + 18, top) }
    let lines = TextMeasure.wrap(text, limit: 26)
    let box = box(lines, size: Self.headingSize, isBold: true, indent: 0, height: 0)
    rows.append(Row(sign: nil, signBox: box, lines: lines, text: box))
    y -= box.height + 5
  }

  /// Adds a sign with its meaning; a note that stands without a sign when `height` is 0.
  mutating func add(_ sign: Sign, _ text: String, height: Double) {
    let isNote = height == 0
    let lines = TextMeasure.wrap(text, limit: isNote ? 32 : 25, most: 6)
    let room = max(height, TextMeasure.height(lines: lines.count, size: Self.textSize))
    if y - room < end, y < top { (left, y) = ((rows.map(\.box.maxX).max() ?? left) + 18, top) }
    let box = box(lines, size: Self.textSize, isBold: false, indent: isNote ? 0 : signWidth + 9, height: room)
    let signBox = Box(
      center: Point(x: left + signWidth / 2, y: y - room / 2), width: isNote ? 0 : signWidth, height: isNote ? 0 : room)
    rows.append(Row(sign: sign, signBox: signBox, lines: lines, text: box))
    y -= room + 3.6
  }

  /// Leaves room between groups.
  mutating func space(_ height: Double = 5) { y -= height }

  /// The lowest point of the column; its top when it is empty.
  var bottom: Double { rows.map(\.box.minY).min() ?? y }

  private func box(_ lines: [String], size: Double, isBold: Bool, indent: Double, height: Double) -> Box {
    let width = lines.map { TextMeasure.width($0, size: size, bold: isBold) }.max() ?? 0
    let own = TextMeasure.height(lines: lines.count, size: size)
    return Box(center: Point(x: left + indent + width / 2, y: y - max(own, height) / 2), width: width, height: own)
  }
}

extension DiagramCanvas {
  /// Writes the texts of a column.
  mutating func write<Sign>(_ column: SignColumn<Sign>) {
    for row in column.rows {
      let size = row.isHeading ? SignColumn<Sign>.headingSize : SignColumn<Sign>.textSize
      write(row.lines, size: size, bold: row.isHeading, left: row.text.minX, top: row.text.maxY)
    }
  }
}
