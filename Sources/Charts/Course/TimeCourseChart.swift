public import Documents
import Typesetting
import Wording

/// How a number goes over the weeks, one line per arm, with the bands that futures fall in.
public struct TimeCourseChart: Chart, Hashable {
  /// A point of a line.
  public struct Point: Hashable, Sendable {
    public let week: Int
    public let value: Double?
    public let middle50: ChartInterval?
    public let middle90: ChartInterval?
    public let standardError: Double?

    /// - Parameters:
    ///   - week: the week, in `-10_000...10_000`.
    ///   - value: the median or mean; `nil` or not finite where it is undefined, which leaves a gap in the line.
    ///   - middle50: what the middle 50 % of futures fall in.
    ///   - middle90: what the middle 90 % fall in.
    ///   - standardError: that of the value; it is in the table and in what is read out.
    /// - Precondition: the week is in its range.
    public init(
      week: Int, value: Double?, middle50: ChartInterval? = nil, middle90: ChartInterval? = nil, standardError: Double? = nil
    ) {
      precondition((-10_000...10_000).contains(week), "A week of a chart is in -10,000...10,000")
      self.week = week
      self.value = ChartValue.known(value)
      self.middle50 = middle50
      self.middle90 = middle90
      self.standardError = ChartValue.known(standardError)
    }
  }

  /// The line of an arm.
  public struct Series: Hashable, Sendable {
    public let name: String
    public let points: [Point]

    /// - Parameters:
    ///   - name: the arm, in the language of the chart.
    ///   - points: its points; there may be none.
    /// - Precondition: each week is later than the one before it.
    public init(name: String, points: [Point]) {
      precondition(zip(points, points.dropFirst()).allSatisfy { $0.week < $1.week }, "The weeks of a line rise")
      self.name = PlainText.line(name)
      self.points = points
    }
  }

  /// What the lines are.
  public enum Center: String, Hashable, Sendable { case median, mean }

  public let heading: ChartHeading
  /// What the numbers are, without their unit.
  public let valueTitle: String
  public let unit: ChartUnit
  public let center: Center
  public let series: [Series]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: what the numbers are, without their unit.
  ///   - unit: how the numbers are written.
  ///   - center: what the lines are.
  ///   - series: a line per arm. Up to four read well; signs and dashes repeat after eight.
  public init(
    _ heading: ChartHeading, valueTitle: String, unit: ChartUnit = .plain, center: Center = .median, series: [Series]
  ) {
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.unit = unit
    self.center = center
    self.series = series
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: CourseFigure {
    let numbers = numbers
    return CourseFigure(
      heading: heading,
      series: series.map { series in
        CourseSeries(
          name: series.name,
          points: series.points.map {
            .init(week: $0.week, value: $0.value, inner: $0.middle50, outer: $0.middle90, reading: reading($0, of: series, numbers))
          })
      },
      valueTitle: valueTitle, unit: unit, key: key)
  }

  private var points: [Point] { series.flatMap(\.points) }

  private var key: [CourseKey] {
    var result: [CourseKey] = []
    let hasMiddle50 = points.contains { $0.middle50 != nil }
    let hasMiddle90 = points.contains { $0.middle90 != nil }
    if hasMiddle50 || hasMiddle90 { result.append(CourseKey(sign: .line, text: word(center.rawValue))) }
    if hasMiddle50 { result.append(CourseKey(sign: .inner, text: word("half"))) }
    if hasMiddle90 { result.append(CourseKey(sign: .outer, text: word("ninety"))) }
    return result
  }

  private func word(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("chart.\(key)", in: language, values) }

  /// With decimals that tell a hundredth of the spread apart.
  private var numbers: ChartNumbers {
    let all = points.flatMap { [$0.value, $0.middle50?.low, $0.middle50?.high, $0.middle90?.low, $0.middle90?.high].compactMap { $0 } }
    return ChartNumbers(unit: unit, language: language).fitting(all)
  }

  private func reading(_ point: Point, of series: Series, _ numbers: ChartNumbers) -> String {
    guard let value = point.value else { return "" }
    var parts = [word("read", ["name": PlainText.isolated(series.name), "week": "\(point.week)", "value": numbers.value(value)])]
    if let middle50 = point.middle50 { parts.append(word("read.half", ["range": numbers.range(middle50)])) }
    if let middle90 = point.middle90 { parts.append(word("read.ninety", ["range": numbers.range(middle90)])) }
    if let error = point.standardError { parts.append(word("read.error", ["value": numbers.finer.bare(error)])) }
    return parts.joined(separator: "; ")
  }

  public var description: String {
    let numbers = numbers
    let ends = series.map { series in
      guard let point = series.points.last(where: { $0.value != nil }) else {
        return word("said.unknown", ["name": PlainText.isolated(series.name)])
      }
      return reading(point, of: series, numbers)
    }
    return ChartWords.sentences(
      word("said.course", ["title": numbers.axisTitle(valueTitle), "center": word(center.rawValue), "n": "\(series.count)"]),
      ends.isEmpty ? word("none") : word("said.ends", ["list": ends.joined(separator: " | ")]))
  }

  public var table: ChartTable {
    let keys = ["arm", "week", center.rawValue, "low_50", "high_50", "low_90", "high_90", "standard_error"]
    return ChartTable(
      columns: ChartWords.columns(keys, in: language),
      rows: series.flatMap { series in
        series.points.map { point in
          [
            .text(series.name), .init(point.week), .init(point.value), .init(point.middle50?.low), .init(point.middle50?.high),
            .init(point.middle90?.low), .init(point.middle90?.high), .init(point.standardError),
          ]
        }
      })
  }

  public var vegaLite: JSONText {
    VegaLite(self).course(value: center.rawValue, title: numbers.axisTitle(valueTitle), unit: unit, bands: ["_90", "_50"])
  }
}
