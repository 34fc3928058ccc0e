import Quantities
import Testing

@testable import NotebookKit

@Suite struct NotebookScriptTests {
  @Test func cellsHaveKindTitleLineAndContent() throws {
    let script = try NotebookScript(
      path: "n.swift",
      text: """
        // %% [markdown] lang="nl"
        // # Titel
        //
        // Tekst.
        // %% [markdown] lang="en"
        // # Title
        //
        // Text.
        // %% Compute
        import Steunweb

        let x = 1  // no comment of text

        //%%
        show("x")
        // %% Beside [markdown]
        // For both.
        """)
    #expect(script.cells.map(\.kind) == [.text(.dutch), .text(.english), .code, .code, .text(nil)])
    #expect(script.cells.map(\.title) == ["", "", "Compute", "", "Beside"])
    #expect(script.cells.map(\.line) == [1, 5, 9, 14, 16])
    #expect(
      script.cells.map(\.content) == [
        "# Titel\n\nTekst.", "# Title\n\nText.", "import Steunweb\n\nlet x = 1  // no comment of text", "show(\"x\")", "For both.",
      ])
  }

  @Test func faultsHavePlaceAndCure() {
    let text = """
      import Steunweb
      // %% [markdown] lang="nl"
      // Alleen Nederlands.
      let x = 1
      // %% [raw]
      // %% [markdown] size="3"
      // %% [markdown
      """
    let error = #expect(throws: InvalidInput.self) { try NotebookScript(path: "n.swift", text: text) }
    #expect(
      error?.description == """
        n.swift:1:1: error: there is code before the first cell
          fix: begin it with a line '// %%'
        n.swift:2:1: error: this text is in one language alone
          fix: put the same in the other language beside it, or leave out 'lang'
        n.swift:4:1: error: a cell of text holds a line of code
          fix: begin the line with '// ', or a new cell with '// %%' before it
        n.swift:5:1: error: there are no cells of the kind 'raw'
          fix: write [markdown] for text, and nothing for code
        n.swift:6:1: error: 'size="3"' says nothing that is known of a cell
          fix: write lang="nl" or lang="en", or nothing
        n.swift:7:1: error: this line begins no cell
          fix: write '// %% title', or '// %% [markdown]' for text
        """)
  }

  @Test func aScriptWithoutTextIsRefused() {
    #expect(throws: InvalidInput.self) { try NotebookScript(path: "n.swift", text: "// %%\nlet x = 1\n") }
    #expect(throws: InvalidInput.self) { try NotebookScript(path: "n.swift", text: "") }
  }

  /// A text in both languages may come in several cells between two of code, as many in each.
  @Test func languagesStandBesideEachOther() throws {
    func text(_ order: [String]) -> String { order.map { "// %% [markdown] lang=\"\($0)\"\n// x\n" }.joined() }
    #expect(try NotebookScript(path: "n", text: text(["nl", "nl", "en", "en"])).cells.count == 4)
    #expect(throws: InvalidInput.self) { try NotebookScript(path: "n", text: text(["nl", "en", "en"])) }
    #expect(throws: InvalidInput.self) { try NotebookScript(path: "n", text: text(["nl"]) + "// %%\nlet x = 1\n" + text(["en"])) }
  }
}
