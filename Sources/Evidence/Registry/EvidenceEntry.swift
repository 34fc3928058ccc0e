public import Quantities

/// One published finding: what it says, who was studied, how strong it is, and where it stands.
public struct EvidenceEntry: Sendable, Equatable {
  /// Stable; what parameters, programmes and texts cite.
  public let id: String
  public let kind: EvidenceKind
  /// The finding in our own words, never stronger than its source.
  public let statement: Bilingual
  public let values: [Value]
  /// Who was studied, where the source says so.
  public let population: Bilingual?
  /// Years of age of the people studied, where the source states them.
  public let ages: ClosedRange<Int>?
  /// The study as the source cites it.
  public let study: String
  public let sources: [Source]
  public let strength: EvidenceStrength
  public let uses: [EvidenceUse]
  public let origin: EvidenceOrigin
  /// Whether a text that states the finding was read; never so for what was derived.
  public let isVerified: Bool
  /// Caveats, and tensions with other entries.
  public let note: Bilingual?
  /// The name of a protective factor in the list it stands in.
  public let dutchLabel: String?
  /// What the entry consists of or is computed from, by the name of the list.
  public let details: [Detail]
  /// Why nothing in the model rests on the entry; `nil` where something does.
  public let notModelled: Bilingual?

  /// A figure or a word of the finding.
  public struct Value: Sendable, Equatable {
    public let name: String
    public let content: Content
    public let unit: String
    /// `~` for about, `>` and the like for bounds.
    public let comparison: String?
    /// The number of cases behind it.
    public let n: Int?
    /// The ends of the published 95 % interval.
    public let interval: ClosedRange<Double>?
    public let note: String?

    public enum Content: Sendable, Equatable {
      case number(Double)
      case text(String)
      case list([String])
    }
  }

  /// Where a finding stands.
  public enum Source: Sendable, Equatable {
    /// A section of one of the source documents.
    case section(document: String, String)
    case address(String)
    /// Own arithmetic on other entries.
    case derived(from: [String])
    /// It was searched for and not found.
    case none
  }

  /// A named list that belongs to an indicator.
  public struct Detail: Sendable, Equatable {
    public let name: String
    public let words: [String]
  }
}

/// A document that findings were read in.
public struct EvidenceDocument: Sendable, Equatable {
  public let id: String
  public let title: Bilingual
  public let author: String
  /// The name of the file that was read.
  public let file: String
  /// All of its sections, in the order of the text.
  public let sections: [Section]

  /// A section of a document.
  public struct Section: Sendable, Equatable {
    /// As sources of findings cite it, in the language of the document.
    public let title: String
    public let english: String
    /// Why no finding stands in it; `nil` where one does.
    public let noFindings: Bilingual?
  }
}
