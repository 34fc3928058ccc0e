import Quantities
public import SupportWebs

extension MentorTimeline {
  /// The positions of a drawn case: when each was held, by whom, and how it ended, with the waves as moments.
  ///
  /// A case says nothing of phases, so a position is held without one. Contact goes on after a position as far as the waves after it
  /// show that there is contact; what no wave shows is not drawn. A position that lasts has an open end.
  public init(_ caseFile: CaseFile) {
    let dates = caseFile.waves.compactMap(\.moment.date) + caseFile.positions.flatMap { [$0.from, $0.until ?? $0.from] }
    guard let first = dates.min() else {
      self.init(lanes: [])
      return
    }
    func week(_ date: CalendarDate) -> Double { Double(date.dayNumber - first.dayNumber) / 7 }
    let people = caseFile.waves.flatMap(\.alters).map(\.person) + caseFile.others
    var lanes: [Lane] = []
    var seen: [(person: String, kind: MentorPosition)] = []
    for position in caseFile.positions.sorted(by: { ($0.from, $0.id) < ($1.from, $1.id) })
    where !seen.contains(where: { $0 == (position.person, position.kind) }) {
      seen.append((position.person, position.kind))
      let own = caseFile.positions.filter { $0.person == position.person && $0.kind == position.kind }.sorted { $0.from < $1.from }
      var segments: [Segment] = []
      var markers: [Marker] = []
      for (k, held) in own.enumerated() {
        segments.append(Segment(.held, from: week(held.from), until: held.until.map(week)))
        markers.append(Marker(.match, at: week(held.from)))
        guard let until = held.until else { continue }
        markers.append(Marker(held.ending == .planned ? .plannedEnd : .earlyEnd(by: held.ending), at: week(until)))
        let next = k + 1 < own.count ? own[k + 1].from : nil
        guard let last = Self.lastContact(with: held.person, after: until, in: caseFile) else { continue }
        let end = next.map { min($0, last) } ?? last
        if end > until { segments.append(Segment(.contactGoesOn, from: week(until), until: week(end))) }
      }
      let label = people.first { $0.id == position.person }?.label
      lanes.append(Lane(holder: label, position: position.kind, segments: segments, markers: markers))
    }
    let moments = caseFile.waves.compactMap { web in web.moment.date.map { Moment(web.moment.label, at: week($0)) } }
    self.init(lanes: lanes, moments: moments, start: first)
  }

  /// The day of the last wave up to which all waves after `end` show contact with the person; `nil` when the first of them does not.
  private static func lastContact(with person: String, after end: CalendarDate, in caseFile: CaseFile) -> CalendarDate? {
    var last: CalendarDate?
    for web in caseFile.waves {
      guard let date = web.moment.date, date >= end else { continue }
      guard web.alters.contains(where: { $0.id == person && $0.tie.status == .active }) else { break }
      last = date
    }
    return last
  }
}
