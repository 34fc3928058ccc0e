/// Who the people around a youth of the reference model are: these twelve, and the same again.
enum ReferenceRole: Int, CaseIterable {
  case parent, secondParent, sibling, relative, secondRelative, friend, secondFriend, thirdFriend, teacher, secondTeacher, neighbour, coach

  /// The role of the person at `index`.
  init(index: Int) { self = Self.allCases[index % Self.allCases.count] }

  /// The mean closeness at the start.
  var closeness: Float {
    switch self {
    case .parent, .secondParent: 0.65
    case .sibling, .friend, .secondFriend, .thirdFriend: 0.6
    case .relative, .secondRelative: 0.5
    case .teacher, .secondTeacher, .coach: 0.4
    case .neighbour: 0.35
    }
  }

  var isAdult: Bool {
    switch self {
    case .sibling, .friend, .secondFriend, .thirdFriend: false
    default: true
    }
  }

  /// An adult who is no parent may become the mentor.
  var isCandidate: Bool { isAdult && self != .parent && self != .secondParent }

  var isOutsideFamily: Bool { rawValue >= Self.friend.rawValue }
}
