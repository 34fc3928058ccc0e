/// The ten protective factors, in the order of the Netherlands Youth Institute's list; the fifth in two views.
///
/// Source: evidence `lit-top10-labels`, and for each factor what `evidence` names.
public enum ProtectiveFactor: String, CaseIterable, Sendable {
  case bonding, involvement, valuesAndNorms, recognition, adultSupport, adultsAndPeers, leisure, competences, cognitiveSkills
  case schoolMotivation, identity

  /// The number in the list, 1–10. Both views of support have number 5: `adultSupport`, "adults and facilities", is what mentors are said
  /// to activate; `adultsAndPeers` is the list's own wording.
  public var number: Int {
    switch self {
    case .bonding: 1
    case .involvement: 2
    case .valuesAndNorms: 3
    case .recognition: 4
    case .adultSupport, .adultsAndPeers: 5
    case .leisure: 6
    case .competences: 7
    case .cognitiveSkills: 8
    case .schoolMotivation: 9
    case .identity: 10
    }
  }

  /// Whether mentors are said to activate it (evidence `pf-four-activated-list`).
  public var isActivatedByMentors: Bool {
    switch self {
    case .bonding, .involvement, .competences, .adultSupport: true
    case .valuesAndNorms, .recognition, .adultsAndPeers, .leisure, .cognitiveSkills, .schoolMotivation, .identity: false
    }
  }

  /// Whether it is the youth's own measured value, which no tie or place carries.
  public var isMeasured: Bool {
    switch self {
    case .competences, .cognitiveSkills, .schoolMotivation, .identity: true
    case .bonding, .involvement, .valuesAndNorms, .recognition, .adultSupport, .adultsAndPeers, .leisure: false
    }
  }

  /// The entries of the evidence registry on the list as a whole and on what mentors are said to activate.
  public static let evidenceOfList = ["lit-top10-labels", "pf-four-activated-list"]

  /// The entries of the evidence registry that it rests on. They say what the factor is; how it is computed is our assumption.
  public var evidence: [String] {
    switch self {
    case .bonding: ["pf01-social-bonding", "pf-activated-social-bonding"]
    case .involvement: ["pf02-opportunities-for-involvement", "pf-activated-involvement"]
    case .valuesAndNorms: ["pf03-clear-prosocial-norms"]
    case .recognition: ["pf04-recognition"]
    case .adultSupport: ["pf-activated-adult-support-and-facilities", "indicator-support-settings"]
    case .adultsAndPeers: ["pf05-support-adults-and-peers"]
    case .leisure: ["pf06-constructive-leisure"]
    case .competences: ["pf07-competences-social-emotional", "pf-activated-competences", "lit-youth-system-breadth"]
    case .cognitiveSkills: ["pf08-cognitive-skills"]
    case .schoolMotivation: ["pf09-school-motivation"]
    case .identity: ["pf10-positive-identity"]
    }
  }
}
