/// How the numbers of a chart are written.
public enum ChartUnit: Hashable, Sendable {
  /// Numbers as they are; the name of what is counted, such as `euro`, or nothing, stands in the title of the axis.
  case number(String)
  /// Shares in `0...1`, written as percentages.
  case share
  /// Differences between shares in `-1...1`, written as percentage points.
  case sharePoints

  /// A plain number without a unit.
  public static var plain: ChartUnit { .number("") }

  /// What a value is multiplied by before it is written.
  var factor: Double {
    switch self {
    case .number: 1
    case .share, .sharePoints: 100
    }
  }
}
