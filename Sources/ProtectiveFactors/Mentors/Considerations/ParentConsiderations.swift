import SupportWebs

extension MentorConsideration {
  /// How the person and the youth's parents get along: who knows whom without strain, where there is strain, and of whom it is unknown.
  ///
  /// A parent who is excluded from being asked is left out: nothing is told of that person. A cross tie whose closeness is known to be 0 is
  /// no tie.
  static func parents(_ alter: Alter, _ web: SupportWeb, _ conventions: MentorConventions) -> [MentorConsideration] {
    var (calm, strained, unclear): ([String], [String], [String]) = ([], [], [])
    for parent in web.alters where parent.person.role == .parent && !parent.tie.isExcluded && parent.id != alter.id {
      guard let tie = web.crossTie(between: parent.id, and: alter.id), tie.closeness.value != 0, let conflict = tie.conflict.value else {
        unclear.append(parent.id)
        continue
      }
      if conflict >= conventions.strain { strained.append(parent.id) } else { calm.append(parent.id) }
    }
    return [(Kind.knowsParents, calm), (.strainWithParent, strained), (.parentsUnclear, unclear)].filter { !$0.1.isEmpty }
      .map { MentorConsideration($0.0, Details(people: $0.1)) }
  }
}
