public import Estimates

/// The results of a block, whatever the model reports: stored as bytes, and merged with those of other blocks of the plan.
///
/// Merging must be exact, as that of all accumulators of `Estimates` is: the bytes of the whole do not depend on which machine computed which block.
public protocol BlockPayload: BinaryForm {
  /// Four letters that say what the results are.
  static var kind: String { get }
  /// The version of their form; another one is refused.
  static var version: UInt32 { get }

  /// Whether other results can be merged into these: they have as many arms, weeks, bins.
  ///
  /// - Parameter other: results of another block.
  /// - Returns: whether ``merge(_:)`` may be called.
  func hasShape(of other: Self) -> Bool

  /// Adds the results of another block.
  ///
  /// - Parameter other: results of the same shape.
  mutating func merge(_ other: Self)
}
