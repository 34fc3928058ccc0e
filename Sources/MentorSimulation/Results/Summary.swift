import CLanes

/// What is reported of a whole course, once, at the horizon. `nil` where the course is not in the denominator.
///
/// The denominator is all courses of an arm, unless a case names another. What is 0 or 1 has a share as its mean.
public enum Summary: Hashable, Sendable {
  /// 1 where the course stands in this state at the horizon, else 0.
  case state(MentorState)
  /// 1 where the team asked the youth to choose a mentor, else 0; 0 too under programmes that assign mentors.
  case asked
  /// 1 where there was a mentor at some time, else 0.
  case matched
  /// Days from the week in which the moment of the programme came, to the middle of the week of the first match, over those matched.
  case matchDay
  /// How often somebody whom the youth asked refused.
  case refusals
  /// How many relations ended before their planned end.
  case closures
  /// How many clashes there were between mentor and parents.
  case clashes
  /// How many weeks the youth lived out of home.
  case placedWeeks
  /// How many times the youth was placed out of home.
  case placedTimes
  /// How many of these placements had a ban on contact.
  case bans
  /// How many weeks a mentor was active.
  case mentorWeeks
  /// G, the youth's trust in asking: 1 at the start, times a factor at every closure.
  case trust
  /// How many people came into the web, assigned mentors aside.
  case gained
  /// How often the youth began to take part in a place.
  case placesStarted
  /// Weeks of the first relation, up to its end or the horizon, over those matched.
  case firstLength
  /// Q of the first relation as it began, 0 to 1, over those matched.
  case firstQuality
  /// Q in week 52 of the first relation, 0 to 1, over those whose first relation lasted until then.
  case firstQualityInWeek52
  /// 1 where the first relation reached its planned end, else 0, over those matched.
  case firstCompleted
  /// 1 where it did and contact went on after that end, else 0, over those matched.
  case firstContinues
  /// First relations that ended before their planned end in a band of length, over all matched.
  case firstUnplanned(LengthBand)
  /// The same within 26 weeks, by who ended it.
  case firstEarly(ClosureInitiator)
  /// Who ended it, over those that ended before their planned end.
  case firstInitiator(ClosureInitiator)
  /// 1 where the first mentor had this role, else 0, over those whose first mentor was one of the youth's own choice.
  case role(NominationRole)
  /// Euros per youth in one category, discounted, of a run that asks for costs.
  case cost(CostCategory)
  /// Euros per youth in all categories, discounted, of a run that asks for costs.
  case totalCost

  /// Bands of match length in weeks; the upper bound is included.
  public enum LengthBand: String, CaseIterable, Sendable {
    case upTo13 = "0-13"
    case upTo26 = "13-26"
    case upTo52 = "26-52"
    case above52 = "52-up"

    var index: Int {
      switch self {
      case .upTo13: 0
      case .upTo26: 1
      case .upTo52: 2
      case .above52: 3
      }
    }
  }

  /// What is counted in every run.
  public static let all: [Summary] =
    [.asked, .matched, .matchDay] + MentorState.allCases.map { .state($0) } + LengthBand.allCases.map { .firstUnplanned($0) }
    + ClosureInitiator.allCases.flatMap { [.firstInitiator($0), .firstEarly($0)] }
    + [.firstCompleted, .firstContinues, .firstLength, .firstQuality, .firstQualityInWeek52]
    + NominationRole.allCases.map { .role($0) }
    + [.closures, .clashes, .refusals, .placedWeeks, .placedTimes, .bans, .mentorWeeks, .trust, .gained, .placesStarted]

  /// What is counted in a run that asks for costs.
  public static let costs: [Summary] = CostCategory.allCases.map { .cost($0) } + [.totalCost]

