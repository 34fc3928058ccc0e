import Charts
import Estimates
import MentorSimulation
import Quantities
import RunStore

extension RunCharts {
  /// The web: ties and support by week, and what changes.
  var web: [Entry] {
    [course(.ties, "ties-course", .web), course(.adultSupport, "support-course", .web, unit: .share), trusted].compactMap(\.self)
  }

  private var trusted: Entry? {
    guard !mentored.isEmpty else { return nil }
    let rows = mentored.map { difference(.outcome(.trustedAdult), meaning(.trustedAdult), of: $0.arm) }
    let chart = IntervalChart(
      heading("trusted-difference", text("chart.trusted", ["week": "\(weeks)"])), valueTitle: text("axis.difference"), unit: .sharePoints,
      intervalName: text("interval"), hasZero: true, sides: counts, rows: rows)
    return Entry(part: .web, chart: chart, note: "note.trusted")
  }

  /// Placement and leaving school: events, not verdicts. Of a real youth differences alone are told.
  var events: [Entry] { [placement, eventDifferences].compactMap(\.self) }

  private var placement: Entry? {
    guard !isReal else { return nil }
    let curves = results.arms.map { arm in
      ShareCurve(
        name: label(arm.arm),
        points: arm.weeks.compactMap { week in
          record.results.estimate(.outcome(.placedEver), of: arm.arm, week: week).map { estimate in
            let half = 1.96 * (estimate.standardError ?? 0)
            let interval = ChartInterval(max(0, estimate.mean - half), min(1, estimate.mean + half))
            return ShareCurve.Point(week: week, share: estimate.mean, interval: estimate.standardError == nil ? nil : interval)
          }
        })
    }
    let chart = EventChart(
      heading("placement", text("chart.placement")), valueTitle: text("axis.youths"), intervalName: text("interval"), curves: curves)
    return Entry(part: .events, chart: chart, note: "note.placement")
  }

  private var eventDifferences: Entry? {
    guard !mentored.isEmpty else { return nil }
    let outcomes: [Outcome] = [.placedEver, .leftSchool]
    let rows = mentored.flatMap { arm in outcomes.map { difference(.outcome($0), meaning($0), of: arm.arm) } }
    let chart = IntervalChart(
      heading("event-differences", text("chart.events", ["week": "\(weeks)"])), valueTitle: text("axis.difference"), unit: .sharePoints,
      intervalName: text("interval"), hasZero: true, sides: counts, rows: rows)
    return Entry(part: .events, chart: chart, note: "note.events")
  }

  /// The relation: how long it lasts and who stands where.
  var mentor: [Entry] { [survival].compactMap(\.self) + states }

  private var survival: Entry? {
    let curves = record.samples.compactMap { sample -> ShareCurve? in
      let estimate = sample.survival
      guard estimate.count > 0 else { return nil }
      // Some end in the week in which they began.
      let first = estimate.steps.first { $0.time == 0 }?.survival ?? 1
      let start = ShareCurve.Point(week: 0, share: first, interval: ChartInterval(first, first), atRisk: estimate.count)
      let steps = estimate.steps.filter { $0.time > 0 }.map { step -> ShareCurve.Point in
        let half = 1.96 * (step.standardError ?? 0)
        let interval = step.standardError.flatMap { _ in ChartInterval(max(0, step.survival - half), min(1, step.survival + half)) }
        return ShareCurve.Point(week: step.time, share: step.survival, interval: interval, atRisk: step.atRisk)
      }
      return ShareCurve(name: label(sample.arm), points: [start] + steps)
    }
    guard !curves.isEmpty else { return nil }
    let chart = SurvivalChart(
      heading("relation-survival", text("chart.survival")), valueTitle: text("axis.relations"), intervalName: text("interval"),
      curves: curves)
    return Entry(part: .mentor, chart: chart, note: "note.survival")
  }

  private var states: [Entry] {
    record.samples.dropFirst().enumerated().map { number, sample in
      let present = MentorState.allCases.filter { state in
        sample.states.contains { $0[MentorState.allCases.firstIndex(of: state) ?? 0] > 0 }
      }
      let weeks = Array(sample.states.indices)
      let states = present.map { state in
        StateAreasChart.State(name: text("state.\(state.rawValue)"), shares: weeks.map { sample.share(of: state, week: $0) })
      }
      let chart = StateAreasChart(
        heading("states-\(number + 1)", text("chart.states", ["arm": label(sample.arm)])), valueTitle: text("axis.futures"), weeks: weeks,
        states: states)
      return Entry(part: .mentor, chart: chart, note: "note.states")
    }
  }
}
