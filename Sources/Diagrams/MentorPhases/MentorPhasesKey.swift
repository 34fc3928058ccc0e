import Quantities
import SupportWebs
import Wording

/// What is drawn before a line of the legend of a timeline.
enum MentorPhasesMark: Hashable, Sendable {
  case part(MentorTimeline.SegmentKind)
  case marker(MentorTimeline.MarkerKind)
  case open
  case moment
}

/// The legend of a timeline, for what it shows: in columns under the axis.
enum MentorPhasesKey {
  typealias Column = KeyColumn<MentorPhasesMark>
  private struct Entry {
    let mark: MentorPhasesMark
    let text: String
    var height = 16.0
  }

  private static let columnCount = 3
  private static let gap = 24.0

  /// - Parameters:
  ///   - left: the left end of the first column.
  ///   - width: the room for all columns.
  static func columns(_ timeline: MentorTimeline, options: DiagramOptions, left: Double, top: Double, width: Double) -> [Column] {
    guard options.showsLegend else { return [] }
    let entries = entries(timeline, options.language)
    var heading = Column(left: left, top: top, width: width, markWidth: 34)
    heading.heading(Wording.text("legend.title", in: options.language), isLarge: true)
    heading.space(2)
    let columnWidth = (width - gap * Double(columnCount - 1)) / Double(columnCount)
    let most = (entries.count + columnCount - 1) / columnCount
    let columns = (0..<columnCount).map { k in
      var column = Column(left: left + Double(k) * (columnWidth + gap), top: heading.bottom, width: columnWidth, markWidth: 34)
      for entry in entries.dropFirst(k * most).prefix(most) { column.mark(entry.mark, entry.text, height: entry.height) }
      return column
    }
    return entries.isEmpty ? [] : [heading] + columns
  }

  private static func entries(_ timeline: MentorTimeline, _ language: Language) -> [Entry] {
    let segments = timeline.lanes.flatMap(\.segments)
    let numbers = segments.compactMap { if case .phase(let k) = $0.kind { k } else { nil } }
    let phases = Set(numbers).sorted().map { MentorTimeline.SegmentKind.phase($0) }
    var entries: [Entry] = []
    for kind in [.seeking, .held] + phases + [.holiday, .ending, .afterCare, .contactGoesOn] {
      let own = segments.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      // Only phases have a name of their own here; the other patterns mean what they mean.
      let name = phases.contains(kind) ? own.lazy.compactMap(\.name).first : nil
      entries.append(Entry(mark: .part(kind), text: words(of: kind, name: name, language), height: 18))
    }
    if segments.contains(where: { $0.until == nil }) {
      entries.append(Entry(mark: .open, text: Wording.text("phases.goesOn", in: language)))
    }
    let markers = timeline.lanes.flatMap(\.markers).map(\.kind)
    for kind in [MentorTimeline.MarkerKind.match, .plannedEnd] where markers.contains(kind) {
      entries.append(Entry(mark: .marker(kind), text: words(of: kind, language)))
    }
    if markers.contains(where: { if case .earlyEnd = $0 { true } else { false } }) {
      entries.append(Entry(mark: .marker(.earlyEnd(by: nil)), text: Wording.text("phases.earlyEnd", in: language)))
    }
    if !timeline.moments.isEmpty { entries.append(Entry(mark: .moment, text: Wording.text("phases.moment", in: language))) }
    return entries
  }

  /// A part of a lane in words.
  static func words(of kind: MentorTimeline.SegmentKind, name: Bilingual?, _ language: Language) -> String {
    let name = name?(in: language) ?? ""
    guard case .phase(let number) = kind else {
      let word = Wording.text("phases.kind.\(kind)", in: language)
      return name.isEmpty ? word : "\(word): \(name)"
    }
    return name.isEmpty ? Wording.text("phases.kind.phase", in: language, ["n": "\(number)"]) : "\(number) \(name)"
  }

  /// A mark in words.
  static func words(of kind: MentorTimeline.MarkerKind, _ language: Language) -> String {
    switch kind {
    case .match: Wording.text("phases.match", in: language)
    case .plannedEnd: Wording.text("phases.plannedEnd", in: language)
    case .earlyEnd(let by):
      Wording.text("phases.earlyEnd", in: language) + " (" + Wording.text("phases.by.\(by?.rawValue ?? "unknown")", in: language) + ")"
    }
  }
}
