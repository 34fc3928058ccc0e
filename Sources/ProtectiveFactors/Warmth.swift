public import SupportWebs

extension Tie {
  /// warm = closeness × (1 - conflict), in [0, 1]; an interval where one of them is missing.
  public var warmth: Bounds {
    Bounds(level: closeness.value) * Bounds(level: conflict.value).complement
  }

  var missingInWarmth: Int { (closeness.value == nil ? 1 : 0) + (conflict.value == nil ? 1 : 0) }
}
