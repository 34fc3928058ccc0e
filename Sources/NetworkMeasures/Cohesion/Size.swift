extension Measure {
  /// Size: the number of alters who were asked about and with whom there is contact.
  ///
  /// A count from 0 upwards; always defined.
  ///
  /// - Complexity: O(1).
  public static func size(_ network: EgoNetwork) -> Measure {
    Measure("size", Double(network.count), used: network.count)
  }

  /// The number of people named: alters, and those whose ties were not asked about, as in designs that ask about the first five only.
  ///
  /// - Complexity: O(1).
  public static func sizeNamed(_ network: EgoNetwork) -> Measure {
    Measure("sizeNamed", Double(network.named), used: network.named)
  }

  /// Strength: the sum of the strengths of the youth's ties.
  ///
  /// From 0 upwards, in the scale of the strengths; undefined when one is unknown.
  ///
  /// - Complexity: O(n).
  public static func strength(_ network: EgoNetwork) -> Measure {
    let known = network.strengths.compactMap(\.self)
    guard known.count == network.count, network.hasStrengths || network.count == 0 else {
      return Measure("strength", undefined: .missingStrength, used: known.count, missing: network.count - known.count, usesWeights: true)
    }
    guard network.count > 0 else { return Measure("strength", undefined: .noAlters, used: 0, usesWeights: true) }
    return Measure("strength", known.reduce(0, +), used: known.count, usesWeights: true)
  }
}
