import Typesetting

/// A table of texts inside an SVG that nobody sees and assistive technology reads as a table.
///
/// The texts have no ink and the size of a dot, so that they change nothing in the picture; they can be searched and copied.
enum SVGTable {
  /// Longer texts end in an ellipsis.
  static let longest = 300

  /// - Parameter title: the name of the table.
  static func text(of table: TextTable, title: String) -> String {
    let head = row(table.headings.map { ("columnheader", $0) }, number: 1)
    let rows = table.rows.enumerated().map { k, cells in
      row(cells.enumerated().map { ($0 == 0 ? "rowheader" : "cell", $1) }, number: k + 2)
    }
    return """
      <g class="text-table" role="table" aria-label="\(PlainText.escaped(cut(title)))" fill-opacity="0" font-size="1" pointer-events="none">
      \(([head] + rows).joined(separator: "\n"))
      </g>

      """
  }

  private static func row(_ cells: [(role: String, text: String)], number: Int) -> String {
    let texts = cells.enumerated().map { k, cell in
      "<text role=\"\(cell.role)\" x=\"\(10 * k)\" y=\"\(number)\">\(PlainText.escaped(cut(cell.text)))</text>"
    }
    return "<g role=\"row\">\(texts.joined())</g>"
  }

  /// The begin of a text that is too long for a cell or a name.
  static func cut(_ text: String, to longest: Int = longest) -> String {
    // A text has no more characters than bytes.
    if text.utf8.count <= longest, let first = text.utf8.first, (0x21..<0x7f).contains(first) { return text }
    let text = text.drop(while: \.isWhitespace)
    let start = text.prefix(longest)
    return start.endIndex < text.endIndex ? start + "…" : String(text)
  }
}

extension TextTable {
  /// A row as one sentence: the first cell, and the others that are not empty after their headings.
  func spoken(row: Int) -> String {
    let cells = rows[row].map { SVGTable.cut($0) }
    let rest = zip(headings, cells).dropFirst().filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
    return (cells.prefix(1) + rest).joined(separator: "; ")
  }
}
