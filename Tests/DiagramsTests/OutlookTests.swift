import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct OutlookTests {
  static func label(_ week: Int) -> Bilingual { Bilingual(both: "week \(week)") }

  /// Three moments of the small web: at the start, and twice with other shares.
  static let small: WebOutlook = {
    func tie(_ lives: Double, _ mentor: Double = 0, _ closeness: Double? = 0.5) -> WebOutlook.Tie {
      WebOutlook.Tie(livingShare: lives, mentorShare: mentor, closeness: closeness)
    }
    return WebOutlook(
      web: Webs.small, futures: 10_000,
      moments: [
        WebOutlook.Moment(
          label: label(0), ties: [tie(1), tie(1), tie(1, 1), tie(1), tie(1, 0, nil), tie(1), tie(0, 0, nil)], anyMentorShare: 1,
          residentialCareShare: 0),
        WebOutlook.Moment(
          label: label(26), ties: [tie(0.999), tie(0.9, 0.12), tie(0.73, 0.61, 0.62), tie(0.5), tie(0.1), tie(0.4, 0.3), tie(0.02)],
          newTies: [.friends: 1.44, .online: 0.04, .school: 0.05], assignedMentorShare: 0.11, anyMentorShare: 0.8, residentialCareShare: nil
        ),
        WebOutlook.Moment(
          label: label(104), ties: [tie(0.95), tie(0.6), tie(0.4, 0.2), tie(0.003), tie(0, 0, nil), tie(0.2), tie(0, 0, nil)],
          newTies: [.friends: 3], assignedMentorShare: 0.2, anyMentorShare: 0.4, residentialCareShare: 0.08),
      ])
  }()

  static func outlook(_ web: SupportWeb, moments: Int, seed: UInt64 = 1) -> WebOutlook {
    var draw = Draw(state: seed)
    return WebOutlook(
      web: web, futures: 1_000,
      moments: (0..<moments).map { k in
        WebOutlook.Moment(
          label: label(13 * k),
          ties: web.alters.map { _ in
            let lives = draw.unit()
            return WebOutlook.Tie(livingShare: lives, mentorShare: draw.below(4) == 0 ? lives * draw.unit() : 0, closeness: lives)
          }, newTies: [.online: draw.unit(), .mentoring: draw.unit()], anyMentorShare: draw.unit())
      })
  }

  // MARK: Ties and stars

  @Test func stepsBeginAtTheirShares() {
    let shares = [1, 0.9, 0.8999, 0.5, 0.4999, 0.1, 0.0999, 0]
    #expect(shares.map { OutlookStep($0) } == [.nearlyAll, .nearlyAll, .most, .most, .some, .some, .few, .few])
  }

  @Test func linesAndSymbolsSayInHowManyFutures() throws {
    let tree = try SVGTree(PanelTools.svg(OutlookDiagram(outlook: Self.small)))
    func line(_ moment: Int, _ person: Int) -> String? { tree.element(id: "moment-\(moment)-tie-\(person)")?.attributes["class"] }
    #expect((1...5).map { line(1, $0) } == Array(repeating: "edge tie share nearly-all", count: 5))
    #expect((1...5).map { line(2, $0)?.split(separator: " ").last } == ["nearly-all", "nearly-all", "most", "most", "some"])
    #expect((1...5).map { line(3, $0)?.split(separator: " ").last } == ["nearly-all", "most", "some", "few", "few"])
    #expect(line(2, 6) == nil && line(2, 7) == nil, "nobody without a ring, and nobody who was lost at the start")
    let star = tree.element(id: "moment-2-person-3")?.attributes["class"]
    #expect(star == "node alter kin most star")
    #expect(tree.element(id: "moment-3-person-3")?.attributes["class"] == "node alter kin some")
    #expect(tree.elements.count { $0.attributes["class"] == "node little-star mentor" } == 2)
    #expect(tree.elements.count { $0.attributes["class"] == "node little-star legend" } == 1)
  }

  /// Width and dashes tell the steps apart without any colour.
  @Test func stepsDifferInGreyscale() throws {
    let styles = OutlookStep.allCases.map { "\($0.penWidth) \($0.lineStyle)" }
    #expect(Set(styles).count == 4)
    let widths = OutlookStep.allCases.compactMap { Double($0.penWidth) }
    #expect(widths == widths.sorted(by: >) && widths[0] >= 2 * widths[1])
    let dashes = Set(OutlookStep.allCases.dropFirst().map(\.lineStyle))
    #expect(dashes.count == 3)
  }

  @Test func sharesStandAtNamesAndNewTiesAtTheirSectors() throws {
    let tree = try SVGTree(PanelTools.svg(OutlookDiagram(outlook: Self.small, options: DiagramOptions(language: .dutch, page: .a3))))
    for text in ["73 %", "JIM 61 %", "mentor 12 %", ">99 %", "<1 %", "+1,4 nieuw", "+0,1 nieuw", "+3,0 nieuw", "80 %", "onbekend"] {
      #expect(tree.texts.contains(text), "\(text)")
    }
    #expect(!tree.texts.contains("+0,0 nieuw"))
    #expect(tree.element(id: "moment-2-new-friends") != nil && tree.element(id: "moment-1-new-friends") == nil)
    #expect(tree.texts.contains("Niet in een kring gezet: klasgenoot (40 %, mentor 30 %)"))
    #expect(tree.texts.contains("Geen voorspelling"))
    #expect(tree.texts.joined(separator: " ").contains("Elk percentage is een deel van 10.000 doorgerekende toekomsten."))
  }

  @Test func aShareIsNeverRoundedToNoneOrAll() {
    #expect([0, 0.001, 0.0049, 0.005, 0.9949, 0.996, 1].map { ShareWords.hundredths($0) } == ["0", "<1", "<1", "1", "99", ">99", "100"])
    #expect(ShareWords.percent(0.73, .english) == "73 %")
    #expect([0.04, 0.05, 1.44, 12.96].map { ShareWords.growth($0, .english) } == [nil, "+0.1 new", "+1.4 new", "+13.0 new"])
    #expect([1, 999, 1_000, 1_234_567].map { ShareWords.count($0, .english) } == ["1", "999", "1,000", "1,234,567"])
  }

  // MARK: Places

  @Test func everybodyKeepsTheSpotInEveryMomentAndFrame() throws {
    let diagram = OutlookDiagram(outlook: Self.small)
    let tree = try SVGTree(PanelTools.svg(diagram))
    for person in 1...5 {
      let places = try (1...3).map { k in
        try #require(PanelTools.center("moment-\(k)-person-\(person)", in: tree))
          - (try #require(PanelTools.center("moment-\(k)-youth", in: tree)))
      }
      #expect(places[0].distance(to: places[1]) < 3 && places[1].distance(to: places[2]) < 3)
    }
    let frames = try diagram.frames.map { try SVGTree(PanelTools.svg($0)) }
    #expect(Set(frames.map { $0.elements[0].attributes["viewBox"] }).count == 1)
    let youths = try frames.enumerated().map { k, tree in try #require(PanelTools.center("moment-\(k + 1)-youth", in: tree)) }
    #expect(youths[0].distance(to: youths[2]) < 0.01)
  }

  @Test(arguments: 0..<5) func nothingOverlaps(part: Int) {
    for k in 0..<3 {
      let seed = UInt64(part * 3 + k)
      let web = Webs.random(seed: seed, count: 1 + Int(seed) % 14)
      let page = [nil, DiagramPage.a3, .screen][k]
      let diagram = OutlookDiagram(
        outlook: Self.outlook(web, moments: 1 + part, seed: seed), options: DiagramOptions(language: .dutch, page: page))
      #expect(PanelTools.faults(of: Array(repeating: diagram.picture, count: 1 + part), diagram.sheet) == [], "outlook \(seed)")
    }
  }

  @Test func theRingIsTheAnswerOfTheStart() {
    let diagram = OutlookDiagram(outlook: Self.small)
    #expect(diagram.picture.scene.figures.map(\.alter.id) == ["mother", "gran", "cousin", "father", "worker"])
    #expect(diagram.picture.scene.figures.map(\.ring) == [.inner, .inner, .middle, .outer, .outer])
  }

  @Test func withoutRoomTheLegendHasNamesAndShares() throws {
    let web = Webs.random(seed: 12, count: 16)
    let diagram = OutlookDiagram(outlook: Self.outlook(web, moments: 6), options: DiagramOptions(page: .a4))
    #expect(!diagram.hasNames)
    let text = try SVGTree(PanelTools.svg(diagram)).texts.joined(separator: " ")
    for (k, alter) in web.alters.enumerated() where alter.tie.status != .lost {
      let shares = diagram.outlook.moments.map { ShareWords.hundredths($0.ties[k].livingShare) }.joined(separator: ", ")
      #expect(text.contains("\(alter.person.label.english): \(shares)") || text.contains(shares), "person \(k)")
    }
  }

  // MARK: Words

  @Test func theDescriptionSaysWhatEachMomentShows() {
    #expect(
      OutlookDiagram(outlook: Self.small).description(in: .english)
        == "Each percentage is a share of 10,000 simulated futures. These follow from the assumptions of the model and from chance. "
        + "week 0: 6 ties in 90 % or more of the futures; mother's cousin: JIM 100 %; with a mentor: 100 %; "
        + "with a mentor from outside: unknown; in residential care: 0 %. "
        + "week 26: 2 ties in 90 % or more of the futures; 2 ties in 50 to 90 % of the futures; 2 ties in 10 to 50 % of the futures; "
        + "mother's cousin: JIM 61 %; +1.5 new on average; with a mentor: 80 %; with a mentor from outside: 11 %; "
        + "in residential care: unknown. "
        + "week 104: 1 tie in 90 % or more of the futures; 1 tie in 50 to 90 % of the futures; 2 ties in 10 to 50 % of the futures; "
        + "2 ties in less than 10 % of the futures; mother's cousin: JIM 20 %; +3.0 new on average; with a mentor: 40 %; "
        + "with a mentor from outside: 20 %; in residential care: 8 %.")
  }

  @Test func theTableHasEverybodyNewTiesAndFacts() {
    let table = OutlookDiagram(outlook: Self.small).textTable(in: .dutch)
    #expect(table.headings == ["wie of wat", "week 0", "week 26", "week 104"])
    #expect(table.rows.count == 7 + 3 + 3)
    #expect(
      table.rows[2] == [
        "neef van moeder", "contact in 100 %; JIM in 100 %; nabijheid gemiddeld 0,5",
        "contact in 73 %; JIM in 61 %; nabijheid gemiddeld 0,62",
        "contact in 40 %; JIM in 20 %; nabijheid gemiddeld 0,5",
      ])
    #expect(table.rows[4][1] == "contact in 100 %; nabijheid onbekend" && table.rows[4][3] == "contact in 0 %")
    #expect(table.rows[7] == ["nieuwe banden, gemiddeld: vrienden", "0", "1,44", "3"])
    #expect(table.rows[12] == ["op een woongroep", "0 %", "onbekend", "8 %"])
  }

  // MARK: What every picture keeps to

  @Test func theSameOutlookGivesTheSameBytesAndUniqueIds() throws {
    for theme in DiagramTheme.allCases {
      let options = DiagramOptions(theme: theme, page: .screen, idPrefix: "x-")
      let svg = try PanelTools.svg(OutlookDiagram(outlook: Self.small, options: options))
      #expect(try svg == PanelTools.svg(OutlookDiagram(outlook: Self.small, options: options)))
      let ids = try SVGTree(svg).elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count && !ids.contains { $0.contains("mother") || $0.contains("cousin") })
    }
  }

  @Test func emptyAndHostileWebsAreDrawn() throws {
    let empty = WebOutlook(web: Webs.web([]), futures: 1, moments: [WebOutlook.Moment(label: Self.label(0), ties: [])])
    let diagram = OutlookDiagram(outlook: empty)
    #expect(try SVGTree(PanelTools.svg(diagram)).element(id: "moment-1-youth") != nil)
    #expect(diagram.description(in: .english).hasSuffix("week 0: nobody in the support web at the start."))
    let web = Webs.web(
      PicturePromiseTests.hostile.enumerated().map { k, label in
        Webs.alter("h\(k)", Bilingual(both: label), .friend, k < 3 ? nil : .middle, closeness: 0.4)
      })
    let svg = try PanelTools.svg(OutlookDiagram(outlook: Self.outlook(web, moments: 2)))
    #expect(try !SVGTree(svg).elements.contains { $0.name == "script" })
  }

  @Test func impossibleOutlooksTrap() async {
    await #expect(processExitsWith: .failure) { _ = WebOutlook.Tie(livingShare: 1.1) }
    await #expect(processExitsWith: .failure) { _ = WebOutlook.Tie(livingShare: 0, closeness: 0.5) }
    await #expect(processExitsWith: .failure) { _ = WebOutlook.Moment(label: Bilingual(both: ""), ties: [], anyMentorShare: .nan) }
    await #expect(processExitsWith: .failure) { _ = WebOutlook.Moment(label: Bilingual(both: ""), ties: [], newTies: [.kin: -1]) }
    await #expect(processExitsWith: .failure) { _ = WebOutlook(web: Webs.web([]), futures: 1, moments: []) }
    await #expect(processExitsWith: .failure) {
      _ = WebOutlook(web: Webs.small, futures: 1, moments: [WebOutlook.Moment(label: Bilingual(both: ""), ties: [])])
    }
  }
}
