import SupportWebs

/// What is true of a youth before week 0, the same in all arms.
public enum StartFact: String, CaseIterable, Sendable {
  /// In years.
  case age = "start.age"
  /// R and C of the specification, both N(0, 1) among invented youths.
  case risk = "start.risk"
  case magnet = "start.magnet"
  case adversities = "start.adversities"
  /// gP and gF.
  case parentsTrust = "start.parentsTrust"
  case professionalsBelief = "start.professionalsBelief"
  case familyConflict = "start.K"
  case competences = "start.F3"
  /// 1 for a youth who has a natural mentor already, else 0.
  case existingMentor = "start.mentor"
  /// How good that relation is, standardised among those who have one; NaN for the others.
  case existingMentorQuality = "start.mentorQuality"

  /// Whether the value is 0 or 1, so that its mean is a share.
  public var isShare: Bool { self == .existingMentor }

  func value(_ start: CourseStart) -> Float {
    switch self {
    case .age: start.age
    case .risk: start.risk
    case .magnet: start.magnet
    case .adversities: Float(start.adversities)
    case .parentsTrust: start.parentsTrust
    case .professionalsBelief: start.professionalsBelief
    case .familyConflict: start.familyConflict
    case .competences: start.competences
    case .existingMentor: start.existingMentorQuality == nil ? 0 : 1
    case .existingMentorQuality: start.existingMentorQuality ?? .nan
    }
  }
}
