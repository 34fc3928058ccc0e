import Quantities

/// The text of a notebook in its cells, as the percent format of scripts has them.
///
/// A line `// %%` begins a cell of code, `// %% [markdown]` one of text in CommonMark, whose lines are comments. A title may stand before the brackets, and
/// `lang="nl"` or `lang="en"` after them: such a text is for pages in that language alone.
struct NotebookScript {
  struct Cell: Equatable {
    enum Kind: Equatable {
      case code
      /// Text for one language, or for both.
      case text(Language?)
    }

    let kind: Kind
    /// What stands beside the marker; empty for none.
    let title: String
    /// The line of the marker, from 1 up.
    let line: Int
    /// The lines after it: of text without the signs of comments.
    fileprivate(set) var lines: [String] = []

    /// The text or code without empty lines around it.
    var content: String {
      let isEmpty: (String) -> Bool = { line in line.allSatisfy { $0 == " " } }
      return lines.drop(while: isEmpty).reversed().drop(while: isEmpty).reversed().joined(separator: "\n")
    }
  }

  let cells: [Cell]

  /// Reads a script.
  ///
  /// - Parameters:
  ///   - path: the name of the file, for messages.
  ///   - text: its text.
  /// - Throws: `InvalidInput` with every problem: code in a cell of text, a kind of cell or a language that there is not, a text in one language
  ///   alone, and a script without text.
  init(path: String, text: String) throws(InvalidInput) {
    var reader = Reader(path: path)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      reader.read(String(line), number: index + 1)
    }
    cells = try reader.finished()
  }

  private struct Reader {
    let path: String
    private var cells: [Cell] = []
    private var problems: [Diagnostic] = []

    init(path: String) { self.path = path }

    private mutating func report(_ line: Int, _ problem: String, fix: String) {
      problems.append(Diagnostic(path: path, position: FilePosition(line: line, column: 1), problem: problem, fix: fix))
    }

    mutating func read(_ line: String, number: Int) {
      if let marker = line.wholeMatch(of: /\/\/ ?%%(.*)/) {
        cells.append(cell(String(marker.output.1), number))
      } else if let last = cells.indices.last {
        cells[last].lines.append(content(of: line, in: cells[last].kind, number))
      } else if line.contains(where: { $0 != " " }), !line.hasPrefix("//") {
        report(number, "there is code before the first cell", fix: "begin it with a line '// %%'")
        // One complaint is enough.
        cells.append(Cell(kind: .code, title: "", line: number, lines: [line]))
      }
    }

    private mutating func content(of line: String, in kind: Cell.Kind, _ number: Int) -> String {
      guard case .text = kind else { return line }
      if line.hasPrefix("// ") { return String(line.dropFirst(3)) }
      if line == "//" || line.allSatisfy({ $0 == " " }) { return "" }
      report(number, "a cell of text holds a line of code", fix: "begin the line with '// ', or a new cell with '// %%' before it")
      return ""
    }

    private mutating func cell(_ marker: String, _ number: Int) -> Cell {
      guard let parts = marker.wholeMatch(of: /([^\[\]]*?)\s*(?:\[([^\]]*)\]\s*(.*))?/) else {
        report(number, "this line begins no cell", fix: "write '// %% title', or '// %% [markdown]' for text")
        return Cell(kind: .code, title: "", line: number)
      }
      let title = String(parts.output.1).trimmed
      guard let kind = parts.output.2 else { return Cell(kind: .code, title: title, line: number) }
      if kind != "markdown" {
        report(number, "there are no cells of the kind '\(kind)'", fix: "write [markdown] for text, and nothing for code")
      }
      let about = String(parts.output.3 ?? "").trimmed
      guard !about.isEmpty else { return Cell(kind: .text(nil), title: title, line: number) }
      guard let word = about.wholeMatch(of: /lang="(\w+)"/)?.output.1, let language = Language(rawValue: String(word)) else {
        report(number, "'\(about)' says nothing that is known of a cell", fix: "write lang=\"nl\" or lang=\"en\", or nothing")
        return Cell(kind: .text(nil), title: title, line: number)
      }
      return Cell(kind: .text(language), title: title, line: number)
    }

    /// - Throws: all problems.
    mutating func finished() throws(InvalidInput) -> [Cell] {
      checkLanguages()
      let hasText = cells.contains { if case .text = $0.kind { !$0.content.isEmpty } else { false } }
      if !hasText { report(1, "the notebook has no text", fix: "begin with '// %% [markdown]' and lines that say what it is about") }
      if !problems.isEmpty { throw InvalidInput(problems) }
      return cells
    }

    /// Between two cells of code a text is in both languages or in neither: else a page would lack something.
    private mutating func checkLanguages() {
      for run in cells.split(whereSeparator: { $0.kind == .code }) {
        let languages = run.compactMap { if case .text(let language) = $0.kind { language } else { nil } }
        for language in Language.allCases {
          let own = languages.count { $0 == language }
          guard own > languages.count - own, let first = run.first(where: { $0.kind == .text(language) }) else { continue }
          report(first.line, "this text is in one language alone", fix: "put the same in the other language beside it, or leave out 'lang'")
        }
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
