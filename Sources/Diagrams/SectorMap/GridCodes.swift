import Quantities
import SupportWebs
import Wording

/// How much of a type of support the youth receives from somebody, as the grid prints it.
enum SupportLevel: String, CaseIterable, Sendable {
  case yes, some, no, unknown

  /// Strength from which support counts as "yes".
  static let yesFrom = 0.5

  init(_ strength: Double?) {
    self = strength.map { $0 >= Self.yesFrom ? .yes : $0 > 0 ? .some : .no } ?? .unknown
  }
}

/// How often somebody is critical of the youth: the three answers of the social network map, from the conflict of the tie in thirds.
///
/// Source: Tracy & Whittaker (1990), *Families in Society* 71(8), 461-470.
enum CriticismLevel: String, CaseIterable, Sendable {
  case hardlyEver, sometimes, almostAlways, unknown

  /// Conflict from which somebody is critical sometimes, and almost always.
  static let (sometimesFrom, almostAlwaysFrom) = (1.0 / 3, 2.0 / 3)

  init(conflict: Double?) {
    self = conflict.map { $0 >= Self.almostAlwaysFrom ? .almostAlways : $0 >= Self.sometimesFrom ? .sometimes : .hardlyEver } ?? .unknown
  }

  /// 1 to 3; `nil` when it is not known.
  var code: Int? {
    switch self {
    case .hardlyEver: 1
    case .sometimes: 2
    case .almostAlways: 3
    case .unknown: nil
    }
  }
}

/// In which direction help goes between the youth and somebody.
enum HelpDirection: String, CaseIterable, Sendable {
  case both, toYouth, toPerson, none, unknown

  /// What the answer on help in both directions says, else what is known of support received and given.
  init(_ tie: Tie) {
    if tie.isReciprocal == true {
      self = .both
      return
    }
    // An answer that help does not go both ways leaves only one direction where one is known.
    let isOneWay = tie.isReciprocal == false
    self =
      switch (tie.receives.isGiven, tie.gives.isGiven) {
      case (true, true): .both
      case (true, false): .toYouth
      case (false, true): .toPerson
      case (false, false): .none
      case (true, nil): isOneWay ? .toYouth : .unknown
      case (nil, true): isOneWay ? .toPerson : .unknown
      case (false, nil), (nil, false), (nil, nil): .unknown
      }
  }
}

/// How often the youth sees or speaks somebody.
enum ContactCode: String, CaseIterable, Sendable {
  case daily, weekly, monthly, rarely, never, suspended, lost, unknown

  /// Contacts per week from which contact is daily, weekly and monthly.
  static let (dailyFrom, weeklyFrom, monthlyFrom) = (5.0, 1.0, 12.0 / 52)

  init(_ tie: Tie) {
    switch (tie.status, tie.contact.value) {
    case (.suspended, _): self = .suspended
    case (.lost, _): self = .lost
    case (.active, nil): self = .unknown
    case (.active, let times?):
      self =
        times >= Self.dailyFrom
        ? .daily : times >= Self.weeklyFrom ? .weekly : times >= Self.monthlyFrom ? .monthly : times > 0 ? .rarely : .never
    }
  }
}

extension TieStyle.Bond {
  /// Closeness as 1 to 3; `nil` when it is not known.
  var code: Int? {
    switch self {
    case .tenuous: 1
    case .normal: 2
    case .strong: 3
    case .unknown: nil
    }
  }
}
