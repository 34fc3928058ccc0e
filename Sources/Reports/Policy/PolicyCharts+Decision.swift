import Charts
import Evidence
import MentorSimulation
import PolicyAnalysis
import Quantities

/// Charts of costs held against effects.
extension PolicyCharts {
  var decisions: [Entry] {
    guard let decision = brief.decision else { return [] }
    return [plane(decision), acceptability(decision), loss(decision), influence(decision), tornado(decision)].compactMap(\.self)
  }

  /// Costs and effect of each draw; of outcomes that are told per 100 youths both per 100.
  private func plane(_ decision: PolicyDecision) -> Entry? {
    guard let effect = policy.effect else { return nil }
    let outcome = policy.outcomes[effect]
    let (_, scale) = brief.told(outcome.quantity)
    let clouds = brief.others.compactMap { number -> PlaneChart.Cloud? in
      guard let cloud = decision.plane.clouds.first(where: { $0.id == policy.options[number].id }) else { return nil }
      func point(_ effect: Double, _ cost: Double) -> PlaneChart.Point {
        PlaneChart.Point(effect: effect * scale.factor, cost: cost * scale.factor)
      }
      return PlaneChart.Cloud(
        name: brief.option(number), points: cloud.points.map { point($0.effect, $0.cost) },
        mean: point(cloud.effect.value, cloud.cost.value),
        quadrants: PlaneChart.Quadrants(
          moreForMore: cloud.quadrants.northEast.value, moreForLess: cloud.quadrants.southEast.value,
          lessForLess: cloud.quadrants.southWest.value, lessForMore: cloud.quadrants.northWest.value))
    }
    func title(_ key: String) -> String {
      let what = words("plane.\(key)")
      return scale == .hundred ? words("plane.per100", ["what": what]) : what
    }
    let chart = PlaneChart(
      heading("plane", words("plane")), effectTitle: title("effect"), costTitle: brief.demonstration(title("cost")), clouds: clouds)
    return Entry(chart: chart, note: words("plane.note"))
  }

  private func acceptability(_ decision: PolicyDecision) -> Entry? {
    guard let curves = decision.curves else { return nil }
    let series = policy.options.indices.map { number in
      CurveChart.Series(
        name: brief.option(number),
        points: curves.points.map { point in
          CurveChart.Point(
            x: point.willingnessToPay, y: point.options.first { $0.id == policy.options[number].id }?.acceptability.value)
        })
    }
    let ridge = CurveChart.Series(
      name: words("frontier"), points: curves.points.map { CurveChart.Point(x: $0.willingnessToPay, y: $0.optimum.acceptability.value) })
    let chart = CurveChart(
      heading("acceptability", words("acceptability")), xTitle: words("acceptability.x"), valueTitle: words("acceptability.y"),
      unit: .share,
      series: series, ridge: ridge)
    return Entry(chart: chart, note: words("acceptability.note"))
  }

  private func loss(_ decision: PolicyDecision) -> Entry? {
    guard let perfect = decision.perfect else { return nil }
    let series = policy.options.indices.map { number in
      CurveChart.Series(
        name: brief.option(number),
        points: perfect.points.map { point in
          CurveChart.Point(x: point.willingnessToPay, y: point.losses.first { $0.id == policy.options[number].id }?.expected.value)
        })
    }
    let ridge = CurveChart.Series(
      name: words("evpi"), points: perfect.points.map { CurveChart.Point(x: $0.willingnessToPay, y: $0.evpi.value) })
    let chart = CurveChart(
      heading("loss", words("loss")), xTitle: words("acceptability.x"), valueTitle: brief.demonstration(words("loss.y")), series: series,
      ridge: ridge)
    return Entry(chart: chart, note: words("loss.note"))
  }

  /// The most groups that are drawn.
  private static let mostGroups = 12

  private func influence(_ decision: PolicyDecision) -> Entry? {
    let telling = decision.groups.filter { $0.value.value.value > 0 }.prefix(Self.mostGroups)
    guard !telling.isEmpty else { return nil }
    let rows = telling.map { group in
      let value = group.value.value
      return BarChart.Row(
        brief.group(group.id), values: [value.value],
        interval: ChartInterval(max(0, value.value - 1.96 * value.standardError), value.value + 1.96 * value.standardError))
    }
    let chart = BarChart(
      heading("influence", words("influence")), valueTitle: brief.demonstration(words("influence.axis")),
      parts: [words("influence.series")],
      intervalName: words("error"), rows: rows)
    return Entry(chart: chart, note: words("influence.note"))
  }

  /// How the effect of the best other option goes with single parameters.
  private func tornado(_ decision: PolicyDecision) -> Entry? {
    let bars = brief.bars(decision)
    guard !bars.isEmpty else { return nil }
    let factor = brief.effectScale
    let rows = bars.map { bar in
      IntervalChart.Row(
        ParameterSet.standard[bar.parameter]?.description(in: brief.language) ?? bar.parameter, mean: nil,
        interval: ChartInterval(min(bar.low, bar.high) * factor, max(bar.low, bar.high) * factor),
        note: words(bar.low < bar.high ? "tornado.rises" : "tornado.falls", ["id": bar.parameter]))
    }
    let effect = words("plane.effect")
    let chart = IntervalChart(
      heading("tornado", words("tornado")), valueTitle: factor == 100 ? words("plane.per100", ["what": effect]) : effect,
      markName: words("tornado.mark"), intervalName: words("tornado.interval"), hasZero: true, rows: rows)
    return Entry(chart: chart, note: words("tornado.note"))
  }

  // MARK: Budget

  /// What each option costs more or less, year by year and by kind.
  var budget: Entry? {
    guard brief.guarded.total != nil else { return nil }
    let rows = brief.others.flatMap { number in
      (0..<brief.results.years).map { year in
        BarChart.Row(
          brief.year(year), values: brief.budget(option: number, year: year, isDifference: true), group: brief.option(number))
      }
    }
    let chart = BarChart(
      heading("budget", words("budget")), valueTitle: brief.demonstration(words("budget.axis")), parts: brief.budgetNames,
      isDifference: true, rows: rows)
    return Entry(chart: chart, note: words("budget.note"))
  }
}
