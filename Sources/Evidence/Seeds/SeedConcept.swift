public import Quantities
public import SupportWebs

/// Something that the source texts speak of and that is no finding, and where it lives in the product.
public struct SeedConcept: Sendable, Equatable {
  public let id: String
  public let name: Bilingual
  /// Where it lives, in the order of the kinds; empty where it does not.
  public let places: [SeedPlace]
  /// What is to be known of how it lives there.
  public let note: Bilingual?
  /// Why it lives nowhere; `nil` where it does.
  public let notModelled: Bilingual?
}

/// A part of the product.
public struct SeedPlace: Sendable, Equatable, Hashable {
  public let kind: Kind
  /// Its id, name or path.
  public let id: String

  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// The kinds of parts, each with names of its own.
  public enum Kind: String, Word {
    case parameter, programme, terms, context, lever, factor, pattern, mentor, measure, outcome
    case caseKey = "case"
    case scenario, policy, study, validation, view, command, page

    public var meaning: String {
      switch self {
      case .parameter: "a parameter, or with a point at its end a group of them"
      case .programme: "a programme of the catalogue"
      case .terms: "a term of a programme, which a scenario or policy can change"
      case .context: "a list of what surrounds programmes, or LIST/ITEM"
      case .lever: "a choice of a policy option whose effect nobody knows"
      case .factor: "a protective factor"
      case .pattern: "a pattern of a web"
      case .mentor: "what is said of people who could be asked as a JIM"
      case .measure: "a measure of a web"
      case .outcome: "an outcome of a run"
      case .caseKey: "a key of case files, or KEY=WORD"
      case .scenario: "a key of scenario files, or KEY=WORD"
      case .policy: "a key of policy files, or KEY=WORD"
      case .study: "a key of study files, or KEY=WORD"
      case .validation: "a published study that the model is held against"
      case .view: "a view of a diagram"
      case .command: "a command, or a command with one of its options"
      case .page: "a page or an example of the project"
      }
    }
  }
}
