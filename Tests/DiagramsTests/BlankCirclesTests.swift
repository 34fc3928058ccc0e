import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct BlankCirclesTests {
  private static let pages = [nil, DiagramPage.a4, .a4Portrait, .a3, .a3Portrait, .screen]

  @Test(arguments: pages.indices, [Language.dutch, .english]) func nothingCoversAnything(page: Int, language: Language) throws {
    let options = DiagramOptions(language: language, theme: .print, page: Self.pages[page])
    for sectors in [nil, Sector.allCases, [.family]] {
      let layout = BlankCirclesDiagram(sectors: sectors, options: options).layout
      let circle = Disc(center: .zero, radius: layout.edges[2])
      #expect(layout.edges == layout.edges.sorted() && layout.edges[0] > BlankCirclesLayout.youthRadius + 40)
      let outside =
        layout.sectorNames.map(\.box) + layout.rows.flatMap { [$0.text.box, $0.markBox] }.filter { $0.width > 0 }
        + layout.blanks.map(\.text.box)
      for (k, box) in outside.enumerated() {
        #expect(!box.overlaps(circle))
        #expect(!outside[..<k].contains { $0.inset(by: 0.01).overlaps(box) })
      }
      for blank in layout.blanks { #expect(blank.to.x - blank.from.x > 60 && blank.from.x > blank.text.box.maxX) }
      let scale = (Self.pages[page] ?? .a4).scale(of: Box(center: .zero, width: layout.bounds.width, height: layout.bounds.height + 34))
      #expect(scale * 8.5 >= 8 || page == 5 || sectors != nil, "\(scale)")
    }
  }

  @Test func itSpeaksInTheFirstPersonAndNamesNobody() throws {
    let tree = try SVGTree(AllViews.svg(BlankCirclesDiagram(options: DiagramOptions(language: .dutch, theme: .print))))
    for text in ["Mijn steunweb", "Ik", "Naam:", "Datum:", "Gemaakt met:", "heel dichtbij", "Wie zet ik waar?", "spanning", "losse band"] {
      #expect(tree.texts.contains(text), "\(text)")
    }
    #expect(tree.texts.joined(separator: " ").contains("Wie is zo dichtbij dat ik me mijn leven niet zonder hem of haar kan voorstellen?"))
    #expect(tree.table.count == 1 + 3 + 1 + 3 && tree.table[1][0] == "heel dichtbij" && tree.table[5] == ["Naam", ""])
    #expect(tree.title == "Mijn steunweb" && tree.sentence.hasPrefix("Lege kringen om met de hand in te vullen"))
    let english = BlankCirclesDiagram(options: DiagramOptions(title: "Anna", theme: .print))
    #expect(english.title == "Anna" && english.textTable(in: .english).rows[2][1] == "Who is less close, but still part of my support web?")
  }

  /// Every colour is a grey.
  @Test(arguments: [DiagramTheme.print, .light, .greyscale]) func everyPrinterDoes(theme: DiagramTheme) {
    let dot = BlankCirclesDiagram(options: DiagramOptions(theme: theme)).dot
    for match in dot.matches(of: /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/) {
      #expect(match.output.1 == match.output.2 && match.output.2 == match.output.3, "\(match.output.0)")
    }
  }

  @Test func signsAreThoseOfThePictures() throws {
    let tree = try SVGTree(AllViews.svg(BlankCirclesDiagram()))
    #expect(
      tree.elements(class: "stress").count == 1 && tree.elements(class: "suspended").count == 1 && tree.elements(class: "cross").count == 1)
    #expect(tree.elements(class: "legend").count == 5, "person, star, house and two who know each other")
  }

  @Test func impossibleSectorsTrap() async {
    await #expect(processExitsWith: .failure) { _ = BlankCirclesDiagram(sectors: []) }
  }
}
