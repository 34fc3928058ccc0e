import Charts
import Estimates
import MentorSimulation
import Quantities

extension RunCharts {
  /// What a mentor changes in development: the differences, how they spread, and how they came.
  var effects: [Entry] {
    guard !mentored.isEmpty else { return [] }
    return [differences, course(.meanEffect, "effect-course", .effect), strips].compactMap(\.self)
  }

  private var differences: Entry {
    let outcomes: [Outcome] = [
      .effectSocialEmotional, .effectAcademicVocational, .effectPhysicalHealth, .effectPsychosocialProblems, .meanEffect,
    ]
    let rows = mentored.flatMap { arm in outcomes.map { difference(.outcome($0), meaning($0), of: arm.arm) } }
    return Entry(
      part: .effect,
      chart: IntervalChart(
        heading("effect-differences", text("chart.differences", ["week": "\(weeks)"])), valueTitle: text("axis.sd"),
        intervalName: text("interval"), hasZero: true, sides: sides, rows: rows), note: "note.differences")
  }

  /// How the mean effect spreads over futures at the end.
  private var strips: Entry? {
    let spread = record.samples.map { ($0.arm, $0.lastValues(.meanEffect)) }
    guard let low = spread.compactMap(\.1.first).min(), let high = spread.compactMap(\.1.last).max(), low < high else { return nil }
    let count = 40
    let edges = (0...count).map { low + (high - low) * Double($0) / Double(count) }
    let strips = spread.map { arm, values -> HistogramChart.Strip in
      var shares = [Double](repeating: 0, count: count)
      for value in values { shares[min(count - 1, Int((value - low) / (high - low) * Double(count)))] += 1 / Double(values.count) }
      let band = record.samples.first { $0.arm == arm }?.band(.meanEffect, week: weeks)
      return HistogramChart.Strip(
        name: label(arm), edges: edges, shares: shares, median: band?.median, middle50: ChartInterval(band?.low50, band?.high50),
        middle90: ChartInterval(band?.low90, band?.high90))
    }
    return Entry(
      part: .effect,
      chart: HistogramChart(
        heading("effect-spread", text("chart.spread", ["week": "\(weeks)"])), valueTitle: text("axis.sd"), strips: strips),
      note: "note.spread")
  }

  /// The median of an outcome by week with the ranges that hold half and nine tenths of the futures.
  func course(_ outcome: Outcome, _ id: String, _ part: Part, unit: ChartUnit = .plain) -> Entry? {
    let series = record.samples.map { sample in
      TimeCourseChart.Series(
        name: label(sample.arm),
        points: sample.states.indices.map { week in
          let band = sample.band(outcome, week: week)
          return TimeCourseChart.Point(
            week: week, value: band?.median, middle50: ChartInterval(band?.low50, band?.high50),
            middle90: ChartInterval(band?.low90, band?.high90))
        })
    }
    // More lines with bands than four cannot be told apart.
    guard series.count <= 4 else { return nil }
    let chart = TimeCourseChart(heading(id, text("chart.\(id)")), valueTitle: text("axis.\(id)"), unit: unit, series: series)
    return Entry(part: part, chart: chart, note: "note.course")
  }

  /// In how many pairs of futures the one with a mentor ends lower, and higher.
  var harm: [Entry] {
    guard !isReal, !mentored.isEmpty else { return [] }
    let rows = mentored.flatMap { arm in
      [("row.higher", arm.netBenefit), ("row.lower", arm.netHarm)].map { key, estimate -> IntervalChart.Row in
        let told = record.results.ofChance(estimate)
        return IntervalChart.Row(
          text(key), mean: told?.mean, interval: Self.interval(told), group: mentored.count > 1 ? label(arm.arm) : "")
      }
    }
    let chart = IntervalChart(
      heading("harm-and-benefit", text("chart.harm")), valueTitle: text("axis.futures"), unit: .share, intervalName: text("interval"),
      rows: rows)
    return [Entry(part: .harm, chart: chart, note: "note.harm")]
  }
}
