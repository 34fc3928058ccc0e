import Typesetting

/// The title above a picture and the line below it, broken where they are long.
struct DiagramFrame: Sendable {
  let title: [String]
  let foot: [String]

  static let (titleSize, footSize) = (15.0, 8.0)

  init(title: String, options: DiagramOptions) {
    self.title = TextMeasure.wrap(title, limit: 58, most: 2)
    let made = options.isMadeWithYouth ? [options.text("circles.madeWithYouth")] : []
    let text = ([options.foot] + made).filter { !$0.isEmpty }.joined(separator: " · ")
    foot = text.isEmpty ? [] : TextMeasure.wrap(text, limit: 110, most: 2)
  }
}

extension DiagramCanvas {
  /// Writes title and foot around a picture with these bounds.
  mutating func write(_ frame: DiagramFrame, around bounds: Box) {
    let height = TextMeasure.height(lines: frame.title.count, size: DiagramFrame.titleSize)
    write(frame.title, size: DiagramFrame.titleSize, bold: true, left: bounds.minX, top: bounds.maxY + 16 + height, id: id("title"))
    if !frame.foot.isEmpty {
      write(frame.foot, size: DiagramFrame.footSize, left: bounds.minX, top: bounds.minY - 12, color: colors.quietText, id: id("foot"))
    }
  }
}