  /// The name in tables.
  public var id: String {
    switch self {
    case .state(let state): "state.\(state.rawValue)"
    case .asked: "asked"
    case .matched: "matched"
    case .matchDay: "matchDay"
    case .refusals: "refusals"
    case .closures: "closures"
    case .clashes: "clashes"
    case .placedWeeks: "placedWeeks"
    case .placedTimes: "placedTimes"
    case .bans: "bans"
    case .mentorWeeks: "mentorWeeks"
    case .trust: "G"
    case .gained: "gained"
    case .placesStarted: "placesStarted"
    case .firstLength: "first.length"
    case .firstQuality: "first.Q0"
    case .firstQualityInWeek52: "first.Q52"
    case .firstCompleted: "first.completed"
    case .firstContinues: "first.completedContinuing"
    case .firstUnplanned(let band): "first.unplanned.\(band.rawValue)"
    case .firstEarly(let initiator): "first.early.\(initiator.rawValue)"
    case .firstInitiator(let initiator): "first.initiator.\(initiator.rawValue)"
    case .role(let role): "role.\(role.rawValue)"
    case .cost(let category): "cost.\(category.rawValue)"
    case .totalCost: "cost.total"
    }
  }

  /// Events in a life, and who becomes the mentor, of which no chance is given for a real youth.
  public var isEvent: Bool {
    switch self {
    case .placedWeeks, .placedTimes, .bans, .role, .totalCost: true
    case .cost(let category): category.isEvent
    default: false
    }
  }

  /// Whether the value is 0 or 1, so that its mean is a share.
  public var isShare: Bool {
    switch self {
    case .state, .asked, .matched, .firstCompleted, .firstContinues, .firstUnplanned, .firstEarly, .firstInitiator, .role: true
    default: false
    }
  }

  /// Bits after the point in the exact sums: counts need room above it.
  var fractionBits: Int {
    switch self {
    case .trust, .firstQuality, .firstQualityInWeek52: 22
    case .cost, .totalCost: 4
    default: isShare ? 22 : 16
    }
  }

  /// Whether the difference with the arm without a mentor is reported.
  public var isPaired: Bool {
    switch self {
    case .placedWeeks, .gained, .placesStarted, .cost, .totalCost: true
    default: false
    }
  }
}

extension Summary {
  /// The row of the number in a summary of the kernel.
  var row: Int {
    switch self {
    case .state(let state): SW_SUMMARY_STATE + state.index
    case .asked: SW_SUMMARY_ASKED
    case .matched: SW_SUMMARY_MATCHED
    case .matchDay: SW_SUMMARY_MATCH_DAY
    case .refusals: SW_SUMMARY_REFUSALS
    case .closures: SW_SUMMARY_CLOSURES
    case .clashes: SW_SUMMARY_CLASHES
    case .placedWeeks: SW_SUMMARY_PLACED_WEEKS
    case .placedTimes: SW_SUMMARY_PLACEMENTS
    case .bans: SW_SUMMARY_BANS
    case .mentorWeeks: SW_SUMMARY_MENTOR_WEEKS
    case .trust: SW_SUMMARY_TRUST
    case .gained: SW_SUMMARY_GAINED
    case .placesStarted: SW_SUMMARY_PLACES_STARTED
    case .firstLength: SW_SUMMARY_LENGTH
    case .firstQuality: SW_SUMMARY_QUALITY
    case .firstQualityInWeek52: SW_SUMMARY_QUALITY_52
    case .firstCompleted: SW_SUMMARY_COMPLETED
    case .firstContinues: SW_SUMMARY_CONTINUES
    case .firstUnplanned(let band): SW_SUMMARY_UNPLANNED + band.index
    case .firstEarly(let initiator): SW_SUMMARY_EARLY + initiator.index
    case .firstInitiator(let initiator): SW_SUMMARY_INITIATOR + initiator.index
    case .role(let role): SW_SUMMARY_ROLE + role.index
    case .cost(let category): SW_SUMMARY_COST + category.index
    case .totalCost: SW_SUMMARY_TOTAL_COST
    }
  }

  /// The row of the mask over which the mean is taken; `nil` over all.
  var maskRow: Int? {
    switch self {
    case .matchDay, .firstLength, .firstQuality, .firstCompleted, .firstContinues, .firstUnplanned, .firstEarly: SW_SUMMARY_IS_MATCHED
    case .firstQualityInWeek52: SW_SUMMARY_HAS_QUALITY_52
    case .firstInitiator: SW_SUMMARY_IS_UNPLANNED
    case .role: SW_SUMMARY_HAS_ROLE
    default: nil
    }
  }
}
