import Quantities
import SupportWebs
import Typesetting

/// Writes the waves of a case as a graph: a picture for each, then the legend, title and foot.
struct WavePanelsDrawing {
  private var canvas: DiagramCanvas

  init(_ diagram: WavePanelsDiagram) {
    canvas = DiagramCanvas(diagram.options, view: "waves")
    let sheet = diagram.sheet
    for (k, panel) in diagram.panels.enumerated() {
      canvas = CirclesDrawing(panel, on: canvas, at: sheet.grid.middle(k)).canvas
    }
    canvas.drawSigns(of: sheet.grid.legend, like: diagram.panels[0])
    canvas.write(sheet)
  }

  var text: String { canvas.text }
}

extension DiagramCanvas {
  /// Draws the signs of a legend.
  ///
  /// - Parameter picture: one of the pictures that the legend explains.
  mutating func drawSigns(of rows: [PanelLegend.Row], like picture: CirclesDiagram) {
    let anchor = graph.node(Box(center: rows.first?.box.center ?? .zero, width: 0.1, height: 0.1), [(.style, "invis")])
    for row in rows {
      switch row.sign {
      case nil: break
      case .icon(let icon)?:
        var drawing = CirclesDrawing(signsOf: picture, on: self)
        drawing.draw(icon, in: row.signBox, anchor)
        self = drawing.canvas
      case .number(let text)?:
        let width = TextMeasure.width(text, size: PanelLegend.textSize, bold: true)
        let box = Box(center: row.signBox.center, width: width, height: TextMeasure.height(lines: 1, size: PanelLegend.textSize))
        write([text], in: box, size: PanelLegend.textSize, bold: true, class: "text")
      case .step(let step)?:
        let y = row.signBox.center.y
        drawShare(from: anchor, to: anchor, [Point(x: row.signBox.minX, y: y), Point(x: row.signBox.maxX, y: y)], step)
      case .littleStar?:
        drawSymbol(.circle, row.signBox.center, fill: colors.plain, shrink: 0.8, classes: "legend")
        drawLittleStar(row.signBox.center, classes: "legend")
      }
    }
  }
}
