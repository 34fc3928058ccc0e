public import Documents
import Typesetting
import Wording

/// Amounts as bars under each other, each made of parts: budgets by kind of cost, the worth of knowing something.
///
/// Parts above zero stand to its right, in their order, those below it to its left.
public struct BarChart: Chart, Hashable {
  /// A bar.
  public struct Row: Hashable, Sendable {
    public let label: String
    public let group: String
    /// In the order of the parts; undefined where it is missing or not finite.
    public let values: [Double?]
    public let interval: ChartInterval?

    /// - Parameters:
    ///   - label: what the bar is of.
    ///   - values: a number for each part.
    ///   - interval: how uncertain all parts together are.
    ///   - group: the heading above rows that follow each other and have the same; may be empty.
    public init(_ label: String, values: [Double?], interval: ChartInterval? = nil, group: String = "") {
      self.label = PlainText.line(label)
      self.values = values.map { ChartValue.known($0) }
      self.interval = interval
      self.group = PlainText.line(group)
    }

    /// All parts together; `nil` where one is undefined.
    public var total: Double? { values.contains { $0 == nil } ? nil : values.reduce(0) { $0 + ($1 ?? 0) } }
  }

  public let heading: ChartHeading
  public let valueTitle: String
  public let parts: [String]
  public let isDifference: Bool
  public let intervalName: String
  public let rows: [Row]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: what the numbers are, with their unit.
  ///   - parts: what bars are made of; one or more. Fills repeat after eight.
  ///   - isDifference: whether numbers above zero carry a plus sign.
  ///   - intervalName: what intervals are; `nil` says only that they are uncertainty.
  ///   - rows: from top to bottom; there may be none.
  /// - Precondition: every row has a value for each part.
  public init(
    _ heading: ChartHeading, valueTitle: String, parts: [String], isDifference: Bool = false, intervalName: String? = nil, rows: [Row]
  ) {
    precondition(rows.allSatisfy { $0.values.count == parts.count }, "Every bar has a number for each part")
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.parts = parts.map { PlainText.line($0) }
    self.isDifference = isDifference
    self.intervalName = intervalName.map { PlainText.line($0) } ?? Wording.text("chart.interval", in: heading.language)
    self.rows = rows
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: BarFigure { BarFigure(chart: self) }

  public var description: String {
    let list = rows.map { row in
      let name = row.group.isEmpty ? row.label : row.group + ", " + row.label
      return Wording.text("chart.read.row", in: language, ["name": PlainText.isolated(name), "value": figure.numberText(row)])
    }
    return ChartWords.sentences(
      Wording.text("chart.said.bars", in: language, ["title": valueTitle, "n": "\(rows.count)"]),
      list.isEmpty
        ? Wording.text("chart.none", in: language)
        : Wording.text("chart.said.list", in: language, ["list": list.joined(separator: " | ")]))
  }

  /// A row for each part of each bar.
  public var table: ChartTable {
    ChartTable(
      columns: ChartWords.columns(["group", "row", "part", "value", "low", "high"], in: language),
      rows: rows.flatMap { row in
        zip(parts, row.values).map { part, value in
          [.text(row.group), .text(row.label), .text(part), .init(value), .init(row.interval?.low), .init(row.interval?.high)]
        }
      })
  }

  public var vegaLite: JSONText {
    let layers = VegaLite(self)
    let label: JSONText = .object([
      ("calculate", .string("datum.group ? datum.group + ': ' + datum.row : datum.row")), ("as", .string("label")),
    ])
    return layers.document(
      transforms: [label], height: 24 * max(4, rows.count),
      [
        VegaLite.mark("bar"),
        (
          "encoding",
          .object([
            ("y", layers.field("label", "nominal", title: "", [("sort", .null), ("axis", .object([("labelLimit", .integer(360))]))])),
            ("x", layers.field("value", "quantitative", title: valueTitle)), ("color", layers.field("part", "nominal")),
          ])
        ),
      ])
  }
}
