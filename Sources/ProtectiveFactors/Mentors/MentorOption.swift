/// What could be tried when nobody in the web could be asked now.
public enum MentorOption: String, CaseIterable, Sendable {
  /// Fill in what is unknown of people who perhaps could.
  case answerQuestions
  /// Look wider: everybody whom the youth knows, likes or finds important, on a long list.
  case longList
  /// Take up the contact again with somebody with whom it ended or was interrupted.
  case renewContact
  /// The parents' trust first.
  case parentsFirst
  /// One person as an anchor first, then a web.
  case anchorFirst
  /// A mentor whom the youth does not know yet, of a programme with volunteers.
  case volunteer
  /// Ask again later.
  case later

  /// Ids of the evidence registry on which it rests.
  public var evidence: [String] {
    switch self {
    case .answerQuestions: ["lit-guideline-mentor"]
    case .longList: ["lit-groslijst", "indicator-who-is-chosen", "mech-shame-blocks-asking"]
    case .renewContact: ["lit-most-say-yes"]
    case .parentsFirst: ["threshold-parent-professional-trust", "lit-parents-gatekeepers"]
    case .anchorFirst: ["mech-anchor-then-web", "policy-whole-network"]
    case .volunteer: ["policy-recruitment-path"]
    case .later: ["risk-eroded-network", "mech-youth-motivation"]
    }
  }
}
