public import Documents
import Typesetting
import Wording

/// Which share still goes on in each week, as stairs, with the numbers at risk below.
public struct SurvivalChart: Chart, Hashable {
  public let heading: ChartHeading
  /// What goes on, without its unit: the share of matches that go on.
  public let valueTitle: String
  public let intervalName: String
  public let curves: [ShareCurve]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: what the shares are.
  ///   - intervalName: what the intervals are, such as `95% interval`; `nil` says only that they are uncertainty.
  ///   - curves: a stair per arm, from the share at its first week on; each share holds until the next point. Numbers at risk are drawn where
  ///     points have them: under each tick that of the last point until then.
  public init(_ heading: ChartHeading, valueTitle: String, intervalName: String? = nil, curves: [ShareCurve]) {
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.intervalName = intervalName.map { PlainText.line($0) } ?? Wording.text("chart.interval", in: heading.language)
    self.curves = curves
  }

  var shares: ShareCurves {
    var shares = ShareCurves(heading: heading, valueTitle: valueTitle, intervalName: intervalName, curves: curves)
    shares.hasRisk = true
    return shares
  }

  public var svg: String { shares.figure.draw().svg(description) }
  public var description: String { shares.description }
  public var table: ChartTable { shares.table }
  public var vegaLite: JSONText { shares.vegaLite(self) }
}
