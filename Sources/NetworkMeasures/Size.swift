extension Measure {
  /// Size: the number of alters with whom there is contact.
  ///
  /// A count from 0 upwards; always defined.
  ///
  /// - Complexity: O(1).
  public static func size(_ ties: AlterTies) -> Measure {
    Measure("size", Double(ties.alterCount), used: ties.alterCount)
  }
}
