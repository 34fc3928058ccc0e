import CLanes
import Quantities
import SupportWebs

/// What is reported of a course at the end of a week (week 0: at the start).
///
/// A mean is one over all courses of an arm, but for ``activeQuality``. What is 0 or 1 has a share as its mean.
public enum Outcome: String, CaseIterable, Sendable {
  /// The level of social-emotional development, in standard deviations; higher is better. On the 13-week grid only.
  case socialEmotional = "y.SE"
  /// The level at school and work, in standard deviations; higher is better. On the 13-week grid only.
  case academicVocational = "y.AV"
  /// The level of physical health, in standard deviations; higher is better. On the 13-week grid only.
  case physicalHealth = "y.PH"
  /// The level of psychosocial problems, in standard deviations; higher is better: fewer problems. On the 13-week grid only.
  case psychosocialProblems = "y.PS"
  /// The part of ``socialEmotional`` that comes from mentors, their harm, and what has changed in the support of the web since the start, in
  /// standard deviations.
  case effectSocialEmotional = "effect.SE"
  /// That part of ``academicVocational``, in standard deviations.
  case effectAcademicVocational = "effect.AV"
  /// That part of ``physicalHealth``, in standard deviations.
  case effectPhysicalHealth = "effect.PH"
  /// That part of ``psychosocialProblems``, in standard deviations; higher is better.
  case effectPsychosocialProblems = "effect.PS"
  /// The mean of the four effects, in standard deviations.
  case meanEffect = "effect.mean"
  /// D, how much of a mentor's influence is built up, 0 to 1.
  case dose = "D"
  /// H, the harm of clashes, closures and the matches after them that is still felt, in standard deviations; each effect is less by it.
  case harm = "H"
  /// Factor 1, social bonding, 0 to 1.
  case bonding = "F1"
  /// Factor 2, opportunities for involvement, 0 to 1.
  case involvement = "F2"
  /// Factor 3, competences, 0 to 1; their change since the start where they were not measured of every youth.
  case competences = "F3"
  /// Factor 4, support from adults and facilities, 0 to 1.
  case adultSupport = "F4"
  /// Factor 4 of this week, not smoothed, with the tie of a natural mentor at its own closeness and without assigned mentors, 0 to 1.
  case adultSupportOfWeb = "F4web"
  /// 1 where the youth was placed out of home since the start, else 0.
  case placedEver
  /// 1 where the youth lives out of home, else 0.
  case placedNow
  /// 1 where the youth has left school since the start, else 0.
  case leftSchool
  /// How often the youth broke rules since the start, at most once a week.
  case ruleBreaking = "rules"
  /// K, conflict in the family, 0 to 1.
  case familyConflict = "K"
  /// L, conflict between mentor and parents, 0 to 1.
  case mentorParentConflict = "L"
  /// How many people there is contact with, mentors among them.
  case ties
  /// With how many people contact is interrupted.
  case suspended
  /// In how many places the youth takes part.
  case places
  /// 1 where contact with some adult who is no parent is warm enough to be trusted, mentors among them, else 0.
  case trustedAdult = "trusted"
  /// 1 where a mentor is active, else 0.
  case active
  /// 1 where the youth seeks a mentor, else 0.
  case seeking
  /// 1 where a relation has reached its planned end and there is still contact, else 0.
  case continuing
  /// Q, the quality of the relation, 0 to 1, over those with an active mentor.
  case activeQuality = "Qactive"
  /// The square of y.SE, in squared standard deviations, whose mean shows the spread of outcomes. On the 13-week grid only.
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
