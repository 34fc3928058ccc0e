import Documents

/// Specifications for Vega-Lite with the rows of a table inside.
struct VegaLite {
  let chart: any Chart

  init(_ chart: any Chart) { self.chart = chart }

  /// A whole specification.
  ///
  /// - Parameters:
  ///   - transforms: what is computed from the rows first.
  ///   - height: in pixels; `nil` where the members say it.
  ///   - members: what is drawn: `layer`, or `mark` and `encoding`.
  func document(transforms: [JSONText] = [], height: Int? = 300, _ members: [(String, JSONText)]) -> JSONText {
    .object(
      [
        ("$schema", .string("https://vega.github.io/schema/vega-lite/v5.json")), ("title", .string(chart.title)),
        ("description", .string(chart.description)),
        ("data", .object([("values", chart.table.objects)])),
      ] + (height.map { [("width", .integer(560)), ("height", .integer($0))] } ?? [])
        + (transforms.isEmpty ? [] : [("transform", .array(transforms))]) + members
        + [
          (
            "config",
            .object([
              ("font", .string("DejaVu Sans, Verdana, sans-serif")),
              ("range", .object([("category", .array(ChartColors.light.map { .string($0) }))])),
            ])
          )
        ])
  }

  /// The heading of the column with a key.
  func heading(_ key: String) -> String { chart.table.columns.first { $0.key == key }?.heading ?? key }

  static func mark(_ type: String, _ more: [(String, JSONText)] = []) -> (String, JSONText) {
    ("mark", .object([("type", .string(type))] + more))
  }

  /// A field on a channel.
  func field(_ key: String, _ type: String, title: String? = nil, _ more: [(String, JSONText)] = []) -> JSONText {
    .object([("field", .string(key)), ("type", .string(type)), ("title", .string(title ?? heading(key)))] + more)
  }

  /// How an axis writes the numbers of a unit: shares from 0 as percentages, their differences as points.
  static func axis(_ unit: ChartUnit) -> [(String, JSONText)] {
    let labels: (String, JSONText)? =
      switch unit {
      case .number: nil
      case .share: ("format", .string(".0%"))
      case .sharePoints: ("labelExpr", .string("format(datum.value * 100, '+,.2~f')"))
      }
    return [("scale", .object([("zero", .bool(unit == .share))]))] + (labels.map { [("axis", .object([$0]))] } ?? [])
  }

  /// The texts of a column, each once, in the order of the rows.
  func texts(_ key: String) -> [String] {
    guard let column = chart.table.columns.firstIndex(where: { $0.key == key }) else { return [] }
    return chart.table.rows.reduce(into: []) { texts, row in
      if case .text(let text) = row[column], !texts.contains(text) { texts.append(text) }
    }
  }

  /// Lines over weeks, one per arm, with bands between the columns `low` and `high` with each of the endings `bands`.
  func course(value: String, title: String, unit: ChartUnit, bands: [String], interpolate: String = "linear") -> JSONText {
    let shape: [(String, JSONText)] = [("interpolate", .string(interpolate))]
    let order: (String, JSONText) = ("scale", .object([("domain", .array(texts("arm").map { .string($0) }))]))
    let color = field("arm", "nominal", [order])
    let layers: [JSONText] = bands.map { band in
      .object([
        Self.mark("area", shape + [("opacity", .number(0.15))]),
        (
          "encoding",
          .object([
            ("x", field("week", "quantitative")), ("y", field("low\(band)", "quantitative", title: title, Self.axis(unit))),
            ("y2", .object([("field", .string("high\(band)"))])), ("color", color),
          ])
        ),
      ])
    }
    let line: JSONText = .object([
      Self.mark("line", shape + [("point", .bool(true))]),
      (
        "encoding",
        .object([
          ("x", field("week", "quantitative")), ("y", field(value, "quantitative", title: title, Self.axis(unit))),
          ("color", color), ("strokeDash", color), ("shape", color),
        ])
      ),
    ])
    return document([("layer", .array(layers + [line]))])
  }
}
