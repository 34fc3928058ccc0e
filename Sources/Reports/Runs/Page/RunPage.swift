import Charts
import Diagrams
import Evidence
import MentorSimulation
import Quantities
import SupportWebs
import Typesetting
import Wording

/// The page of a run, for readers of all kinds: words first, then pictures and tables, harm beside benefit, and what it rests on.
///
/// It stands alone: it opens from disk, prints, loads nothing, and its one script only reads numbers of the charts out.
struct RunPage {
  let record: RunRecord
  let charts: [RunCharts.Entry]
  /// The same for phones.
  private let narrowCharts: [RunCharts.Entry]

  init(_ record: RunRecord) {
    self.record = record
    charts = RunCharts(record).all
    narrowCharts = RunCharts(record, isNarrow: true).all
  }

  var summary: RunSummary { record.summary }
  var language: Language { record.language }
  var scenario: Scenario { record.scenario }

  func text(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("report.\(key)", in: language, values) }

  /// A part of the page.
  private struct Part {
    let id: String
    let title: String
    let html: String
  }

  /// - Throws: an error of the renderer.
  var html: String {
    get throws {
      let parts = try [
        part("short", inShort), part("asked", asked), part("webs", webs), part("results", results), part("web", charts(.web)),
        part("events", charts(.events)), part("mentor", mentor), part("costs", costs),
        part("sure", sureness),
        part("evidence", evidence), part("limits", HTMLText.block(Self.withoutTitle(summary.limits))), part("methods", methods),
        part("again", again),
      ].filter { !$0.html.isEmpty }
      let lines = summary.heading.split(separator: "\n").map(String.init)
      let head = HTMLText.element("h1", lines[0]) + lines.dropFirst().map { HTMLText.element("p", $0) }.joined()
      let links = parts.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.title))</a></li>" }.joined()
      let body = parts.map { "<section id=\"\($0.id)\">\n\(HTMLText.element("h2", $0.title))\n\($0.html)</section>\n" }.joined()
      return HTMLPage(
        title: lines[0], language: language, style: PageStyle.text, script: ChartScript.text,
        body: """
          <header>\(head)</header>
          <nav aria-label="\(HTMLText.escaped(text("contents")))"><ol>\(links)</ol></nav>
          <main>
          \(body)</main>
          \(HTMLText.element("footer", text("foot", ["version": Version.current, "seed": "\(scenario.seed)"])))

          """
      ).html
    }
  }

  private func part(_ id: String, _ html: String) -> Part { Part(id: id, title: text("part.\(id)"), html: html) }

  /// A block of the summary without its first line, which is its title there.
  static func withoutTitle(_ block: String) -> String { block.split(separator: "\n", maxSplits: 1).dropFirst().joined() }

  // MARK: Charts

  /// The charts of a part, each with its sentence, its numbers and its files.
  func charts(_ part: RunCharts.Part) -> String {
    zip(charts, narrowCharts).filter { $0.0.part == part }.map { entry, narrow in
      let table = HTMLText.table(entry.chart.table, caption: entry.chart.title, summary.numbers)
      let links = [("csv", "CSV"), ("svg", "SVG"), ("vl.json", "Vega-Lite")].map { ending, name in
        "<a href=\"charts/\(entry.chart.id).\(ending)\">\(name)</a>"
      }
      let more =
        "<details>\(HTMLText.element("summary", text("numbers")))\n\(table)<p>\(HTMLText.escaped(text("files"))) \(links.joined(separator: ", "))</p></details>\n"
      return HTMLText.figure(
        "<div class=\"wide\">\(entry.chart.svg)</div><div class=\"narrow\">\(narrow.chart.svg)</div>", caption: text(entry.note), more: more
      )
    }.joined()
  }
}
