public import Documents
import Typesetting
import Wording

/// Which share of youths has had an event by each week.
public struct EventChart: Chart, Hashable {
  public let heading: ChartHeading
  /// What happened, without its unit: the share of youths who left school.
  public let valueTitle: String
  public let intervalName: String
  /// Whether a share holds until the next point; otherwise straight lines run from point to point.
  public let isStep: Bool
  public let curves: [ShareCurve]

  /// - Parameters:
  ///   - heading: name, title, language and width.
  ///   - valueTitle: what the shares are.
  ///   - intervalName: what the intervals are, such as `95% interval`; `nil` says only that they are uncertainty.
  ///   - isStep: whether a share holds until the next point.
  ///   - curves: a curve per arm. Numbers at risk are neither drawn nor in the table.
  public init(_ heading: ChartHeading, valueTitle: String, intervalName: String? = nil, isStep: Bool = false, curves: [ShareCurve]) {
    self.heading = heading
    self.valueTitle = PlainText.line(valueTitle)
    self.intervalName = intervalName.map { PlainText.line($0) } ?? Wording.text("chart.interval", in: heading.language)
    self.isStep = isStep
    self.curves = curves
  }

  var shares: ShareCurves {
    var shares = ShareCurves(heading: heading, valueTitle: valueTitle, intervalName: intervalName, curves: curves)
    shares.isStep = isStep
    return shares
  }

  public var svg: String { shares.figure.draw().svg(description) }
  public var description: String { shares.description }
  public var table: ChartTable { shares.table }
  public var vegaLite: JSONText { shares.vegaLite(self) }
}
