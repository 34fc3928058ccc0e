public import Charts
public import Diagrams
import Documents
import Foundation
import Graphviz
import InputFiles
public import Quantities
public import Reports
public import RunStore
import Typesetting
import Wording

// What a notebook shows: each thing stands below the cell of code that shows it.

/// Shows text in CommonMark.
///
/// - Parameters:
///   - text: the text, in the language of the page.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ text: String, file: String = #filePath, line: Int = #line) {
  Notebook.current(file).show("<div class=\"text\">\(CommonMark.html(text))</div>\n", file, line)
}

/// Shows a report that is laid out with spaces, letter by letter.
///
/// - Parameters:
///   - plain: the report.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(plain: String, file: String = #filePath, line: Int = #line) {
  let lines = NotebookPage.escapedLines(String(plain.reversed().drop { $0 == "\n" }.reversed()))
  Notebook.current(file).show("<pre class=\"plain\" tabindex=\"0\">\(lines)</pre>\n", file, line)
}

/// Shows a table.
///
/// - Parameters:
///   - table: the table; numbers get four digits that count, and the decimal mark of the language.
///   - caption: what it holds, in the language of the page.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ table: ChartTable, _ caption: String, file: String = #filePath, line: Int = #line) {
  let notebook = Notebook.current(file)
  notebook.show(HTMLText.table(table, caption: caption, notebook.numbers), file, line)
}

/// Shows the first rows of a table of a run.
///
/// - Parameters:
///   - table: the table.
///   - caption: what it holds, in the language of the page.
///   - most: how many rows are shown at most; a line below says how many there are.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(
  _ table: TidyTable, _ caption: String, most: Int = 20, file: String = #filePath, line: Int = #line
) {
  let notebook = Notebook.current(file)
  let rows = table.rows.prefix(most).map { row in
    row.map { cell -> ChartTable.Cell in
      switch cell {
      case .none: .undefined
      case .text(let text): .text(text)
      case .integer(let n): ChartTable.Cell(n)
      case .number(let x): .number(x)
      }
    }
  }
  let shown = ChartTable(columns: table.columns.map { ChartTable.Column($0.name, $0.name) }, rows: rows)
  let values = ["shown": notebook.numbers.grouped(rows.count), "all": notebook.numbers.grouped(table.rows.count)]
  let note = Wording.text("notebook.rows", in: notebook.language, values)
  let more = rows.count < table.rows.count ? HTMLText.element("p", note) + "\n" : ""
  notebook.show(HTMLText.table(shown, caption: caption, notebook.numbers) + more, file, line)
}

/// Shows a chart with its numbers folded away beneath it.
///
/// - Parameters:
///   - chart: the chart. No two charts of a page have the same id.
///   - reading: a sentence that says how to read it.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ chart: any Chart, _ reading: String = "", file: String = #filePath, line: Int = #line) {
  let notebook = Notebook.current(file)
  let table = HTMLText.table(chart.table, caption: chart.title, notebook.numbers)
  let numbers = HTMLText.element("summary", Wording.text("report.numbers", in: notebook.language))
  notebook.show(
    HTMLText.figure(chart.svg, caption: reading.isEmpty ? chart.title : reading, more: "<details>\(numbers)\n\(table)</details>\n"),
    file, line)
}

/// Shows a diagram with what it says as a table, folded away beneath it.
///
/// - Parameters:
///   - diagram: the diagram.
///   - caption: what it shows; its own title when left out.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ diagram: any Diagram, _ caption: String = "", file: String = #filePath, line: Int = #line) {
  let notebook = Notebook.current(file)
  let picture = orStop {
    try DrawnPicture("diagram", diagram, format: .svg, dpi: 144, language: notebook.language)
  }
  show(picture, caption, file: file, line: line)
}

