import Quantities
import SupportWebs
import Typesetting
import Wording

/// Where the lanes, bars, marks and texts of a timeline stand.
struct MentorPhasesLayout: Sendable {
  struct Bar: Sendable {
    let kind: MentorTimeline.SegmentKind
    let box: Box
    /// Whether it still lasts.
    let isOpen: Bool
    /// Number and name, or the number alone; `nil` where neither fits.
    let text: FittedText?
  }

  struct Mark: Sendable {
    let kind: MentorTimeline.MarkerKind
    let center: Point
    /// By whom a position ended early, under the bar.
    let text: FittedText?
  }

  struct Lane: Sendable {
    let box: Box
    let name: FittedText
    let bars: [Bar]
    let marks: [Mark]
    /// The middle of the bars.
    let y: Double
  }

  let axis: TimelineAxis
  private(set) var lanes: [Lane] = []
  private(set) var ticks: [(text: FittedText, x: Double)] = []
  private(set) var moments: [(text: FittedText, x: Double)] = []
  /// The room for lanes, from the upper to the lower edge.
  private(set) var field: Box
  private(set) var axisTitle: FittedText

  static let (nameWidth, chartWidth, barHeight, markSize) = (158.0, 640.0, 22.0, 11.0)

  init(_ timeline: MentorTimeline, language: Language) {
    let axis = TimelineAxis(span: timeline.span, start: timeline.start, left: Self.nameWidth + 12, width: Self.chartWidth)
    self.axis = axis
    moments = Self.moments(timeline, axis, language)
    let top = moments.map(\.text.box.minY).min().map { $0 - 6 } ?? 0
    var y = top
    for lane in timeline.lanes {
      let placed = Self.lane(lane, top: y, axis, language)
      lanes.append(placed)
      y = placed.box.minY
    }
    if lanes.isEmpty {
      let box = Box(center: Point(x: axis.left + axis.width / 2, y: y - 20), width: axis.width, height: 40)
      let text = FittedText(timeline.nobody(in: language), in: box, size: 10, most: 1)
      lanes = [Lane(box: box, name: text, bars: [], marks: [], y: y - 20)]
      y -= 40
    }
    field = Box(center: Point(x: axis.left + axis.width / 2, y: (top + y) / 2), width: axis.width, height: top - y)
    let lower = y
    ticks = axis.ticks.map { tick in
      let x = axis.x(tick.at)
      return (Self.centred(tick.label, x: x, top: lower - 7, size: TimelineAxis.size), x)
    }
    let title = Wording.text(timeline.start == nil ? "phases.weeks" : "phases.dates", in: language)
    axisTitle = Self.centred(title, x: axis.left + axis.width / 2, top: lower - 21, size: TimelineAxis.size)
  }

  private static func centred(_ text: String, x: Double, top: Double, size: Double) -> FittedText {
    let height = TextMeasure.height(lines: 1, size: size)
    let box = Box(center: Point(x: x, y: top - height / 2), width: chartWidth, height: height)
    return FittedText(text, in: box, size: size, most: 1, inset: 0, alignment: .center)
  }

  /// The names of moments over their lines, in as many rows as keep them apart.
  private static func moments(
    _ timeline: MentorTimeline, _ axis: TimelineAxis, _ language: Language
  ) -> [(text: FittedText, x: Double)] {
    var rows: [[Box]] = []
    return timeline.moments.map { moment in
      let x = axis.x(moment.at)
      let (line, height) = (
        TextFit.lines(moment.label(in: language), width: 260, size: 8.5, most: 1), TextMeasure.height(lines: 1, size: 8.5)
      )
      let width = TextMeasure.width(line[0], size: 8.5)
      let middle = min(max(x, axis.left + width / 2), axis.left + axis.width - width / 2)
      var row = 0
      func box() -> Box { Box(center: Point(x: middle, y: 12 + Double(row) * (height + 2)), width: width, height: height) }
      while row < rows.count, rows[row].contains(where: { $0.inset(by: -4).overlaps(box()) }) { row += 1 }
      if row == rows.count { rows.append([]) }
      rows[row].append(box())
      return (FittedText(lines: line, in: box(), size: 8.5, bold: false, inset: 0, alignment: .center), x)
    }
  }

