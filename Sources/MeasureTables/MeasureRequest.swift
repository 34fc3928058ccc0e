public import Interchange

/// What a table of measures shall hold.
public struct MeasureRequest: Sendable {
  /// Attributes in which the youth is compared with the people of the web, beside sector and role.
  public var attributes: [String] = []
  /// Whether columns tell for every measure how many values were used, how many were missing, and why it is undefined.
  public var hasDetails = false
  /// Whether the positions of alters are asked for as well.
  public var hasAlters = false
  /// What foreign columns mean.
  public var mapping = Mapping()

  public init() {}

  /// The names of the categories that are measured, in order.
  public var categories: [String] { ["sector", "role"] + attributes.filter { $0 != "sector" && $0 != "role" } }
}
