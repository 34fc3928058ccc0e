import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

@Suite struct MentorPhasesTests {
  typealias Segment = MentorTimeline.Segment

  static func name(_ dutch: String, _ english: String) -> Bilingual { Bilingual(dutch: dutch, english: english) }

  /// One of everything, in weeks.
  static let full = MentorTimeline(
    lanes: [
      MentorTimeline.Lane(
        holder: name("buurvrouw", "neighbour"), position: .jim,
        segments: [
          Segment(.seeking, from: 0, until: 4), Segment(.phase(1), from: 4, until: 12, name: name("kennismaken", "getting to know")),
          Segment(.phase(2), from: 12, until: 24, name: name("groeien", "growing")), Segment(.holiday, from: 24, until: 30),
          Segment(.phase(3), from: 30, until: 44, name: name("verdiepen", "going deeper")), Segment(.ending, from: 44, until: 50),
          Segment(.afterCare, from: 50, until: 60), Segment(.contactGoesOn, from: 60, until: nil),
        ], markers: [MentorTimeline.Marker(.match, at: 4), MentorTimeline.Marker(.plannedEnd, at: 50)]),
      MentorTimeline.Lane(
        holder: name("trainer", "coach"), position: .buddy,
        segments: [Segment(.phase(1), from: 20, until: 29), Segment(.held, from: 40, until: nil)],
        markers: [
          MentorTimeline.Marker(.match, at: 20), MentorTimeline.Marker(.earlyEnd(by: .youth), at: 29),
          MentorTimeline.Marker(.match, at: 40),
        ]),
      MentorTimeline.Lane(holder: nil, position: nil, segments: [Segment(.seeking, from: 30, until: 40)]),
    ], moments: [MentorTimeline.Moment(name("begin", "start"), at: 0), MentorTimeline.Moment(name("na een jaar", "after a year"), at: 52)],
    end: 70)

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// A case with two positions of one person, one that ended early and one that lasts, and three waves.
  static func caseFile() throws -> CaseFile {
    let coach = Webs.alter("coach", name("trainer", "coach"), .coach, .middle, closeness: 0.6)
    let gran = Webs.alter("gran", name("oma", "grandmother"), .kin, .inner, closeness: 0.8)
    func web(_ id: String, _ date: String, _ alters: [Alter]) throws -> SupportWeb {
      SupportWeb(
        youth: Webs.small.youth, moment: Moment(id: id, label: Bilingual(both: id), date: try day(date)), alters: alters)
    }
    let lost = Webs.alter("coach", name("trainer", "coach"), .coach, nil, closeness: nil, status: .lost)
    return CaseFile(
      provenance: .invented,
      waves: [
        try web("w1", "2026-01-05", [coach, gran]), try web("w2", "2026-06-29", [coach, gran]), try web("w3", "2026-12-28", [lost, gran]),
      ],
      positions: [
        Position(
          id: "m1", person: "coach", kind: .jim, from: try day("2026-02-02"), until: try day("2026-05-04"), ending: .mentor),
        Position(id: "m2", person: "gran", kind: .jim, from: try day("2026-07-06")),
      ])
  }

