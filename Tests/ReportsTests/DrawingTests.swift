import Diagrams
import Evidence
import MentorSimulation
import NetworkMeasures
import ProtectiveFactors
import Quantities
import SupportWebs
import TestSupport
import Testing

@testable import Reports

/// Pictures of cases and of simulated futures: what they are made of.
@Suite struct DrawingTests {
  static func anton() throws -> CaseFile {
    try CaseReader.read(path: "anton.yaml", bytes: Checkout.bytes("Scenarios/cases/anton.yaml"))
  }

  static func simulation(futures: Int) throws -> Simulation {
    let terms = try #require(ProgrammeCatalogue.standard["jim"]?.terms)
    return Simulation(
      population: .web(StartWeb(try anton().waves[0], parameters: .standard)),
      arms: [Arm(id: "none", programmes: []), Arm(id: "jim", programmes: [terms])], horizon: 104, futures: futures, seed: 7,
      parameters: .standard)
  }

  @Test func theTimelineTellsTheStory() throws {
    let (web, simulation) = (try Self.anton().waves[0], try Self.simulation(futures: 150))
    var (planned, early, open) = (0, 0, 0)
    for future in 0..<UInt32(150) {
      let story = simulation.explain(future: future, arm: 1)
      let timeline = MentorTimeline(story, isJIM: true, of: web)
      let events = story.weeks.flatMap(\.events)
      let markers = timeline.lanes.flatMap(\.markers).map(\.kind)
      #expect(markers.count { $0 == .match } == events.count { if case .matched = $0 { true } else { false } })
      #expect(markers.count { $0 == .plannedEnd } == events.count { if case .completed = $0 { true } else { false } })
      let closed = events.compactMap { if case .closed(let closure) = $0 { closure.initiator.rawValue } else { nil } }
      #expect(markers.compactMap { if case .earlyEnd(let by) = $0 { by?.rawValue } else { nil } } == closed)
      for lane in timeline.lanes where lane.holder != nil {
        #expect(lane.position == .jim && lane.segments.first?.kind == .held)
        // Parts follow one another without a gap, and at most the last is open.
        for (part, next) in zip(lane.segments, lane.segments.dropFirst()) { #expect(part.until == next.from) }
        open += lane.segments.last?.until == nil ? 1 : 0
      }
      let sought = story.weeks.filter { $0.state.mentorState == .seeking }.count
      let drawn = timeline.lanes.filter { $0.holder == nil }.flatMap(\.segments).map { ($0.until ?? 0) - $0.from }.reduce(0, +)
      // A search that lasts to the end has no week after it.
      #expect(Int(drawn) == sought || Int(drawn) == sought - 1)
      #expect(timeline.end == 104)
      planned += markers.count { $0 == .plannedEnd }
      early += closed.count
    }
    #expect(planned > 10 && early > 3 && open > 10)
  }

  @Test func peopleWithoutContactAtTheStartAreInNoFuture() throws {
    var web = try Self.anton().waves[0]
    let shares = try Self.simulation(futures: 20).futureShares(arm: 1, weeks: [0, 52])
    let lost = Alter(
      person: Person(id: "lost", label: Bilingual(both: "lost"), role: .friend), tie: Tie(status: .lost))
    web.alters.insert(lost, at: 2)
    let outlook = WebOutlook(shares, from: web)
    #expect(outlook.futures == 20 && outlook.moments.count == 2)
    for (moment, week) in zip(outlook.moments, shares.weeks) {
      #expect(moment.ties[2] == WebOutlook.Tie(livingShare: 0))
      #expect(moment.ties[0].livingShare == week.people[0].livingShare && moment.ties[3].livingShare == week.people[2].livingShare)
      #expect(moment.anyMentorShare == week.anyMentorShare && moment.residentialCareShare == week.placedShare)
    }
  }

  @Test(arguments: [(3, [0, 3]), (13, [0, 13]), (104, [0, 13, 26, 52, 104]), (520, [0, 13, 26, 52, 104, 520])])
  func simulatedWeeksEndWithTheRun(horizon: Int, weeks: [Int]) { #expect(WebOutlook.weeks(upTo: horizon) == weeks) }

  @Test func supportIsThatOfTheGrid() throws {
    let web = try Self.anton().waves[0]
    let table = SupportMatrixDiagram(web, options: DiagramOptions(language: .english)).textTable(in: .english)
    let grid = SupportGrid(web)
    #expect(table.rows.count == SupportType.allCases.count && table.headings.count == grid.matrix.sectors.count + 2)
    let family = try #require(grid.cells.first { $0.counts.type == .emotional && $0.counts.sector == .family })
    let value = try #require(family.strength.point)
    #expect(table.rows[0][1].hasPrefix("0.\(Int((value * 100).rounded()))"), "\(table.rows[0])")
    // The neighbour's support is unknown, so that all together is only a lower bound.
    #expect(table.rows[0].last?.hasPrefix("at least 0.") == true, "\(table.rows[0])")
    #expect(table.rows.joined().contains { $0.hasPrefix("unknown") })
  }

  @Test func aGalleryIsPlainAndSafe() {
    let picture = DrawnPicture(
      name: "a <b> \"c\" é.svg", bytes: [], title: "<script>alert(1)</script>", description: "a & b",
      table: TextTable(headings: ["<who>"], rows: [["\"x\""]]))
    let entries = [GalleryPage.Entry(group: "one", picture), GalleryPage.Entry(group: "two & more", picture)]
    let html = GalleryPage(entries, language: .dutch).html
    #expect(html.contains("<html lang=\"nl\">") && html.contains("src=\"./a%20%3Cb%3E%20%22c%22%20%C3%A9.svg\""))
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;") && html.contains("a &amp; b") && html.contains("&lt;who&gt;"))
    #expect(html.contains("<a href=\"#group-2\">two &amp; more</a>") && html.contains("<section id=\"group-2\">"))
    #expect(html.contains("<td>&quot;x&quot;</td>") && html.contains("default-src 'none'"))
  }
}
