public import Quantities
public import SupportWebs

/// Something to think of when somebody could be asked as a mentor: a reason, or a doubt to talk about.
///
/// It has no weight, and considerations are never added up: there is no score.
public struct MentorConsideration: Sendable, Equatable {
  public let kind: Kind
  /// What it is about, for the sentence; empty where the kind says it all.
  public let details: Details

  /// What a sentence may name.
  public struct Details: Sendable, Equatable {
    /// Ids of people, such as the parents whom the person knows.
    public var people: [String] = []
    /// Ids of places.
    public var places: [String] = []
    public var types: [SupportType] = []
    public var ring: Ring?
    public var sector: Sector?
    public var contact: Double?
    public var position: MentorPosition?
    /// What the case file says of a doubt, in words.
    public var text: Bilingual?
  }

  init(_ kind: Kind, _ details: Details = Details()) {
    self.kind = kind
    self.details = details
  }

  /// Whether it is something that is there, or something to talk about.
  public enum Side: String, Sendable { case reason, doubt }

  public enum Kind: String, CaseIterable, Sendable {
    // What is there
    case closeBond, bond, ring, support, contact, knowsParents, muchOlder, outsideFamily, opensSector, sharedPlace
    // To talk about
    case holdsPosition, strain, strainWithParent, parentsUnclear, under18, ageGapSmall, ageGapUnknown, seldom, contactUnknown,
      supportUnknown
    case load, household, ownProblems, safety, clash, otherDoubt

    public var side: Side {
      switch self {
      case .closeBond, .bond, .ring, .support, .contact, .knowsParents, .muchOlder, .outsideFamily, .opensSector, .sharedPlace: .reason
      default: .doubt
      }
    }

    /// Ids of the evidence registry on which it rests; none where it is a mere fact of the web.
    public var evidence: [String] {
      switch self {
      case .closeBond, .bond, .ring: ["mech-pre-existing-trust"]
      case .support, .supportUnknown:
        [
          "jim-support-1-social-emotional", "jim-support-2-practical", "jim-support-3-advice", "jim-support-4-role-model",
          "jim-support-5-social-capital",
        ]
      case .contact, .seldom, .contactUnknown: ["dose-weekly-contact"]
      case .knowsParents, .parentsUnclear:
        ["lit-parents-gatekeepers", "threshold-parent-professional-trust", "policy-involve-parents-in-choice"]
      case .muchOlder, .ageGapSmall, .ageGapUnknown: ["threshold-age-gap-10", "threshold-age-gap-min"]
      case .outsideFamily: ["lit-nonfamily-mentor-better"]
      case .opensSector: ["mech-natural-mentor-opens-contacts", "jim-support-5-social-capital"]
      case .sharedPlace: ["indicator-support-settings"]
      case .holdsPosition: ["mech-mentor-already-present"]
      case .strain: ["risk-network-conflict"]
      case .strainWithParent, .clash: ["risk-network-conflict", "harm-case-anton", "policy-involve-parents-in-choice"]
      case .under18: ["lit-jim-practice-conditions", "threshold-age-gap-min"]
      case .load: ["indicator-effective-mentor-traits"]
      case .household: ["lit-nonfamily-mentor-better", "risk-network-conflict"]
      case .ownProblems: ["harm-case-anton"]
      case .safety: ["threshold-screening-disqualify"]
      case .otherDoubt: ["lit-guideline-mentor"]
      }
    }
  }
}
