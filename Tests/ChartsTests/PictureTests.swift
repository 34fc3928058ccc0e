import Documents
import Quantities
import Testing
@testable import Charts

/// The pictures as XML, and what they show.
@Suite struct PictureTests {
  @Test func picturesAreWellFormedAndTheSameTwice() throws {
    for (chart, drawn) in zip(RandomCharts.many, RandomCharts.drawn) {
      let svg = drawn.svg
      #expect(svg == chart.svg)
      let reader = try #require(XMLElementReader.read(svg), "\(type(of: chart))")
      let root = try #require(reader.elements.first)
      #expect(root.attributes["role"] == "img")
      #expect(root.attributes["class"] == "steunweb-chart")
      #expect(root.attributes["aria-labelledby"] == "\(chart.id)-title \(chart.id)-desc")
      #expect(root.attributes["viewBox"]?.hasPrefix("0 0 ") == true)
      #expect(Faults.numbers(svg).isEmpty)
      let known = ["svg", "title", "desc", "style", "defs", "rect", "path", "line", "text", "circle", "pattern"]
      #expect(reader.elements.allSatisfy { known.contains($0.name) && $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    }
  }

  /// Planted: the checker sees text that is not XML.
  @Test func brokenTextIsSeen() {
    #expect(XMLElementReader.read("<svg><text>a & b</text></svg>") == nil)
    #expect(XMLElementReader.read("<svg><text>a</svg>") == nil)
  }

  @Test func allIdsBeginWithThatOfTheChart() throws {
    for (chart, drawn) in zip(RandomCharts.many, RandomCharts.drawn) {
      let ids = try #require(XMLElementReader.read(drawn.svg)).elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(type(of: chart)): \(ids)")
      #expect(ids.allSatisfy { $0 == chart.id || $0.hasPrefix(chart.id + "-") })
    }
  }

  /// Every reference to a fill leads to a fill.
  @Test func allFillsAreThere() throws {
    for drawn in RandomCharts.drawn {
      let elements = try #require(XMLElementReader.read(drawn.svg)).elements
      let ids = Set(elements.compactMap { $0.attributes["id"] })
      for fill in elements.compactMap({ $0.attributes["fill"] }) where fill.hasPrefix("url(#") {
        #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
      }
    }
  }

  @Test func rulesStayUnderTheirClass() {
    let rules = ChartColors.style.replacing("@media screen and (prefers-color-scheme: dark){", with: "").split(separator: "}")
    #expect(rules.count > 20)
    #expect(rules.allSatisfy { $0.drop { $0.isWhitespace }.hasPrefix(".steunweb-chart") })
  }

  @Test func pointsLieWhereTheirNumbersAre() throws {
    let chart = Samples.course(2)
    let figure = chart.figure
    let plot = figure.plot(in: ChartCanvas(chart.heading), labels: [])
    let canvas = chart.drawing
    let points = canvas.points.filter { $0.series == 1 }
    #expect(points.count == 105)
    let (first, last) = (try #require(points.first), try #require(points.last))
    let values = chart.series[1].points.compactMap(\.value)
    let scale = (points[40].y - first.y) / (values[40] - values[0])
    for (index, point) in points.enumerated() {
      #expect(abs(point.x - (first.x + Double(index) / 104 * (last.x - first.x))) < 1e-9)
      #expect(abs(point.y - (first.y + (values[index] - values[0]) * scale)) < 1e-9)
    }
    // The number of an axis stands beside its place: 300 pixels from the lowest tick to the highest.
    let span = plot.ticks.values[plot.ticks.values.count - 1] - plot.ticks.values[0]
    #expect(abs(scale + 300 / span) < 1e-9)
  }

  @Test func marksOfIntervalsLieInOrder() throws {
    let chart = Samples.intervals()
    let points = chart.drawing.points
    #expect(points.count == 4)
    let (a, b, c) = (points[0].x, points[1].x, points[2].x)
    #expect(abs((a - b) / (b - c) - (8.21 - 3.4) / (3.4 - -1.2)) < 1e-9)
  }

  @Test func bandsHoldTheMedian() throws {
    let chart = Samples.course(1)
    let paths = try #require(XMLElementReader.read(chart.svg)).elements.filter { $0.name == "path" && $0.attributes["fill-opacity"] != nil }
    #expect(paths.count == 2)
    let points = chart.drawing.points
    for path in paths {
      let numbers = path.attributes["d", default: ""].matches(of: /-?[\d.]+/).compactMap { Double($0.output) }
      let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
      #expect(ys.count == 210)
      for (index, point) in points.enumerated() { #expect(ys[index] < point.y && point.y < ys[209 - index]) }
    }
  }

  /// A stair goes sideways before it goes down.
  @Test func stairsHoldUntilTheNextPoint() {
    let curve = ShareCurve(name: "a", points: [.init(week: 0, share: 1), .init(week: 10, share: 0.5)])
    let chart = SurvivalChart(ChartHeading(id: "s", title: "", language: .english), valueTitle: "", curves: [curve])
    let (a, b) = (chart.drawing.points[0], chart.drawing.points[1])
    let pairs = [(a.x, a.y), (b.x, a.y), (b.x, b.y)].map { ChartCanvas.pair((x: $0.0, y: $0.1)) }
    #expect(chart.svg.contains("M" + pairs.joined(separator: "L") + "\""))
  }

  @Test func gapsStayGaps() {
    let points = [1.0, 2, nil, .nan, 5, 6].enumerated().map { TimeCourseChart.Point(week: $0.offset, value: $0.element) }
    let chart = TimeCourseChart(
      ChartHeading(id: "g", title: "", language: .dutch), valueTitle: "", series: [.init(name: "a", points: points)])
    #expect(chart.svg.matches(of: /<path d="[^"]*" fill="none" class="l0"/).count == 2)
    #expect(chart.drawing.points.count == 4)
    #expect(chart.table.rows.map { $0[2] }[2...3] == [.undefined, .undefined])
    #expect(chart.csv.contains("\na,2,,,,,,\na,3,,,,,,\n"))
    #expect(chart.vegaLite.rendered().contains("\"median\": null"))
  }
}
