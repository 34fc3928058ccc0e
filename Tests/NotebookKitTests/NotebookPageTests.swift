import Quantities
import Reports
import Testing

@testable import NotebookKit

@Suite struct NotebookPageTests {
  private static let script = """
    // %% [markdown] lang="nl"
    // # Een <titel> & meer
    // %% [markdown] lang="en"
    // # A <title> & more
    // %% First
    let a = "<script>alert(1)</script>"
    show(a)
    // %%
    show(2)
    // %% [markdown]
    // *For both.*
    """

  private func page(_ language: Language) throws -> String {
    NotebookPage(
      script: try NotebookScript(path: "n", text: Self.script),
      outputs: [(9, "<p>second</p>"), (7, "<p>first</p>"), (7, "<p>first again</p>"), (1, "<p>before</p>")], name: "n", language: language
    ).html
  }

  @Test func eachOutputStandsBelowTheCellThatMadeIt() throws {
    let html = try page(.english)
    let places = ["<p>before</p>", "<p>first</p>", "<p>first again</p>", "<p>second</p>"].map { html.firstRange(of: $0)?.lowerBound }
    let code = [html.firstRange(of: "show(a)")?.lowerBound, html.firstRange(of: "show(2)")?.lowerBound]
    let (first, second) = (try #require(code[0]), try #require(code[1]))
    #expect(try places[..<3].allSatisfy { try #require($0) > first && #require($0) < second })
    #expect(try #require(places[1]) < #require(places[2]) && #require(places[3]) > second)
    // Nothing that was shown is lost, and nothing stands twice.
    for output in ["before", "first", "first again", "second"] { #expect(html.ranges(of: "<p>\(output)</p>").count == 1) }
  }

  @Test func aPageHasItsLanguageAlone() throws {
    let (dutch, english) = (try page(.dutch), try page(.english))
    #expect(dutch.contains("<html lang=\"nl\">") && dutch.contains("Een ") && !dutch.contains("A &lt;title"))
    #expect(english.contains("<html lang=\"en\">") && english.contains("A ") && !english.contains("Een "))
    for html in [dutch, english] { #expect(html.contains("<em>For both.</em>")) }
    #expect(english.contains("<title>A &lt;title&gt; &amp; more</title>"))
  }

  /// Code is text, whatever it holds, and raw HTML in text is left out.
  @Test func nothingOfTheScriptRuns() throws {
    let html = try page(.english)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script>alert"))
    #expect(!CommonMark.html("<img src=x onerror=alert(1)> [a](javascript:alert(1))").contains("alert"))
    #expect(html.contains("default-src 'none'"))
  }

  @Test func textIsCommonMark() {
    #expect(CommonMark.html("# A\n\n- *b*\n- `c`") == "<h1>A</h1>\n<ul>\n<li><em>b</em></li>\n<li><code>c</code></li>\n</ul>\n")
    #expect(CommonMark.html("") == "")
    #expect(CommonMark.html("Zoë ☂ 👨‍👩‍👧") == "<p>Zoë ☂ 👨‍👩‍👧</p>\n")
  }
}