  private static func lane(_ lane: MentorTimeline.Lane, top: Double, _ axis: TimelineAxis, _ language: Language) -> Lane {
    let markRows = rows(lane.markers.map { Box(center: Point(x: axis.x($0.at), y: 0), width: markSize + 2, height: 1) })
    let upper = Double((markRows.max() ?? 0) + 1) * (markSize + 3) + 5
    let y = top - upper - barHeight / 2
    let texts = lane.markers.map { marker -> (text: String, width: Double)? in
      guard case .earlyEnd(let by) = marker.kind else { return nil }
      let text = Wording.text("phases.by.\(by?.rawValue ?? "unknown")", in: language)
      return (text, TextMeasure.width(text, size: 7.5))
    }
    let spots = zip(lane.markers, texts).map { marker, text -> Box in
      let width = text?.width ?? 0
      let x = min(max(axis.x(marker.at), axis.left + width / 2), axis.left + axis.width - width / 2)
      return Box(center: Point(x: x, y: 0), width: width, height: text == nil ? 0 : 1)
    }
    let textRows = rows(spots)
    let marks = lane.markers.indices.map { k -> Mark in
      let center = Point(x: axis.x(lane.markers[k].at), y: y + barHeight / 2 + 4 + (Double(markRows[k]) + 0.5) * (markSize + 3))
      let text = texts[k].map { text in
        let box = Box(
          center: Point(x: spots[k].center.x, y: y - barHeight / 2 - 7 - Double(textRows[k]) * 11), width: text.width, height: 9)
        return FittedText(lines: [text.text], in: box, size: 7.5, bold: false, inset: 0, alignment: .center)
      }
      return Mark(kind: lane.markers[k].kind, center: center, text: text)
    }
    let bars = lane.segments.map { bar($0, y: y, axis, language) }
    let lowest = marks.compactMap(\.text?.box.minY).min() ?? y - barHeight / 2
    let bottom = min(lowest - 4, y - barHeight / 2 - 7)
    let cell = Box(center: Point(x: nameWidth / 2, y: y), width: nameWidth, height: 30)
    let name = FittedText(lane.name(in: language), in: cell, size: 9.5, bold: lane.holder != nil, inset: 0)
    let width = axis.left + axis.width
    return Lane(
      box: Box(center: Point(x: width / 2, y: (top + bottom) / 2), width: width, height: top - bottom), name: name, bars: bars,
      marks: marks,
      y: y)
  }

  /// For every box the first row in which it is beside all earlier ones; boxes without height need none.
  private static func rows(_ boxes: [Box]) -> [Int] {
    var taken: [[Box]] = []
    return boxes.map { box in
      guard box.height > 0 else { return 0 }
      var row = 0
      while row < taken.count, taken[row].contains(where: { $0.inset(by: -2).overlaps(box) }) { row += 1 }
      if row == taken.count { taken.append([]) }
      taken[row].append(box)
      return row
    }
  }

  private static func bar(_ segment: MentorTimeline.Segment, y: Double, _ axis: TimelineAxis, _ language: Language) -> Bar {
    let (left, right) = (axis.x(segment.from), axis.x(segment.until ?? axis.span.upperBound))
    let height = segment.kind == .contactGoesOn ? 8.0 : barHeight
    let box = Box(center: Point(x: (left + right) / 2, y: y), width: max(1, right - left), height: height)
    var text: FittedText?
    if case .phase(let number) = segment.kind {
      let name = segment.name?(in: language) ?? ""
      let full = name.isEmpty ? "\(number)" : "\(number) \(name)"
      let candidates = [full, "\(number)"].map { FittedText($0, in: box, size: 8.5, bold: true, most: 1, inset: 3, alignment: .center) }
      text =
        zip(candidates, [full, "\(number)"]).first { fitted, wanted in
          fitted.lines == [wanted] && fitted.box.width <= box.width - 4
        }?.0
    }
    return Bar(kind: segment.kind, box: box, isOpen: segment.until == nil, text: text)
  }
}
