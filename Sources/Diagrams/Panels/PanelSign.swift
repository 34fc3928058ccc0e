/// What is drawn before a line of the legend of several panels.
enum PanelSign: Hashable, Sendable {
  case icon(SideColumn.Icon)
  /// The number or letter of somebody or some place.
  case number(String)
  /// The line of a step of shares, in the order of ``OutlookStep``.
  case step(OutlookStep)
  /// A star in the symbol of somebody.
  case littleStar

  /// The room that the sign takes in height.
  var height: Double {
    switch self {
    case .icon(.symbol(let shape, _)): 2 * shape.radius * Legend.shrink
    case .icon(.youth), .icon(.ring): 22
    case .icon(.place): 17
    case .littleStar: 19
    case .icon, .number, .step: 11
    }
  }

  var width: Double {
    if case .number = self { return 20 }
    return SideColumn.iconWidth
  }
}
