public import Quantities
public import SupportWebs

/// A way of organising support around a youth, as a row of data.
public struct Programme: Sendable, Equatable {
  public let id: String
  public let kind: ProgrammeKind
  public let name: Bilingual
  public let summary: Bilingual
  /// What is known of its effects.
  public let tested: Bilingual
  /// Ids of the evidence registry that the row as a whole rests on.
  public let evidence: [String]
  public let region: Bilingual?
  public let goals: Bilingual?
  /// What it asks of a youth.
  public let conditions: [Condition]
  public let phases: [Bilingual]
  /// What the model needs, for programmes that run as arms; `nil` for those that are in the catalogue only.
  public let terms: ProgrammeTerms?
  /// What such help adds to a drawn web, as edits of a what-if; empty where that is not known.
  public let webEdits: [String]
  /// Where the value of each field comes from.
  public let sources: [FieldSource]

  /// Where the value of one field comes from.
  public struct FieldSource: Sendable, Equatable {
    public let field: String
    public let isAssumption: Bool
    public let evidence: [String]
    public let note: String
  }

  /// The youths for whom it is meant, by age; `nil` where no source says so.
  public var ages: ClosedRange<Int>? {
    for condition in conditions { if case .age(let range) = condition.subject { return range } }
    return nil
  }

  /// The groups for which it is meant; `nil` where no source says so.
  public var segments: [Segment]? {
    for condition in conditions { if case .segment(let words) = condition.subject { return words } }
    return nil
  }

  /// Every entry of the registry that the row names.
  public var allEvidence: [String] { evidence + conditions.flatMap(\.evidence) + sources.flatMap(\.evidence) }

  /// How many of its fields and conditions are assumptions, and how many there are.
  public var assumptions: (count: Int, of: Int) {
    let all = sources.map(\.isAssumption) + conditions.map(\.isAssumption)
    return (all.count { $0 }, all.count)
  }
}

/// What a programme is.
public enum ProgrammeKind: String, Word {
  case mentoring, housing, familySupport, guardianship, fosterCare, community, infrastructure

  public var meaning: String {
    switch self {
    case .mentoring: "mentors or buddies of youths"
    case .housing: "a place to live with somebody nearby"
    case .familySupport: "support of parents and families"
    case .guardianship: "a citizen as guardian"
    case .fosterCare: "foster care by people of the youth's own network"
    case .community: "a community or help close by"
    case .infrastructure: "support of mentor organisations"
    }
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
  /// Hours per month that professionals spend more on a youth with a mentor, negative where they spend less; `nil` for the parameter
  /// `guidance.hours.…` of the route.
  public var guidanceHoursPerMonth: Double?
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

  /// Whether weights of domains are an emphasis: their mean is 1.
  static func isEmphasis(_ weights: [Double]) -> Bool { abs(weights.reduce(0, +) / Double(weights.count) - 1) <= 1e-9 }
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
