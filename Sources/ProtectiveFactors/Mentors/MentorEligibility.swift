public import Evidence
public import SupportWebs

/// Whether somebody could be asked as a JIM.
public enum MentorEligibility: Sendable, Equatable {
  case yes
  /// What is known does not stand in the way, and something that decides it is unknown.
  case perhaps([OpenQuestion])
  /// Something stands in the way now.
  case no([Obstacle])

  /// A fact that decides and is unknown.
  public enum OpenQuestion: String, CaseIterable, Sendable {
    case role, age, closeness, conflict
  }

  /// What stands in the way now.
  public enum Obstacle: String, CaseIterable, Sendable {
    case parent, professional, assignedMentor, contactSuspended, contactEnded, tooYoung, closenessLow, conflictHigh
  }

  /// Holds a person against the rule: an active tie; no parent, professional or mentor whom a programme assigned; adult or at least
  /// `nomination.minAgeGap` years older; closeness of `nomination.minCloseness` or more; conflict of `nomination.maxConflict` or less.
  ///
  /// Where one thing stands in the way, what is unknown does not matter any more. Whether somebody is excluded from being asked is no part
  /// of the rule: it comes before it.
  ///
  /// - Parameters:
  ///   - alter: the person, with the tie.
  ///   - parameters: where the three limits come from; all three are assumptions.
  ///
  /// Source: model specification, section 5.2; evidence `lit-jim-practice-conditions`, `threshold-age-gap-min`.
  public init(_ alter: Alter, parameters: ParameterSet = .standard) {
    let (person, tie) = (alter.person, alter.tie)
    var obstacles: [Obstacle] = []
    var questions: [OpenQuestion] = []
    switch person.role {
    case .parent: obstacles.append(.parent)
    case .professional: obstacles.append(.professional)
    case .mentor: obstacles.append(.assignedMentor)
    case .unknown: questions.append(.role)
    default: break
    }
    switch tie.status {
    case .active: break
    case .suspended: obstacles.append(.contactSuspended)
    case .lost: obstacles.append(.contactEnded)
    }
    switch Self.isOldEnough(person, minAgeGap: parameters.value("nomination.minAgeGap")) {
    case true: break
    case false: obstacles.append(.tooYoung)
    case nil: questions.append(.age)
    }
    if let closeness = tie.closeness.value {
      if closeness < parameters.value("nomination.minCloseness") { obstacles.append(.closenessLow) }
    } else {
      questions.append(.closeness)
    }
    if let conflict = tie.conflict.value {
      if conflict > parameters.value("nomination.maxConflict") { obstacles.append(.conflictHigh) }
    } else {
      questions.append(.conflict)
    }
    self = !obstacles.isEmpty ? .no(obstacles) : questions.isEmpty ? .yes : .perhaps(questions)
  }

  /// Adult, or enough years older; `nil` where it cannot be told.
  private static func isOldEnough(_ person: Person, minAgeGap: Double) -> Bool? {
    if person.isAdult == true { return true }
    guard let gap = person.ageGap else { return nil }
    return gap >= minAgeGap ? true : person.isAdult.map { _ in false }
  }
}
