import Quantities
import SupportWebs
import Testing

@testable import Diagrams
@testable import Wording

/// The youth's own version: first what is there, in the first person, without flags.
@Suite struct YouthVersionTests {
  private static func options(_ language: Language = .english, showsLost: Bool = false) -> DiagramOptions {
    DiagramOptions(language: language, isMadeWithYouth: true, showsLost: showsLost, audience: .youth)
  }

  @Test func circlesBeginWithWhatIsThere() {
    let diagram = CirclesDiagram(web: Webs.small, options: Self.options())
    #expect(diagram.title == "My support web")
    #expect(
      diagram.description(in: .english)
        == "Very close: mother, grandmother. Close: mother's cousin. My JIM: mother's cousin. My places: Beacon School, football club. "
        + "Also in my support web: father, guardian, classmate.")
    #expect(
      diagram.description(in: .dutch)
        == "Heel dichtbij: moeder, oma. Dichtbij: neef van moeder. Mijn JIM: neef van moeder. Mijn plekken: Het Baken, voetbalclub. "
        + "Ook in mijn steunweb: vader, gezinsvoogd, klasgenoot.")
    let table = diagram.textTable(in: .english)
    #expect(table.headings == ["who", "who that is", "how close", "part of my life", "our tie", "how it goes", "support", "knows"])
    #expect(
      table.rows.map { $0[0] } == [
        "mother's cousin", "mother", "grandmother", "Beacon School", "football club", "father", "guardian", "classmate",
      ])
    #expect(
      table.rows[1] == [
        "mother", "parent", "very close", "family", "strong tie", "sometimes hard", "social-emotional",
        "grandmother; father (sometimes hard)",
      ])
    #expect(table.rows[4] == ["football club", "club", "", "clubs, faith and work", "I take a break from it now", "", "", ""])
    #expect(table.rows[5][4] == "loose tie; we do not see each other now")
    #expect(table.rows[6][4...5] == ["", ""], "what nobody said stays blank")
  }

  @Test func theEcomapBeginsWithWhatIsThere() {
    var web = Webs.small
    web.alters[1].tie.inHousehold = true
    let diagram = EcomapDiagram(web: web, options: Self.options(.dutch))
    #expect(diagram.title == "Mijn mensen en plekken")
    #expect(
      diagram.description(in: .english)
        == "At home: grandmother. My JIM: mother's cousin. My places: Beacon School, football club. "
        + "Around me: mother, mother's cousin, father, guardian, classmate.")
    let rows = diagram.textTable(in: .english).rows
    #expect(
      rows.map { $0[0] } == [
        "mother's cousin", "grandmother", "mother", "Beacon School", "football club", "father", "guardian", "classmate",
      ])
    #expect(rows[1][3] == "yes" && rows[1][6] == "I receive support; I give support")
    #expect(rows[2][7] == "grandmother; father (sometimes hard)")
  }

  @Test func anEmptyWebHasRoom() {
    for diagram in [
      CirclesDiagram(web: Webs.web([]), options: Self.options()) as any Diagram, EcomapDiagram(web: Webs.web([]), options: Self.options()),
    ] {
      #expect(diagram.description(in: .english) == "There is room here for my people and places.")
    }
  }

  /// Words of flags, in what anybody can see or hear.
  private static let flags = [
    "tension", "stress", "spanning", "unknown", "onbekend", "risk", "the youth", "de jongere", "not possible", "kan nu niet", "no contact",
    "geen contact",
  ]

  private static func hasFlag(_ text: String) -> Bool {
    let small = text.lowercased()
    return flags.contains { small.contains($0) }
  }

  @Test(arguments: [AllViews.View.circles, .ecomap], [Language.dutch, .english])
  func nothingIsAFlag(view: AllViews.View, language: Language) throws {
    for seed in 0..<12 {
      let web = seed == 0 ? Webs.small : EcomapTests.web(seed: UInt64(seed), count: seed * 3)
      for showsLost in [false, true] {
        let diagram = AllViews.diagram(view, web, Self.options(language, showsLost: showsLost))
        let tree = try SVGTree(AllViews.svg(diagram))
        // Roles and parts of life that nobody gave are blank; the name at the rim of their sector stays.
        let sector = Sector.unknown.label(in: language)
        let spoken = tree.elements.compactMap { $0.attributes["aria-label"] } + [tree.sentence] + tree.table.joined()
        for text in tree.texts.filter({ !sector.contains($0) }) + spoken {
          #expect(!Self.hasFlag(text), "\(text)")
        }
        let calm = DiagramOptions().colors
        #expect(!tree.elements.contains { $0.attributes["stroke"] == calm.stress || $0.attributes["fill"] == calm.stress })
      }
    }
    let team = try SVGTree(AllViews.svg(AllViews.diagram(view, Webs.small, DiagramOptions(language: language))))
    #expect(team.texts.contains(where: Self.hasFlag), "the words are there for the team")
  }

  /// Changes, waves and the sector map had words of the team.
  @Test(arguments: [Language.dutch, .english]) func changesWavesAndTheSectorMapHaveNoFlagsEither(language: Language) throws {
    var later = Webs.small
    later.alters[1].tie.conflict = Reported(0.9)
    later.alters[2].tie.closeness = Reported(nil)
    later.alters[4].tie.status = .suspended
    later.alters.remove(at: 5)
    let diagrams: [any Diagram] = [
      DifferenceDiagram(before: Webs.small, after: later, options: Self.options(language)),
      WavePanelsDiagram(waves: [Webs.small, later], options: Self.options(language)),
      SectorMapDiagram(web: later, options: Self.options(language)),
    ]
    for diagram in diagrams {
      let tree = try SVGTree(AllViews.svg(diagram))
      let spoken = tree.elements.compactMap { $0.attributes["aria-label"] } + [tree.sentence, diagram.title] + tree.table.joined()
      for text in tree.texts + spoken { #expect(!Self.hasFlag(text) && !text.contains("Noor") && text != "?", "\(text)") }
      #expect(tree.texts.contains(language == .dutch ? "ik" : "me"))
    }
    let team = try SVGTree(AllViews.svg(SectorMapDiagram(web: Webs.small)))
    #expect(team.texts.contains("Noor") && !team.texts.contains { $0.hasSuffix(" me") || $0.contains(" I ") || $0.hasPrefix("I ") })
  }

  @Test func zigzagsStayInTheColourOfOtherLines() throws {
    let own = try SVGTree(AllViews.svg(CirclesDiagram(web: Webs.small, options: Self.options())))
    #expect(
      own.element(id: "tie-1")?.attributes["class"] == "edge tie strong stress"
        && own.texts.contains { $0.hasPrefix("strong tie, sometimes") })
    let paths = { (tree: SVGTree) in tree.elements.filter { $0.name == "path" }.compactMap { $0.attributes["stroke"] } }
    #expect(!paths(own).contains("#a8172b"))
    #expect(try paths(SVGTree(AllViews.svg(CirclesDiagram(web: Webs.small)))).contains("#a8172b"))
  }

  @Test func peopleOfThePastAppearOnlyWhenAsked() throws {
    for view in [AllViews.View.circles, .ecomap] {
      #expect(try !AllViews.svg(AllViews.diagram(view, Webs.small, Self.options())).contains("uncle"))
      let asked = AllViews.diagram(view, Webs.small, Self.options(showsLost: true))
      #expect(asked.description(in: .english).hasSuffix(" From the past: uncle.") && asked.textTable(in: .english).rows.last?[0] == "uncle")
    }
  }

  /// A word of the youth's own version stands for one that exists, or is a sentence of that version.
  @Test func ownWordsStandForOthers() {
    let own = Wording.keys.filter { $0.hasPrefix("own.") }.map { String($0.dropFirst(4)) }
    let sentences = own.filter { !Wording.has($0) }
    #expect(
      Set(sentences) == [
        "description.inner", "description.middle", "description.others", "description.nobody", "ecomap.atHome", "ecomap.aroundMe",
        "description.lost",
      ])
    #expect(own.count > 40)
  }
}
