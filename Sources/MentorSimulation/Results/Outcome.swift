import CLanes
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
  /// Q, over those with an active mentor.
  case activeQuality = "Qactive"
  /// The square of y.SE, whose mean shows the spread of outcomes.
  case squareSocialEmotional = "ySE2"

  /// Outcomes that exist on the 13-week grid only.
  public var isOnGrid: Bool {
    switch self {
    case .socialEmotional, .academicVocational, .physicalHealth, .psychosocialProblems, .squareSocialEmotional: true
    default: false
    }
  }

  /// Whether the difference with the arm without a mentor is reported.
  public var isPaired: Bool {
    switch self {
    case .active, .seeking, .continuing, .dose, .harm, .activeQuality: false
    default: !isOnGrid
    }
  }

  /// Events in a life, of which no chance is given for a real youth.
  public var isEvent: Bool {
    switch self {
    // Placement alone suspends ties.
    case .placedEver, .placedNow, .leftSchool, .ruleBreaking, .suspended: true
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
    case .placedEver: isPlacedEver ? 1 : 0
    case .placedNow: isPlaced ? 1 : 0
    case .leftSchool: hasLeftSchool ? 1 : 0
    case .ruleBreaking: Float(ruleBreaking)
    case .familyConflict: familyConflict
    case .mentorParentConflict: mentorParentConflict
    case .ties: Float(slots.count { tie($0).status == .active })
    case .suspended: Float(slots.count { tie($0).status == .suspended })
    case .places: Float(places.count { place($0).takesPart == .yes })
    case .trustedAdult: hasTrustedAdult ? 1 : 0
    case .active: isMentorActive ? 1 : 0
    case .seeking: mentorState == .seeking ? 1 : 0
    case .continuing: mentorState == .completed && isRelationTieAlive ? 1 : 0
    case .activeQuality: quality
    case .squareSocialEmotional: self.outcome[0] * self.outcome[0]
    }
  }
}

extension Outcome {
  /// The row of the outcome in a report of the kernel.
  var row: Int {
    switch self {
    case .socialEmotional: SW_REPORT_Y
    case .academicVocational: SW_REPORT_Y + 1
    case .physicalHealth: SW_REPORT_Y + 2
    case .psychosocialProblems: SW_REPORT_Y + 3
    case .effectSocialEmotional: SW_REPORT_EFFECT
    case .effectAcademicVocational: SW_REPORT_EFFECT + 1
    case .effectPhysicalHealth: SW_REPORT_EFFECT + 2
    case .effectPsychosocialProblems: SW_REPORT_EFFECT + 3
    case .meanEffect: SW_REPORT_MEAN_EFFECT
    case .dose: SW_REPORT_DOSE
    case .harm: SW_REPORT_HARM
    case .bonding: SW_REPORT_FACTOR
    case .involvement: SW_REPORT_FACTOR + 1
    case .competences: SW_REPORT_FACTOR + 2
    case .adultSupport: SW_REPORT_FACTOR + 3
    case .adultSupportOfWeb: SW_REPORT_WEB_SUPPORT
    case .placedEver: SW_REPORT_PLACED_EVER
    case .placedNow: SW_REPORT_PLACED_NOW
    case .leftSchool: SW_REPORT_LEFT_SCHOOL
    case .ruleBreaking: SW_REPORT_RULES
    case .familyConflict: SW_REPORT_FAMILY_CONFLICT
    case .mentorParentConflict: SW_REPORT_PARENT_CONFLICT
    case .ties: SW_REPORT_TIES
    case .suspended: SW_REPORT_SUSPENDED
    case .places: SW_REPORT_PLACES
    case .trustedAdult: SW_REPORT_TRUSTED
    case .active: SW_REPORT_ACTIVE
    case .seeking: SW_REPORT_SEEKING
    case .continuing: SW_REPORT_CONTINUING
    case .activeQuality: SW_REPORT_QUALITY
    case .squareSocialEmotional: SW_REPORT_SQUARE
    }
  }

  /// The outcome over whose holders alone the mean is taken.
  var condition: Outcome? { self == .activeQuality ? .active : nil }

  /// Bits after the point in the exact sums: counts need room above it, and squares still more.
  var fractionBits: Int {
    switch self {
    case .ruleBreaking, .ties, .suspended, .places: 16
    case .squareSocialEmotional: 10
    default: 22
    }
  }
}

extension Course {
  /// The scalar form of the report of a lane.
  func report(into rows: Rows) { for outcome in Outcome.allCases { rows[outcome.row, lane] = value(outcome) } }
}
