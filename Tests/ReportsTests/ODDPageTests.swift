import Evidence
import Quantities
import Testing

@testable import Reports

/// The page leads from its contents to its parts, and from parameters to their sources.
@Suite struct ODDPageTests {
  @Test func thePageStandsAlone() {
    let page = ODDDocument(language: .dutch).html
    #expect(page.contains("<html lang=\"nl\">") && !page.contains("src="))
    #expect(page.contains(">tie.reversion</code>"))
  }

  @Test(arguments: Language.allCases) func everyLinkHasItsPlace(_ language: Language) {
    let page = ODDDocument(language: language).html
    let ids = page.matches(of: /id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
    #expect(links.count > 100)
    for link in Set(links) { #expect(ids.contains(link), "\(link)") }
    // Every heading below the title is in the contents, and every parameter has a place.
    let headings = page.matches(of: /<h[23] id="(s-[^"]+)"/).map { String($0.output.1) }
    #expect(headings.count > 20)
    for heading in headings { #expect(links.contains(heading)) }
    for parameter in ParameterSet.standard.parameters { #expect(ids.contains("p-\(parameter.id)"), "\(parameter.id)") }
  }

  /// Headings of one level after the other, those of the third below the second before them.
  @Test func headingsBecomeContents() {
    var outline = PageOutline()
    let html = outline.anchored("<h2>A</h2>\n<h3>B &amp; C</h3>\n<h2>D</h2>\n")
    #expect(html == "<h2 id=\"s-1\">A</h2>\n<h3 id=\"s-1-1\">B &amp; C</h3>\n<h2 id=\"s-2\">D</h2>\n")
    #expect(
      outline.list == """
        <ol>
        <li><a href="#s-1">A</a><ol>
        <li><a href="#s-1-1">B &amp; C</a></li>
        </ol>
        </li>
        <li><a href="#s-2">D</a></li>
        </ol>

        """)
  }
}
