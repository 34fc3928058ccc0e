import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// Whether pictures can be read: many people, long names, small sheets.
@Suite struct PictureSizeTests {
  /// People in all parts of life and rings, with names that begin alike.
  private static func crowd(_ count: Int, name: String = "buurvrouw van de overkant die vaak oppast") -> SupportWeb {
    let alters = (0..<count).map { k in
      Webs.alter(
        "p\(k)", Bilingual(both: "\(name) \(k)"), k % 5 == 2 ? .professional : .kin, Ring.allCases[k * 7 % 3], closeness: 0.5,
        sector: Sector.allCases[k % 8])
    }
    return Webs.web(alters, places: [Place(id: "club", label: Bilingual(both: "club"), type: .club, takesPart: .yes)])
  }

  /// Above 40 people the names became too small to read, and nothing said so.
  @Test(arguments: [45, 50, 60], [false, true]) func namesStayReadableOnA3(count: Int, isOneRing: Bool) throws {
    var web = Self.crowd(count)
    if isOneRing { for k in web.alters.indices { web.alters[k].tie.ring = .inner } }
    let diagram = CirclesDiagram(web: web, options: DiagramOptions(page: .a3))
    let tree = try SVGTree(AllViews.svg(diagram))
    let sizes = ["label", "number", "text"].flatMap { tree.letters(class: $0) }
    #expect(try #require(sizes.min()) >= 7)
    if diagram.layout.usesNumbers {
      #expect(tree.texts.contains("Who is who"))
      #expect(tree.texts.joined(separator: " ").contains("There is no room for all names"))
      // In the symbol and before the name.
      for k in 1...count { #expect(tree.texts.count { $0 == "\(k)" } >= 2) }
      #expect(tree.texts.contains("A"), "the letter of a place")
    } else {
      #expect(CirclesRoomTests.faults(of: diagram) == [])
    }
    let joined = tree.texts.joined(separator: " ")
    for alter in web.alters { #expect(joined.contains(alter.person.label(in: .english).suffix(3))) }
  }

  @Test func eightyInOneRingHaveNumbers() {
    var web = Self.crowd(80)
    for k in web.alters.indices { web.alters[k].tie.ring = .inner }
    #expect(CirclesDiagram(web: web, options: DiagramOptions(page: .a3)).layout.usesNumbers)
  }

  /// Names that are cut to the same words could not be told apart.
  @Test func cutNamesHaveANumberAndAreWrittenInFull() throws {
    let web = Self.crowd(18)
    for diagram in [CirclesDiagram(web: web) as any Diagram, EcomapDiagram(web: web)] {
      let tree = try SVGTree(AllViews.svg(diagram))
      let labels = tree.texts.filter { $0.contains("…") }
      #expect(Set(labels).count == labels.count, "\(labels)")
      if !labels.isEmpty { #expect(tree.texts.contains("Whole names")) }
    }
    // A few people have room for all of it.
    let few = try SVGTree(AllViews.svg(CirclesDiagram(web: Self.crowd(4))))
    #expect(!few.texts.contains { $0.contains("…") || $0.hasSuffix("(1)") })
  }

  @Test func namesThatDifferBeforeTheCutHaveNoNumber() {
    let people = ["a very long name that is cut", "another long name that is cut", "short", "short"].enumerated().map {
      Person(id: "\($0)", label: Bilingual(both: $1), role: .kin)
    }
    #expect(NameMarks.marks(of: people) { [String($0.label(in: .english).prefix(8)) + "…"] } == ["2": 3, "3": 4])
    #expect(NameMarks.marks(of: people) { [$0.label(in: .english)] } == [:])
    #expect(NameMarks.marking(["a", "b…"], 3) == ["a", "b… (3)"] && NameMarks.marking(["a"], nil) == ["a"])
  }

  /// A standing sheet had the lying picture in its middle.
  @Test(arguments: [AllViews.View.circles, .ecomap, .matrix]) func aStandingSheetHasALayoutOfItsOwn(view: AllViews.View) throws {
    let (lying, standing) = (DiagramPage.a4, DiagramPage.a4Portrait)
    func letters(_ page: DiagramPage) throws -> Double {
      try #require(AllViews.diagram(view, Webs.small, DiagramOptions(page: page)).smallestLetters)
    }
    func turned(_ page: DiagramPage) -> Double {
      let diagram = AllViews.diagram(view, Webs.small, DiagramOptions())
      let bounds = AllViews.bounds(of: diagram)
      return page.scale(of: bounds) * (diagram.smallestLetters ?? 0)
    }
    #expect(try letters(standing) > turned(standing) * 1.05)
    #expect(try letters(lying) >= turned(lying) * 0.97)
  }

  /// The grid always stood beneath the map, however wide the sheet is.
  @Test func theGridStandsWhereThePageHasRoom() throws {
    let web = EcomapTests.web(seed: 3, count: 40)
    let usual = SectorMapDiagram(web: web)
    #expect(usual.grid.box.maxY < usual.layout.body.minY)
    let wide = SectorMapDiagram(web: web, options: DiagramOptions(page: .a3))
    #expect(wide.grid.box.minX > wide.layout.body.maxX)
    let beneath = DiagramPage.a3.scale(of: AllViews.bounds(of: usual)) * (usual.smallestLetters ?? 0)
    #expect(try #require(wide.smallestLetters) > beneath * 1.02)
  }

  @Test func theSmallestLettersAreThoseOfThePicture() throws {
    for page in [nil, DiagramPage.a4, .a3Portrait] {
      let diagram = CirclesDiagram(web: Webs.small, options: DiagramOptions(foot: "2026", page: page))
      let tree = try SVGTree(AllViews.svg(diagram))
      let texts = ["label", "text", "ring-name", "sector-name", "youth"].flatMap { tree.letters(class: $0) }
      // Graphviz writes the scale of a sheet with two decimals.
      #expect(abs(try #require(texts.min()) - #require(diagram.smallestLetters)) < 0.005 * CirclesFurniture.ringSize + 0.01)
    }
  }

  /// Above some tens of people names became smaller than 6 points on paper, and the sheet did not say so.
  @Test(arguments: [AllViews.View.circles, .ecomap, .sectorMap], [40, 80, 120]) func smallLettersAreSaidInLettersThatCanBeRead(
    view: AllViews.View, count: Int
  ) throws {
    for page in [DiagramPage.a4, .a4Portrait, .a3, .screen] {
      let diagram = AllViews.diagram(view, Self.crowd(count), DiagramOptions(page: page))
      let smallest = try #require(diagram.smallestLetters)
      let tree = try SVGTree(AllViews.svg(diagram))
      #expect((tree.element(id: "small-letters") != nil) == (smallest < DiagramPage.leastLetters), "\(smallest)")
      guard tree.element(id: "small-letters") != nil else { continue }
      #expect(tree.letters { $0["id"] == "small-letters" }.min() ?? 0 >= DiagramPage.leastLetters)
    }
    let usual = AllViews.diagram(view, Webs.small, DiagramOptions(page: .a3))
    #expect(!usual.dot.contains("small-letters"))
  }

  /// On A4 120 names have no room: numbers do, and a list says whose they are. Forty short ones have numbers only where they would be too small.
  @Test func numbersSetInWhereNamesWouldBeTooSmall() throws {
    let some = CirclesDiagram(web: Self.crowd(40, name: "person"), options: DiagramOptions(page: .a4))
    #expect(some.layout.usesNumbers || (some.smallestLetters ?? 0) >= DiagramPage.leastLetters)
    let many = Self.crowd(120)
    let circles = CirclesDiagram(web: many, options: DiagramOptions(page: .a4))
    #expect(circles.layout.usesNumbers)
    let ecomap = EcomapDiagram(web: many, options: DiagramOptions(page: .a4))
    #expect(ecomap.layout.detail == .numbers && EcomapRoomTests.faults(of: ecomap) == [])
    let force = try ForceTests.diagram(many, DiagramOptions(page: .a4))
    #expect(force.layout.isNumbered && ForceTests.faults(of: force) == [])
    let unlike = try ForceTests.diagram(EcomapTests.web(seed: 3, count: 12), DiagramOptions(page: .a4))
    #expect(!unlike.layout.isNumbered)
    for diagram in [circles as any Diagram, ecomap, force] {
      let tree = try SVGTree(AllViews.svg(diagram))
      #expect(tree.texts.contains("Who is who"))
      let joined = tree.texts.joined(separator: " ")
      for alter in many.alters { #expect(joined.contains(alter.person.label(in: .english).suffix(3))) }
    }
  }

  /// Two names that are cut to the same words could not be told apart in a sociogram.
  @Test func aSociogramWritesCutNamesInFullToo() throws {
    let tree = try SVGTree(AllViews.svg(try ForceTests.diagram(Self.crowd(8))))
    let labels = tree.texts.filter { $0.contains("…") }
    #expect(!labels.isEmpty && Set(labels).count == labels.count, "\(labels)")
    #expect(tree.texts.contains("Whole names"))
  }
}
