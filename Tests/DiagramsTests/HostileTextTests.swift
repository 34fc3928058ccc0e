import Quantities
import SupportWebs
import Testing
import Typesetting

@testable import Diagrams

/// Whatever people type, in every view: it is drawn, comes back as text, and appears nowhere else.
@Suite struct HostileTextTests {
  /// Texts with a word of their own, so that they can be found again.
  static let labels: [(name: String, text: String)] = [
    ("quotes", #"Zoë "de" 'neef'"#), ("backslashes", #"Quinten\N \G \E \L \l \\"#), ("markup", "<script>alert(Quinten)</script>"),
    ("entities", "Quinten & &amp; &#65; &lt;b&gt;"), ("lines", "Quinten\nde\rtweede\tman"),
    ("controls", "Quin\u{0}\u{1}\u{1b}ten\u{7f}\u{85}x"),
    ("override", "\u{202e}Quinten\u{202c} neef"), ("isolates", "\u{2067}Quinten \u{2066}x"), ("closers", "Quinten\u{2069}\u{2069} neef"),
    ("arabic", "أمي والجدة"), ("hebrew", "סבתא של נועה"), ("emoji", "👩‍👧‍👦 Quinten 🏴‍☠️ 🇳🇱"), ("marks", "Qu\u{308}\u{323}inten e\u{301}"),
    ("tower", "Q" + String(repeating: "\u{301}", count: 5_000) + "uinten"), ("word", "Quinten" + String(repeating: "x", count: 9_993)),
    ("words", "Quinten " + String(repeating: "woord ", count: 1_665)), ("spaces", String(repeating: " ", count: 5_000) + "Quinten"),
    ("comment", "Quinten -->]]><!-- x"), ("placeholder", "{name} {n} %s Quinten $(x)"), ("html label", "<<b>Quinten</b>>"),
    ("sixty", ManyWebs.longName), ("separators", "Quinten\u{2028}neef\u{2029}oom"), ("empty", ""),
  ]

  private static func web(_ text: String) -> SupportWeb {
    let label = Bilingual(both: text)
    var web = Webs.small
    web.youth = web.youth.renamed("quinten", label)
    web.alters = web.alters.enumerated().map { k, alter in
      guard k < 4 else { return alter }
      let person = Person(id: alter.id, label: label, role: alter.person.role, sector: alter.person.sector)
      return Alter(person: person, tie: alter.tie)
    }
    web.places.append(Place(id: "quinten", label: label, type: .club, takesPart: .yes))
    return web
  }

  @Test(arguments: AllViews.View.allCases, labels.indices)
  func whateverPeopleTypeIsOnlyText(view: AllViews.View, index: Int) throws {
    let text = Self.labels[index].text
    for options in [
      DiagramOptions(language: .dutch, foot: text), DiagramOptions(title: text, page: .a3, showsLost: true, audience: .youth),
    ] {
      let diagram = AllViews.diagram(view, Self.web(text), options)
      let svg = try AllViews.svg(diagram)
      let tree = try SVGTree(svg)
      let plain = Self.letters(text)
      // The whole text, or its begin where it is endless.
      if view.hasNames { #expect(tree.table.contains { $0.contains { Self.says(Self.letters($0), plain) } }, "\(tree.table)") }
      let begin = plain.filter { !$0.isWhitespace }.prefix(6)
      #expect(tree.texts.contains { Self.letters($0).filter { !$0.isWhitespace }.contains(begin) })
      Self.expectNothingElsewhere(tree, svg)
      #expect(svg.utf8.count < 400_000)
      let size = try #require(svg.firstMatch(of: /width="(\d+)pt" height="(\d+)pt"/))
      #expect((Int(size.output.1) ?? 9_999) < 2_000 && (Int(size.output.2) ?? 9_999) < 2_000)
      #expect(!tree.texts.contains { $0.count > 240 })
      #expect(try AllViews.svg(AllViews.diagram(view, Self.web(text), options)) == svg)
    }
  }

  /// The text without marks on letters, of which a tower is cut.
  private static func letters(_ text: String) -> String {
    let scalars = SVGTree.plain(text).unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func says(_ cell: String, _ text: String) -> Bool {
    cell.contains(text) || cell.hasSuffix("…") && text.hasPrefix(cell.dropLast()) && cell.count > 100
  }

  private static func expectNothingElsewhere(_ tree: SVGTree, _ svg: String) {
    #expect(tree.comments.isEmpty && tree.otherContents.allSatisfy(\.isWhitespace))
    let known: Set = ["svg", "g", "title", "desc", "text", "polygon", "ellipse", "path", "polyline"]
    #expect(Set(tree.elements.map(\.name)).isSubset(of: known))
    for element in tree.elements {
      for (name, value) in element.attributes where name != "aria-label" {
        #expect(!value.lowercased().contains("quin") && value.utf8.allSatisfy { $0 < 0x7f }, "\(name)")
        if ["id", "class"].contains(name) {
          #expect(value.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_ ".utf8.contains($0) }, "\(value)")
        }
      }
    }
    #expect(!svg.unicodeScalars.contains { (0x202a...0x202e).contains($0.value) })
    // Every isolate is closed within its text.
    for text in tree.texts + tree.table.joined() {
      let depths = text.unicodeScalars.reduce(into: [0]) { depths, scalar in
        depths.append(depths[depths.count - 1] + ((0x2066...0x2068).contains(scalar.value) ? 1 : scalar.value == 0x2069 ? -1 : 0))
      }
      #expect(depths.last == 0 && depths.allSatisfy { $0 >= 0 })
    }
  }

  /// Letters from right to left stand between isolates wherever something stands beside them.
  @Test(arguments: AllViews.View.allCases) func namesDoNotTurnTheirNeighboursRound(view: AllViews.View) throws {
    let tree = try SVGTree(AllViews.svg(AllViews.diagram(view, Self.web("אמא"), DiagramOptions(foot: "2026 אמא"))))
    for text in tree.texts where text.contains("אמא") {
      #expect(text.hasPrefix("\u{2068}") && text.hasSuffix("\u{2069}"))
      if text.contains("·") { #expect(text.contains("\u{2068}אמא\u{2069} ·")) }
      if text.contains(" of ") { #expect(text.contains(" of \u{2068}אמא\u{2069}")) }
    }
  }

  @Test func linesAreCleanedAndIsolated() {
    #expect(PlainText.line("a\u{202e}b\u{0}\tc") == "ab c")
    #expect(PlainText.line("\u{2067}a") == "\u{2067}a\u{2069}" && PlainText.line("a\u{2069}") == "a")
    #expect(PlainText.line("e" + String(repeating: "\u{301}", count: 40)).unicodeScalars.count == 16)
    #expect(PlainText.isolated("oma 👵 é") == "oma 👵 é" && PlainText.isolated("אמא") == "\u{2068}אמא\u{2069}")
  }
}
