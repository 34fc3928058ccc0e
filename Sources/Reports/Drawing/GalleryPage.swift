import Diagrams
public import Quantities
import Wording

/// A page to leaf through pictures that stand beside it: by case, each with its words and its table.
public struct GalleryPage {
  /// A picture without its bytes, so that a page of thousands stays small.
  public struct Entry: Sendable {
    /// What the picture belongs to, such as the name of its case file.
    public let group: String
    let name: String
    let view: String
    let title: String
    let description: String
    let headings: [String]
    let rows: [[String]]

    public init(group: String, _ picture: DrawnPicture) {
      self.group = group
      (name, view, title, description) = (picture.name, picture.view, picture.title, picture.description)
      (headings, rows) = (picture.table.headings, picture.table.rows)
    }

    var isImage: Bool { !name.hasSuffix(".pdf") && !name.hasSuffix(".dot") }
  }

  private let entries: [Entry]
  private let others: [String]
  private let language: Language

  /// - Parameters:
  ///   - entries: the pictures, group by group.
  ///   - others: folders beside the page that have a page of their own.
  ///   - language: that of the page.
  public init(_ entries: [Entry], others: [String] = [], language: Language) {
    self.entries = entries
    self.others = others
    self.language = language
  }

  /// Whether a file is such a page, in whichever language.
  ///
  /// - Parameter head: its first bytes.
  public static func isOne(head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    return Language.allCases.contains { text.contains("<title>\(HTMLText.escaped(Wording.text("gallery.title", in: $0)))</title>") }
  }

  /// The page: no script, and nothing from outside its folder.
  public var html: String {
    var groups: [(name: String, entries: [Entry])] = []
    for entry in entries {
      if groups.last?.name == entry.group { groups[groups.count - 1].entries.append(entry) } else { groups.append((entry.group, [entry])) }
    }
    let title = escaped(Wording.text("gallery.title", in: language))
    let links = groups.enumerated().map { "<li><a href=\"#group-\($0 + 1)\">\(escaped($1.name))</a></li>" }.joined()
    let more = others.map { "<li><a href=\"\(Self.address($0))/index.html\">\(escaped($0))</a></li>" }.joined()
    let sections = groups.enumerated().map { section($1.name, $1.entries, number: $0 + 1) }.joined()
    let body = """
      <h1>\(title)</h1>
      <nav aria-label="\(escaped(Wording.text("gallery.cases", in: language)))"><ul>\(links)\(more)</ul></nav>
      \(sections)
      """
    return HTMLPage(
      title: Wording.text("gallery.title", in: language), language: language, style: Self.style, pictures: .beside, body: body
    ).html
  }

  private func section(_ name: String, _ entries: [Entry], number: Int) -> String {
    "<section id=\"group-\(number)\">\n<h2>\(escaped(name))</h2>\n<div class=\"pictures\">\n\(entries.map(figure).joined())</div>\n</section>\n"
  }

  private func figure(_ entry: Entry) -> String {
    let link = Self.address(entry.name)
    let picture = entry.isImage ? "<img src=\"\(link)\" alt=\"\(escaped(entry.title))\" loading=\"lazy\">" : escaped(entry.title)
    let head = entry.headings.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = entry.rows.map { "<tr>" + $0.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n" }.joined()
    return """
      <figure>
      <a href="\(link)">\(picture)</a>
      <figcaption><strong>\(escaped(caption(entry)))</strong> \(escaped(entry.description))
      <details><summary>\(escaped(Wording.text("gallery.table", in: language)))</summary>
      <table><thead><tr>\(head)</tr></thead><tbody>
      \(rows)</tbody></table></details></figcaption>
      </figure>

      """
  }

  /// Title and view in words.
  private func caption(_ entry: Entry) -> String {
    let key = "gallery.view.\(entry.view)"
    return Wording.has(key) ? "\(entry.title) (\(Wording.text(key, in: language)))" : entry.title
  }

  /// A file name as a relative address.
  private static func address(_ name: String) -> String {
    var result = "./"
    for byte in name.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || [45, 46, 95].contains(byte)
      result += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return result
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private static let style = """
    body{font:16px/1.5 "DejaVu Sans",Verdana,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color:#222;background:#fff}
    .pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(26rem,1fr));gap:1.5rem}
    figure{margin:0;border:1px solid #767676;padding:.75rem;break-inside:avoid}img{width:100%;height:auto}figcaption{font-size:.85rem}
    table{border-collapse:collapse;font-size:.8rem}th,td{border:1px solid #767676;padding:.1rem .4rem;text-align:left}
    a:focus-visible,summary:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}
    @media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}a{color:#9cf}}
    """
}
