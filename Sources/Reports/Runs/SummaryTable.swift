/// The table of an arm in a summary: parts with their rows, each number as text and as it is.
struct SummaryTable {
  struct Cell {
    let text: String
    /// The number before it was scaled and rounded; `nil` where nothing is told.
    var value: Double?
  }

  struct Row {
    let label: String
    /// The comparator, the arm and their paired difference.
    let cells: [Cell]
  }

  let headings: [String]
  let parts: [(title: String, rows: [Row])]

  var plain: String {
    var table = PlainTable(headings)
    for part in parts {
      table.section(part.title)
      for row in part.rows { table.row([row.label] + row.cells.map(\.text)) }
    }
    return table.rendered()
  }
}
