import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// What somebody finds who does not see the picture: the same in every view.
@Suite struct TextAlternativeTests {
  @Test(arguments: AllViews.View.allCases, [Language.dutch, .english])
  func theTableIsInThePictureAndNobodySeesIt(view: AllViews.View, language: Language) throws {
    let diagram = AllViews.diagram(view, Webs.small, DiagramOptions(language: language, idPrefix: "a-"))
    let tree = try SVGTree(AllViews.svg(diagram))
    let table = diagram.textTable(in: language)
    #expect(tree.table == [table.headings] + table.rows)
    let group = try #require(tree.elements.first { $0.attributes["role"] == "table" })
    #expect(group.attributes["fill-opacity"] == "0" && group.attributes["font-size"] == "1")
    #expect(group.attributes["aria-label"] == diagram.title && !group.attributes.keys.contains("aria-hidden"))
    #expect(tree.elements.count { $0.attributes["role"] == "columnheader" } == table.headings.count)
    #expect(tree.elements.count { $0.attributes["role"] == "rowheader" } == table.rows.count)
  }

  @Test(arguments: AllViews.View.allCases) func theRootIsADocumentWithNameDescriptionAndLanguage(view: AllViews.View) throws {
    let diagram = AllViews.diagram(view, Webs.small, DiagramOptions(language: .dutch, idPrefix: "a-"))
    let tree = try SVGTree(AllViews.svg(diagram))
    let root = tree.elements[0].attributes
    #expect(root["role"] == "graphics-document document" && root["lang"] == "nl" && root["xml:lang"] == "nl")
    #expect(root["aria-labelledby"] == "a-steunweb-title" && root["aria-describedby"] == "a-steunweb-desc")
    #expect(tree.element(id: "a-steunweb-title")?.name == "title" && tree.element(id: "a-steunweb-desc")?.name == "desc")
    #expect(tree.title == diagram.title && tree.sentence == diagram.description(in: .dutch))
  }

  /// Symbols say the row of the table; everything else of the drawing but the foot is for the eye alone.
  @Test(arguments: AllViews.View.allCases, DiagramAudience.allCases)
  func symbolsSayTheirRow(view: AllViews.View, audience: DiagramAudience) throws {
    let diagram = AllViews.diagram(view, Webs.small, DiagramOptions(foot: "2026", showsLost: true, audience: audience))
    let tree = try SVGTree(AllViews.svg(diagram))
    let table = diagram.textTable(in: .english)
    for (id, row) in diagram.elementRows {
      let element = try #require(tree.element(id: id), "\(id)")
      #expect(element.attributes["role"] == "graphics-symbol" && element.attributes["aria-label"] == table.spoken(row: row))
    }
    for (id, title) in diagram.elementTitles where diagram.elementRows[id] == nil {
      if let element = tree.element(id: id) { #expect(element.attributes["aria-label"] == title) }
    }
    for element in tree.elements where ["node", "edge"].contains(element.attributes["class"]?.prefix(4)) {
      let id = element.attributes["id"] ?? ""
      let isNamed = diagram.elementTitles[id] != nil || diagram.elementRows[id] != nil
      #expect((element.attributes["aria-hidden"] == "true") == (!isNamed && id != "foot"), "\(id)")
    }
    #expect(tree.element(id: "foot") != nil)
  }

  @Test func everyPersonHasARow() throws {
    for view in [AllViews.View.circles, .ecomap, .sectorMap] {
      let diagram = AllViews.diagram(view, Webs.small)
      let people = try SVGTree(AllViews.svg(diagram)).elements.filter { $0.attributes["id"]?.hasPrefix("person-") == true }
      #expect(people.count == 6 && people.allSatisfy { $0.attributes["aria-label"]?.contains(": ") == true })
    }
    let tree = try SVGTree(AllViews.svg(CirclesDiagram(web: Webs.small)))
    #expect(
      tree.element(id: "person-3")?.attributes["aria-label"]
        == "mother's cousin; role: relative · JIM; ring: close; sector: relatives; closeness: ordinary tie; tension: little tension; "
        + "support: social-emotional; knows: none")
  }

  @Test func longCellsEndInAnEllipsisAndEmptyOnesAreNotSpoken() {
    let table = TextTable(headings: ["a", "b", "c"], rows: [[String(repeating: "x", count: 10_000), "", "y"]])
    #expect(table.spoken(row: 0) == String(repeating: "x", count: SVGTable.longest) + "…; c: y")
    #expect(SVGTable.text(of: table, title: "t").utf8.count < 800)
  }
}
