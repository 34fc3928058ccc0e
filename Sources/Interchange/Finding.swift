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

  /// - Parameters:
  ///   - file: the path as the user gave it, or the name inside an archive.
  ///   - position: where in the file; `nil` for the file as a whole.
  ///   - rule: what was found.
  ///   - values: what the gaps of the rule's sentence are filled with; never a name or free text of a young person.
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

    /// A tie of somebody with themselves; left out.
    case loop
    /// A tie that the file has already, in the same layer; joined to one.
    case repeatedTie
    /// A tie with strength 0, which says that it was asked about and is none; left out.
    case zeroTie
    /// An answer by which the mapping means that there is no tie; left out.
    case noTieCategory
    /// A tie with somebody who is not in the web or the graph; left out.
    case danglingTie
    /// A column that the mapping names and the table does not have; the table is read without it.
    case missingColumn
    /// A value that its column does not allow; kept as an attribute and not used.
    case badValue
    /// A column, or a key of a graph, without a name that can be used; left out.
    case unknownColumn
    /// Ids that a case file cannot hold; replaced by new ones, with the old ones in `originalId` unless the mapping forbids it.
    case renamedID
    /// People without a name in the file; the id stands where the name would.
    case missingLabel
    /// An empty row; skipped.
    case emptyRow
    /// A row with more or fewer fields than the header; missing fields are unknown, extra ones left out.
    case unevenRow
    /// A file that is no part of the data; not read.
    case ignoredFile
    /// A question of which no option was chosen, so that "not answered" and "none of these" look the same; kept as it is.
    case lostMissing
    /// A DOCTYPE of XML; skipped.
    case doctype
    /// A part that cannot be read; left out.
    case unreadable
    /// Characters that cannot be seen; removed from the texts.
    case controlCharacter
    /// Groups within a graph; their members joined the graph, and the groups were left out.
    case nestedGraph
    /// Places on the border of a node at which ties end; left out.
    case port
    /// Colours, sizes and positions of a drawing; left out.
    case drawing
    /// Parts of a file that Steunweb does not use; left out.
    case ignoredPart
    /// How many more findings a file has of rules that were told often enough; not listed one by one.
    case unlisted
    /// Tables that hold their egos in different orders; brought together with an index.
    case otherOrder
    /// A graph of which no node is marked as the ego; every node counts as an alter.
    case noEgo
    /// Rows of an ego that the table of egos does not have; left out.
    case unknownEgo
    /// A number that is not finite; read as missing.
    case notFinite
    /// A column that computes or repeats what other columns say; left out.
    case computedColumn
    /// Places on the screen, with y downwards; kept as they are.
    case screenPlace
  }
}
