import SupportWebs

extension MentorConsideration {
  /// The types of support that the person gives strongly; a question where no type is known.
  static func support(_ alter: Alter, _ conventions: MentorConventions) -> [MentorConsideration] {
    guard alter.tie.receives.isKnown else { return [MentorConsideration(.supportUnknown)] }
    let strong = alter.tie.receives.strong(from: conventions.strongSupport)
    return strong.isEmpty ? [] : [MentorConsideration(.support, Details(types: strong))]
  }
}

extension SupportProfile {
  /// The types known to have this strength or more, in their order.
  func strong(from strength: Double) -> [SupportType] { SupportType.allCases.filter { (self[$0] ?? -1) >= strength } }
}
