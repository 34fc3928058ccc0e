import Graphviz
import Quantities
import SupportWebs
import Testing

@testable import Diagrams

/// Nothing covers anything in timelines of chance, of up to 40 lanes.
@Suite struct MentorPhasesRoomTests {
  static func random(seed: UInt64, laneCount: Int) -> MentorTimeline {
    var draw = Draw(state: seed &* 77 &+ 5)
    let labels = QuoterTests.labels + [String(repeating: "lang ", count: 2_000), "<script>alert(1)</script>", "oma", "trainer van de club"]
    let kinds: [MentorTimeline.SegmentKind] = [
      .seeking, .held, .phase(1), .phase(2), .phase(3), .phase(14), .holiday, .ending, .afterCare, .contactGoesOn,
    ]
    func label() -> Bilingual { Bilingual(both: labels[draw.below(labels.count)]) }
    let lanes = (0..<laneCount).map { _ -> MentorTimeline.Lane in
      var at = draw.unit() * 30
      let segments = (0..<draw.below(9)).map { k -> MentorTimeline.Segment in
        let from = at
        at += draw.unit() * 20
        return MentorTimeline.Segment(
          kinds[draw.below(kinds.count)], from: from, until: k == 8 ? nil : at, name: draw.below(3) == 0 ? label() : nil)
      }
      let markers = (0..<draw.below(6)).map { _ in
        MentorTimeline.Marker(
          [.match, .plannedEnd, .earlyEnd(by: .youth), .earlyEnd(by: nil), .earlyEnd(by: .lifeEvent)][draw.below(5)], at: draw.unit() * 100)
      }
      return MentorTimeline.Lane(
        holder: draw.below(6) == 0 ? nil : label(), position: draw.below(4) == 0 ? nil : MentorPosition.allCases[draw.below(6)],
        segments: segments, markers: markers)
    }
    let moments = (0..<draw.below(7)).map { _ in MentorTimeline.Moment(label(), at: draw.unit() * 100) }
    return MentorTimeline(lanes: lanes, moments: moments, start: draw.below(2) == 0 ? nil : CalendarDate(year: 2026, month: 1, day: 5))
  }

  @Test(arguments: 0..<6) func nothingOverlaps(part: Int) throws {
    for k in 0..<10 {
      let seed = part * 10 + k
      let timeline = Self.random(seed: UInt64(seed), laneCount: seed % 41)
      let options = DiagramOptions(language: k.isMultiple(of: 2) ? .dutch : .english, theme: DiagramTheme.allCases[k % 4])
      let diagram = MentorPhasesDiagram(timeline: timeline, options: options)
      #expect(Self.faults(of: diagram) == [], "timeline \(seed)")
      let tree = try SVGTree(SectorMapTests.svg(diagram))
      #expect(!tree.texts.contains { $0.contains("{n}") || $0.contains("phases.") })
      #expect(tree.elements.count { $0.attributes["id"]?.contains("part") == true } == timeline.lanes.map(\.segments.count).reduce(0, +))
    }
  }

  @Test(arguments: [0.5, 3, 9, 30, 60, 150, 600, 4_000]) func ticksKeepApart(weeks: Double) {
    for start in [nil, CalendarDate(year: 2026, month: 3, day: 18)] {
      let layout = MentorPhasesLayout(MentorTimeline(lanes: [], start: start, end: weeks), language: .dutch)
      let boxes = layout.ticks.map(\.text.box)
      #expect(boxes.count >= 1 && boxes.count < 30, "\(weeks)")
      #expect(!boxes.indices.contains { k in boxes[..<k].contains { $0.overlaps(boxes[k]) } })
      #expect(!boxes.contains { $0.overlaps(layout.axisTitle.box) })
    }
  }

  static func faults(of diagram: MentorPhasesDiagram) -> [String] {
    let layout = diagram.layout
    var faults: [String] = []
    for lane in layout.lanes {
      for bar in lane.bars {
        if let text = bar.text, SectorMapRoomTests.outside(text, bar.box) { faults.append("a text outside its bar") }
        if bar.box.minY < lane.box.minY || bar.box.maxY > lane.box.maxY { faults.append("a bar outside its lane") }
      }
      let marks = lane.marks.map { Box(center: $0.center, width: 10, height: 10) } + lane.marks.compactMap(\.text?.box)
      for (k, box) in marks.enumerated() {
        if marks[..<k].contains(where: { $0.overlaps(box) }) { faults.append("a mark on a mark") }
        if lane.bars.contains(where: { $0.box.overlaps(box) }) { faults.append("a mark on a bar") }
        if box.minY < lane.box.minY || box.maxY > lane.box.maxY { faults.append("a mark outside its lane") }
      }
    }
    let rows = diagram.key.flatMap(\.rows)
    let key = rows.map(\.text.box) + rows.filter { $0.mark != nil }.map(\.markBox)
    let texts = layout.lanes.map(\.name.box) + layout.ticks.map(\.text.box) + layout.moments.map(\.text.box) + [layout.axisTitle.box] + key
    let marks = layout.lanes.flatMap { lane in
      lane.marks.compactMap(\.text?.box) + lane.marks.map { Box(center: $0.center, width: 10, height: 10) }
    }
    for (k, box) in (texts + marks).enumerated() where (texts + marks)[..<k].contains(where: { $0.inset(by: 0.01).overlaps(box) }) {
      faults.append("text \(k) on a text")
    }
    return faults
  }
}
