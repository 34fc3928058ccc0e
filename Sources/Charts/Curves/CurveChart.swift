public import Documents
import Typesetting
import Wording

/// Lines over an amount, one for each option, with a broad band along those that count: acceptability curves, expected losses.
public struct CurveChart: Chart, Hashable {
  /// A point of a line.
  public struct Point: Hashable, Sendable {
    public let x: Double
    public let y: Double?

    /// - Parameters:
    ///   - x: the amount.
    ///   - y: the value; `nil` or not finite where it is undefined, which leaves a gap.
    /// - Precondition: the amount is finite and not beyond 10^15.
    public init(x: Double, y: Double?) {
      precondition(ChartValue.known(x) != nil, "An amount of a chart is finite")
      self.x = x
      self.y = ChartValue.known(y)
    }
  }

  /// A line.
  public struct Series: Hashable, Sendable {
    public let name: String
    public let points: [Point]

    /// - Parameters:
    ///   - name: the option, in the language of the chart.
    ///   - points: its points; there may be none.
    /// - Precondition: the amounts rise.
    public init(name: String, points: [Point]) {
      precondition(zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x }, "The amounts of a line rise")
      self.name = PlainText.line(name)
      self.points = points
    }
  }

  public let heading: ChartHeading
  public let xTitle: String
  public let valueTitle: String
  public let unit: ChartUnit
  public let series: [Series]
  /// What the broad band follows; `nil` for none.
  public let ridge: Series?

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - xTitle: what the amounts are, with their unit.
  ///   - valueTitle: what the values are, without their unit.
  ///   - unit: how values are written.
  ///   - series: a line per option. Signs and dashes repeat after eight.
  ///   - ridge: what the broad band follows, with the name that the key gives it; it may jump from line to line.
  public init(
    _ heading: ChartHeading, xTitle: String, valueTitle: String, unit: ChartUnit = .plain, series: [Series], ridge: Series? = nil
  ) {
    self.heading = heading
    self.xTitle = PlainText.line(xTitle)
    self.valueTitle = PlainText.line(valueTitle)
    self.unit = unit
    self.series = series
    self.ridge = ridge
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: CurveFigure { CurveFigure(chart: self) }

  private var numbers: ChartNumbers {
    ChartNumbers(unit: unit, language: language).fitting(series.flatMap(\.points).compactMap(\.y))
  }

  func reading(_ point: Point, of series: Series) -> String {
    guard let y = point.y else { return "" }
    let amounts = ChartNumbers(unit: .plain, language: language)
    return Wording.text(
      "chart.read.curve", in: language,
      ["name": PlainText.isolated(series.name), "x": amounts.bare(point.x), "value": numbers.value(y)])
  }

  public var description: String {
    let ends = series.map { series -> String in
      let known = series.points.filter { $0.y != nil }
      guard let first = known.first, let last = known.last else {
        return Wording.text("chart.said.unknown", in: language, ["name": PlainText.isolated(series.name)])
      }
      return reading(first, of: series) + (first == last ? "" : "; " + reading(last, of: series))
    }
    return ChartWords.sentences(
      Wording.text("chart.said.curves", in: language, ["title": numbers.axisTitle(valueTitle), "x": xTitle, "n": "\(series.count)"]),
      ends.isEmpty
        ? Wording.text("chart.none", in: language)
        : Wording.text("chart.said.list", in: language, ["list": ends.joined(separator: " | ")]))
  }

  public var table: ChartTable {
    ChartTable(
      columns: ChartWords.columns(["series", "x", "y"], in: language),
      rows: (series + [ridge].compactMap(\.self)).flatMap { series in
        series.points.map { [.text(series.name), .number($0.x), .init($0.y)] }
      })
  }

  public var vegaLite: JSONText {
    let layers = VegaLite(self)
    return layers.document([
      VegaLite.mark("line", [("point", .bool(true))]),
      (
        "encoding",
        .object([
          ("x", layers.field("x", "quantitative", title: xTitle)),
          ("y", layers.field("y", "quantitative", title: numbers.axisTitle(valueTitle), VegaLite.axis(unit))),
          ("color", layers.field("series", "nominal")), ("strokeDash", layers.field("series", "nominal")),
        ])
      ),
    ])
  }
}
