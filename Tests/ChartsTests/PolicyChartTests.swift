import Quantities
import TestSupport
import Testing
@testable import Charts

@Suite struct PolicyChartTests {
  private static let names = [
    "hulp zoals nu", "een JIM voor iedereen die wil, teams getraind", "een JIM, teams niet getraind", "vrijwilligers",
  ]

  private func heading(_ width: Double, _ language: Language = .dutch) -> ChartHeading {
    ChartHeading(id: "policy", title: "Kosten en effect van elke berekening", language: language, width: width)
  }

  private func plane(_ width: Double, options: Int = 3, shift: Double = 0) -> PlaneChart {
    var dice = Dice(seed: 3)
    return PlaneChart(
      heading(width), effectTitle: "meer effect, per 100 jongeren", costTitle: "meer kosten, in euro",
      clouds: (0..<options).map { option in
        let points = (0..<120).map { _ in
          PlaneChart.Point(effect: dice.level() * 8 - 2 + shift, cost: (dice.level() - 0.4) * 2_400_000 + shift * 1e6)
        }
        return PlaneChart.Cloud(
          name: Self.names[option], points: points, mean: points[0],
          quadrants: .init(moreForMore: 0.5, moreForLess: 0.25, lessForLess: 0.05, lessForMore: 0.2))
      })
  }

  private func curves(_ width: Double) -> CurveChart {
    let amounts = (0...40).map { Double($0) * 1_000 }
    let series = Self.names.enumerated().map { number, name in
      CurveChart.Series(name: name, points: amounts.map { .init(x: $0, y: 0.1 + 0.2 * Double(number) + $0 / 1e6) })
    }
    return CurveChart(
      heading(width), xTitle: "Euro voor één eenheid effect", valueTitle: "Deel van de berekeningen", unit: .share, series: series,
      ridge: .init(name: "hoogste verwachte nettovoordeel (CEAF)", points: series[3].points))
  }

  private func bars(_ width: Double) -> BarChart {
    BarChart(
      heading(width), valueTitle: "Euro, alle jongeren samen", parts: ["programma", "verblijf", "niets", "training"], isDifference: true,
      rows: Self.names.flatMap { name in
        (1...3).map { BarChart.Row("jaar \($0) (52 weken)", values: [200_000, -90_000.0 * Double($0), 0, 40_000], group: name) }
      })
  }

  private func all(_ width: Double) -> [(any Chart, ChartCanvas)] {
    let (plane, curves, bars) = (plane(width), curves(width), bars(width))
    return [(plane, plane.figure.draw()), (curves, curves.figure.draw()), (bars, bars.figure.draw())]
  }

  @Test(arguments: [320.0, 360, 519, 520, 720, 1_200]) func textsHaveRoomAtEveryWidth(_ width: Double) {
    for (chart, canvas) in all(width) { #expect(Faults.room(canvas).isEmpty, "\(type(of: chart)): \(Faults.room(canvas))") }
  }

  @Test func picturesAreWholeAndTheSameTwice() throws {
    for (chart, _) in all(720) {
      #expect(XMLElementReader.read(chart.svg) != nil && Faults.numbers(chart.svg).isEmpty)
      #expect(chart.svg == all(720).first { type(of: $0.0) == type(of: chart) }?.0.svg)
      #expect(CSVText.rows(chart.csv).count == chart.table.rows.count + 1)
    }
    for chart in [
      PlaneChart(heading(360), effectTitle: "", costTitle: "", clouds: []) as any Chart,
      CurveChart(heading(360), xTitle: "", valueTitle: "", series: []), BarChart(heading(360), valueTitle: "", parts: ["x"], rows: []),
    ] {
      #expect(XMLElementReader.read(chart.svg) != nil && chart.description.contains("Er zijn geen gegevens."))
    }
  }

  /// Even where all draws lie on one side, both axes are inside the picture, so that corners mean what they say.
  @Test func zeroIsInsideThePlane() {
    for shift in [0.0, 50] {
      let svg = plane(720, options: 1, shift: shift).svg
      #expect(svg.contains(">0<") && svg.contains(">25%<") && svg.contains(">50%<") && svg.contains(">20%<") && svg.contains(">5%<"))
    }
  }

  @Test func theBandFollowsItsPoints() throws {
    let chart = curves(720)
    let reader = try #require(XMLElementReader.read(chart.svg))
    let bands = reader.elements.filter { $0.name == "path" && $0.attributes["stroke-width"] == "9" }
    #expect(bands.count == 1 && bands.first?.attributes["d"]?.split(separator: "L").count == 41)
    #expect(chart.table.rows.count == 5 * 41)
    #expect(chart.description.contains("hulp zoals nu, bij 0: 10%; hulp zoals nu, bij 40.000: 14%"))
  }

  /// Parts that are zero everywhere are left out, the others have hatchings of their own.
  @Test func partsOfBarsCanBeToldInGrey() throws {
    let chart = bars(720)
    let reader = try #require(XMLElementReader.read(chart.svg))
    #expect(reader.elements.count { $0.name == "pattern" } == 3)
    let fills = Set(reader.elements.compactMap { $0.name == "rect" ? $0.attributes["fill"] : nil }.filter { $0.hasPrefix("url") })
    #expect(fills.count == 3 && !chart.svg.contains(">niets<"))
    #expect(chart.rows[0].total == 150_000 && chart.description.contains("hulp zoals nu, jaar 1 (52 weken): +150.000"))
    #expect(BarChart.Row("x", values: [1, nil]).total == nil)
  }
}
