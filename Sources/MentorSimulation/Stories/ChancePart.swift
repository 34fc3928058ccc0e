/// What a chance in a course is made of, by the names of section 5 of the specification.
public enum ChancePart: String, CaseIterable, Sendable {
  /// The rate of new ties without a mentor, and what the mentor's opening adds to it.
  case tieGain, tieOpening
  /// The rate at which places start without a mentor, and what the mentor's opening adds to it.
  case placeGain, placeOpening
  /// Asking somebody: the number of people who could be asked, gP, gF and G, and how that number weighs.
  case eligible, parentsTrust, professionalsBelief, trust, willing
  /// The weight of this person among all who could be asked.
  case whom
  /// A clash: the base rate; parents who had no part in the choice; their trust; serious problems of the mentor.
  case clashBase, uninvolvedParents, clashTrust, seriousProblems
  /// A closure: the base rate, t^(k-1); support and training by the programme; age; risk; the parents' trust; quality; the parents' veto.
  case closureBase, duration, support, age, risk, closureTrust, quality, veto
  /// A placement: the base rate; a mentor from the own network; the change of conflict in the family.
  case placementBase, ownMentor, familyConflict
  /// Leaving school: the base rate of the type of school; adversities; the effect on school and work.
  case dropoutBase, adversity, schoolEffect
  /// Rule-breaking: the base rate; the effect on psychosocial problems.
  case rulesBase, rulesEffect
  /// The setting (municipality, site).
  case setting

  /// How the value reads.
  public enum Measure: Sendable {
    /// A rate per week; rates add up.
    case rate
    /// A factor by which the base is multiplied: 1 changes nothing.
    case factor
    /// A share or level from 0 to 1 that is multiplied.
    case level
    /// A share by itself, which is not multiplied.
    case share
    /// A number of people.
    case count
  }

  /// How the value of this part reads.
  public var measure: Measure {
    switch self {
    case .tieGain, .tieOpening, .placeGain, .placeOpening, .clashBase, .closureBase, .veto, .placementBase, .dropoutBase, .rulesBase: .rate
    case .eligible: .count
    case .parentsTrust, .professionalsBelief, .trust, .willing: .level
    case .whom: .share
    case .uninvolvedParents, .clashTrust, .seriousProblems, .duration, .support, .age, .risk, .closureTrust, .quality, .ownMentor,
      .familyConflict, .adversity, .schoolEffect, .rulesEffect, .setting:
      .factor
    }
  }
}