/// Shows a picture, such as a film of several weeks.
///
/// - Parameters:
///   - picture: an SVG.
///   - caption: what it shows; its own title when left out.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ picture: DrawnPicture, _ caption: String = "", file: String = #filePath, line: Int = #line) {
  let notebook = Notebook.current(file)
  let caption = caption.isEmpty ? picture.title : caption
  // As data of its own, a picture keeps its ids and rules to itself.
  let image =
    "<img alt=\"\(HTMLText.escaped(picture.description))\" src=\"data:image/svg+xml;base64,\(Data(picture.bytes).base64EncodedString())\">"
  let rows = picture.table.rows.map { row in row.map { HTMLText.Cell(text: $0, isNumber: false) } }
  let table = HTMLText.table(caption: caption, headings: picture.table.headings, rows: rows)
  let words = HTMLText.element("summary", Wording.text("report.words", in: notebook.language))
  notebook.show(
    "<div class=\"diagram\">\(HTMLText.figure(image, caption: caption, more: "<details>\(words)\n\(table)</details>\n"))</div>\n", file,
    line)
}

/// Shows parts of a run as its report has them.
///
/// - Parameters:
///   - run: the run.
///   - pieces: the parts, in this order.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ run: RunRecord, _ pieces: RunRecord.Piece..., file: String = #filePath, line: Int = #line) {
  for piece in pieces { Notebook.current(file).show(run.html(of: piece), file, line) }
}

/// Shows charts of a run by their names in its report, such as `placement`, each with the sentence that says how to read it.
///
/// - Parameters:
///   - run: the run.
///   - names: the names; the notebook ends with those that there are when the run has no such chart.
///   - file: the script that shows it.
///   - line: the line there.
@MainActor public func show(_ run: RunRecord, charts names: String..., file: String = #filePath, line: Int = #line) {
  for name in names {
    let charts = run.charts(idPrefix: Notebook.current(file).nextPrefix())
    guard let found = charts.first(where: { $0.name == name }) else {
      let near = Spelling.nearest(to: name, among: charts.map(\.name)).map { "did you mean '\($0)'?" }
      let fix = near ?? "its charts are \(charts.map { "'\($0.name)'" }.joined(separator: ", "))"
      let place = Notebook.current(file).place(line)
      Notebook.stop(Failure(kind: .input, message: "\(place): error: the run has no chart '\(name)'\n  fix: \(fix)"))
    }
    show(found.chart, found.reading, file: file, line: line)
  }
}

// MARK: Words and numbers in the language of the page

/// The language of the page.
@MainActor public func pageLanguage(file: String = #filePath) -> Language { Notebook.current(file).language }

/// A text in the language of the page.
@MainActor public func words(nl dutch: String, en english: String, file: String = #filePath) -> String {
  Notebook.current(file).language == .dutch ? dutch : english
}

/// A number with a fixed count of decimals and the decimal mark of the language; `–` when there is none.
@MainActor public func number(_ x: Double?, _ decimals: Int = 2, file: String = #filePath) -> String {
  x.map { Notebook.current(file).numbers.fixed($0, decimals) } ?? "–"
}

/// A number with its sign, for differences; `–` when there is none.
@MainActor public func signed(_ x: Double?, _ decimals: Int = 2, file: String = #filePath) -> String {
  x.map { Notebook.current(file).numbers.signed($0, decimals) } ?? "–"
}

/// What a chart of the notebook needs besides its numbers.
///
/// - Parameters:
///   - title: what the chart shows, in the language of the page.
///   - width: the width in pixels at which letters have their true size.
///   - file: the script that asks.
@MainActor public func heading(_ title: String, width: Double = 720, file: String = #filePath) -> ChartHeading {
  let notebook = Notebook.current(file)
  return ChartHeading(id: notebook.nextPrefix() + "own", title: title, language: notebook.language, width: width)
}

/// How diagrams of the notebook are drawn: in the language of the page.
@MainActor public func drawing(file: String = #filePath) -> DiagramOptions { DiagramOptions(language: Notebook.current(file).language) }

/// Writes the page of the notebook and says where it is: the last line of every script.
///
/// - Parameter file: the script.
@MainActor public func weave(file: String = #filePath) {
  let page = orStop { try Notebook.current(file).weave() }
  print(page.path)
}
