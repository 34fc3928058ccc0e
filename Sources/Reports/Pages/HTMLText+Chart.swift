package import Charts
package import Typesetting

extension HTMLText.Cell {
  /// A cell of a chart's table.
  package init(chart cell: ChartTable.Cell, _ numbers: NumberText) {
    switch cell {
    case .text(let text): self.init(text: text, isNumber: false)
    case .number(let x): self.init(text: numbers.rounded(x), value: x)
    case .undefined: self.init(text: "–")
    }
  }
}

extension HTMLText {
  /// The numbers of a chart, or of a table of that kind.
  package static func table(_ table: ChartTable, caption: String, _ numbers: NumberText) -> String {
    self.table(
      caption: caption, headings: table.headings, rows: table.rows.map { row in row.map { Cell(chart: $0, numbers) } })
  }
}
