public import Quantities
public import SupportWebs

/// A way of organising mentoring, as a row of data.
public struct Programme: Sendable, Equatable {
  public let id: String
  public let name: Bilingual
  public let summary: Bilingual
  public let terms: ProgrammeTerms
  /// The youths for whom it is meant, by age.
  public let ages: ClosedRange<Int>
  public let segments: [Segment]
  public let phases: [Bilingual]
  public let sources: [FieldSource]

  /// Where the value of one field comes from.
  public struct FieldSource: Sendable, Equatable {
    public let field: String
    public let isAssumption: Bool
    public let evidence: [String]
    public let note: String
  }
}

/// What the model needs to know of a programme.
public struct ProgrammeTerms: Sendable, Equatable {
  public var route: Route
  /// The youth nominates the mentor; otherwise the programme assigns one.
  public var isSelfChosen: Bool
  public var approach: Approach
  public var setting: Setting
  /// Per mentor.
  public var contactsPerWeek: Double
  /// `nil` for an open end.
  public var plannedWeeks: Int?
  /// Hours of training before the match.
  public var trainingHours: Double
  public var supportsPairs: Bool
  public var supportContactsPerMonth: Double
  public var screens: Bool
  public var closesCarefully: Bool
  public var involvesParents: Bool
  public var rematches: Bool
  public var hasHolidayGap: Bool
  public var trainsYouths: Bool
  public var mentorsPerYouth: Int
  /// Emphasis per domain, mean 1, in the order of ``Domain``.
  public var emphasis: [Double]
  /// The support that an assigned mentor gives.
  public var support: SupportLevels

  public init(
    route: Route, isSelfChosen: Bool, approach: Approach, setting: Setting, contactsPerWeek: Double, plannedWeeks: Int?,
    trainingHours: Double,
    supportsPairs: Bool, supportContactsPerMonth: Double, screens: Bool, closesCarefully: Bool, involvesParents: Bool, rematches: Bool,
    hasHolidayGap: Bool, trainsYouths: Bool, mentorsPerYouth: Int, emphasis: [Double], support: SupportLevels
  ) {
    precondition(emphasis.count == Domain.allCases.count, "One emphasis per domain")
    self.route = route
    self.isSelfChosen = isSelfChosen
    self.approach = approach
    self.setting = setting
    self.contactsPerWeek = contactsPerWeek
    self.plannedWeeks = plannedWeeks
    self.trainingHours = trainingHours
    self.supportsPairs = supportsPairs
    self.supportContactsPerMonth = supportContactsPerMonth
    self.screens = screens
    self.closesCarefully = closesCarefully
    self.involvesParents = involvesParents
    self.rematches = rematches
    self.hasHolidayGap = hasHolidayGap
    self.trainsYouths = trainsYouths
    self.mentorsPerYouth = mentorsPerYouth
    self.emphasis = emphasis
    self.support = support
  }
}

/// Where a mentor comes from.
public enum Route: String, Word {
  case natural, volunteer, professional, peer

  public var meaning: String {
    switch self {
    case .natural: "from the youth's own network"
    case .volunteer: "a volunteer"
    case .professional: "a professional"
    case .peer: "a peer"
    }
  }
}

/// What the relation is for.
public enum Approach: String, Word {
  case developmental, instrumental, combined

  public var meaning: String {
    switch self {
    case .developmental: "the relation itself comes first"
    case .instrumental: "goals and skills come first"
    case .combined: "both"
    }
  }
}

/// Where mentor and youth meet.
public enum Setting: String, Word {
  case school, home, neighbourhood, online

  public var meaning: String {
    switch self {
    case .school: "at school"
    case .home: "at home"
    case .neighbourhood: "in the neighbourhood"
    case .online: "online"
    }
  }
}

/// A domain of outcomes, in baseline standard deviations; higher is better in each.
public enum Domain: String, Word {
  case socialEmotional = "SE"
  case academicVocational = "AV"
  case physicalHealth = "PH"
  case psychosocialProblems = "PS"

  public var meaning: String {
    switch self {
    case .socialEmotional: "social-emotional functioning"
    case .academicVocational: "school and work"
    case .physicalHealth: "physical health"
    case .psychosocialProblems: "psychosocial problems, reversed: higher is better"
    }
  }
}
