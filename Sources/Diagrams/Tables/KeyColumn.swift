import Typesetting

/// The legend of a picture: marks with their meaning, one under the other.
struct KeyColumn<Mark: Sendable>: Sendable {
  struct Row: Sendable {
    /// `nil` for headings and notes.
    let mark: Mark?
    let markBox: Box
    let text: FittedText
  }

  private(set) var rows: [Row] = []
  /// The lower edge of what stands so far.
  private(set) var bottom: Double
  let left: Double
  let width: Double
  let markWidth: Double

  static var headingSize: Double { 10.5 }
  static var textSize: Double { 9 }

  init(left: Double, top: Double, width: Double, markWidth: Double = 30) {
    (self.left, bottom, self.width, self.markWidth) = (left, top, width, markWidth)
  }

  /// The lines of a heading; `isLarge` for that of the whole legend.
  mutating func heading(_ text: String, isLarge: Bool = false) {
    add(nil, text, indent: 0, least: 0, size: isLarge ? Self.headingSize : Self.textSize, bold: true)
  }

  mutating func note(_ text: String) { add(nil, text, indent: 0, least: 0, size: Self.textSize, bold: false) }

  /// - Parameter height: how high the mark is.
  mutating func mark(_ mark: Mark, _ text: String, height: Double = 14) {
    add(mark, text, indent: markWidth + 7, least: height, size: Self.textSize, bold: false)
  }

  mutating func space(_ distance: Double = 6) { bottom -= distance }

  private mutating func add(_ mark: Mark?, _ text: String, indent: Double, least: Double, size: Double, bold: Bool) {
    let lines = TextFit.lines(text, width: width - indent, size: size, bold: bold, most: 8)
    let height = max(least, TextMeasure.height(lines: lines.count, size: size))
    let middle = bottom - height / 2
    let cell = Box(center: Point(x: left + indent + (width - indent) / 2, y: middle), width: width - indent, height: height)
    let markBox = Box(center: Point(x: left + markWidth / 2, y: middle), width: mark == nil ? 0 : markWidth, height: height)
    rows.append(
      Row(mark: mark, markBox: markBox, text: FittedText(lines: lines, in: cell, size: size, bold: bold, inset: 0, alignment: .left)))
    bottom -= height + 3.5
  }

  /// The room that the legend takes; `nil` when it is empty.
  var box: Box? { Box.around(rows.flatMap { [$0.text.box, $0.markBox] }) }
}
