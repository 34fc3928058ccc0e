/// Everything of a page of panels but the pictures themselves, with its place: captions, notes, legend, title and foot.
struct PanelSheet: Sendable {
  struct Caption: Sendable {
    let label: String
    /// A second line in small letters; none when empty.
    let detail: String
  }

  static let (captionSize, noteSize) = (12.0, 9.0)

  let grid: PanelGrid
  let frame: DiagramFrame
  /// Label and detail of every panel.
  let captions: [[FittedText]]
  let notes: [[FittedText]]

  /// - Parameters:
  ///   - body: the room of every picture around its middle.
  ///   - notes: lines below every picture, in small letters.
  ///   - room: notes of panels that this sheet does not show, for which it has room all the same.
  ///   - extra: room that every panel needs below its notes.
  init(
    captions: [Caption], body: Box, notes: [[String]], room others: [[String]] = [], extra: Double = 0, legend: PanelLegend,
    frame: DiagramFrame, page: DiagramPage?
  ) {
    let width = body.width
    func height(_ text: String, _ size: Double, bold: Bool, most: Int) -> Double {
      text.isEmpty ? 0 : FittedText.height(of: text, width: width, size: size, bold: bold, most: most, inset: 0)
    }
    func heights(_ caption: Caption) -> [Double] {
      [height(caption.label, Self.captionSize, bold: true, most: 2), height(caption.detail, Self.noteSize, bold: false, most: 1)]
    }
    func height(of texts: [String]) -> Double { texts.reduce(0) { $0 + height($1, Self.noteSize, bold: false, most: 4) + 2 } }
    let top = captions.map { heights($0).reduce(0, +) }.max() ?? 0
    let room = (notes + others).map { height(of: $0) }.max() ?? 0
    let cell = PanelGrid.Cell(body: body, caption: top + 10, notes: room + extra + (room + extra > 0 ? 8 : 0))
    let grid = PanelGrid(count: captions.count, cell: cell, legend: legend, frame: frame, page: page)
    (self.grid, self.frame) = (grid, frame)

    func stack(_ texts: [(text: String, height: Double, size: Double, bold: Bool, most: Int)], left: Double, top: Double, gap: Double)
      -> [FittedText]
    {
      var y = top
      return texts.compactMap { item in
        guard item.height > 0 else { return nil }
        let box = Box(center: Point(x: left + width / 2, y: y - item.height / 2), width: width, height: item.height)
        y -= item.height + gap
        return FittedText(item.text, in: box, size: item.size, bold: item.bold, most: item.most, inset: 0)
      }
    }
    self.captions = captions.enumerated().map { k, caption in
      let sizes = heights(caption)
      return stack(
        [(caption.label, sizes[0], Self.captionSize, true, 2), (caption.detail, sizes[1], Self.noteSize, false, 1)],
        left: grid.corners[k].x, top: grid.corners[k].y, gap: 0)
    }
    self.notes = notes.enumerated().map { k, texts in
      stack(
        texts.map { ($0, height($0, Self.noteSize, bold: false, most: 4), Self.noteSize, false, 4) }, left: grid.corners[k].x,
        top: grid.notes(k).maxY - 8, gap: 2)
    }
  }

  /// The size that the letters of labels have on a page, in points; on A3 when `nil`.
  func letters(_ page: DiagramPage?) -> Double { PlacedLabel.size * (page ?? .a3).scale(of: grid.bounds(with: frame)) }
}

extension DiagramCanvas {
  /// Writes captions, notes, the texts of the legend, title and foot.
  mutating func write(_ sheet: PanelSheet) {
    for texts in sheet.captions {
      for (k, text) in texts.enumerated() { write(text, color: k == 0 ? nil : colors.quietText, class: k == 0 ? "caption" : "date") }
    }
    for text in sheet.notes.joined() { write(text, class: "note") }
    for row in sheet.grid.legend { write(row.text, class: "text") }
    write(sheet.frame, around: sheet.grid.bounds)
  }
}
