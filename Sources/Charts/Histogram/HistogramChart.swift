public import Documents
import Typesetting
import Wording

/// How numbers are spread, one strip per arm: a histogram with its median and the middle 50 and 90 %.
public struct HistogramChart: Chart, Hashable {
  /// The spread of an arm.
  public struct Strip: Hashable, Sendable {
    public let name: String
    public let edges: [Double]
    public let shares: [Double]
    public let median: Double?
    public let middle50: ChartInterval?
    public let middle90: ChartInterval?

    /// - Parameters:
    ///   - name: the arm, in the language of the chart.
    ///   - edges: the edges of the bins, rising; one more than there are shares, or none when nothing is known.
    ///   - shares: the share in each bin, 0 or more.
    ///   - median: the median; `nil` or not finite when it is undefined.
    ///   - middle50: what the middle 50 % fall in.
    ///   - middle90: what the middle 90 % fall in.
    /// - Precondition: edges and shares are finite and fit together.
    public init(
      name: String, edges: [Double], shares: [Double], median: Double? = nil, middle50: ChartInterval? = nil, middle90: ChartInterval? = nil
    ) {
      precondition(edges.isEmpty && shares.isEmpty || edges.count == shares.count + 1, "There is an edge more than there are shares")
      precondition(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }, "The edges of bins rise")
      precondition(edges.allSatisfy { ChartValue.known($0) != nil }, "The edges of bins are finite")
      precondition(shares.allSatisfy { $0 >= 0 && $0.isFinite }, "The shares of bins are 0 or more")
      self.name = PlainText.line(name)
      self.edges = edges
      self.shares = shares
      self.median = ChartValue.known(median)
      self.middle50 = middle50
      self.middle90 = middle90
    }
  }

  public let heading: ChartHeading
  public let valueTitle: String
  public let unit: ChartUnit
  public let strips: [Strip]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: what the numbers are, without their unit.
  ///   - unit: how the numbers are written.
  ///   - strips: from top to bottom; there may be none. All have the same scale: the same share has the same area.
  public init(_ heading: ChartHeading, valueTitle: String, unit: ChartUnit = .plain, strips: [Strip]) {
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.unit = unit
    self.strips = strips
  }

  public var svg: String { figure.draw().svg(description) }

  var figure: HistogramFigure { HistogramFigure(chart: self, numbers: numbers) }

  /// What the axis covers.
  var values: [Double] {
    strips.flatMap { strip in
      strip.edges + [strip.median, strip.middle50?.low, strip.middle50?.high, strip.middle90?.low, strip.middle90?.high].compactMap { $0 }
    }
  }

  private var numbers: ChartNumbers { ChartNumbers(unit: unit, language: language).fitting(values) }

  /// Whether anything of a strip is known.
  static func isKnown(_ strip: Strip) -> Bool {
    strip.median != nil || strip.middle50 != nil || strip.middle90 != nil || !strip.shares.isEmpty
  }

  func summary(_ strip: Strip) -> String {
    let name = PlainText.isolated(strip.name)
    guard Self.isKnown(strip) else { return Wording.text("chart.said.unknown", in: language, ["name": name]) }
    var parts = [String]()
    if let median = strip.median {
      parts.append(Wording.text("chart.median.value", in: language, ["value": numbers.value(median)]))
    }
    if let middle50 = strip.middle50 { parts.append(Wording.text("chart.read.half", in: language, ["range": numbers.range(middle50)])) }
    if let middle90 = strip.middle90 { parts.append(Wording.text("chart.read.ninety", in: language, ["range": numbers.range(middle90)])) }
    return parts.isEmpty
      ? name : Wording.text("chart.read.row", in: language, ["name": name, "value": parts.joined(separator: "; ")])
  }

  public var description: String {
    let title = numbers.axisTitle(valueTitle)
    return ChartWords.sentences(
      Wording.text("chart.said.strips", in: language, ["title": title, "n": "\(strips.count)"]),
      strips.isEmpty
        ? Wording.text("chart.none", in: language)
        : Wording.text("chart.said.list", in: language, ["list": strips.map(summary).joined(separator: " | ")]))
  }

  /// Rows of bins have `from`, `to` and `share`; the row before them has the marks of the arm.
  public var table: ChartTable {
    let keys = ["arm", "from", "to", "share", "median", "low_50", "high_50", "low_90", "high_90"]
    return ChartTable(
      columns: ChartWords.columns(keys, in: language),
      rows: strips.flatMap { strip in
        let name = ChartTable.Cell.text(strip.name)
        let marks: [ChartTable.Cell] = [
          name, .undefined, .undefined, .undefined, .init(strip.median), .init(strip.middle50?.low), .init(strip.middle50?.high),
          .init(strip.middle90?.low), .init(strip.middle90?.high),
        ]
        let rest = [ChartTable.Cell](repeating: .undefined, count: 5)
        return [marks]
          + strip.shares.indices.map { [name, .number(strip.edges[$0]), .number(strip.edges[$0 + 1]), .number(strip.shares[$0])] + rest }
      })
  }

  public var vegaLite: JSONText {
    let layers = VegaLite(self)
    let title = numbers.axisTitle(valueTitle)
    let share = VegaLite.axis(unit)
    func span(_ low: String, _ high: String) -> [(String, JSONText)] {
      [("x", layers.field(low, "quantitative", title: title, share)), ("x2", .object([("field", .string(high))]))]
    }
    // Below the bars: the marks stand at the place of no density.
    let ground: [(String, JSONText)] = [("y", .object([("datum", .integer(0))]))]
    let median: [(String, JSONText)] = [("x", layers.field("median", "quantitative", title: title, share))]
    let density: [(String, JSONText)] = [
      ("y", .object([("field", .string("density")), ("type", .string("quantitative")), ("axis", .null)])),
      ("y2", .object([("datum", .integer(0))])),
    ]
    let marks: [JSONText] = [
      .object([VegaLite.mark("rect", [("color", .string("#4477AA"))]), ("encoding", .object(span("from", "to") + density))]),
      .object([VegaLite.mark("rule"), ("encoding", .object(span("low_90", "high_90") + ground))]),
      .object([VegaLite.mark("rule", [("size", .integer(5))]), ("encoding", .object(span("low_50", "high_50") + ground))]),
      .object([VegaLite.mark("point", [("filled", .bool(true)), ("color", .string("black"))]), ("encoding", .object(median + ground))]),
    ]
    let rise: JSONText = .object([
      ("calculate", .string("datum.share / (datum.to - datum.from)")), ("as", .string("density")),
    ])
    let row = layers.field(
      "arm", "nominal",
      [
        ("sort", .array(layers.texts("arm").map { .string($0) })),
        ("header", .object([("labelAngle", .integer(0)), ("labelAlign", .string("left")), ("labelLimit", .integer(180))])),
      ])
    let spec: JSONText = .object([("width", .integer(480)), ("height", .integer(60)), ("layer", .array(marks))])
    return layers.document(transforms: [rise], height: nil, [("facet", .object([("row", row)])), ("spec", spec)])
  }
}
