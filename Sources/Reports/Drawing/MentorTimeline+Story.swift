public import Diagrams
public import MentorSimulation
import Evidence
import Quantities
public import SupportWebs

extension MentorTimeline {
  /// The mentors of one simulated future: when one was sought, who it was, how it ended, and whether contact went on.
  ///
  /// Phases have names and no lengths in the catalogue, so that a position is held without one.
  ///
  /// - Parameters:
  ///   - story: the future, of an invented youth.
  ///   - isJIM: whether the youth's own nominee is called a JIM in this arm.
  ///   - web: the web from which it starts.
  public init(_ story: CourseStory, isJIM: Bool, of web: SupportWeb) {
    let end = Double(story.weeks.last?.state.week ?? 0)
    var lanes = [Self.search(story, until: end)].compactMap(\.self)
    var held: HeldPosition?
    for week in story.weeks {
      let now = Double(week.state.week)
      for event in week.events {
        switch event {
        case .matched(let match):
          if let held { lanes.append(held.lane(until: now)) }
          held = HeldPosition(
            match.person, label: SupportWeb.label(of: match.person.origin, from: web),
            position: Self.position(match.route, isJIM: isJIM), from: now)
        case .completed(_, let continues):
          held?.end(at: now, .plannedEnd, next: continues?.happens ?? true ? .contactGoesOn : nil)
        case .closed(let closure):
          held?.end(at: now, .earlyEnd(by: Self.ending(closure.initiator)), next: closure.closeness == nil ? nil : .contactGoesOn)
        case .tieEnded(let person, _) where person == held?.person: held?.stop(at: now)
        default: break
        }
      }
    }
    if let held { lanes.append(held.lane(until: end)) }
    self.init(lanes: lanes, end: end, isOver: true)
  }

  /// The weeks in which a mentor was sought; `nil` when there were none.
  private static func search(_ story: CourseStory, until end: Double) -> Lane? {
    var segments: [Segment] = []
    var from: Double?
    for week in story.weeks {
      let now = Double(week.state.week)
      if week.state.mentorState == .seeking {
        from = from ?? now
      } else if let began = from {
        segments.append(Segment(.seeking, from: began, until: now))
        from = nil
      }
    }
    if let from { segments.append(Segment(.seeking, from: from, until: end)) }
    return segments.isEmpty ? nil : Lane(holder: nil, position: nil, segments: segments)
  }

  private static func position(_ route: Route, isJIM: Bool) -> MentorPosition {
    switch route {
    case .natural: isJIM ? .jim : .naturalMentor
    case .volunteer: .volunteerMentor
    case .professional: .formalMentor
    case .peer: .peerMentor
    }
  }

  private static func ending(_ initiator: ClosureInitiator) -> Ending {
    switch initiator {
    case .parents: .parents
    case .lifeEvent: .lifeEvent
    case .mentor: .mentor
    case .youth: .youth
    }
  }
}

/// A position while it is told.
private struct HeldPosition {
  let person: CoursePerson
  private let label: Bilingual
  private let position: MentorPosition
  private var segments: [MentorTimeline.Segment] = []
  private var markers: [MentorTimeline.Marker]
  /// What goes on, and since when.
  private var open: (kind: MentorTimeline.SegmentKind, from: Double)?

  init(_ person: CoursePerson, label: Bilingual, position: MentorPosition, from: Double) {
    (self.person, self.label, self.position) = (person, label, position)
    markers = [MentorTimeline.Marker(.match, at: from)]
    open = (.held, from)
  }

  mutating func stop(at week: Double) {
    if let open { segments.append(MentorTimeline.Segment(open.kind, from: open.from, until: week)) }
    open = nil
  }

  mutating func end(at week: Double, _ marker: MentorTimeline.MarkerKind, next: MentorTimeline.SegmentKind?) {
    stop(at: week)
    markers.append(MentorTimeline.Marker(marker, at: week))
    open = next.map { ($0, week) }
  }

  /// What still goes on at the end is open.
  func lane(until end: Double) -> MentorTimeline.Lane {
    let last = open.map { [MentorTimeline.Segment($0.kind, from: $0.from, until: nil)] } ?? []
    return MentorTimeline.Lane(holder: label, position: position, segments: segments + last, markers: markers)
  }
}
