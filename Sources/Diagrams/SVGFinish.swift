/// Makes an SVG from Graphviz ready for a page: a role, a title, a description, a font stack, and nothing that varies or distracts.
public enum SVGFinish {
  /// What viewers without DejaVu Sans show instead.
  static let fonts = "DejaVu Sans, Verdana, sans-serif"

  /// - Parameters:
  ///   - svg: the output of Graphviz for a graph of this package.
  ///   - id: stands before the ids of title and description; unique in the page.
  ///   - title: the name of the picture for screen readers.
  ///   - description: one sentence that stands for the picture.
  ///   - titles: what a pointer shows over the element with this id; the titles of all other elements are left out.
  /// - Returns: the same bytes for the same input.
  public static func finish(_ svg: String, id: String, title: String, description: String, titles: [String: String] = [:]) -> String {
    var result = ""
    var element = ""
    var rest = svg[...]
    // Graphviz writes one comment, declaration, tag or title at a time; text stands between tags.
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = dropping(rest, through: "-->")
      } else if rest.hasPrefix("<!DOCTYPE") || rest.hasPrefix("<?") {
        rest = dropping(rest, through: ">")
      } else if rest.hasPrefix("<title>") {
        rest = dropping(rest, through: "</title>")
        if let text = titles[element] { result += "<title>\(escaped(text))</title>" }
      } else {
        let end = rest.firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
        let tag = readable(rest[..<end])
        rest = rest[end...]
        if tag.hasPrefix("<svg ") {
          result += "<svg role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" \(tag.dropFirst(5))\n"
          result += "<title id=\"\(id)-title\">\(escaped(title))</title>\n<desc id=\"\(id)-desc\">\(escaped(description))</desc>"
        } else {
          if tag.hasPrefix("<g ") { element = attribute("id", of: tag) ?? "" }
          result += tag
        }
      }
    }
    return withoutEmptyLines(result + rest)
  }

  private static func dropping(_ text: Substring, through mark: String) -> Substring {
    guard let range = text.firstRange(of: mark) else { return "" }
    return text[range.upperBound...]
  }

  /// A tag with plain hyphens in its ids and the font stack in place of a single font.
  private static func readable(_ tag: Substring) -> String {
    String(tag).replacing("&#45;", with: "-")
      .replacing("font-family=\"DejaVu Sans Bold\"", with: "font-family=\"\(fonts)\" font-weight=\"bold\"")
      .replacing("font-family=\"DejaVu Sans\"", with: "font-family=\"\(fonts)\"")
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let open = tag.firstRange(of: " \(name)=\"") else { return nil }
    return String(tag[open.upperBound...].prefix { $0 != "\"" })
  }

  private static func withoutEmptyLines(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: "\n") + "\n"
  }

  /// Text as XML holds it, without what XML cannot hold.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      default: if scalar.value >= 0x20 && scalar.value != 0xfffe && scalar.value != 0xffff { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
