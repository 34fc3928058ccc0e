public import Quantities

/// Something that an import repaired, left out or could not tell, in the open: file, row, rule, and what was done.
///
/// A finding never carries a name or free text of a young person: it says row and column instead.
public struct Finding: Sendable, Equatable {
  /// The path as the user gave it, or the name inside an archive.
  public let file: String
  public let position: FilePosition?
  public let rule: Rule
  /// Details that the rule's sentence has a gap for: column names, counts, ids.
  public let values: [String: String]

  public init(file: String, position: FilePosition?, rule: Rule, _ values: [String: String] = [:]) {
    self.file = file
    self.position = position
    self.rule = rule
    self.values = values
  }

  /// What can be found. The sentences of each are in `interchange-words.yaml`: `finding.RULE` says what was found, `repair.RULE` what was done.
  ///
  /// Details stand behind the sentences: `column` names a column, and rules about kinds of things, told once for a file, have a `count`.
  public enum Rule: String, CaseIterable, Sendable {
    /// Whether the finding only tells how a file was read, with nothing mended or left out.
    public var isNote: Bool {
      switch self {
      case .renamedID, .missingLabel, .ignoredFile, .doctype, .drawing, .otherOrder, .computedColumn, .screenPlace, .lostMissing: true
      default: false
      }
    }

    case loop
    case repeatedTie
    case zeroTie
    case noTieCategory
    case danglingTie
    case missingColumn
    case badValue
    case unknownColumn
    case renamedID
    case missingLabel
    case emptyRow
    case unevenRow
    case ignoredFile
    case lostMissing
    case doctype
    case unreadable
    case controlCharacter
    case nestedGraph
    case port
    case drawing
    case ignoredPart
    case unlisted
    case otherOrder
    case noEgo
    case unknownEgo
    case notFinite
    case computedColumn
    case screenPlace
  }
}
