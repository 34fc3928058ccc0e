import Documents
import Quantities
import Testing
@testable import Charts

/// What callers may do wrong, and the smallest charts.
@Suite struct EdgeTests {
  @Test func headingsRefuseIdsThatAreNoNames() async {
    await #expect(processExitsWith: .failure) { _ = ChartHeading(id: "a b", title: "", language: .dutch) }
    await #expect(processExitsWith: .failure) { _ = ChartHeading(id: "", title: "", language: .dutch) }
    await #expect(processExitsWith: .failure) { _ = ChartHeading(id: "a", title: "", language: .dutch, width: 100) }
  }

  @Test func weeksMustRise() async {
    await #expect(processExitsWith: .failure) {
      _ = TimeCourseChart.Series(name: "a", points: [.init(week: 2, value: 1), .init(week: 2, value: 1)])
    }
    await #expect(processExitsWith: .failure) {
      _ = StateAreasChart(
        ChartHeading(id: "a", title: "", language: .dutch), valueTitle: "", weeks: [0, 1], states: [.init(name: "x", shares: [0.5])])
    }
    await #expect(processExitsWith: .failure) { _ = HistogramChart.Strip(name: "x", edges: [0, 1], shares: []) }
  }

  @Test func intervalsAreWholeOrNone() async {
    #expect(ChartInterval(1, nil) == nil && ChartInterval(.nan, 2) == nil && ChartInterval(1, .infinity) == nil)
    #expect(ChartInterval(-0.0, 2)?.low.sign == .plus)
    await #expect(processExitsWith: .failure) { _ = ChartInterval(2, 1) }
  }

  @Test(arguments: Language.allCases) func chartsOfNothingSaySo(_ language: Language) {
    let heading = ChartHeading(id: "z", title: "T", language: language)
    let charts: [any Chart] = [
      TimeCourseChart(heading, valueTitle: "v", series: []), SurvivalChart(heading, valueTitle: "v", curves: []),
      EventChart(heading, valueTitle: "v", curves: []), IntervalChart(heading, valueTitle: "v", rows: []),
      StateAreasChart(heading, valueTitle: "v", weeks: [], states: []), HistogramChart(heading, valueTitle: "v", strips: []),
    ]
    let none = language == .dutch ? "Er zijn geen gegevens." : "There are no data."
    for chart in charts {
      #expect(chart.drawing.texts.contains { $0.text == none }, "\(type(of: chart))")
      // No axis pretends to have numbers.
      #expect(!chart.drawing.texts.contains { $0.text == "0" || $0.text == "0%" }, "\(type(of: chart))")
      #expect(chart.description.contains(none) && chart.table.rows.isEmpty && chart.drawing.points.isEmpty)
      #expect(chart.csv == chart.table.columns.map(\.key).joined(separator: ",") + "\n")
    }
  }

  /// Behind the last point of an arm no number is at risk.
  @Test func nobodyIsAtRiskBehindTheLastPoint() {
    let short = ShareCurve(name: "kort", points: [.init(week: 0, share: 1, atRisk: 77), .init(week: 20, share: 0.5, atRisk: 33)])
    let long = ShareCurve(name: "lang", points: [.init(week: 0, share: 1), .init(week: 104, share: 0.5)])
    let chart = SurvivalChart(ChartHeading(id: "k", title: "", language: .dutch), valueTitle: "", curves: [short, long])
    let numbers = chart.drawing.texts.map(\.text).filter { $0 == "77" || $0 == "33" }
    #expect(numbers == ["77", "77"])
  }

  @Test func manyBandsGetPanels() {
    #expect(!Samples.course(2).figure.hasPanels && Samples.course(3).figure.hasPanels)
    let plots = Samples.course(4).drawing.texts.filter { $0.text == "week" }
    #expect(plots.count == 4)
  }
}
