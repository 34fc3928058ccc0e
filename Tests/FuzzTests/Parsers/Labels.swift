import Documents
import Graphviz
import Quantities
import Typesetting

@testable import Diagrams
@testable import Interchange

extension FuzzedParser {
  /// Names of people in pictures: Graphviz reads the DOT that this writes, says the same text, and never ends the process.
  static let label = FuzzedParser(
    name: "label", seeds: [], words: Words.labels,
    check: .now { bytes in
      let text = String(decoding: bytes.prefix(4_000), as: UTF8.self)
      try LabelCheck.picture(text)
      try LabelCheck.names(text)
    })
}

private enum LabelCheck {
  /// A label of a picture is the text of the picture, line by line.
  static func picture(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(5).map(String.init)
    for alignment in [DOTText.Alignment.center, .left, .right] {
      var graph = DOTGraph(id: "fuzz")
      graph.node(
        Box(center: .zero, width: 100, height: 20), label: DOTText.label(lines, alignment: alignment),
        [(.shape, "plaintext"), (.fontsize, "9"), (.id, "x-1")])
      let svg: [UInt8]
      do {
        svg = try GraphvizRenderer.render(dot: graph.text)
      } catch {
        throw Broken("Graphviz refuses a label: \(error)")
      }
      let found = try texts(svg).map(visible).filter { !$0.isEmpty }
      let expected = lines.map { visible(PlainText.isolated($0)) }.filter { !$0.isEmpty }
      try Broken.unless(found == expected, "the label \(expected) comes out as \(found)")
    }
  }

  /// The texts of a picture.
  private static func texts(_ svg: [UInt8]) throws -> [String] {
    var log = ReadingLog(path: "fuzz.svg")
    var texts: [String] = []
    var open = 0
    do {
      var reading = try XMLReading(svg, log)
      while let event = try reading.next(&log) {
        switch event {
        case .start(let element):
          if element.name == "text" { texts.append("") }
          open = element.name == "text" || open > 0 ? open + 1 : 0
        case .text(let text, _): if open > 0 { texts[texts.count - 1] += text }
        case .end: open = max(0, open - 1)
        }
      }
    } catch {
      throw Broken("the picture is no XML: \(error)")
    }
    return texts
  }

  /// The text but for spaces, of which Graphviz makes hard ones.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// An id that is exported as DOT is what Graphviz calls the node. It leaves a doubled backslash, which stands for one in its labels.
  ///
  /// Left out is what Graphviz 2.43 itself loses and DOT cannot write otherwise: line breaks beside what is escaped, and names that begin with a per
  /// cent sign, which are its own.
  static func names(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard bytes.first != UInt8(ascii: "%"), !bytes.contains(UInt8(ascii: "\n")) else { return }
    let writing = GraphFormat.dot.write([ForeignGraph(nodes: [.init(id: text), .init(id: "\(text)2")])])
    guard writing.losses.isEmpty else { return }
    let places: [String: SIMD2<Double>]
    do {
      places = try GraphvizRenderer.places(dot: String(decoding: writing.bytes, as: UTF8.self), engine: .neato)
    } catch {
      throw Broken("Graphviz refuses an exported graph: \(error)")
    }
    // By scalars: a backslash may carry an accent.
    let names = Set([text, "\(text)2"].map { $0.unicodeScalars.map { $0 == "\\" ? "\\\\" : String($0) }.joined() })
    try Broken.unless(Set(places.keys) == names, "the nodes \(names) are called \(places.keys.sorted())")
  }
}
