public import SupportWebs

/// Something about a whole web that professionals and researchers look for, with what it rests on.
///
/// For their eyes: it says what may be missing. What a youth sees asks a question instead.
public struct SupportPattern: Sendable, Equatable {
  /// The patterns, in the order in which they are told.
  public enum Kind: String, CaseIterable, Sendable {
    /// Exactly one trusted adult outside the household: one anchor first, then a web.
    case oneAnchor
    /// Nobody in the circles of friends, school and neighbourhood.
    case nobodyOutsideFamily
    /// No adult outside the household with whom there is contact.
    case noAdultOutsideHousehold
    /// Types of support of which there is no source.
    case typesNobodyGives
    /// So many adversities that support from the web alone may not suffice.
    case manyAdversities

    /// The entries of the evidence registry that patterns of this kind can rest on.
    public var evidence: [String] {
      switch self {
      case .oneAnchor: ["mech-anchor-then-web"]
      case .nobodyOutsideFamily: ["pf-activated-social-bonding"]
      case .noAdultOutsideHousehold: ["policy-one-support-figure", "lit-lacking-adult-1-in-5"]
      case .typesNobodyGives: SupportType.allCases.map(SupportPattern.evidence(of:))
      case .manyAdversities: ["threshold-more-than-five-adversities"]
      }
    }
  }

  public enum Certainty: String, CaseIterable, Sendable {
    /// It holds whatever the missing values are.
    case certain
    /// It holds for some of what the missing values may be, and not for others.
    case possible
  }

  /// A person, type or number that a pattern rests on.
  public enum Ground: Sendable, Equatable {
    case person(String, warmth: Bounds)
    case type(SupportType, strength: Bounds)
    case adversities(Bounds)
  }

  public let kind: Kind
  public let certainty: Certainty
  /// Who or what makes it so; for a possible pattern also those of whom values are missing. Empty where it rests on there being nobody.
  public let grounds: [Ground]

  init(_ kind: Kind, _ certainty: Certainty, _ grounds: [Ground] = []) {
    self.kind = kind
    self.certainty = certainty
    self.grounds = grounds
  }

  /// The ids of the people among the grounds.
  public var people: [String] {
    grounds.compactMap { if case .person(let id, _) = $0 { id } else { nil } }
  }

  /// The types of support among the grounds.
  public var types: [SupportType] {
    grounds.compactMap { if case .type(let type, _) = $0 { type } else { nil } }
  }

  /// The entries of the evidence registry that it rests on.
  public var evidence: [String] {
    kind == .typesNobodyGives ? types.map(Self.evidence(of:)) : kind.evidence
  }

  private static func evidence(of type: SupportType) -> String {
    switch type {
    case .emotional: "jim-support-1-social-emotional"
    case .practical: "jim-support-2-practical"
    case .advice: "jim-support-3-advice"
    case .roleModel: "jim-support-4-role-model"
    case .socialCapital: "jim-support-5-social-capital"
    }
  }
}
