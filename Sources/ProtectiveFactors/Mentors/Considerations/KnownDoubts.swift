import SupportWebs

extension MentorConsideration {
  /// What is known in this wave: positions that the person holds, doubts, and whether the person carries much already.
  ///
  /// The web has the doubts of its own wave and of earlier ones, so that nothing is said with hindsight. Somebody carries much who is there
  /// nearly every day, gives many types of strong support, or of whom a doubt says so. The words of a doubt about safety are not repeated.
  static func known(_ alter: Alter, _ web: SupportWeb, _ conventions: MentorConventions) -> [MentorConsideration] {
    var found = web.positions(of: alter.id).map { MentorConsideration(.holdsPosition, Details(position: $0.kind)) }
    let doubts = web.doubts.filter { $0.person == alter.id }
    let types = alter.tie.receives.strong(from: conventions.strongSupport)
    let load = doubts.first { $0.about == .load }
    if load != nil || types.count >= conventions.manyTypes || (alter.tie.contact.value ?? 0) >= conventions.everyDay {
      found.append(MentorConsideration(.load, Details(text: load?.text)))
    }
    for doubt in doubts {
      switch doubt.about {
      case .load: break
      case .ownProblems: found.append(MentorConsideration(.ownProblems, Details(text: doubt.text)))
      case .safety: found.append(MentorConsideration(.safety))
      case .clash: found.append(MentorConsideration(.clash, Details(text: doubt.text)))
      case .other: found.append(MentorConsideration(.otherDoubt, Details(text: doubt.text)))
      }
    }
    return found
  }
}
