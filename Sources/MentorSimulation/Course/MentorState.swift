import Quantities

/// Where a youth stands with regard to a mentor.
public enum MentorState: String, CaseIterable, Sendable {
  case none, notAsked, declined, seeking, unmatchable, active, closed, completed, givenUp

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
