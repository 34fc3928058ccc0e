public import Documents
import Typesetting
import Wording

/// Numbers with their intervals under each other: those of arms, or their differences with another arm.
public struct IntervalChart: Chart, Hashable {
  /// A number with its interval.
  public struct Row: Hashable, Sendable {
    public let label: String
    public let mean: Double?
    public let interval: ChartInterval?
    public let group: String
    public let note: String

    /// - Parameters:
    ///   - label: what the number is of.
    ///   - mean: the number; `nil` or not finite where nothing is known, which the row then says.
    ///   - interval: how uncertain it is.
    ///   - group: the heading above rows that follow each other and have the same; may be empty.
    ///   - note: what stands small below the label; may be empty.
    public init(_ label: String, mean: Double?, interval: ChartInterval? = nil, group: String = "", note: String = "") {
      self.label = PlainText.line(label)
      self.mean = ChartValue.known(mean)
      self.interval = interval
      self.group = PlainText.line(group)
      self.note = PlainText.line(note)
    }
  }

  /// What the sides of zero mean.
  public struct Sides: Hashable, Sendable {
    public let below: String
    public let above: String

    /// - Parameters:
    ///   - below: what a number below zero means: worse, or fewer.
    ///   - above: what a number above zero means.
    public init(below: String, above: String) {
      self.below = PlainText.line(below)
      self.above = PlainText.line(above)
    }
  }

  public let heading: ChartHeading
  public let valueTitle: String
  public let unit: ChartUnit
  /// What the marks are, in the language of the chart.
  public let markName: String
  public let intervalName: String
  public let hasZero: Bool
  public let sides: Sides?
  public let rows: [Row]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: what the numbers are, without their unit.
  ///   - unit: how the numbers are written.
  ///   - markName: what the marks are; `nil` for means.
  ///   - intervalName: what the intervals are, such as `95% interval`; `nil` says only that they are uncertainty.
  ///   - hasZero: whether a line stands at zero, as for differences; numbers above it then carry a plus sign.
  ///   - sides: what the sides of zero mean; drawn only with a line at zero.
  ///   - rows: from top to bottom; there may be none.
  public init(
    _ heading: ChartHeading, valueTitle: String, unit: ChartUnit = .plain, markName: String? = nil, intervalName: String? = nil,
    hasZero: Bool = false, sides: Sides? = nil, rows: [Row]
  ) {
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.unit = unit
    self.markName = markName.map { PlainText.line($0) } ?? Wording.text("chart.mean", in: heading.language)
    self.intervalName = intervalName.map { PlainText.line($0) } ?? Wording.text("chart.interval", in: heading.language)
    self.hasZero = hasZero
    self.sides = hasZero ? sides : nil
    self.rows = rows
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: IntervalFigure { IntervalFigure(chart: self, numbers: numbers) }

  /// What the axis covers: shares from 0 on.
  var values: [Double] {
    rows.flatMap { [$0.mean, $0.interval?.low, $0.interval?.high].compactMap { $0 } } + (unit == .share && !rows.isEmpty ? [0] : [])
  }

  private var numbers: ChartNumbers {
    ChartNumbers(unit: unit, language: language, isSigned: hasZero).fitting(values + (hasZero ? [0] : []))
  }

  public var description: String {
    let figure = figure
    let list = rows.map { row in
      let name = row.group.isEmpty ? row.label : row.group + ", " + row.label
      return Wording.text("chart.read.row", in: language, ["name": PlainText.isolated(name), "value": figure.numberText(row)])
    }
    let title = figure.numbers.axisTitle(valueTitle)
    return ChartWords.sentences(
      Wording.text("chart.said.rows", in: language, ["title": title, "n": "\(rows.count)"]),
      list.isEmpty
        ? Wording.text("chart.none", in: language)
        : Wording.text("chart.said.list", in: language, ["list": list.joined(separator: " | ")]))
  }

  public var table: ChartTable {
    ChartTable(
      columns: ChartWords.columns(["group", "row", "mean", "low", "high", "note"], in: language),
      rows: rows.map { row in
        [.text(row.group), .text(row.label), .init(row.mean), .init(row.interval?.low), .init(row.interval?.high), .text(row.note)]
      })
  }

  public var vegaLite: JSONText {
    let layers = VegaLite(self)
    let title = numbers.axisTitle(valueTitle)
    let share = VegaLite.axis(unit)
    let y = layers.field("label", "nominal", title: "", [("sort", .null), ("axis", .object([("labelLimit", .integer(360))]))])
    let label: JSONText = .object([
      ("calculate", .string("datum.group ? datum.group + ': ' + datum.row : datum.row")), ("as", .string("label")),
    ])
    let facet: [(String, JSONText)] = [("y", y)]
    var marks: [JSONText] = [
      .object([
        VegaLite.mark("rule"),
        (
          "encoding",
          .object(facet + [("x", layers.field("low", "quantitative", title: title, share)), ("x2", .object([("field", .string("high"))]))])
        ),
      ]),
      .object([
        VegaLite.mark("point", [("filled", .bool(true)), ("size", .integer(70))]),
        (
          "encoding",
          .object(facet + [("x", layers.field("mean", "quantitative", title: title, share))])
        ),
      ]),
    ]
    if hasZero {
      marks.insert(
        .object([VegaLite.mark("rule"), ("encoding", .object([("x", .object([("datum", .integer(0))]))]))]), at: 0)
    }
    return layers.document(transforms: [label], height: 24 * max(4, rows.count), [("layer", .array(marks))])
  }
}
