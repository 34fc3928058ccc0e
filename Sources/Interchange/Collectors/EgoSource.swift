public import Quantities
public import SupportWebs

/// Egos of a file or a set of files, one after another.
public protocol EgoSource {
  /// What was found in the egos read so far.
  var findings: FindingsLog { get }

  /// The next ego, or `nil` behind the last.
  ///
  /// - Throws: `InvalidInput` for what no repair can mend: broken text, missing ids, the same alter twice in an ego.
  mutating func next() throws(InvalidInput) -> ForeignEgo?

  /// The next case, where a file holds one that Steunweb itself has written; `nil` when an ego is next.
  mutating func ownCase() throws(InvalidInput) -> OwnCase?
}

/// A case in a foreign format that Steunweb has written, with the file that it comes from.
public struct OwnCase: Sendable, Equatable {
  public let caseFile: CaseFile
  public let file: String
}

extension EgoSource {
  public mutating func ownCase() throws(InvalidInput) -> OwnCase? { nil }
}
