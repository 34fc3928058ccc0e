import Foundation
import FoundationXML

/// An SVG as the tests see it: elements with their attributes, and texts.
final class SVGTree: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  struct Malformed: Error { let line: Int }

  private(set) var elements: [Element] = []
  /// The texts that can be seen.
  private(set) var texts: [String] = []
  /// The rows of the table that nobody sees, the headings first.
  private(set) var table: [[String]] = []
  private(set) var comments: [String] = []
  /// Contents of elements other than texts, titles and descriptions.
  private(set) var otherContents = ""
  /// The content of the first `title`, which names the picture.
  private(set) var title: String?
  private(set) var sentence: String = ""
  private var open: [String] = []
  private var roles: [String] = []
  private var text = ""

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { throw Malformed(line: parser.lineNumber) }
  }

  func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }
  func elements(class name: String) -> [Element] {
    elements.filter { $0.attributes["class"]?.split(separator: " ").contains { $0 == name } == true }
  }

  /// The sizes of the texts of nodes with a class, as the page shows them.
  func letters(class name: String) -> [Double] { letters { $0["class"] == "node \(name)" } }

  /// The sizes of letters in the elements of whose attributes this is so.
  func letters(where isMeant: ([String: String]) -> Bool) -> [Double] {
    let transform = elements.first { $0.name == "g" }?.attributes["transform"] ?? ""
    let scale = transform.firstMatch(of: /scale\(([0-9.]+)/).flatMap { Double($0.output.1) } ?? 1
    return elements.indices.filter { isMeant(elements[$0].attributes) }.flatMap { k in
      let texts = elements[(k + 1)...].prefix { $0.name != "g" }.filter { $0.name == "text" }
      return texts.compactMap { $0.attributes["font-size"].flatMap(Double.init).map { $0 * scale } }
    }
  }

  /// The tree without coordinates: names, ids, classes and styles in their order.
  var structure: String {
    elements.map { element in
      let kept = ["id", "class", "fill", "stroke", "stroke-width", "stroke-dasharray", "role", "aria-label", "aria-hidden", "font-weight"]
        .compactMap { key in
          element.attributes[key].map { "\(key)=\($0)" }
        }
      return ([element.name] + kept).joined(separator: " ")
    }.joined(separator: "\n") + "\n" + texts.joined(separator: "\n") + "\n"
  }

  /// A text as XML can show it: without control characters, spaces as one.
  static func plain(_ text: String) -> String {
    let clean = text.unicodeScalars.filter {
      $0.value == 0x85 || $0.value >= 0x20 && !(0x7f..<0xa0).contains($0.value) && $0.value < 0xfffe || $0.value >= 0x10000
        || "\t\n\r".unicodeScalars.contains($0)
    }
    // Isolates change nothing, and marks that turn the direction round are left out.
    let still = clean.filter { !(0x2066...0x2069).contains($0.value) && !(0x202a...0x202e).contains($0.value) }
    return String(String.UnicodeScalarView(still)).split { $0.isWhitespace }.joined(separator: " ")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    elements.append(Element(name: name, attributes: attributes))
    open.append(name)
    roles.append(attributes["role"] ?? "")
    if attributes["role"] == "row" { table.append([]) }
    text = ""
  }

  func parser(_ parser: XMLParser, foundComment comment: String) { comments.append(comment) }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "text" {
      if roles.contains("table") { table[table.count - 1].append(text) } else { texts.append(text) }
    } else if name != "title" && name != "desc" {
      otherContents += text
    }
    if name == "title", title == nil { title = text }
    if name == "desc" { sentence = text }
    text = ""
    open.removeLast()
    roles.removeLast()
  }
}
