import Typesetting

/// Pieces of a page.
package enum HTMLText {
  package static func escaped(_ text: String) -> String { PlainText.escaped(text) }

  package static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
    "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(escaped(text))</\(name)>"
  }

  /// Plain text of several lines as paragraphs and lists: lines that begin with a bullet are items, and deeper ones go on with the line before.
  package static func block(_ text: String) -> String {
    var (result, items, paragraph) = ("", [String](), [String]())
    func paragraphs() -> String { paragraph.isEmpty ? "" : element("p", paragraph.joined(separator: " ")) + "\n" }
    func list() -> String { items.isEmpty ? "" : "<ul>\(items.map { element("li", $0) }.joined())</ul>\n" }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      if content.isEmpty {
        result += paragraphs() + list()
        (paragraph, items) = ([], [])
      } else if content.hasPrefix("- ") {
        result += paragraphs()
        paragraph = []
        items.append(String(content.dropFirst(2)))
      } else if line.first == " ", !items.isEmpty {
        items[items.count - 1] += " " + content
      } else {
        result += list()
        items = []
        paragraph.append(String(content))
      }
    }
    return result + paragraphs() + list()
  }

  /// A table with a caption; the first cell of each row is its heading.
  ///
  /// - Parameter rows: the cells, ready for the page; a row of one cell is a heading over the whole width.
  package static func table(caption: String, headings: [String], rows: [[Cell]]) -> String {
    let full = rows.filter { $0.count == headings.count }
    let head = headings.indices.map { k in
      let isText = k == 0 || !full.isEmpty && full.allSatisfy { !$0[k].isNumber }
      return element("th", headings[k], isText ? "scope=\"col\"" : "scope=\"col\" class=\"number\"")
    }
    let body = rows.map { cells -> String in
      if cells.count == 1 {
        return "<tr class=\"part\"><th colspan=\"\(headings.count)\" scope=\"rowgroup\">\(escaped(cells[0].text))</th></tr>"
      }
      return "<tr>" + cells.enumerated().map { $0 == 0 ? element("th", $1.text, "scope=\"row\"") : $1.html }.joined() + "</tr>"
    }
    return """
      <div class="scroll"><table\(rows.count <= 12 ? " class=\"short\"" : "")><caption>\(escaped(caption))</caption><thead><tr>\(head.joined())</tr></thead><tbody>
      \(body.joined(separator: "\n"))
      </tbody></table></div>

      """
  }

  /// A cell of a table, with the number behind its text where there is one.
  package struct Cell {
    let text: String
    var value: Double?
    var isNumber = true

    package init(text: String, value: Double? = nil, isNumber: Bool = true) {
      self.text = text
      self.value = value
      self.isNumber = isNumber
    }

    var html: String {
      let number = value.map { " data-value=\"\($0)\"" } ?? ""
      return "<td\(isNumber ? " class=\"number\"" : "")\(number)>\(escaped(text))</td>"
    }
  }

  /// A picture with its caption, and what is folded away beneath it.
  package static func figure(_ svg: String, caption: String, more: String = "") -> String {
    "<figure>\n<div class=\"scroll\">\(svg)</div><figcaption>\(escaped(caption))</figcaption>\n\(more)</figure>\n"
  }
}
