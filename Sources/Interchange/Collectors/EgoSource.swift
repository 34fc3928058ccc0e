public import Quantities

/// Egos of a file or a set of files, one after another.
public protocol EgoSource {
  /// What was found in the egos read so far.
  var findings: FindingsLog { get }

  /// The next ego, or `nil` behind the last.
  ///
  /// - Throws: `InvalidInput` for what no repair can mend: broken text, missing ids, the same alter twice in an ego.
  mutating func next() throws(InvalidInput) -> ForeignEgo?
}
