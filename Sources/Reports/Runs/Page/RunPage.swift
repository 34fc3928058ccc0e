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
        title: lines[0], language: language, style: Self.style, script: ChartScript.text,
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
      let cells = entry.chart.table.rows.map { row in row.map { HTMLText.Cell(chart: $0, summary.numbers) } }
      let table = HTMLText.table(caption: entry.chart.title, headings: entry.chart.table.headings, rows: cells)
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

  private static let style = """
    :root{color-scheme:light dark;--ink:#222;--paper:#fff;--quiet:#555;--line:#8a8a8a;--band:#f2f2f2;--link:#0b5cad}
    *{box-sizing:border-box}
    body{font:17px/1.55 "DejaVu Sans",Verdana,sans-serif;margin:0 auto;max-width:54rem;padding:1rem;color:var(--ink);background:var(--paper)}
    h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.3rem;margin:2.5rem 0 .5rem;border-top:2px solid var(--line);padding-top:1rem}
    h3{font-size:1.05rem;margin:1.6rem 0 .4rem}header p{color:var(--quiet);margin:.2rem 0}
    nav ol{columns:2 16rem;padding-left:1.4rem}a{color:var(--link)}
    .short li{margin:.45rem 0}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}
    .pair>div{border:1px solid var(--line);padding:.5rem 1rem;border-radius:.3rem}.pair h3{margin-top:.4rem}
    .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem;width:100%;margin:.8rem 0}
    caption{text-align:left;font-weight:bold;padding:.3rem 0}th,td{border-bottom:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}tbody th{font-weight:normal}.part th{font-weight:bold;background:var(--band)}
    .number{text-align:right;white-space:nowrap}thead .number{white-space:normal}
    figure{margin:1.2rem 0;break-inside:avoid}figure svg{display:block;width:100%;height:auto}.diagram svg{min-width:33rem}
    .narrow{display:none}@media screen and (max-width:35rem){.wide{display:none}.narrow{display:block}}figcaption{font-size:.85rem;color:var(--quiet)}
    details{font-size:.85rem}code,pre{font:.85rem "DejaVu Sans Mono",monospace}pre{overflow-x:auto;background:var(--band);padding:.6rem}
    footer{margin-top:3rem;border-top:2px solid var(--line);color:var(--quiet);font-size:.85rem;padding:.8rem 0}
    a:focus-visible,summary:focus-visible,svg:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#1b1f24;--quiet:#b8bec5;--line:#68707a;--band:#262b32;--link:#8ec5ff}
    .diagram{background:#fff;color:#222;padding:.4rem;border-radius:.3rem}.diagram figcaption{color:#444}}
    @media print{@page{size:A4;margin:16mm}body{font-size:10.5pt;max-width:none;padding:0}nav,details{display:none}h2,h3,caption{break-after:avoid}
    tr,table.short,.pair{break-inside:avoid}.scroll{overflow:visible}.diagram svg{min-width:0}a{color:inherit}}
    """
}

extension HTMLText.Cell {
  /// A cell of a chart's table.
  init(chart cell: ChartTable.Cell, _ numbers: NumberText) {
    switch cell {
    case .text(let text): self.init(text: text, isNumber: false)
    case .number(let x): self.init(text: numbers.rounded(x), value: x)
    case .undefined: self.init(text: "–")
    }
  }
}
