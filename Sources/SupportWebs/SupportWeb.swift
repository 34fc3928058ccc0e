public import Quantities

/// The support web of one youth at one moment: people, places and the ties between them.
///
/// A value that is missing stays missing (`nil`); nothing turns it into 0.
public struct SupportWeb: Sendable, Equatable {
  public var youth: Youth
  public var moment: Moment
  public var alters: [Alter]
  public var crossTies: [CrossTie]
  public var places: [Place]
  public var family: FamilyLife
  public var positions: [Position]
  public var doubts: [Doubt]

  public init(
    youth: Youth, moment: Moment, alters: [Alter], crossTies: [CrossTie] = [], places: [Place] = [], family: FamilyLife = FamilyLife(),
    positions: [Position] = [], doubts: [Doubt] = []
  ) {
    self.youth = youth
    self.moment = moment
    self.alters = alters
    self.crossTies = crossTies
    self.places = places
    self.family = family
    self.positions = positions
    self.doubts = doubts
  }

  /// The people with whom there is contact.
  public var activeAlters: [Alter] { alters.filter { $0.tie.status == .active } }

  /// The positions that `person` holds at this moment.
  public func positions(of person: String) -> [Position] { positions.filter { $0.person == person } }
}

/// The ego of a web.
public struct Youth: Sendable, Equatable {
  public private(set) var id: String
  public var label: Bilingual
  /// Years at the moment of the web.
  public var age: Int?
  public var sex: Sex?
  public var segment: Segment?
  public var school: SchoolType?
  /// Number of adversities, 0–10.
  public var adversities: Int?
  /// Standardised risk, mean 0 and standard deviation 1 among youths.
  public var risk: Double?
  /// The parents' trust in the approach, 0–1.
  public var parentsTrust: Double?
  /// The professionals' belief in the approach, 0–1.
  public var professionalsBelief: Double?
  public var team: Team?
  /// What is known to be so of the youth, complete when known at all; `nil` when nobody asked.
  public var circumstances: [Circumstance]?
  /// Measured competences, 0–1.
  public var competences: Double?
  /// Measured cognitive skills, 0–1.
  public var cognitiveSkills: Double?
  /// Measured school motivation, 0–1.
  public var schoolMotivation: Double?
  /// Measured positive identity and self-confidence, 0–1.
  public var identity: Double?
  /// Strain in the family, 0–1.
  public var familyConflict: Double?
  /// What a foreign file said beyond this, kept as it was.
  public var attributes = Attributes()

  /// What pictures print where a file does not say.
  public static let usualLabel = Bilingual(dutch: "ik", english: "me")

  public init(
    id: String, label: Bilingual, age: Int? = nil, segment: Segment? = nil, school: SchoolType? = nil, team: Team? = nil
  ) {
    self.id = id
    self.label = label
    self.age = age
    self.segment = segment
    self.school = school
    self.team = team
  }

  /// The same youth under another id and label.
  public func renamed(_ id: String, _ label: Bilingual) -> Youth {
    var youth = self
    (youth.id, youth.label) = (id, label)
    return youth
  }
}

/// The moment at which a web was drawn.
public struct Moment: Sendable, Equatable {
  public let id: String
  public let label: Bilingual
  public let date: CalendarDate?
  public let residence: Residence?
  /// Whose view of the web this is.
  public let informant: Informant
  public var attributes = Attributes()

  public init(id: String, label: Bilingual, date: CalendarDate?, residence: Residence? = nil, informant: Informant = .youth) {
    self.id = id
    self.label = label
    self.date = date
    self.residence = residence
    self.informant = informant
  }
}

/// A person of the web, with the tie to the youth at this moment.
public struct Alter: Sendable, Equatable {
  public let person: Person
  public var tie: Tie

  public init(person: Person, tie: Tie) {
    self.person = person
    self.tie = tie
  }

  public var id: String { person.id }
}

