import Charts

/// A part of a policy's page.
struct PolicySection {
  /// What it is made of.
  enum Piece {
    case heading(String)
    case paragraph(String)
    case warning(String)
    case list([String])
    /// Two lists beside each other, each with its heading: what speaks for an option, and what against it.
    case pair((title: String, items: [String]), (title: String, items: [String]))
    case table(PolicyTable)
    /// A chart by its id.
    case chart(String)
  }

  let id: String
  let title: String
  let pieces: [Piece]

  func html(_ charts: [PolicyCharts.Entry], narrow: [PolicyCharts.Entry], _ brief: PolicyBrief) -> String {
    pieces.map { piece in
      switch piece {
      case .heading(let text): HTMLText.element("h3", text) + "\n"
      case .paragraph(let text): HTMLText.element("p", text) + "\n"
      case .warning(let text): HTMLText.element("p", text, "class=\"warning\"") + "\n"
      case .list(let items): Self.list(items)
      case .pair(let left, let right):
        "<div class=\"pair\">"
          + [left, right].map { "<div>\(HTMLText.element("h4", $0.title))\(Self.list($0.items))</div>" }.joined() + "</div>\n"
      case .table(let table): HTMLText.table(caption: table.caption, headings: table.headings, rows: table.rows)
      case .chart(let id):
        zip(charts, narrow).filter { $0.0.chart.id == id }.map { Self.figure($0.0, narrow: $0.1, brief) }.joined()
      }
    }.joined()
  }

  private static func list(_ items: [String]) -> String {
    "<ul class=\"short\">\(items.map { HTMLText.element("li", $0) }.joined())</ul>\n"
  }

  /// More rows than this stand in the file of the numbers alone.
  private static let mostRows = 60

  /// A chart with its sentence, its numbers where they are few, and the names of its files.
  private static func figure(_ entry: PolicyCharts.Entry, narrow: PolicyCharts.Entry, _ brief: PolicyBrief) -> String {
    let table = entry.chart.table
    let numbers =
      table.rows.count <= mostRows
      ? HTMLText.table(table, caption: entry.chart.title, brief.numbers)
      : HTMLText.element("p", brief.words("figure.many", ["n": brief.count(table.rows.count)]))
    let links = [("csv", "CSV"), ("svg", "SVG"), ("vl.json", "Vega-Lite")].map { ending, name in
      "<a href=\"charts/\(entry.chart.id).\(ending)\">\(name)</a>"
    }
    let more =
      "<details>\(HTMLText.element("summary", brief.words("figure.numbers")))\n\(numbers)"
      + "<p>\(HTMLText.escaped(brief.words("figure.files"))) \(links.joined(separator: ", "))</p></details>\n"
    return HTMLText.figure(
      "<div class=\"wide\">\(entry.chart.svg)</div><div class=\"narrow\">\(narrow.chart.svg)</div>", caption: entry.note, more: more)
  }
}

/// A table of a policy's report; a row of one cell is a heading over the whole width.
struct PolicyTable {
  typealias Cell = HTMLText.Cell
  let caption: String
  let headings: [String]
  private(set) var rows: [[Cell]] = []

  init(_ caption: String, _ headings: [String]) {
    self.caption = caption
    self.headings = headings
  }

  mutating func part(_ title: String) { rows.append([Cell(text: title)]) }

  mutating func row(_ cells: [Cell]) {
    precondition(cells.count == headings.count, "A row has a cell for every heading")
    rows.append(cells)
  }

  /// The table for a terminal; its first heading is the caption.
  func rendered() -> String {
    var plain = PlainTable([caption] + headings.dropFirst())
    for row in rows {
      if row.count == 1 { plain.section(row[0].text) } else { plain.row(row.map(\.text)) }
    }
    return plain.rendered()
  }
}
