import Charts
import Quantities
import Reports
import Typesetting
import Wording

/// A notebook as a page: text, code, and below each cell of code what it has shown.
///
/// It stands alone: it loads nothing, and its one script only reads numbers of the charts out.
struct NotebookPage {
  let script: NotebookScript
  let outputs: [(line: Int, html: String)]
  let name: String
  let language: Language

  private func text(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("notebook.\(key)", in: language, values) }

  /// The first heading of the text in this language.
  private var title: String {
    let heading = script.cells.lazy.filter(isRead).flatMap(\.lines).first { $0.hasPrefix("# ") }
    return heading.map { String($0.dropFirst(2)) } ?? name
  }

  private func isRead(_ cell: NotebookScript.Cell) -> Bool {
    if case .text(let own) = cell.kind { own ?? language == language } else { false }
  }

  var html: String {
    let body = script.cells.indices.map(section).joined()
    return HTMLPage(
      title: title, language: language, style: PageStyle.text + Self.style, script: ChartScript.text, pictures: .inside,
      body: """
        <main>
        \(body)</main>
        \(HTMLText.element("footer", text("foot", ["name": name, "version": Version.current])))

        """
    ).html
  }

  private func section(_ index: Int) -> String {
    let cell = script.cells[index]
    let next = index + 1 < script.cells.count ? script.cells[index + 1].line : Int.max
    switch cell.kind {
    case .text: return isRead(cell) ? "<section class=\"text\">\n\(CommonMark.html(cell.content))</section>\n" : ""
    case .code:
      let first = index == 0 || !script.cells[..<index].contains { $0.kind == .code } ? 0 : cell.line
      let shown = outputs.filter { $0.line >= first && $0.line < next }.map(\.html).joined()
      // Wide code scrolls, so it can be reached with the keyboard.
      let code = cell.content.isEmpty ? "" : "<pre class=\"code\" tabindex=\"0\"><code>\(Self.escapedLines(cell.content))</code></pre>\n"
      let heading = HTMLText.element("summary", cell.title.isEmpty ? text("code") : "\(text("code")): \(cell.title)")
      let folded = code.isEmpty ? "" : "<details class=\"cell\" open>\(heading)\n\(code)</details>\n"
      return "<section class=\"code\">\n\(folded)\(shown)</section>\n"
    }
  }

  /// Lines of text as they are, harmless for what stands around them.
  static func escapedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
  }

  private static let style = """
    body{max-width:62rem}
    details.cell{margin:1rem 0 .6rem}details.cell>summary{color:var(--quiet)}pre.code{border-left:4px solid var(--line);margin:.3rem 0}
    pre.plain{background:none;border:1px solid var(--line);border-radius:.3rem;line-height:1.35;font-size:.76rem}img{max-width:100%;height:auto;display:block;margin:auto}
    .text code{background:var(--band);padding:.05rem .25rem}.text pre code{padding:0}
    @media screen and (prefers-color-scheme:dark){.diagram img{background:#fff}}
    @media print{details.cell{display:block}pre{white-space:pre-wrap;font-size:7.5pt}}
    """
}
