import SupportWebs

/// The roles among which nominations are shared out.
public enum NominationRole: String, CaseIterable, Sendable {
  case kin, friend, friendOfParents, acquaintance, neighbour, teacher

  /// `nil` for those who are never nominated. Siblings count as kin; coaches and other adults as acquaintances.
  init?(_ role: Role) {
    switch role {
    case .sibling, .kin: self = .kin
    case .friend: self = .friend
    case .friendOfParents: self = .friendOfParents
    case .acquaintance, .coach, .otherAdult: self = .acquaintance
    case .neighbour: self = .neighbour
    case .teacher: self = .teacher
    case .parent, .professional, .mentor, .unknown: return nil
    }
  }

  var index: Int {
    switch self {
    case .kin: 0
    case .friend: 1
    case .friendOfParents: 2
    case .acquaintance: 3
    case .neighbour: 4
    case .teacher: 5
    }
  }
}
