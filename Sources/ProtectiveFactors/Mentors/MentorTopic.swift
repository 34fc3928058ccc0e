import SupportWebs

/// What is good to talk about whoever is asked.
public enum MentorTopic: String, CaseIterable, Sendable {
  /// The parents trust little in bringing in a mentor.
  case parentsTrustLow
  /// How far the parents trust in it is unknown.
  case parentsTrustUnknown
  case youthChooses, parentsAgree, mostSayYes, changesRelation, notForEveryone

  /// The topics of a web.
  static func of(_ web: SupportWeb, _ conventions: MentorConventions) -> [MentorTopic] {
    let usual: [MentorTopic] = [.youthChooses, .parentsAgree, .mostSayYes, .changesRelation, .notForEveryone]
    guard let trust = web.youth.parentsTrust else { return [.parentsTrustUnknown] + usual }
    return trust < conventions.lowTrust ? [.parentsTrustLow] + usual : usual
  }

  /// Ids of the evidence registry on which it rests.
  public var evidence: [String] {
    switch self {
    case .parentsTrustLow, .parentsTrustUnknown: ["threshold-parent-professional-trust", "lit-parents-gatekeepers"]
    case .youthChooses: ["lit-guideline-mentor", "mech-own-choice-commitment", "mech-youth-motivation"]
    case .parentsAgree: ["lit-jim-practice-conditions", "policy-involve-parents-in-choice"]
    case .mostSayYes: ["lit-most-say-yes", "mech-shame-blocks-asking"]
    case .changesRelation: ["mech-cultivation-paradox", "risk-formalising-pressure"]
    case .notForEveryone: ["caveat-not-for-everyone"]
    }
  }
}
