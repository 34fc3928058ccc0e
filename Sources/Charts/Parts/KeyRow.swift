import Typesetting

/// The key of a chart: signs with their words, in as many lines as they need.
struct KeyRow {
  struct Item {
    let text: String
    /// Draws the sign in a room of 26 by 12 pixels with this middle of its left side.
    let draw: (inout ChartCanvas, ChartCanvas.Spot) -> Void
  }

  static let signWidth = 26.0

  /// Draws the items below what is drawn so far.
  static func draw(_ items: [Item], on canvas: inout ChartCanvas, size: Double = 12) {
    guard !items.isEmpty else { return }
    let lineHeight = size * 1.45
    var x = canvas.left
    for item in items {
      let most = canvas.room - signWidth - 6
      let lines = TextFit.lines(item.text, width: most, size: size, most: 2)
      let width = signWidth + 6 + TextFit.width(lines, size: size)
      if x > canvas.left, x + width > canvas.right {
        x = canvas.left
        canvas.height += lineHeight
      }
      item.draw(&canvas, (x, canvas.height + size * 0.6))
      canvas.lines(lines, x + signWidth + 6, top: canvas.height, size: size)
      if lines.count > 1 {
        canvas.height += lineHeight + size * TextMeasure.lineHeight
        x = canvas.left
      } else {
        x += width + 16
      }
    }
    if x > canvas.left { canvas.height += lineHeight }
    canvas.height += 4
  }
}
