import Quantities
import Typesetting
import Wording

/// The numbers of a chart as people read them.
struct ChartNumbers {
  let unit: ChartUnit
  let language: Language
  /// Whether positive numbers carry a plus sign.
  var isSigned = false
  /// Decimals in running text and in labels.
  var decimals = 0

  /// A number of the axis, which is multiplied by the factor of the unit already.
  func tick(_ shown: Double, decimals: Int) -> String {
    // NumberText counts in whole units of the last decimal.
    var decimals = min(12, decimals)
    while decimals > 0, abs(shown) > 1e15 / Double((0..<decimals).reduce(1) { x, _ in x * 10 }) { decimals -= 1 }
    let text = NumberText(language: language)
    return isSigned ? text.signed(shown, decimals) : text.fixed(shown, decimals)
  }

  /// A value as it was given, without its unit.
  func bare(_ x: Double) -> String { tick(x * unit.factor, decimals: decimals) }

  /// A value with `%` where it is a share.
  func value(_ x: Double) -> String { unit == .share ? bare(x) + "%" : bare(x) }

  /// `low` to `high`.
  func range(_ interval: ChartInterval) -> String {
    Wording.text("chart.range", in: language, ["low": bare(interval.low), "high": value(interval.high)])
  }

  /// The title of an axis with its unit.
  func axisTitle(_ title: String) -> String {
    let name =
      switch unit {
      case .number(let name): PlainText.line(name)
      case .share: "%"
      case .sharePoints: Wording.text("chart.points", in: language)
      }
    if title.isEmpty || name.isEmpty { return title + name }
    return Wording.text("chart.axis.unit", in: language, ["title": title, "unit": name])
  }
}
