import Charts
import MentorSimulation
import PolicyAnalysis
import Quantities

/// The charts of a policy analysis, each with a sentence that says how to read it.
struct PolicyCharts {
  /// A chart of the page.
  struct Entry {
    let chart: any Chart
    let note: String
  }

  let brief: PolicyBrief
  /// Whether the charts are for a phone.
  let isNarrow: Bool

  init(_ brief: PolicyBrief, isNarrow: Bool = false) {
    self.brief = brief
    self.isNarrow = isNarrow
  }

  /// In the order of the page; what there is nothing to draw of is left out.
  var all: [Entry] {
    effects + [ends].compactMap(\.self) + decisions + [budget, populations].compactMap(\.self)
  }

  var policy: Policy { brief.policy }

  func words(_ key: String, _ values: [String: String] = [:]) -> String { brief.words("chart.\(key)", values) }

  func heading(_ id: String, _ title: String) -> ChartHeading {
    ChartHeading(id: (isNarrow ? "narrow-" : "") + id, title: title, language: brief.language, width: isNarrow ? 360 : 720)
  }

  func interval(_ spread: Spread?, times factor: Double = 1) -> ChartInterval? {
    spread?.middle.flatMap { ChartInterval($0.lowerBound * factor, $0.upperBound * factor) }
  }

  // MARK: Effects

  /// The id of the chart of an outcome.
  static func id(of quantity: Quantity) -> String {
    "difference-" + String(quantity.id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  /// The differences of each outcome, option by option: outcomes have axes of their own, as one can be ten times another.
  private var effects: [Entry] {
    policy.outcomes.map { outcome in
      let (label, scale) = brief.told(outcome.quantity)
      let rows = brief.others.map { number in
        let line = brief.line(outcome, PolicyResults.Place(option: number))
        return IntervalChart.Row(
          brief.option(number), mean: line.difference.map { $0.mean * scale.factor },
          interval: interval(line.difference, times: scale.factor))
      }
      let chart = IntervalChart(
        heading(Self.id(of: outcome.quantity), label), valueTitle: words(scale == .hundred ? "effects.axis" : "difference"),
        intervalName: words("middle"), hasZero: true, sides: sides(outcome.better), rows: rows)
      let meaning = PolicyBrief.isStandardised(outcome.quantity) ? brief.words("effects.sd") : words("note.\(outcome.better.rawValue)")
      return Entry(chart: chart, note: reading + meaning)
    }
  }

  /// What marks and lines are, where there are lines.
  private var reading: String { policy.draws >= 20 ? words("note.reading") + " " : "" }

  /// What is left and right of zero.
  func sides(_ direction: PolicyOutcome.Direction) -> IntervalChart.Sides {
    switch direction {
    case .more: IntervalChart.Sides(below: words("fewer.worse"), above: words("more.better"))
    case .less: IntervalChart.Sides(below: words("fewer.better"), above: words("more.worse"))
    case .neither: IntervalChart.Sides(below: words("fewer"), above: words("more"))
    }
  }

  /// Who ends worse and who better, option by option.
  private var ends: Entry? {
    let rows = policy.options.indices.flatMap { number -> [IntervalChart.Row] in
      let place = PolicyResults.Place(option: number)
      let lines = [(brief.words("ends.better"), brief.benefit(place)), (brief.words("ends.worse"), brief.harm(place))]
      guard lines.contains(where: { ($0.1.own?.mean ?? 0) > 0 }) else { return [] }
      return lines.map { label, line in
        IntervalChart.Row(
          label, mean: line.own.map { $0.mean * 100 }, interval: interval(line.own, times: 100), group: brief.option(number))
      }
    }
    guard !rows.isEmpty else { return nil }
    let chart = IntervalChart(
      heading("ends", words("ends")), valueTitle: words("ends.axis"), intervalName: words("middle"), rows: rows)
    return Entry(chart: chart, note: words("ends.note"))
  }

  // MARK: Groups

  /// The main outcome by population and tag.
  private var populations: Entry? {
    guard brief.hasPopulations, !brief.guarded.shown.isEmpty else { return nil }
    let outcome = brief.mainOutcome
    let (label, scale) = brief.told(outcome.quantity)
    let rows = brief.others.flatMap { number in
      brief.guarded.groups(brief.policy).map { group in
        let line = brief.line(outcome, PolicyResults.Place(option: number, group))
        return IntervalChart.Row(
          brief.name(group), mean: line.difference.map { $0.mean * scale.factor },
          interval: interval(line.difference, times: scale.factor), group: brief.option(number))
      }
    }
    let chart = IntervalChart(
      heading("populations", words("populations", ["label": label])),
      valueTitle: words(scale == .hundred ? "effects.axis" : "difference"), intervalName: words("middle"), hasZero: true,
      sides: sides(outcome.better), rows: rows)
    return Entry(chart: chart, note: words("populations.note"))
  }
}
