import Quantities

/// Where a youth stands with regard to a mentor. Shares of states are of all courses of an arm, and add up to 1.
public enum MentorState: String, CaseIterable, Sendable {
  /// There is no programme for this youth, or its moment has not come.
  case none
  /// The programme lets youths choose somebody, and the team did not ask this one.
  case notAsked
  /// The youth was asked, and wants no mentor.
  case declined
  /// Somebody is sought: by the youth in the own network, or by the programme.
  case seeking
  /// The programme assigns mentors, and will never find one for this youth.
  case unmatchable
  /// There is a mentor.
  case active
  /// The relation ended before its planned end, and the programme seeks nobody else.
  case closed
  /// The relation reached its planned end.
  case completed
  /// The youth gave up seeking, and there is no other programme to go on with.
  case givenUp

  /// The place in the list of all, as the dense steps know it.
  var index: Int {
    switch self {
    case .none: 0
    case .notAsked: 1
    case .declined: 2
    case .seeking: 3
    case .unmatchable: 4
    case .active: 5
    case .closed: 6
    case .completed: 7
    case .givenUp: 8
    }
  }
}

/// Who ended a relation before its planned end.
public enum ClosureInitiator: String, CaseIterable, Sendable {
  case parents, lifeEvent, mentor, youth

  var index: Int {
    switch self {
    case .parents: 0
    case .lifeEvent: 1
    case .mentor: 2
    case .youth: 3
    }
  }
}
