import Quantities
import Typesetting
import Wording

extension CourseFigure {
  /// The key of line and bands, and that of the series where their names have no room beside them.
  func drawKey(_ canvas: inout ChartCanvas) {
    if !hasDirectLabels, !hasPanels {
      let items = series.indices.filter { series[$0].last != nil }.map { index in
        KeyRow.Item(text: series[index].name) { canvas, spot in
          canvas.line(spot, (spot.x + KeyRow.signWidth, spot.y), ChartCanvas.stroke(index, width: 2.2))
          canvas.marker(index, at: (spot.x + KeyRow.signWidth / 2, spot.y))
        }
      }
      KeyRow.draw(items, on: &canvas)
    }
    KeyRow.draw(
      (key + (hasPanels ? [CourseKey(sign: .other, text: Wording.text("chart.others", in: heading.language))] : [])).map { key in
        KeyRow.Item(text: key.text) { canvas, spot in
          let (x, y) = (ChartCanvas.number(spot.x), ChartCanvas.number(spot.y - 5))
          let box = "<rect x=\"\(x)\" y=\"\(y)\" width=\"26\" height=\"10\""
          let gray = "class=\"axis\" stroke=\"\(ChartColors.axis.light)\""
          switch key.sign {
          case .line: canvas.line(spot, (spot.x + KeyRow.signWidth, spot.y), gray + " stroke-width=\"2.2\"")
          case .other: canvas.line(spot, (spot.x + KeyRow.signWidth, spot.y), gray + " stroke-width=\"0.8\"")
          case .inner: canvas.add("\(box) fill=\"#808080\" fill-opacity=\"0.55\"/>")
          case .outer:
            canvas.add("\(box) fill=\"#808080\" fill-opacity=\"0.15\" \(gray)/>")
          }
        }
      }, on: &canvas, size: 11)
  }

  func endLabels(in canvas: ChartCanvas) -> [EndLabel] {
    guard hasDirectLabels else { return [] }
    let most = min(200, heading.width * 0.27)
    return series.indices.filter { series[$0].last != nil }.map { index in
      EndLabel(series: index, lines: TextFit.lines(series[index].name, width: most))
    }
  }

  /// Names beside the ends of the lines, moved apart, with thin lines that lead to them.
  func drawEndLabels(_ labels: [EndLabel], _ plot: Plot, on canvas: inout ChartCanvas) {
    let ends = labels.compactMap { label in
      series[label.series].last.flatMap { point in point.value.map { spot(point.week, $0, plot) } }
    }
    let tops = LabelColumn.tops(
      wanted: ends.map(\.y), heights: labels.map(\.height), top: plot.top - 10, bottom: plot.bottom + 10)
    for (index, label) in labels.enumerated() {
      let middle = tops[index] + label.height / 2
      let x = plot.right + EndLabel.gap
      let from = (ends[index].x + 6, ends[index].y)
      let bend = (plot.right + 8, ends[index].y)
      let look = "class=\"axis\" stroke=\"\(ChartColors.axis.light)\" stroke-width=\"0.8\" fill=\"none\""
      // Where a line ends early, dots lead to its name, so that they are not taken for a line of the chart.
      let dots = ends[index].x < plot.right - 20 ? " stroke-dasharray=\"1 4\"" : ""
      canvas.add("<path d=\"\(ChartCanvas.polyline([from, bend, (x - 4, middle)]))\" \(look)\(dots)/>")
      canvas.lines(label.lines, x, top: tops[index] + 2)
    }
  }
}
