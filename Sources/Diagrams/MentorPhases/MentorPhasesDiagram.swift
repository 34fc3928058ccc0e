public import Quantities
public import SupportWebs
import Wording

/// The mentor positions of a case over time: a lane for every holder, with phases, pauses, endings and what comes after.
///
/// Patterns and numbers say what the colours say. The same timeline and options give the same picture.
public struct MentorPhasesDiagram: Diagram {
  public let timeline: MentorTimeline
  public let options: DiagramOptions
  let layout: MentorPhasesLayout
  let key: [MentorPhasesKey.Column]

  /// - Parameters:
  ///   - timeline: what is drawn.
  ///   - options: how it is drawn.
  public init(timeline: MentorTimeline, options: DiagramOptions = DiagramOptions()) {
    self.timeline = timeline
    self.options = options
    let layout = MentorPhasesLayout(timeline, language: options.language)
    self.layout = layout
    key = MentorPhasesKey.columns(
      timeline, options: options, left: 0, top: layout.axisTitle.box.minY - 18, width: layout.axis.left + layout.axis.width)
  }

  /// The positions of a drawn case.
  ///
  /// - Parameters:
  ///   - caseFile: the case; see ``MentorTimeline`` for what is taken from it.
  ///   - options: how it is drawn.
  public init(caseFile: CaseFile, options: DiagramOptions = DiagramOptions()) {
    self.init(timeline: MentorTimeline(caseFile), options: options)
  }

  /// The title that the picture shows.
  public var title: String { options.title ?? Wording.text("phases.title", in: options.language) }

  /// The picture in the DOT language.
  public var dot: String { MentorPhasesDrawing(self).text }

  /// What a pointer shows over lanes and their parts, by the ids of the SVG.
  public var elementTitles: [String: String] {
    let language = options.language
    var titles: [String: String] = [:]
    for (k, lane) in timeline.lanes.enumerated() {
      let holder = lane.name(in: language)
      titles["\(options.idPrefix)lane-\(k + 1)"] = holder
      for (j, segment) in lane.segments.enumerated() {
        titles["\(options.idPrefix)lane-\(k + 1)-part-\(j + 1)"] =
          "\(holder): \(words(of: segment, language)), \(times(of: segment, language))"
      }
    }
    return titles
  }

  /// The parts of lanes.
  public var elementRows: [String: Int] {
    tableRows(in: options.language).enumerated().reduce(into: [:]) { rows, row in
      if let id = row.element.id { rows[options.idPrefix + id] = row.offset }
    }
  }
}

extension MentorPhasesDiagram {
  /// One sentence or two that stand for the picture.
  public func description(in language: Language) -> String {
    func count(_ key: String, _ n: Int) -> String? {
      n == 0 ? nil : Wording.text("phases.count.\(key).\(n == 1 ? "1" : "n")", in: language, ["n": "\(n)"])
    }
    // The lane of a search is no mentor.
    let mentors = timeline.lanes.count { lane in !lane.markers.isEmpty || lane.segments.contains { $0.kind != .seeking } }
    guard mentors > 0 else { return timeline.nobody(in: language) + "." }
    let markers = timeline.lanes.flatMap(\.markers).map(\.kind)
    let early = markers.count { if case .earlyEnd = $0 { true } else { false } }
    let span = timeline.span
    let parts = [
      count("lanes", mentors), count("matches", markers.count { $0 == .match }),
      count("planned", markers.count { $0 == .plannedEnd }), count("early", early),
      Wording.text(
        "phases.span", in: language, ["from": time(span.lowerBound, language), "until": time(span.upperBound, language)]),
    ]
    return parts.compactMap(\.self).joined(separator: "; ") + "."
  }

  /// A row for every part of every lane and for every moment, in the order of time within a lane.
  public func textTable(in language: Language) -> TextTable {
    let headings = ["who", "what", "from", "until"].map { Wording.text("phases.heading.\($0)", in: language) }
    return TextTable(headings: headings, rows: tableRows(in: language).map(\.cells))
  }

  /// The rows with the ids of the parts for which they stand.
  private func tableRows(in language: Language) -> [(id: String?, cells: [String])] {
    let rows = timeline.lanes.enumerated().flatMap { k, lane -> [(id: String?, cells: [String])] in
      let parts = lane.segments.enumerated().map { j, segment in
        (
          at: segment.from, id: "lane-\(k + 1)-part-\(j + 1)" as String?,
          cells: [words(of: segment, language), time(segment.from, language), until(segment, language)]
        )
      }
      let moments = lane.markers.map {
        (at: $0.at, id: String?.none, cells: [MentorPhasesKey.words(of: $0.kind, language), time($0.at, language), ""])
      }
      let sorted = (moments + parts).enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      return sorted.map { ($0.element.id, [lane.name(in: language)] + $0.element.cells) }
    }
    let waves = timeline.moments.map { (id: String?.none, cells: ["", $0.label(in: language), time($0.at, language), ""]) }
    return rows + waves
  }

  private func words(of segment: MentorTimeline.Segment, _ language: Language) -> String {
    MentorPhasesKey.words(of: segment.kind, name: segment.name, language)
  }

  private func until(_ segment: MentorTimeline.Segment, _ language: Language) -> String {
    segment.until.map { time($0, language) } ?? Wording.text("phases.goesOn", in: language)
  }

  private func times(of segment: MentorTimeline.Segment, _ language: Language) -> String {
    "\(time(segment.from, language)) – \(until(segment, language))"
  }

  /// A day, or "week 12".
  private func time(_ week: Double, _ language: Language) -> String {
    if let day = timeline.start?.adding(days: Int((week * 7).rounded())) { return day.description }
    return Wording.text("phases.week", in: language, ["n": NumberWords.decimal(week, language)])
  }
}
