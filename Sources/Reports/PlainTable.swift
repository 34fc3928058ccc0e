/// A table in plain text: the first column to the left, the others to the right.
struct PlainTable {
  private enum Line {
    case heading(String)
    case cells([String])
  }

  private let headings: [String]
  private var lines: [Line] = []

  init(_ headings: [String]) { self.headings = headings }

  /// A line over the whole width that opens a section.
  mutating func section(_ title: String) { lines.append(.heading(title)) }

  mutating func row(_ cells: [String]) {
    precondition(cells.count == headings.count, "A row has a cell for every heading")
    lines.append(.cells(cells))
  }

  /// The table for a page; its first heading is the caption.
  func html() -> String {
    let rows = lines.map { line -> [HTMLText.Cell] in
      switch line {
      case .heading(let title): [HTMLText.Cell(text: title)]
      case .cells(let cells): cells.map { HTMLText.Cell(text: $0) }
      }
    }
    return HTMLText.table(caption: headings[0], headings: [""] + headings.dropFirst(), rows: rows)
  }

  func rendered() -> String {
    let rows = lines.compactMap { line -> [String]? in
      if case .cells(let cells) = line { cells } else { nil }
    }
    let widths = headings.indices.map { column in
      ([headings] + rows).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = "  " + padded(cells[0], widths[0], right: false)
      for column in cells.indices.dropFirst() { text += "  " + padded(cells[column], widths[column], right: true) }
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    var result = [line(headings), "  " + String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))]
    for entry in lines {
      switch entry {
      case .heading(let title): result += ["", title]
      case .cells(let cells): result.append(line(cells))
      }
    }
    return result.joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }
}
