import Typesetting

/// Lines of a text with the room that they take: inside a cell, at its left end or in its middle.
struct FittedText: Sendable, Equatable {
  let lines: [String]
  let box: Box
  let size: Double
  let isBold: Bool
  let alignment: DOTText.Alignment

  /// Fits `text` into `cell`; what does not fit in `most` lines ends in an ellipsis.
  ///
  /// - Parameter inset: the room between the text and the left and right edge of the cell.
  init(
    _ text: String, in cell: Box, size: Double, bold: Bool = false, most: Int = 2, inset: Double = 4, alignment: DOTText.Alignment = .left
  ) {
    let room = cell.width - 2 * inset
    self.init(
      lines: TextFit.lines(text, width: room, size: size, bold: bold, most: most), in: cell, size: size, bold: bold, inset: inset,
      alignment: alignment)
  }

  init(lines: [String], in cell: Box, size: Double, bold: Bool, inset: Double, alignment: DOTText.Alignment) {
    let width = lines.map { TextMeasure.width($0, size: size, bold: bold) }.max() ?? 0
    let height = TextMeasure.height(lines: lines.count, size: size)
    let x = alignment == .left ? cell.minX + inset + width / 2 : cell.center.x
    box = Box(center: Point(x: x, y: cell.center.y), width: width, height: height)
    (self.lines, self.size, isBold, self.alignment) = (lines, size, bold, alignment)
  }

  /// How high a cell of `width` must be for `text`.
  static func height(of text: String, width: Double, size: Double, bold: Bool = false, most: Int = 2, inset: Double = 4) -> Double {
    let lines = TextFit.lines(text, width: width - 2 * inset, size: size, bold: bold, most: most)
    return TextMeasure.height(lines: lines.count, size: size)
  }
}
