import SupportWebs

extension MentorConsideration {
  /// The difference in age, and whether the person is an adult.
  static func age(_ alter: Alter, _ conventions: MentorConventions) -> [MentorConsideration] {
    var found: [MentorConsideration] = []
    if let gap = alter.person.ageGap {
      found.append(MentorConsideration(gap > conventions.muchOlder ? .muchOlder : .ageGapSmall))
    } else {
      found.append(MentorConsideration(.ageGapUnknown))
    }
    if alter.person.isAdult == false { found.append(MentorConsideration(.under18)) }
    return found
  }
}