/// Somebody in the web; what does not change from wave to wave.
public struct Person: Sendable, Equatable {
  public let id: String
  public var label: Bilingual
  public var role: Role
  public var sector: Sector
  public var isAdult: Bool?
  /// Years older than the youth; negative when younger.
  public var ageGap: Double?
  public var metAtSchool: Bool
  public var attributes = Attributes()

  public init(
    id: String, label: Bilingual, role: Role, sector: Sector? = nil, isAdult: Bool? = nil, ageGap: Double? = nil, metAtSchool: Bool = false
  ) {
    self.id = id
    self.label = label
    self.role = role
    self.sector = sector ?? role.usualSector
    self.isAdult = isAdult ?? role.isUsuallyAdult
    self.ageGap = ageGap
    self.metAtSchool = metAtSchool
  }
}

/// A value that somebody reported, or that is missing.
public struct Reported<Value: Sendable & Equatable>: Sendable, Equatable {
  public var value: Value?
  public var informant: Informant

  public init(_ value: Value?, by informant: Informant = .youth) {
    self.value = value
    self.informant = informant
  }
}

/// Strengths of the five support types, each 0–1; missing types stay missing.
public struct SupportProfile: Sendable, Equatable {
  private var strengths: [SupportType: Reported<Double>]

  public init(_ strengths: [SupportType: Reported<Double>] = [:]) { self.strengths = strengths.filter { $0.value.value != nil } }

  public subscript(type: SupportType) -> Double? { strengths[type]?.value }

  public func informant(of type: SupportType) -> Informant? { strengths[type]?.informant }

  /// Whether any type is known.
  public var isKnown: Bool { SupportType.allCases.contains { self[$0] != nil } }

  /// Whether any support is given: yes when one type is above 0, no when all five are known to be 0, else unknown.
  public var isGiven: Bool? {
    let levels = SupportType.allCases.map { self[$0] }
    if levels.contains(where: { ($0 ?? 0) > 0 }) { return true }
    return levels.contains(where: { $0 == nil }) ? nil : false
  }
}

/// The tie between the youth and a person at one moment.
public struct Tie: Sendable, Equatable {
  public var status: TieStatus
  public var ring: Ring?
  /// Strength of the bond, 0–1.
  public var closeness: Reported<Double>
  /// Strain in the bond, 0–1.
  public var conflict: Reported<Double>
  /// Contacts per week.
  public var contact: Reported<Double>
  public var receives: SupportProfile
  public var gives: SupportProfile
  /// Whether support goes both ways.
  public var isReciprocal: Bool?
  public var inHousehold: Bool
  /// Safety or a court order forbids asking this person; the reason is never printed.
  public var isExcluded: Bool
  /// Where the person stands in the youth's own order of whom to ask as a mentor; 1 is first.
  public var askingOrder: Int?
  public var attributes = Attributes()

  public init(
    status: TieStatus = .active, ring: Ring? = nil, closeness: Reported<Double> = Reported(nil), conflict: Reported<Double> = Reported(nil),
    contact: Reported<Double> = Reported(nil), receives: SupportProfile = SupportProfile(), gives: SupportProfile = SupportProfile(),
    isReciprocal: Bool? = nil, inHousehold: Bool = false, isExcluded: Bool = false
  ) {
    self.status = status
    self.ring = ring
    self.closeness = closeness
    self.conflict = conflict
    self.contact = contact
    self.receives = receives
    self.gives = gives
    self.isReciprocal = isReciprocal
    self.inHousehold = inHousehold
    self.isExcluded = isExcluded
  }
}

/// An alter–alter tie (cross tie): two people of the web know each other.
public struct CrossTie: Sendable, Equatable {
  public let first: String
  public let second: String
  public var closeness: Reported<Double>
  public var conflict: Reported<Double>
  public var attributes = Attributes()

  public init(_ first: String, _ second: String, closeness: Reported<Double> = Reported(nil), conflict: Reported<Double> = Reported(nil)) {
    self.first = first
    self.second = second
    self.closeness = closeness
    self.conflict = conflict
  }
}
