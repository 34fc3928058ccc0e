import Documents
import Quantities
import Typesetting
import Wording

/// What charts of share curves have in common.
struct ShareCurves {
  let heading: ChartHeading
  let valueTitle: String
  let intervalName: String
  let curves: [ShareCurve]
  var isStep = true
  var hasRisk = false

  private var language: Language { heading.language }

  private func word(_ key: String, _ values: [String: String] = [:]) -> String { Wording.text("chart.\(key)", in: language, values) }

  private var points: [ShareCurve.Point] { curves.flatMap(\.points) }

  private var numbers: ChartNumbers {
    let all = points.flatMap { [$0.share, $0.interval?.low, $0.interval?.high].compactMap { $0 } }
    return ChartNumbers(unit: .share, language: language).fitting(all + [0])
  }

  var figure: CourseFigure {
    let numbers = numbers
    var figure = CourseFigure(
      heading: heading,
      series: curves.map { curve in
        CourseSeries(
          name: curve.name,
          points: curve.points.map {
            .init(week: $0.week, value: $0.share, outer: $0.interval, reading: reading($0, of: curve, numbers), atRisk: $0.atRisk)
          })
      },
      valueTitle: valueTitle, unit: .share)
    figure.isStep = isStep
    figure.hasZero = true
    figure.showsRisk = hasRisk
    if points.contains(where: { $0.interval != nil }) { figure.key = [CourseKey(sign: .outer, text: intervalName)] }
    return figure
  }

  private func reading(_ point: ShareCurve.Point, of curve: ShareCurve, _ numbers: ChartNumbers) -> String {
    guard let share = point.share else { return "" }
    var parts = [word("read", ["name": PlainText.isolated(curve.name), "week": "\(point.week)", "value": numbers.value(share)])]
    if let interval = point.interval {
      parts.append(word("read.row", ["name": PlainText.isolated(intervalName), "value": numbers.range(interval)]))
    }
    if let count = point.atRisk, hasRisk {
      parts.append(word("read.risk", ["n": ChartNumbers(unit: .plain, language: language).bare(Double(count))]))
    }
    return parts.joined(separator: "; ")
  }

  var description: String {
    let numbers = numbers
    let ends = curves.map { curve in
      curve.points.last { $0.share != nil }.map { reading($0, of: curve, numbers) }
        ?? word("said.unknown", ["name": PlainText.isolated(curve.name)])
    }
    return ChartWords.sentences(
      word("said.steps", ["title": numbers.axisTitle(valueTitle), "n": "\(curves.count)"]),
      ends.isEmpty ? word("none") : word("said.ends", ["list": ends.joined(separator: " | ")]))
  }

  var table: ChartTable {
    ChartTable(
      columns: ChartWords.columns(["arm", "week", "share", "low", "high"] + (hasRisk ? ["at_risk"] : []), in: language),
      rows: curves.flatMap { curve in
        curve.points.map { point in
          [.text(curve.name), .init(point.week), .init(point.share), .init(point.interval?.low), .init(point.interval?.high)]
            + (hasRisk ? [.init(point.atRisk)] : [])
        }
      })
  }

  func vegaLite(_ chart: any Chart) -> JSONText {
    let title = numbers.axisTitle(valueTitle)
    let layers = VegaLite(chart)
    guard isStep else { return layers.course(value: "share", title: title, unit: .share, bands: [""]) }
    return layers.course(value: "share", title: title, unit: .share, bands: [""], interpolate: "step-after")
  }
}
