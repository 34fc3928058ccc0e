import Foundation
import FoundationXML
import Graphviz
import Quantities
import Testing

@testable import Diagrams

/// Whatever people type as a label comes out as that text, and nothing else happens.
@Suite struct QuoterTests {
  static let labels = [
    "\"quoted\"", "back\\slash", "\\N \\G \\l \\", "a & b", "&amp; &#65; &copy;", "<b>bold</b>", "<", "👩‍👧 mama", "أمي والجدة", "100 % %s %n",
    "",
    "node", "graph", "-->", "]]>", "a;b{c}[d]", "tab\tand\nnewline\rhere", "\u{01}\u{08}\u{1b}control\u{7f}", "ĳ é ł Ž", "'single'",
    "\u{202e}override", "#comment", "//x", "/*x*/", "\u{fffe}\u{ffff}", "{name}",
  ]

  @Test(arguments: labels) func everyLabelComesOutAsText(label: String) throws {
    var graph = DOTGraph(id: "t")
    graph.node(Box(center: .zero, width: 100, height: 20), label: DOTText.label([label]), [(.shape, "plaintext"), (.id, "x-1")])
    let bytes = try GraphvizRenderer.render(dot: graph.text)
    let finished = SVGFinish(
      title: label, description: label, language: .dutch, table: TextTable(headings: [label], rows: [[label]]), titles: ["x-1": label]
    ).finished(String(decoding: bytes, as: UTF8.self))
    let tree = try SVGTree(finished)
    let expected = SVGTree.plain(label)
    #expect(SVGTree.plain(tree.texts.joined()) == expected)
    #expect(SVGTree.plain(tree.title ?? "") == expected)
    #expect(SVGTree.plain(tree.element(id: "x-1")?.attributes["aria-label"] ?? "") == expected)
    #expect(tree.table.map { $0.map(SVGTree.plain) } == [[expected], [expected]])
  }

  @Test func severalLinesStayApart() {
    #expect(DOTText.label(["a", "b\\"]) == #""a\nb\\""#)
    #expect(DOTText.label(["a", "b"], alignment: .left) == #""a\lb\l""#)
  }

  @Test func numbersHaveAtMostTwoDecimals() {
    let numbers = [0, -0.004, 1.005, -12.5, 99.999, 3.14159, 1e-9, -100.07]
    #expect(numbers.map(DOTText.number) == ["0", "0", "1", "-12.5", "100", "3.14", "0", "-100.07"])
    #expect(DOTText.inches(36) == "0.5000")
  }

  @Test func numbersThatGraphvizCannotTakeTrap() async {
    await #expect(processExitsWith: .failure) { _ = DOTText.number(.nan) }
    await #expect(processExitsWith: .failure) { _ = DOTText.number(1e30) }
    await #expect(processExitsWith: .failure) { _ = DOTText.value("a\"b") }
  }
}
