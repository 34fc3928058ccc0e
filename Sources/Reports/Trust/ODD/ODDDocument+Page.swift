import Evidence
import Typesetting
import Wording

/// The document as a page.
extension ODDDocument {
  /// The same as a page that stands alone: with a list of contents, and with parameters as tables that lead to their sources.
  public var html: String {
    var outline = PageOutline()
    let body = blocks.map { html($0, &outline) }
    let contents = "<nav>\n\(HTMLText.element("h2", words("contents")))\n\(outline.list)</nav>\n"
    return HTMLPage(
      title: words("title"), language: language, style: PageStyle.text + Self.style,
      body: "<main>\n\(body[0])\(contents)\(body.dropFirst().joined())</main>\n"
    ).html
  }

  private static let style = """
    nav ol{columns:auto;list-style:none;padding-left:0}nav ol ol{columns:2 16rem;padding-left:1.2rem;font-size:.9rem}nav li{margin:.15rem 0}
    main li{margin:.2rem 0}code{background:var(--band);padding:.05rem .25rem}pre code{padding:0}table code{overflow-wrap:anywhere}
    .parameters{table-layout:fixed;font-size:.8rem}.parameters th:first-child{width:42%}.parameters th:nth-child(2){width:15%}
    .parameters th:nth-child(3){width:19%}.parameters td,.parameters code,.sources li{overflow-wrap:anywhere}
    @media screen and (max-width:35rem){.parameters thead{display:none}.parameters tr,.parameters tbody th:first-child,.parameters td{display:block;width:auto}
    .parameters tr{border-bottom:1px solid var(--line);padding:.3rem 0}.parameters th,.parameters td{border:0;padding:.1rem .3rem}
    .parameters td[data-label]::before{content:attr(data-label)}}
    @media print{pre{white-space:pre-wrap}pre,pre code{font-size:8pt}.parameters{font-size:8pt}.sources{font-size:9pt}li{break-inside:avoid}}
    """

  private func html(_ block: Block, _ outline: inout PageOutline) -> String {
    switch block {
    case .text(let text): outline.anchored(CommonMark.html(text))
    case .parameters(let parameters): table(Self.rows(parameters, language))
    case .roles: roles
    case .sources(let entries):
      "<ul class=\"sources\">\n"
        + entries.map { "<li id=\"e-\($0.id)\"><code>\($0.id)</code>: \(HTMLText.escaped(told($0)))</li>\n" }.joined() + "</ul>\n"
    }
  }

  private func headings(_ keys: [String]) -> String {
    "<thead><tr>\(keys.map { HTMLText.element("th", words("column.\($0)"), "scope=\"col\"") }.joined())</tr></thead>"
  }

  private func table(_ rows: [Row]) -> String {
    let cells = rows.map { row in
      let sources = row.parameters[0].evidence.map { "<a href=\"#e-\($0)\">\($0)</a>" }.joined(separator: ", ")
      let rests = sources.isEmpty ? "" : "; \(background(row))\(sources)"
      let ids = row.ids.map { "<code id=\"p-\($0)\">\($0)</code>" }.joined(separator: ", ")
      let label = "data-label=\"\(words("column.prior")): \""
      return "<tr><th scope=\"row\">\(ids)<br>\(HTMLText.escaped(row.description + remarks(row)))</th>"
        + HTMLText.element("td", value(row)) + HTMLText.element("td", prior(row), label)
        + "<td>\(HTMLText.escaped(status(row)))\(rests)</td></tr>"
    }
    return """
      <div class="scroll"><table class="parameters">\(headings(["parameter", "value", "prior", "status"]))<tbody>
      \(cells.joined(separator: "\n"))
      </tbody></table></div>

      """
  }

  private var roles: String {
    let cells = roleRows.map { row in
      "<tr><th scope=\"row\"><code>\(row.id)</code> \(HTMLText.escaped(row.name))</th>"
        + [row.closeness, row.conflict, row.support].map { HTMLText.element("td", $0) }.joined() + "</tr>"
    }
    return """
      <div class="scroll"><table>\(headings(["role", "closeness", "conflict", "support"]))<tbody>
      \(cells.joined(separator: "\n"))
      </tbody></table></div>

      """
  }
}

/// The headings of a page, each of which gets a place to jump to.
struct PageOutline {
  /// A heading of the second level with those below it.
  private struct Part {
    let title: String
    var below: [String] = []
  }

  private var parts: [Part] = []

  /// The page with ids in its headings of the second and third level.
  mutating func anchored(_ html: String) -> String {
    html.replacing(/<h([23])>(.*?)<\/h[23]>/) { match in
      let title = String(match.output.2)
      if match.output.1 == "2" { parts.append(Part(title: title)) } else { parts[parts.count - 1].below.append(title) }
      let id = match.output.1 == "2" ? id(parts.count) : id(parts.count, parts[parts.count - 1].below.count)
      return "<h\(match.output.1) id=\"\(id)\">\(title)</h\(match.output.1)>"
    }
  }

  private func id(_ numbers: Int...) -> String { "s-" + numbers.map(String.init).joined(separator: "-") }

  /// The list of contents. Titles are HTML already.
  var list: String {
    func items(_ titles: [(id: String, title: String, more: String)]) -> String {
      "<ol>\n\(titles.map { "<li><a href=\"#\($0.id)\">\($0.title)</a>\($0.more)</li>\n" }.joined())</ol>\n"
    }
    return items(
      parts.enumerated().map { k, part in
        let below = part.below.enumerated().map { (id(k + 1, $0 + 1), $1, "") }
        return (id(k + 1), part.title, below.isEmpty ? "" : items(below))
      })
  }
}
