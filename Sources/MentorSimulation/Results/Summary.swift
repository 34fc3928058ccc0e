/// What is reported of a whole course, once, at the horizon. `nil` where the course is not in the denominator.
public enum Summary: Hashable, Sendable {
  case state(MentorState)
  case asked, matched, matchDay
  case refusals, closures, clashes, placedWeeks, placedTimes, bans, mentorWeeks, trust, gained, placesStarted
  case firstLength, firstQuality, firstQualityInWeek52, firstCompleted, firstContinues
  /// First relations that ended before their planned end in a band of length, over all matched.
  case firstUnplanned(LengthBand)
  /// The same within 26 weeks, by who ended it.
  case firstEarly(ClosureInitiator)
  /// Who ended it, over those that ended before their planned end.
  case firstInitiator(ClosureInitiator)
  case role(String)

  /// Bands of match length in weeks; the upper bound is included.
  public enum LengthBand: String, CaseIterable, Sendable {
    case upTo13 = "0-13"
    case upTo26 = "13-26"
    case upTo52 = "26-52"
    case above52 = "52-up"

    init(length: Int) {
      switch length {
      case ...13: self = .upTo13
      case ...26: self = .upTo26
      case ...52: self = .upTo52
      default: self = .above52
      }
    }
  }

  public static let all: [Summary] =
    [.asked, .matched, .matchDay] + MentorState.allCases.map { .state($0) } + LengthBand.allCases.map { .firstUnplanned($0) }
    + ClosureInitiator.allCases.flatMap { [.firstInitiator($0), .firstEarly($0)] }
    + [.firstCompleted, .firstContinues, .firstLength, .firstQuality, .firstQualityInWeek52]
    + NominationRole.allCases.map { .role($0.rawValue) }
    + [.closures, .clashes, .refusals, .placedWeeks, .placedTimes, .bans, .mentorWeeks, .trust, .gained, .placesStarted]

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
    case .role(let role): "role.\(role)"
    }
  }

  /// Events in a life, and who becomes the mentor, of which no chance is given for a real youth.
  public var isEvent: Bool {
    switch self {
    case .placedWeeks, .placedTimes, .bans, .role: true
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
  var fractionBits: Int { isShare ? 22 : 16 }

  /// Whether the difference with the arm without a mentor is reported.
  public var isPaired: Bool { [.placedWeeks, .gained, .placesStarted].contains(self) }
}

extension Course {
  /// The value of a summary, or `nil` where this course does not count.
  func value(_ summary: Summary) -> Float? {
    func share(_ holds: Bool) -> Float { holds ? 1 : 0 }
    let isMatched = matchWeek >= 0
    switch summary {
    case .state(let state): return share(mentorState == state)
    case .asked: return share(isAsked)
    case .matched: return share(isMatched)
    case .matchDay: return isMatched ? 7 * (Float(matchWeek - plan.arm.startWeek) + 0.5) : nil
    case .refusals: return Float(refusals)
    case .closures: return Float(closures)
    case .clashes: return Float(clashes)
    case .placedWeeks: return Float(placedWeeks)
    case .placedTimes: return Float(placements)
    case .bans: return Float(bans)
    case .mentorWeeks: return Float(mentorWeeks)
    case .trust: return trust
    case .gained: return Float(gained)
    case .placesStarted: return Float(placesStarted)
    case .firstLength: return isMatched ? Float(firstLength) : nil
    case .firstQuality: return isMatched ? firstQuality : nil
    case .firstQualityInWeek52: return qualityInWeek52 >= 0 ? qualityInWeek52 : nil
    case .firstCompleted: return isMatched ? share(isFirstCompleted) : nil
    case .firstContinues: return isMatched ? share(doesFirstContinue) : nil
    case .firstUnplanned(let band): return isMatched ? share(firstInitiator != nil && Summary.LengthBand(length: firstLength) == band) : nil
    case .firstEarly(let initiator): return isMatched ? share(firstInitiator == initiator && firstLength <= 26) : nil
    case .firstInitiator(let initiator): return firstInitiator.map { share($0 == initiator) }
    case .role(let role): return mentorRole.map { share($0.rawValue == role) }
    }
  }
}
