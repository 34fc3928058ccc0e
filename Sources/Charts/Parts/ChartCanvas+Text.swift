import Typesetting

extension ChartCanvas {
  enum Anchor: String { case start, middle, end }
  enum Tone { case ink, muted, area }

  /// The distance from the baseline to the top of a line, in parts of the size.
  static let rise = 0.95

  /// One line of text with its baseline at `y`; with a halo it can be read on lines.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 12, bold: Bool = false, anchor: Anchor = .start, tone: Tone = .ink,
    haloed: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let width = TextMeasure.width(text, size: size, bold: bold)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    place(PlacedText(text: text, left: left, right: left + width, top: y - size * 0.95, bottom: y + size * 0.25))
    let halo = haloed ? " halo" : ""
    let look =
      switch tone {
      case .ink: "class=\"ink\(halo)\" fill=\"\(ChartColors.ink.light)\""
      case .muted: "class=\"muted\(halo)\" fill=\"\(ChartColors.muted.light)\""
      case .area: "fill=\"\(ChartColors.ink.light)\""
      }
    var element = "<text \(look) x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    if size != 12 { element += " font-size=\"\(Self.number(size))\"" }
    if haloed { element += " stroke=\"\(ChartColors.paper.light)\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"" }
    if bold { element += " font-weight=\"bold\"" }
    if anchor != .start { element += " text-anchor=\"\(anchor.rawValue)\"" }
    add(element + ">" + PlainText.escaped(text) + "</text>")
  }

  /// Lines under each other, the first with its top at `top`.
  mutating func lines(
    _ lines: [String], _ x: Double, top: Double, size: Double = 12, bold: Bool = false, anchor: Anchor = .start, tone: Tone = .ink,
    haloed: Bool = false
  ) {
    for (index, line) in lines.enumerated() {
      let y = top + size * Self.rise + Double(index) * size * TextMeasure.lineHeight
      text(line, x, y, size: size, bold: bold, anchor: anchor, tone: tone, haloed: haloed)
    }
  }

  /// A paragraph below what is drawn so far.
  mutating func paragraph(_ text: String, size: Double = 12, bold: Bool = false, tone: Tone = .ink, most: Int = 4, gap: Double = 4) {
    guard !text.isEmpty else { return }
    let lines =
      bold
      ? TextFit.balanced(text, width: room, size: size, bold: bold, most: most)
      : TextFit.lines(text, width: room, size: size, most: most)
    self.lines(lines, left, top: height, size: size, bold: bold, tone: tone)
    height += TextMeasure.height(lines: lines.count, size: size) + gap
  }

  /// The title and what the numbers are.
  mutating func begin(_ subtitle: String) {
    height = margin
    paragraph(heading.title, size: heading.isNarrow ? 15 : 16, bold: true, most: 3, gap: 3)
    paragraph(subtitle, tone: .muted, most: 3, gap: 6)
  }
}
