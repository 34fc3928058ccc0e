public import RandomStreams
public import SupportWebs

/// A youth and the web at week 0, as the model needs them.
public struct StartWeb: Sendable, Equatable {
  public var youth: StartYouth
  public var ties: [StartTie]
  /// Listed places, then one potential place for each type of facility that is not listed.
  public var places: [StartPlace]
  public var familyParticipation: Float
  public var familyContribution: Float

  public init(youth: StartYouth, ties: [StartTie], places: [StartPlace], familyParticipation: Float, familyContribution: Float) {
    self.youth = youth
    self.ties = ties
    self.places = places
    self.familyParticipation = familyParticipation
    self.familyContribution = familyContribution
  }
}

/// A number that is known, or drawn anew in every future.
public enum StartLevel: Sendable, Equatable {
  case known(Float)
  case drawn(WholeBeta)
}

/// A standard normal number that is known, or drawn anew in every future.
public enum StartScore: Sendable, Equatable {
  case known(Float)
  case drawn
}

/// The youth at week 0.
public struct StartYouth: Sendable, Equatable {
  public var age: Float
  public var segment: Segment
  public var school: SchoolType
  public var team: Team
  public var risk: StartScore
  public var magnet: StartScore
  /// Number of adversities; drawn from a Poisson distribution where it is unknown.
  public var adversities: Int?
  public var parentsTrust: StartLevel
  public var professionalsBelief: StartLevel
  public var familyConflict: StartLevel
  /// The mean conflict of the cross ties between parents and others; `nil` makes it follow from the parents' trust.
  public var mentorParentConflict: Float?
  /// Measured competences; `nil` where they are unknown, and then only their change is simulated.
  public var competences: Float?
  /// The standardised quality of the natural mentor whom the youth has already, in all arms alike; `nil` without one.
  public var existingMentorQuality: Float?

  public init(
    age: Float, segment: Segment, school: SchoolType, team: Team, risk: StartScore, magnet: StartScore, adversities: Int?,
    parentsTrust: StartLevel,
    professionalsBelief: StartLevel, familyConflict: StartLevel, mentorParentConflict: Float?, competences: Float?,
    existingMentorQuality: Float? = nil
  ) {
    self.age = age
    self.segment = segment
    self.school = school
    self.team = team
    self.risk = risk
    self.magnet = magnet
    self.adversities = adversities
    self.parentsTrust = parentsTrust
    self.professionalsBelief = professionalsBelief
    self.familyConflict = familyConflict
    self.mentorParentConflict = mentorParentConflict
    self.competences = competences
    self.existingMentorQuality = existingMentorQuality
  }
}

/// A tie at week 0.
public struct StartTie: Sendable, Equatable {
  public var role: Role
  public var sector: Sector
  public var inHousehold: Bool
  /// `nil` is drawn.
  public var isAdult: Bool?
  /// Years older than the youth; `nil` follows from whether the person is an adult.
  public var ageGap: Float?
  public var metAtSchool: Bool
  /// `nil` is drawn.
  public var isReciprocal: Bool?
  public var closeness: StartLevel
  public var conflict: StartLevel
  public var meanSupport: Float
  public var socialCapital: Float
  public var isSuspended: Bool
  /// Somebody who must not be asked.
  public var isExcluded: Bool

  public init(
    role: Role, sector: Sector, inHousehold: Bool, isAdult: Bool?, ageGap: Float?, metAtSchool: Bool, isReciprocal: Bool?,
    closeness: StartLevel,
    conflict: StartLevel, meanSupport: Float, socialCapital: Float, isSuspended: Bool = false, isExcluded: Bool = false
  ) {
    self.role = role
    self.sector = sector
    self.inHousehold = inHousehold
    self.isAdult = isAdult
    self.ageGap = ageGap
    self.metAtSchool = metAtSchool
    self.isReciprocal = isReciprocal
    self.closeness = closeness
    self.conflict = conflict
    self.meanSupport = meanSupport
    self.socialCapital = socialCapital
    self.isSuspended = isSuspended
    self.isExcluded = isExcluded
  }
}

/// A place at week 0.
public struct StartPlace: Sendable, Equatable {
  public var type: PlaceType
  public var participation: Float
  public var contribution: Float
  public var isAccessible: Bool
  public var takesPart: TakesPart

  public init(type: PlaceType, participation: Float, contribution: Float, isAccessible: Bool, takesPart: TakesPart) {
    self.type = type
    self.participation = participation
    self.contribution = contribution
    self.isAccessible = isAccessible
    self.takesPart = takesPart
  }
}