  @Test func everyPartAndMarkIsDrawn() throws {
    let tree = try SVGTree(SectorMapTests.svg(MentorPhasesDiagram(timeline: Self.full, options: DiagramOptions(showsLegend: false))))
    let classes = (1...8).map { tree.element(id: "lane-1-part-\($0)")?.attributes["class"] }
    #expect(
      classes == [
        "node part seeking", "node part phase phase-1", "node part phase phase-2", "node part holiday", "node part phase phase-3",
        "node part ending", "node part after-care", "node part contact-goes-on open",
      ])
    #expect(tree.elements(class: "match").count == 3 && tree.elements(class: "planned-end").count == 1)
    #expect(tree.elements(class: "early-end").count == 1 && tree.texts.contains("by the youth"))
    #expect(tree.texts.contains("1 getting to know") || tree.texts.contains("1"))
    #expect(tree.texts.contains("neighbour · JIM") && tree.texts.contains("nobody yet") && tree.texts.contains("after a year"))
    #expect(tree.texts.contains("weeks") && tree.texts.contains("48"))
  }

  @Test func barsStandAtTheirTimes() {
    let layout = MentorPhasesDiagram(timeline: Self.full).layout
    #expect(Self.full.span == 0...70)
    for (lane, placed) in zip(Self.full.lanes, layout.lanes) {
      for (segment, bar) in zip(lane.segments, placed.bars) {
        #expect(abs(bar.box.minX - layout.axis.x(segment.from)) < 1e-9)
        #expect(abs(bar.box.maxX - layout.axis.x(segment.until ?? 70)) < 1e-9)
      }
      for (marker, mark) in zip(lane.markers, placed.marks) { #expect(mark.center.x == layout.axis.x(marker.at)) }
    }
    #expect(layout.axis.ticks.map(\.label).first == "0" && layout.axis.ticks.count >= 6)
  }

  @Test func aCaseGivesItsPositions() throws {
    let timeline = MentorTimeline(try Self.caseFile())
    #expect(timeline.start?.description == "2026-01-05" && timeline.moments.map(\.at) == [0, 25, 51])
    #expect(timeline.lanes.map { $0.holder?(in: .english) } == ["coach", "grandmother"])
    #expect(
      timeline.lanes[0].segments == [Segment(.held, from: 4, until: 17), Segment(.contactGoesOn, from: 17, until: 25)],
      "contact as far as waves show it")
    #expect(timeline.lanes[0].markers == [MentorTimeline.Marker(.match, at: 4), MentorTimeline.Marker(.earlyEnd(by: .mentor), at: 17)])
    #expect(timeline.lanes[1].segments == [Segment(.held, from: 26, until: nil)])
    let table = MentorPhasesDiagram(timeline: timeline).textTable(in: .english)
    #expect(table.headings == ["who", "what", "from", "until"])
    #expect(table.rows[0] == ["coach · JIM", "start as a mentor", "2026-02-02", ""])
    #expect(table.rows[1] == ["coach · JIM", "is the mentor", "2026-02-02", "2026-05-04"])
    #expect(table.rows[2] == ["coach · JIM", "ended early (by the mentor)", "2026-05-04", ""])
    #expect(table.rows[5] == ["grandmother · JIM", "is the mentor", "2026-07-06", "goes on"])
    #expect(table.rows.last == ["", "w3", "2026-12-28", ""])
  }

  @Test func descriptionCounts() throws {
    #expect(
      MentorPhasesDiagram(timeline: Self.full).description(in: .english)
        == "2 mentors; 3 starts; 1 end as agreed; 1 early end; from week 0 to week 70.")
    #expect(
      MentorPhasesDiagram(caseFile: try Self.caseFile()).description(in: .dutch)
        == "2 mentoren; 2 keer gestart; 1 keer eerder gestopt; van 2026-01-05 tot 2026-12-28.")
  }

  @Test func nobodyIsSaidSo() throws {
    let diagram = MentorPhasesDiagram(caseFile: CaseFile(provenance: .invented, waves: []))
    #expect(diagram.description(in: .dutch) == "Nog geen mentor.")
    #expect(try SVGTree(SectorMapTests.svg(diagram)).texts.contains("No mentor yet"))
    // Of a future that is told to its end nothing is still to come.
    let over = MentorPhasesDiagram(timeline: MentorTimeline(lanes: [], end: 104, isOver: true))
    #expect(over.description(in: .english) == "Nobody became mentor.")
    let search = MentorTimeline.Lane(holder: nil, position: nil, segments: [.init(.seeking, from: 0, until: 9)])
    #expect(MentorTimeline(lanes: [search], isOver: true).lanes[0].name(in: .english) == "seeking")
    // Who is looked for is no mentor.
    let sought = MentorTimeline(lanes: [search], end: 104, isOver: true)
    #expect(MentorPhasesDiagram(timeline: sought).description(in: .english) == "Nobody became mentor.")
    #expect(diagram.textTable(in: .dutch).rows.isEmpty)
  }

  @Test func namesNeverBecomeIds() throws {
    let svg = try SectorMapTests.svg(MentorPhasesDiagram(timeline: Self.full, options: DiagramOptions(idPrefix: "a-")))
    let ids = try SVGTree(svg).elements.compactMap { $0.attributes["id"] }
    #expect(ids.contains("a-lane-1") && ids.allSatisfy { $0.hasPrefix("a-") || $0.hasPrefix("node") || $0.hasPrefix("edge") })
    #expect(!ids.contains { $0.contains("neighbour") })
  }

  @Test func patternsSayWhatColoursSay() {
    let dot = MentorPhasesDiagram(timeline: Self.full, options: DiagramOptions(theme: .greyscale)).dot
    #expect(dot.ranges(of: " L 2 ").count > 60, "seeking, ending and after-care are hatched")
    #expect(dot.contains("filled,dashed"), "a holiday has a dashed edge")
  }

  @Test(arguments: DiagramTheme.allCases) func aThemeChangesColoursAlone(theme: DiagramTheme) throws {
    func shape(_ theme: DiagramTheme) -> String {
      MentorPhasesDiagram(timeline: Self.full, options: DiagramOptions(theme: theme)).dot.replacing(/#[0-9a-f]{6}/, with: "#")
    }
    #expect(shape(theme) == shape(.light))
    let diagram = MentorPhasesDiagram(timeline: Self.full, options: DiagramOptions(language: .dutch, theme: theme, page: .a4))
    #expect(try SectorMapTests.svg(diagram) == SectorMapTests.svg(diagram))
  }

  @Test func impossibleTimesTrap() async {
    await #expect(processExitsWith: .failure) { _ = Segment(.held, from: 3, until: 2) }
    await #expect(processExitsWith: .failure) { _ = Segment(.phase(0), from: 3, until: 4) }
    await #expect(processExitsWith: .failure) { _ = MentorTimeline(lanes: [], end: 1e9) }
  }
}
