import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct EcomapTests {
  static func svg(_ diagram: some Diagram) throws -> String {
    diagram.finished(svg: String(decoding: try GraphvizRenderer.render(dot: diagram.dot), as: UTF8.self))
  }

  /// A random web in which part of the people live with the youth and both directions of support are sometimes known.
  static func web(seed: UInt64, count: Int) -> SupportWeb {
    var web = Webs.random(seed: seed, count: count)
    var draw = Draw(state: seed &+ 77)
    for k in web.alters.indices {
      web.alters[k].tie.inHousehold = draw.below(7) == 0
      if draw.below(2) == 0 { web.alters[k].tie.isReciprocal = nil }
      if draw.below(3) == 0 { web.alters[k].tie.gives = SupportProfile([.practical: Reported(draw.unit())]) }
      if draw.below(4) == 0 { web.alters[k].tie.receives = SupportProfile() }
    }
    for k in web.places.indices where draw.below(2) == 0 { web.places[k].participation = draw.unit() }
    return web
  }

  // MARK: Who appears

  @Test func everybodyAppearsOnceAndNobodyOfThePast() throws {
    for seed in 0..<20 as Range<UInt64> {
      let web = Self.web(seed: seed, count: 1 + Int(seed) * 2)
      let tree = try SVGTree(Self.svg(EcomapDiagram(web: web)))
      for (k, alter) in web.alters.enumerated() {
        let count = tree.elements.count { $0.attributes["id"] == "person-\(k + 1)" }
        #expect(count == (alter.tie.status == .lost ? 0 : 1))
        #expect(tree.elements.count { $0.attributes["id"] == "tie-\(k + 1)" } == count)
      }
      for (k, place) in web.places.enumerated() {
        #expect(tree.elements.count { $0.attributes["id"] == "place-\(k + 1)" } == (place.takesPart == .no ? 0 : 1))
      }
    }
  }

  @Test func peopleOfThePastStandPaleInTheColumnOnRequest() throws {
    let diagram = EcomapDiagram(web: Webs.small, options: DiagramOptions(showsLost: true))
    #expect(try SVGTree(Self.svg(diagram)).element(id: "person-7")?.attributes["class"] == "node alter lost")
    #expect(diagram.column.rows.first?.lines == ["No contact any more"])
    #expect(diagram.textTable(in: .english).rows.count == 7 + 2)
  }

  @Test func theHouseholdIsInTheMiddle() {
    var web = Webs.small
    for k in [0, 3] { web.alters[k].tie.inHousehold = true }
    let scene = EcomapDiagram(web: web).scene
    #expect(scene.figures.prefix(2).map(\.subject) == [.person(0), .person(3)])
    for (k, figure) in scene.figures.enumerated() {
      if scene.isInside(k) {
        #expect(figure.center.length + figure.footprint < scene.householdRadius)
      } else {
        #expect(figure.center.length - figure.footprint > scene.householdRadius + 40)
      }
    }
  }

  @Test func partsOfLifeStandTogether() {
    let figures = EcomapDiagram(web: Self.web(seed: 5, count: 30)).scene.figures
    let outside = figures.drop { figure in
      guard case .person(let k) = figure.subject else { return false }
      return Self.web(seed: 5, count: 30).alters[k].tie.inHousehold
    }
    let sectors = outside.map(\.sector)
    let changes = zip(sectors, sectors.dropFirst()).count { $0 != $1 }
    #expect(changes + 1 == Set(sectors).count && changes > 3)
  }

  @Test func theMentorIsAStarWithABoldLabel() throws {
    let tree = try SVGTree(Self.svg(EcomapDiagram(web: Webs.small, options: DiagramOptions(language: .dutch))))
    #expect(tree.element(id: "person-3")?.attributes["class"] == "node alter kin kin jim")
    #expect(EcomapDiagram(web: Webs.small).scene.figures.filter { $0.shape == .star }.map(\.subject) == [.person(2)])
    #expect(tree.texts.contains("JIM"))
  }

  // MARK: Lines

  @Test func zigzagsStandExactlyWhereTensionIs() throws {
    for seed in 0..<12 as Range<UInt64> {
      let web = Self.web(seed: seed, count: 12)
      let lines = EcomapDiagram(web: web).dot.split(separator: "\n")
      for (k, alter) in web.alters.enumerated() where alter.tie.status != .lost {
        let line = try #require(lines.first { $0.contains("id=\"tie-\(k + 1)\"") })
        let pos = try #require(line.firstRange(of: "pos=\"").map { line[$0.upperBound...].prefix { $0 != "\"" } })
        let points = pos.split { $0 == " " || $0 == ";" }.count
        let isStressful = (alter.tie.conflict.value ?? 0) >= 0.5
        #expect((points > 4) == isStressful && line.contains(" stress") == isStressful)
      }
      let shown = Set(web.alters.filter { $0.tie.status != .lost }.map(\.id))
      let tense = web.crossTies.count {
        shown.contains($0.first) && shown.contains($0.second) && $0.first != $0.second && ($0.conflict.value ?? 0) >= 0.5
      }
      // One more in the legend, when there is any.
      #expect(lines.count { $0.contains("class=\"cross stress\"") } == tense + min(1, tense))
    }
  }

  @Test func supportFlowsAsTheTieSays() {
    let given = SupportProfile([.advice: Reported(0.4)])
    let none = SupportProfile(Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, Reported(0.0)) }))
    func flow(_ receives: SupportProfile, _ gives: SupportProfile, _ isReciprocal: Bool?) -> [Bool?] {
      let flow = SupportFlow(Tie(receives: receives, gives: gives, isReciprocal: isReciprocal))
      return [flow.receives, flow.gives]
    }
    #expect(flow(given, SupportProfile(), nil) == [true, nil])
    #expect(flow(given, SupportProfile(), false) == [true, false])
    #expect(flow(SupportProfile(), given, false) == [false, true])
    #expect(flow(given, given, nil) == [true, true])
    #expect(flow(none, given, nil) == [false, true])
    #expect(flow(SupportProfile(), SupportProfile(), true) == [true, true])
    #expect(flow(SupportProfile(), SupportProfile(), false) == [nil, nil])
    #expect(flow(SupportProfile(), SupportProfile(), nil) == [nil, nil])
  }

  /// Circles, ecomap and sector map tell alike whether support goes both ways, whatever the case file says beside what it gives.
  @Test func allViewsTellAlikeWhetherSupportGoesBothWays() {
    let given = SupportProfile([.advice: Reported(0.4)])
    let none = SupportProfile(Dictionary(uniqueKeysWithValues: SupportType.allCases.map { ($0, Reported(0.0)) }))
    var both = 0
    for receives in [given, none, SupportProfile()] {
      for gives in [given, none, SupportProfile()] {
        for isReciprocal in [true, false, nil] as [Bool?] {
          let tie = Tie(status: .active, receives: receives, gives: gives, isReciprocal: isReciprocal)
          let isBoth = SupportFlow(tie).heads == TieHeads(atStart: true, atEnd: true)
          #expect(TieStyle(tie).isReciprocal == isBoth && (HelpDirection(tie) == .both) == isBoth)
          if isBoth { both += 1 }
        }
      }
    }
    #expect(both == 11)
  }

  @Test func arrowheadsStandWhereSupportArrives() throws {
    var web = Webs.web((0..<5).map { k in Webs.alter("a\(k)", Bilingual(both: "A\(k)"), .friend, .inner, closeness: 0.5) })
    let given = SupportProfile([.advice: Reported(0.4)])
    let cases: [(SupportProfile, SupportProfile, Bool?)] = [
      (given, SupportProfile(), nil), (SupportProfile(), given, nil), (given, given, nil), (SupportProfile(), SupportProfile(), nil),
      (given, given, true),
    ]
    for (k, (receives, gives, isReciprocal)) in cases.enumerated() {
      (web.alters[k].tie.receives, web.alters[k].tie.gives, web.alters[k].tie.isReciprocal) = (receives, gives, isReciprocal)
    }
    web.alters[4].tie.status = .suspended
    let tree = try SVGTree(Self.svg(EcomapDiagram(web: web)))
    let classes = (1...5).map { tree.element(id: "tie-\($0)")?.attributes["class"] }
    #expect(
      classes == [
        "edge tie normal receives", "edge tie normal gives", "edge tie normal reciprocal", "edge tie normal", "edge tie normal suspended",
      ])
    #expect(tree.elements(class: "head").count == 4 + 4, "four heads of ties and four of three signs in the legend")
    #expect(tree.elements(class: "bar").count == 2 + 2)
  }

  @Test func aTieOfTheHouseholdStartsAtTheYouthAndAnotherAtTheHousehold() throws {
    var web = Webs.small
    web.alters[0].tie.inHousehold = true
    let diagram = EcomapDiagram(web: web)
    for (id, radius) in [("tie-1", EcomapScene.youthRadius), ("tie-2", diagram.scene.householdRadius)] {
      let line = try #require(diagram.dot.split(separator: "\n").first { $0.contains("id=\"\(id)\"") })
      let pos = try #require(line.firstRange(of: "pos=\"").map { line[$0.upperBound...].prefix { $0 != "\"" && $0 != " " } })
      let xy = pos.split(separator: ",").compactMap { Double($0) }
      let distance = (xy[0] * xy[0] + xy[1] * xy[1]).squareRoot()
      #expect(abs(distance - radius - 3) < 4, "\(distance) \(radius)")
    }
  }

  // MARK: Words

  @Test(arguments: [Language.dutch, .english]) func wordsAreComplete(language: Language) {
    for seed in 0..<20 as Range<UInt64> {
      let diagram = EcomapDiagram(web: Self.web(seed: seed, count: Int(seed)), options: DiagramOptions(showsLost: seed.isMultiple(of: 2)))
      let table = diagram.textTable(in: language)
      let texts = [diagram.description(in: language)] + table.headings + table.rows.joined()
      #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("{") })
      #expect(!diagram.dot.contains("{name}"))
    }
  }

  @Test func descriptionStandsForThePicture() {
    var web = Webs.small
    web.alters[0].tie.inHousehold = true
    #expect(
      EcomapDiagram(web: web).description(in: .english)
        == "In the household of the youth: 1 person; around it: 5 people; JIM: mother's cousin; 1 tie with much tension; "
        + "1 tie where contact is not possible now; tension between 1 pair of others; closeness is unknown for 1 tie; "
        + "for 4 ties it is not fully known which way support goes; Places: Beacon School, football club.")
    #expect(
      EcomapDiagram(web: Webs.web([])).description(in: .dutch) == "In het huishouden van de jongere: niemand; daaromheen: niemand.")
  }

  @Test func tableSaysWhatIsUnknown() {
    let rows = EcomapDiagram(web: Webs.small).textTable(in: .english).rows
    #expect(
      rows[0] == [
        "mother", "parent", "family", "no", "strong tie", "much tension", "youth receives: yes; youth gives: unknown",
        "grandmother (tension unknown); father (much tension)",
      ])
    #expect(rows[3][4] == "weak tie; contact is not possible now" && rows[3][6] == "contact is not possible now")
    #expect(rows[4].contains("unknown") && rows[4][7] == "none")
    #expect(rows[6][4] == "unknown how much the youth takes part" && rows[6][7] == "does not apply to a place")
    var web = Webs.small
    web.crossTies = []
    #expect(EcomapDiagram(web: web).textTable(in: .english).rows[0][7] == "unknown")
  }
}
