import Quantities
import Typesetting

/// Makes an SVG from Graphviz ready for a page: with a language, a title, a description, a table and names of its symbols for people who do not
/// see it, a font stack, and nothing that varies or distracts.
///
/// Assistive technology finds the title and the description, every symbol that stands for something by name, the foot, and the table; the rest
/// of the drawing says the same for the eye and is hidden from it.
struct SVGFinish {
  /// What viewers without DejaVu Sans show instead.
  static let fonts = "DejaVu Sans, Verdana, sans-serif"

  /// Longer descriptions end in an ellipsis; that of 40 people with the longest names does not.
  private static let longestDescription = 5_000

  /// Stands before every id.
  var idPrefix = ""
  let title: String
  let description: String
  let language: Language
  let table: TextTable
  /// What a pointer shows over the element with this id, and what it is called where it has no row.
  var titles: [String: String] = [:]
  /// The row of the table that the element with this id stands for.
  var rows: [String: Int] = [:]

  /// - Parameter svg: the output of Graphviz for a graph of this package.
  /// - Returns: the same bytes for the same input.
  /// - Complexity: O(n) for n bytes.
  func finished(_ svg: String) -> String {
    let source = SVGBytes(Array(svg.utf8))
    var result = SVGBytes.Output(capacity: source.bytes.count * 2)
    var element = ""
    var position = 0
    // Graphviz writes one comment, declaration, tag or title at a time; text stands between tags.
    while let open = source.index(of: "<", from: position) {
      result.append(source.bytes[position..<open])
      if source.has("<!--", at: open) {
        position = source.end(of: "-->", from: open)
      } else if source.has("<!DOCTYPE", at: open) || source.has("<?", at: open) {
        position = source.end(of: ">", from: open)
      } else if source.has("<title>", at: open) {
        position = source.end(of: "</title>", from: open)
        if let text = titles[element] { result.append("<title>\(PlainText.escaped(SVGTable.cut(text)))</title>") }
      } else {
        position = source.end(of: ">", from: open)
        let tag = SVGBytes(Array(source.bytes[open..<position]))
        if tag.has("<svg ", at: 0) {
          result.append(root(tag.text))
        } else if tag.has("<g ", at: 0) {
          let group = tag.replacing("&#45;", with: "-")
          element = group.attribute("id") ?? ""
          result.append(self.group(group, element))
        } else if tag.has("<text ", at: 0) {
          result.append(
            tag.replacing("font-family=\"DejaVu Sans Bold\"", with: "font-family=\"\(Self.fonts)\" font-weight=\"bold\"")
              .replacing("font-family=\"DejaVu Sans\"", with: "font-family=\"\(Self.fonts)\"").bytes[...])
        } else {
          if tag.has("</svg>", at: 0) { result.append(SVGTable.text(of: table, title: title)) }
          result.append(tag.bytes[...])
        }
      }
    }
    result.append(source.bytes[position...])
    return result.text
  }

  /// The root with the words that stand for the picture. It is a document and no image: an image would hide what is in it.
  private func root(_ tag: String) -> String {
    let (name, text) = ("\(idPrefix)steunweb-title", "\(idPrefix)steunweb-desc")
    return """
      <svg role="graphics-document document" lang="\(language.rawValue)" xml:lang="\(language.rawValue)" aria-labelledby="\(name)" \
      aria-describedby="\(text)" \(tag.dropFirst(5))
      <title id="\(name)">\(PlainText.escaped(SVGTable.cut(title)))</title>
      <desc id="\(text)">\(PlainText.escaped(SVGTable.cut(description, to: Self.longestDescription)))</desc>
      """
  }

  /// A group with its name, or hidden from assistive technology where the table says what it says.
  private func group(_ tag: SVGBytes, _ id: String) -> String {
    let name = rows[id].map { table.spoken(row: $0) } ?? titles[id].map { SVGTable.cut($0) }
    if let name { return "\(tag.text.dropLast()) role=\"graphics-symbol\" aria-label=\"\(PlainText.escaped(name))\">" }
    let kind = tag.attribute("class")?.prefix(4)
    return (kind == "node" || kind == "edge") && id != "\(idPrefix)foot" ? "\(tag.text.dropLast()) aria-hidden=\"true\">" : tag.text
  }
}
