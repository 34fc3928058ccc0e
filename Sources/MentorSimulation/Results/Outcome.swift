import Quantities
import SupportWebs

/// What is reported of a course at a moment in time.
public enum Outcome: String, CaseIterable, Sendable {
  case socialEmotional = "y.SE"
  case academicVocational = "y.AV"
  case physicalHealth = "y.PH"
  case psychosocialProblems = "y.PS"
  case effectSocialEmotional = "effect.SE"
  case effectAcademicVocational = "effect.AV"
  case effectPhysicalHealth = "effect.PH"
  case effectPsychosocialProblems = "effect.PS"
  case meanEffect = "effect.mean"
  case dose = "D"
  case harm = "H"
  case bonding = "F1"
  case involvement = "F2"
  case competences = "F3"
  case adultSupport = "F4"
  case adultSupportOfWeb = "F4web"
  case placedEver, placedNow, leftSchool
  case ruleBreaking = "rules"
  case familyConflict = "K"
  case mentorParentConflict = "L"
  case ties, suspended, places
  case trustedAdult = "trusted"
  case active, seeking
  case continuing

  /// Outcomes that exist on the 13-week grid only.
  public var isOnGrid: Bool {
    switch self {
    case .socialEmotional, .academicVocational, .physicalHealth, .psychosocialProblems: true
    default: false
    }
  }

  /// Whether the difference with the arm without a mentor is reported.
  public var isPaired: Bool {
    switch self {
    case .active, .seeking, .continuing, .dose, .harm: false
    default: !isOnGrid
    }
  }

  /// Events in a life, of which no chance is given for a real youth.
  public var isEvent: Bool {
    switch self {
    case .placedEver, .placedNow, .leftSchool, .ruleBreaking: true
    default: false
    }
  }

  /// Whether the value is 0 or 1, so that its mean is a share.
  public var isShare: Bool {
    switch self {
    case .placedEver, .placedNow, .leftSchool, .trustedAdult, .active, .seeking, .continuing: true
    default: false
    }
  }
}

extension Course {
  /// The value of an outcome after the weeks run so far.
  func value(_ outcome: Outcome) -> Float {
    switch outcome {
    case .socialEmotional: self.outcome[0]
    case .academicVocational: self.outcome[1]
    case .physicalHealth: self.outcome[2]
    case .psychosocialProblems: self.outcome[3]
    case .effectSocialEmotional: effect[0]
    case .effectAcademicVocational: effect[1]
    case .effectPhysicalHealth: effect[2]
    case .effectPsychosocialProblems: effect[3]
    case .meanEffect: effect.orderedSum / 4
    case .dose: dose
    case .harm: harm
    case .bonding: factors[0]
    case .involvement: factors[1]
    case .competences: factors[2]
    case .adultSupport: factors[3]
    case .adultSupportOfWeb: webSupport
    case .placedEver: tally.isPlacedEver ? 1 : 0
    case .placedNow: isPlaced ? 1 : 0
    case .leftSchool: hasLeftSchool ? 1 : 0
    case .ruleBreaking: Float(tally.ruleBreaking)
    case .familyConflict: familyConflict
    case .mentorParentConflict: mentorParentConflict
    case .ties: Float(ties.count { $0.status == .active })
    case .suspended: Float(ties.count { $0.status == .suspended })
    case .places: Float(places.count { $0.takesPart == .yes })
    case .trustedAdult: hasTrustedAdult ? 1 : 0
    case .active: isMentorActive ? 1 : 0
    case .seeking: mentorState == .seeking ? 1 : 0
    case .continuing: mentorState == .completed && isRelationTieAlive ? 1 : 0
    }
  }
}
